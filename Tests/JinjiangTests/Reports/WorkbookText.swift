import Foundation
import TestSupport

/// What an XLSX file holds, as lines that can be compared: each sheet's set-up, and each cell with its kind and format.
enum WorkbookText {
  static func of(_ path: String) throws -> String {
    func part(_ name: String) throws -> String { try OtherProgram.output(of: "unzip", ["-p", path, name]) }
    let formats = try numberFormats(part("xl/styles.xml"))
    let book = try part("xl/workbook.xml")
    var lines = book.matches(of: #/<definedName ([^>]*)>([^<]*)</#).map { "\($0.output.1): \($0.output.2)" }
    let names = book.matches(of: #/<sheet name="([^"]*)"/#).map(\.output.1)
    for (index, name) in names.enumerated() {
      let sheet = try part("xl/worksheets/sheet\(index + 1).xml")
      lines += ["", "== \(name)"] + setUp(of: sheet) + cells(of: sheet, formats: formats)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The number format of each style.
  private static func numberFormats(_ styles: String) -> [String] {
    let codes = Dictionary(
      styles.matches(of: #/<numFmt numFmtId="([0-9]+)" formatCode="([^"]*)"/#).map { ($0.output.1, $0.output.2) },
      uniquingKeysWith: { first, _ in first })
    let cells = styles.firstMatch(of: #/<cellXfs.*?<\/cellXfs>/#.dotMatchesNewlines())?.output ?? ""
    return cells.matches(of: #/<xf numFmtId="([0-9]+)"/#).map { match in
      codes[match.output.1].map { "[\($0)]" } ?? (match.output.1 == "0" ? "" : "[format \(match.output.1)]")
    }
  }

  /// Panes, widths, filters, margins, paper, header and footer: all of the sheet but its rows.
  private static func setUp(of sheet: String) -> [String] {
    sheet.replacing(#/<sheetData>.*<\/sheetData>/#.dotMatchesNewlines(), with: "")
      .matches(of: #/<([a-zA-Z][^<>]*?)\/?>([^<]*)/#)
      .map { "\($0.output.1) \($0.output.2)".trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.hasPrefix("worksheet ") }
  }

  private static func cells(of sheet: String, formats: [String]) -> [String] {
    sheet.matches(of: #/<c r="([A-Z]+[0-9]+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/#.dotMatchesNewlines()).map { match in
      let (_, place, attributes, content) = match.output
      let style = attributes.firstMatch(of: #/ s="([0-9]+)"/#).flatMap { Int($0.output.1) } ?? 0
      let kind = attributes.firstMatch(of: #/ t="([^"]*)"/#).map { String($0.output.1) } ?? "number"
      let body = content ?? ""
      let value = body.replacing(#/<[^>]*>/#, with: "").replacing("\n", with: "⏎")
      let name = body.contains("<f") ? "formula" : content == nil ? "empty" : kind == "inlineStr" ? "text" : kind
      return [String(place), name, formats.indices.contains(style) ? formats[style] : "?", String(value)]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }
}
