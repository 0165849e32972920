internal import ArgumentParser
internal import Documents
internal import Registry

/// How a result is written: for people, for programs, for a spreadsheet.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// `--format`, for commands whose result is a document or a table.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "输出格式：text、json 或 csv", en: "Output: text, json or csv"), valueName: "text|json|csv"))
  var format: OutputFormat = .text

  /// Writes a whole document to standard output.
  func write(_ document: Document) throws {
    var output = Output.shared
    switch format {
    case .text: try Output.text.render(document, into: &output)
    case .json: try JSONRenderer().render(document, into: &output)
    case .csv: try CSVRenderer().render(document, into: &output)
    }
  }

  /// Writes one table by itself: its rows are produced while they are written.
  func write(_ table: Table) throws {
    var output = Output.shared
    switch format {
    case .text: try Output.text.render(table, language: Speech.written, into: &output)
    case .json: try JSONRenderer().render(table, into: &output)
    case .csv: try CSVRenderer().render(table, into: &output)
    }
  }
}

extension Output: TextSink {
  /// As wide as the terminal, in colour where it wants it; without end to a line elsewhere.
  static var text: TextRenderer { TextRenderer(width: terminalWidth, colour: wantsColour) }
}

extension Speech {
  /// A paper in the language of this run, or in both.
  static func paper(_ make: (Documents.Language) -> Document) -> Document {
    wantsBoth ? Document.inBoth(make) : make(written)
  }

  /// The language of this run, as documents know it.
  static var written: Documents.Language {
    switch language {
    case .zh: .zh
    case .en: .en
    }
  }
}

extension String {
  /// In one line, with everything shown that a terminal would obey or a reader would not see.
  var visible: String { VisibleText.line(self) }

  /// The same for a text of several lines.
  var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.line(String($0)) }.joined(
      separator: "\n")
  }
}

extension Cell {
  /// A text or day that may be missing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  init(_ day: Day?) { self = day.map { .day($0.description) } ?? .empty }
}
