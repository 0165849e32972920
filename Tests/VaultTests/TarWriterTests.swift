import Foundation
import TestSupport
import Testing
import Vault

@Suite("Archives")
struct TarWriterTests {
  @Test("an archive has its files in order, byte for byte, and is the same for the same files")
  func files() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/a.tar"
      func make() throws -> Data {
        try Data().write(to: URL(filePath: path))
        var tar = try TarWriter(path: path, time: 1_795_392_000)
        try tar.add("README.md", "演示\n")
        try tar.add("tile/entries/x001/x234/067.p/7", [UInt8](repeating: 7, count: 512))
        try tar.add("empty", "")
        #expect(throws: TarFailure.nameTooLong(String(repeating: "a", count: 101))) {
          try tar.add(String(repeating: "a", count: 101), "")
        }
        try tar.finish()
        return try Data(contentsOf: URL(filePath: path))
      }
      let first = try make()
      #expect(try make() == first && first.count % 512 == 0)
      let header = [UInt8](first.prefix(512))
      #expect(String(decoding: header[0..<9], as: UTF8.self) == "README.md")
      #expect(String(decoding: header[124..<135], as: UTF8.self) == "00000000007")
      // The check sum is over the header with blanks in its own place.
      let blanked = header.enumerated().map { (148..<156).contains($0.offset) ? 0x20 : Int($0.element) }
      #expect(String(decoding: header[148..<154], as: UTF8.self) == octal(blanked.reduce(0, +)))
      #expect([UInt8](first[1024 + 512..<1024 + 1024]) == [UInt8](repeating: 7, count: 512))
    }
  }

  private func octal(_ value: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: 6 - text.utf8.count) + text
  }
}
