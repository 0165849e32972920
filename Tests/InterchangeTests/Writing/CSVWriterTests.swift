import Interchange
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("CSV out")
struct CSVWriterTests {
  private func written(mark: Bool = false, _ body: (inout CSVWriter) throws -> Void) throws -> [UInt8] {
    let file = try ScratchFile([])
    let descriptor = open(file.path, O_RDWR)
    defer { close(descriptor) }
    var writer = CSVWriter(descriptor: descriptor, byteOrderMark: mark, capacity: 64)
    try body(&writer)
    try writer.finish()
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    lseek(descriptor, 0, SEEK_SET)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes[..<max(count, 0)])
  }

  @Test("fields are quoted where they must be, and rows end with CRLF")
  func plain() throws {
    let bytes = try written(mark: true) { writer in
      for text in ["a", " b ", "c,d", "e\"f", "g\nh", ""] { writer.text(text) }
      try writer.endRow()
      writer.number(-42)
      writer.thousandths(92_500, places: 1)
      writer.thousandths(-7_050, places: 3)
      writer.thousandths(-50, places: 2)
      writer.thousandths(3000, places: 0)
      try writer.endRow()
    }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}a, b ,\"c,d\",\"e\"\"f\",\"g\nh\",\r\n-42,92.5,-7.050,-0.05,3\r\n")
  }

  @Test("a text that would start a formula stands behind an apostrophe, which taking off gives it back")
  func formulas() throws {
    for (text, wanted) in [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝x", "'＝x"), ("＠x", "'＠x"),
      ("'=x", "''=x"), ("'x", "'x"), ("x=", "x="), ("'", "'"), ("，x", "，x"), ("", ""), ("张", "张"),
    ] {
      let bytes = try written { writer in
        writer.text(text)
        writer.text("")
        try writer.endRow()
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "\(wanted),\r\n")
      let back = Array(wanted.utf8).withUnsafeBufferPointer {
        String(decoding: FormulaGuard.removed(from: $0), as: UTF8.self)
      }
      #expect(back == text)
    }
    let both = try written { writer in
      writer.text("\r=,")
      try writer.endRow()
    }
    #expect(String(decoding: both, as: UTF8.self) == "\"'\r=,\"\r\n")
  }

  @Test("a row of one empty field is not a blank line")
  func emptyField() throws {
    let bytes = try written { writer in
      writer.text("")
      try writer.endRow()
    }
    #expect(try rows(bytes) == [Line(1, [""])])
  }

  @Test("a write that fails says why")
  func failure() throws {
    var writer = CSVWriter(descriptor: -1)
    writer.text("a")
    try writer.endRow()
    do {
      try writer.finish()
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.code == EBADF)
    }
  }
}
