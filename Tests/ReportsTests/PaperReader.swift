import Documents
import Foundation
import Interchange
import TestSupport
import Testing
import Workbook

/// A table as somebody finds it again in the file that was handed out, each format read by its own rules.
struct PaperReader {
  let document: Document
  let table: Table

  init(_ document: Document, table id: String) throws {
    self.document = document
    table = try #require(try document.dataTables().first { $0.id == id })
  }

  /// The rows of the table below its titles, a text for each column.
  func rowsInEveryFormat() throws -> [(format: String, rows: [[String]])] {
    [
      ("text", try text()), ("csv", try csv()), ("markdown", try markdown()), ("html", try html()),
      ("xlsx", try workbook()),
    ]
  }

  private var titles: [String] { table.columns.map(\.title) }

  /// Cut where the rule under the titles says that columns begin.
  private func text() throws -> [[String]] {
    let lines = try TextRenderer().string(document).components(separatedBy: "\n")
    for (index, line) in lines.enumerated() where !line.isEmpty && line.allSatisfy({ $0 == " " || $0 == "─" }) {
      let columns = PaperReader.columns(of: line)
      guard index > 0, PaperReader.cut(lines[index - 1], at: columns) == titles else { continue }
      return lines[(index + 1)...].prefix { !$0.isEmpty }.map { PaperReader.cut($0, at: columns) }
    }
    return []
  }

  private static func columns(of rule: String) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    for (place, mark) in rule.enumerated() where mark == "─" {
      if let last = columns.last, last.upperBound == place {
        columns[columns.count - 1] = last.lowerBound..<place + 1
      } else {
        columns.append(place..<place + 1)
      }
    }
    return columns
  }

  private static func cut(_ line: String, at columns: [Range<Int>]) -> [String] {
    var (cells, place) = ([String](repeating: "", count: columns.count), 0)
    for character in line {
      if let column = columns.firstIndex(where: { $0.contains(place) }) { cells[column].append(character) }
      place += DisplayWidth.of(String(character))
    }
    return cells.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func csv() throws -> [[String]] {
    let text = try CSVRenderer(table: table.id).string(document)
    return try rows(of: RowReader(bytes: Array(text.utf8)), titles: table.columns.map(\.key))
  }

  func workbook() throws -> [[String]] {
    try TemporaryFolder.with { folder in
      let path = folder + "/report.xlsx"
      try WorkbookWriter(created: 0).write(document, to: path)
      // The names of sheets are the captions as far as they go.
      let sheet = String(table.caption.prefix(31)).trimmingCharacters(in: .whitespaces)
      return try rows(of: RowReader(path: path, options: ReadingOptions(sheet: sheet)), titles: titles)
    }
  }

  private func rows(of reader: RowReader, titles: [String]) throws -> [[String]] {
    var rows: [[String]] = []
    try reader.forEachRow { row in
      let texts = row.texts
      rows.append(texts + Array(repeating: "", count: max(0, titles.count - texts.count)))
    }
    #expect(rows.first == titles)
    return Array(rows.dropFirst())
  }

  private func markdown() throws -> [[String]] {
    let lines = try MarkdownRenderer().string(document).components(separatedBy: "\n")
    func cells(_ line: String) -> [String] {
      line.components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard let start = lines.firstIndex(where: { cells($0) == titles }) else { return [] }
    return lines[(start + 2)...].prefix { !$0.isEmpty }.map(cells)
  }

  private func html() throws -> [[String]] {
    let page = try HTMLRenderer().string(document)
    guard let start = page.firstRange(of: "<table id=\"\(table.id)\">"),
      let end = page[start.upperBound...].firstRange(of: "</tbody>"),
      let body = page[start.upperBound..<end.lowerBound].firstRange(of: "<tbody>")
    else { return [] }
    return page[body.upperBound..<end.lowerBound].components(separatedBy: "</tr>").map { row in
      row.matches(of: #/<t[hd][^>]*>(.*?)<\/t[hd]>/#).map { String($0.output.1) }
    }.filter { !$0.isEmpty }
  }

  /// A figure in thousandths, however a format writes it; nothing is 0.
  static func thousandths(_ text: String) throws -> Int {
    guard !text.isEmpty else { return 0 }
    let value = try #require(Double(text.replacing("\u{2212}", with: "-").replacing("+", with: "")), "\(text)")
    return Int((value * 1000).rounded())
  }
}
