import Interchange
import Testing

@Suite("CSV after RFC 4180")
struct CSVReadingTests {
  @Test("fields are split at commas and keep their blanks")
  func commas() throws {
    #expect(try rows("a, b ,\tc\n1,,3\n") == [Line(1, ["a", " b ", "\tc"]), Line(2, ["1", "", "3"])])
    #expect(try rows("\" a \",b \n") == [Line(1, [" a ", "b "])])
  }

  @Test("quotes hold commas, line ends and doubled quotes")
  func quotes() throws {
    #expect(try rows("\"a,b\",\"c\"\"d\"\r\n") == [Line(1, ["a,b", "c\"d"])])
    #expect(
      try rows("x,\"one\r\ntwo\nthree\"\r\ny,z\r\n") == [Line(1, ["x", "one\r\ntwo\nthree"]), Line(4, ["y", "z"])])
    #expect(try rows("\"\"\n\"\",\"\"\n") == [Line(1, [""]), Line(2, ["", ""])])
  }

  @Test("CRLF and LF both end a row, and the last row needs neither")
  func lineEnds() throws {
    let wanted = [Line(1, ["a", "b"]), Line(2, ["1", "2"])]
    for text in ["a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\r\n1,2", "a,b\n1,\"2\"", "a,\"b\"\r\n1,\"2\"\r\n"] {
      #expect(try rows(text) == wanted)
    }
    #expect(try rows("a,") == [Line(1, ["a", ""])])
    #expect(try rows("\"a\",") == [Line(1, ["a", ""])])
  }

  @Test("blank lines are no rows, and still count as lines")
  func blankLines() throws {
    #expect(try rows("\n\r\na\n\n\"b\"\n\n\nc\n") == [Line(3, ["a"]), Line(5, ["b"]), Line(8, ["c"])])
    #expect(try rows("\n\n").isEmpty)
  }

  @Test("a byte order mark opens the file and is not part of it")
  func markAtStart() throws {
    #expect(try rows("\u{FEFF}会员编号,b\n") == [Line(1, ["会员编号", "b"])])
    #expect(try rows("\u{FEFF}\"a\",b\n") == [Line(1, ["a", "b"])])
    #expect(try rows("\u{FEFF}").isEmpty)
  }

  @Test("a byte order mark inside the file is refused where it stands")
  func markInside() {
    #expect(failure("a,b\n\u{FEFF}a,b\n") == .byteOrderMarkInside(TextPosition(line: 2, column: 1)))
    #expect(failure("a\n张三,\u{FEFF}b\n") == .byteOrderMarkInside(TextPosition(line: 2, column: 4)))
    #expect(failure("\u{FEFF}\u{FEFF}a\n") == .byteOrderMarkInside(TextPosition(line: 1, column: 1)))
  }

  @Test("a quote that never closes is named where it opened")
  func openQuote() {
    #expect(failure("a,b\n张三,\"x\n1,2\n3,4\n") == .quoteNeverClosed(TextPosition(line: 2, column: 4)))
    #expect(failure("\"") == .quoteNeverClosed(TextPosition(line: 1, column: 1)))
    #expect(failure("a\n\"b\nc\",\"d\"\"\"\"e\n") == .quoteNeverClosed(TextPosition(line: 3, column: 4)))
    #expect(failure("a\n\"b\"\"") == .quoteNeverClosed(TextPosition(line: 2, column: 1)))
  }

  @Test("a quote in an unquoted field is refused")
  func strayQuote() {
    #expect(failure("a,b\"c\n") == .quoteInsideField(TextPosition(line: 1, column: 4)))
    #expect(failure("a\n张, \"b\"\n") == .quoteInsideField(TextPosition(line: 2, column: 4)))
  }

  @Test("text after a closing quote is refused")
  func textAfterQuote() {
    #expect(failure("a,\"b\"c\n") == .textAfterQuote(TextPosition(line: 1, column: 6)))
    #expect(failure("a,\"b\" ,c\n") == .textAfterQuote(TextPosition(line: 1, column: 6)))
    #expect(failure("\"b\nc\"d\n") == .textAfterQuote(TextPosition(line: 2, column: 3)))
  }

  @Test("a carriage return alone ends no row, and is text only in quotes")
  func bareReturn() throws {
    #expect(failure("a,b\rc,d\r") == .bareCarriageReturn(TextPosition(line: 1, column: 4)))
    #expect(failure("a,b\r\r\n") == .bareCarriageReturn(TextPosition(line: 1, column: 4)))
    #expect(failure("a,\"b\"\rc\n") == .bareCarriageReturn(TextPosition(line: 1, column: 6)))
    #expect(failure("\"a\",b\rc\n") == .bareCarriageReturn(TextPosition(line: 1, column: 6)))
    #expect(failure("\"a\",b\r") == .bareCarriageReturn(TextPosition(line: 1, column: 6)))
    #expect(try rows("\"a\rb\",\"\r\"\n") == [Line(1, ["a\rb", "\r"])])
  }

  @Test("a NUL byte is refused where it stands")
  func nul() {
    #expect(failure("a,b\n张\0,b\n") == .nul(TextPosition(line: 2, column: 2)))
    #expect(failure("\"a\n\0\"\n") == .nul(TextPosition(line: 2, column: 1)))
    #expect(failure([UInt8](repeating: 0, count: 100)) == .nul(TextPosition(line: 1, column: 1)))
  }

  @Test("bidi controls and formula starts are kept as they are")
  func kept() throws {
    #expect(try rows("\u{202E}abc,=1+1,@x,+1,-1\n") == [Line(1, ["\u{202E}abc", "=1+1", "@x", "+1", "-1"])])
  }

  @Test("rows before an error have been seen")
  func rowsBeforeError() throws {
    var seen: [String] = []
    #expect(throws: ReadingError.quoteInsideField(TextPosition(line: 3, column: 2))) {
      try RowReader(bytes: Array("a\nb\nc\"\n".utf8)).forEachRow { seen.append($0.text(0)) }
    }
    #expect(seen == ["a", "b"])
  }

  @Test("an index past the end of a row is an empty field")
  func pastTheEnd() throws {
    try RowReader(bytes: Array("a,b\n".utf8)).forEachRow { row in
      #expect(row.count == 2)
      #expect(row[2].isEmpty && row[-1].isEmpty && row.text(200) == "")
      #expect(row.kind(0) == .text && row.kind(2) == .empty)
    }
  }
}
