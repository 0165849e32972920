import Registry
import TestSupport
import Testing

/// A personal body holds what a dictionary would hold, in one form of bytes.
@Suite struct PersonalTests {
  private func bytes(_ personal: Personal) -> [UInt8] {
    var writer = ByteWriter()
    personal.encode(into: &writer)
    return writer.bytes
  }

  private func set(_ personal: inout Personal, _ field: Personal.Field, _ text: String) {
    var text = text
    text.withUTF8 { personal.set(field, utf8: $0) }
  }

  @Test("Its bytes are code, length and text, in the order of the codes, whichever was set first")
  func form() {
    var personal = Personal()
    personal[.summary] = "é"
    personal[.number] = "M1"
    #expect(bytes(personal) == [1, 0, 0, 0, 2, 0x4D, 0x31, 10, 0, 0, 0, 2, 0xC3, 0xA9])
    #expect(personal.texts == ["M1", "é"])
    #expect(bytes(.none).isEmpty && Personal.none.isEmpty)
  }

  @Test("Random changes leave what a dictionary holds after them, by either way of setting")
  func dictionary() throws {
    var random = SplitMix64(state: 11)
    let words = ["", "演示", "a", String(repeating: "长", count: 200), "demo_1"]
    for _ in 0..<500 {
      var (personal, held): (Personal, [Personal.Field: String]) = (Personal(), [:])
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let field = try #require(Personal.Field.allCases.randomElement(using: &random))
        let word = try #require(words.randomElement(using: &random))
        if Bool.random(using: &random) { personal[field] = word } else { set(&personal, field, word) }
        held[field] = word.isEmpty ? nil : word
      }
      for field in Personal.Field.allCases {
        #expect(personal[field] == held[field])
        var lent: String?
        personal.withText(field) { lent = String(decoding: $0, as: UTF8.self) }
        #expect(lent == held[field])
      }
      #expect(personal == Personal(held.mapValues { $0 }))
      #expect(personal.isEmpty == held.isEmpty)
      #expect(personal.texts == held.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value))
      #expect(try Personal(decoding: bytes(personal)) == personal)
    }
  }
}
