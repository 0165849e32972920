import Testing

@testable import Documents

@Suite struct CSVRoundTripTests {
  /// The fields of RFC 4180 text whose rows end with LF.
  private func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var previousQuote = false
    for scalar in text.unicodeScalars {
      if isQuoted && scalar == "\"" {
        isQuoted = false
        previousQuote = true
        continue
      }
      if scalar == "\"" {
        if previousQuote { field += "\"" }
        isQuoted = true
      } else if isQuoted {
        field.unicodeScalars.append(scalar)
      } else if scalar == "," || scalar == "\n" {
        fields.append(field)
        field = ""
        if scalar == "\n" {
          rows.append(fields)
          fields = []
        }
      } else {
        field.unicodeScalars.append(scalar)
      }
      previousQuote = false
    }
    return rows
  }

  @Test("what is written reads back, disarmed", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<6).map { _ in (0..<3).map { _ in random.text(upTo: 8) } }
    let columns = ["a", "b", "c"].map { Column($0, $0) }
    let table = Table(id: "t", caption: "t", columns: columns, rows: Rows(texts.map { $0.map { .text($0) } }))
    var sink = StringSink()
    try CSVRenderer().render(table, into: &sink)
    let expected = texts.map { row in
      row.map { text in
        let visible = VisibleText.data(text)
        let isFormula = visible.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        return isFormula ? "'" + visible : visible
      }
    }
    #expect(
      parse(sink.text).dropFirst().map { $0.map { Array($0.unicodeScalars) } }
        == expected.map { $0.map { Array($0.unicodeScalars) } }, "seed \(seed)")
  }

  @Test("a spreadsheet's file begins with the mark and has titles")
  func spreadsheet() throws {
    let text = try CSVRenderer.spreadsheet(table: "gradeShares").string(Demo.document(.zh))
    #expect(text.hasPrefix("\u{FEFF}等级,会员数,占比（%）,较上季度\nAAA,412,41.2,14\n"))
  }

  @Test("a document of several tables wants one named")
  func choice() throws {
    #expect(throws: DocumentError.self) { try CSVRenderer().string(Demo.document(.zh)) }
    let error = #expect(throws: DocumentError.self) { try CSVRenderer(table: "no").string(Demo.document(.zh)) }
    #expect(
      error
        == .chooseTable(of: [
          "summary", "grades", "gradeShares", "scoreMovements", "movements", "findings", "duration", "history",
        ]))
  }
}
