import Crypto
import Foundation
import Testing

@testable import Documents

@Suite struct StylesheetTests {
  @Test("the policy names the style sheet by its hash")
  func hash() {
    let digest = Data(SHA256.hash(data: Data(Stylesheet.text.utf8))).base64EncodedString()
    #expect(Stylesheet.hash == digest)
  }
}
