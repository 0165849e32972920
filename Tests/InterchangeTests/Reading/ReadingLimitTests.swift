import Interchange
import Testing

@Suite("Limits")
struct ReadingLimitTests {
  private func limited(_ change: (inout ReadingLimits) -> Void) -> ReadingOptions {
    var options = ReadingOptions()
    change(&options.limits)
    return options
  }

  @Test("a field of 100 MB is refused with its line, quoted or not, with a line feed or not")
  func hugeField() {
    let hundredMegabytes = [UInt8](repeating: 0x61, count: 100_000_000)
    let wanted = ReadingError.fieldTooLong(line: 2, field: 2, limit: 1 << 20)
    #expect(failure(Array("a,b\n1,".utf8) + hundredMegabytes) == wanted)
    #expect(failure(Array("a,b\n1,\"".utf8) + hundredMegabytes + Array("\"\n".utf8)) == wanted)
  }

  @Test("a field may be as long as the limit, and not a byte longer, however its line is read")
  func fieldLimit() throws {
    for limit in [10, 300_000] {
      let options = limited { $0.fieldBytes = limit }
      for (open, close) in [("", ""), ("\"", "\"")] {
        let exact = String(repeating: "x", count: limit)
        #expect(try rows("a,\(open)\(exact)\(close)\nb\n", options) == [Line(1, ["a", exact]), Line(2, ["b"])])
        #expect(failure("a,\(open)\(exact)x\(close)\n", options) == .fieldTooLong(line: 1, field: 2, limit: limit))
      }
    }
  }

  @Test("500 columns are refused; as many as the limit are read")
  func columns() throws {
    let wide = { (count: Int) in String(repeating: ",", count: count - 1) }
    #expect(failure("a\n\(wide(500))\n") == .tooManyColumns(line: 2, limit: 200))
    #expect(failure("a\n\"\"\(wide(500))\n") == .tooManyColumns(line: 2, limit: 200))
    #expect(failure(wide(1_000_000)) == .tooManyColumns(line: 1, limit: 200))
    #expect(try rows("\(wide(200))\n\"\"\(wide(200))\n").map(\.fields.count) == [200, 200])
  }

  @Test("a row longer than the limit is refused")
  func rowLimit() throws {
    let options = limited { $0.rowBytes = 10 }
    #expect(try rows("12345,67890\n\"12345\",67890\n", options).count == 2)
    #expect(failure("a\n12345,678901\n", options) == .rowTooLong(line: 2, limit: 10))
    #expect(failure("a\n\"12345\",678901\n", options) == .rowTooLong(line: 2, limit: 10))
    let field = String(repeating: "x", count: 1_000_000)
    #expect(failure("a,\(field),\(field),\(field),\(field),\(field)\n") == .rowTooLong(line: 1, limit: 4 << 20))
  }

  @Test("a file with more rows than the limit is refused at the first of them")
  func rowCount() throws {
    let options = limited { $0.rows = 2 }
    #expect(try rows("a\n\n\nb\n", options).count == 2)
    #expect(failure("a\n\"b\"\nc\n", options) == .tooManyRows(line: 3, limit: 2))
  }

  @Test("lines longer than the buffer are read like others")
  func longLines() throws {
    let wanted = String(repeating: "字", count: 150_000)
    let text = "张三,\"李\"\"四\"\r\n\(wanted),\"\(wanted)\r\n\"\"\(wanted)\"\r\n王五,1\r\n"
    #expect(
      try rows(text) == [
        Line(1, ["张三", "李\"四"]), Line(2, [wanted, "\(wanted)\r\n\"\(wanted)"]), Line(4, ["王五", "1"]),
      ])
    #expect(failure("a\n\(wanted)\"\n") == .quoteInsideField(TextPosition(line: 2, column: 150_001)))
    #expect(failure("a\n\(wanted)\r\(wanted)\n") == .bareCarriageReturn(TextPosition(line: 2, column: 150_001)))
    #expect(failure("a\n\(wanted),\"\(wanted)") == .quoteNeverClosed(TextPosition(line: 2, column: 150_002)))
  }
}
