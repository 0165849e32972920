/// A table as an HTML table, row by row.
struct HTMLTable {
  let table: Table
  let language: Language
  let anchor: String

  func write(into sink: inout some TextSink) throws {
    try sink.write(
      "<div class=\"table\"><table id=\"\(anchor)\">\n<caption>\(HTMLText.content(table.caption))</caption>\n")
    let titles = table.columns.map { column in
      "<th scope=\"col\"\(column.alignsRight ? " class=\"r\"" : "")>\(HTMLText.content(column.title))</th>"
    }
    try sink.write("<thead><tr>\(titles.joined())</tr></thead>\n<tbody>\n")
    var isEmpty = true
    try table.forEachRow { cells in
      isEmpty = false
      try sink.write(row(cells))
    }
    if isEmpty {
      try sink.write("<tr><td colspan=\"\(table.columns.count)\">\(language.text("（无）", "(none)"))</td></tr>\n")
    }
    try sink.write("</tbody>\n")
    if let total = table.total { try sink.write("<tfoot>\(row(total))</tfoot>\n") }
    try sink.write("</table></div>\n")
  }

  /// One row, whose first cell names it if the column is text.
  private func row(_ cells: [Cell]) -> String {
    var html = "<tr>"
    for (index, (cell, column)) in zip(cells, table.columns).enumerated() {
      let text = Self.shown(cell, in: language, signed: column.signed)
      var names: [String] = []
      if column.alignsRight { names.append("r") }
      if column.kind == .day { names.append("d") }
      if column.kind == .text, Self.staysTogether(text) { names.append("k") }
      if cell.isNegative { names.append("negative") }
      let attribute = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
      let element = index == 0 && column.kind == .text ? ("th scope=\"row\"", "th") : ("td", "td")
      let content = Self.mayNameDay(text) ? HTMLText.flowing(text) : HTMLText.content(text)
      html += "<\(element.0)\(attribute)>\(content)</\(element.1)>"
    }
    return html + "</tr>\n"
  }

  /// A number of a member, a grade, or a word of two Chinese characters, which would be broken anywhere where columns
  /// are many.
  private static func staysTogether(_ text: String) -> Bool {
    text.utf8.count <= 12 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } || text.utf8.count <= 6
  }

  /// A text that is longer than a day and has two hyphens: few have, and looking for days takes longer than writing.
  private static func mayNameDay(_ text: String) -> Bool {
    text.utf8.count > 10 && text.utf8.count(where: { $0 == UInt8(ascii: "-") }) >= 2
  }

  /// The value with a true minus, as wide as a plus.
  static func shown(_ cell: Cell, in language: Language, signed: Bool = false) -> String {
    let text = cell.shown(in: language, signed: signed)
    return cell.isNegative ? "\u{2212}" + text.dropFirst() : text
  }
}
