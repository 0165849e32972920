/// A table in columns of a terminal.
///
/// The rows are asked for twice: once to measure, once to write.
struct TextTable {
  private static let gap = "  "

  let table: Table
  let language: Language
  let width: Int?
  let overflow: TextRenderer.Overflow
  let ink: Ink

  func write(into sink: inout some TextSink) throws {
    let (natural, isEmpty) = try measure()
    let columns = table.columns
    let available = (width ?? Int.max) - (columns.count - 1) * Self.gap.count
    let widths = ColumnFit.widths(
      natural: natural, shrinkable: columns.map { $0.kind == .text }, available: available)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)

    try sink.write(ink(.strong, VisibleText.line(table.caption)) + "\n")
    try write(columns.map { VisibleText.line($0.title) }, widths, into: &sink) { ink(.strong, $1) }
    try sink.write(ink(.faint, rule) + "\n")
    if isEmpty { try sink.write(ink(.faint, language.text("（无）", "(none)")) + "\n") }
    try table.forEachRow { try write($0, widths, into: &sink) }
    if let total = table.total {
      try sink.write(ink(.faint, rule) + "\n")
      try write(total, widths, into: &sink)
    }
  }

  private func measure() throws -> (widths: [Int], isEmpty: Bool) {
    var widths = table.columns.map { DisplayWidth.of(VisibleText.line($0.title)) }
    var isEmpty = true
    func widen(_ cells: [Cell]) {
      for index in cells.indices { widths[index] = max(widths[index], DisplayWidth.of(shown(cells[index], index))) }
    }
    try table.forEachRow { cells in
      isEmpty = false
      widen(cells)
    }
    if let total = table.total { widen(total) }
    return (widths, isEmpty)
  }

  private func shown(_ cell: Cell, _ column: Int) -> String {
    VisibleText.line(cell.shown(in: language, signed: table.columns[column].signed))
  }

  private func write(_ cells: [Cell], _ widths: [Int], into sink: inout some TextSink) throws {
    try write(cells.indices.map { shown(cells[$0], $0) }, widths, into: &sink) { column, text in
      cells[column].isNegative ? ink(.negative, text) : text
    }
  }

  /// One row, which takes several lines if texts are wrapped. A line ends with its last mark, without spaces.
  private func write(
    _ texts: [String], _ widths: [Int], into sink: inout some TextSink, inked: (Int, String) -> String
  ) throws {
    let columns: [[String]] = texts.indices.map { index in
      if table.columns[index].kind != .text { return [texts[index]] }
      switch overflow {
      case .truncated: return [DisplayWidth.truncate(texts[index], to: widths[index])]
      case .wrapped: return LineBreaker.lines(texts[index], width: widths[index])
      }
    }
    for number in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      var owed = 0
      for (index, lines) in columns.enumerated() {
        let text = number < lines.count ? lines[number] : ""
        let blank = max(0, widths[index] - DisplayWidth.of(text))
        let right = table.columns[index].alignsRight
        if !text.isEmpty {
          line += String(repeating: " ", count: owed + (right ? blank : 0)) + inked(index, text)
          owed = right ? 0 : blank
        } else {
          owed += blank
        }
        owed += Self.gap.count
      }
      try sink.write(line + "\n")
    }
  }
}
