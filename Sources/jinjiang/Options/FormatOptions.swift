internal import ArgumentParser
internal import Documents
internal import Registry

/// In which format a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// `--format`: for people, for programs, for spreadsheets.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "输出格式", en: "The format of the result"), valueName: "text|json|csv"))
  var format: OutputFormat = .text

  /// One thing that was asked about.
  func show(_ answer: Answer) throws {
    switch format {
    case .text: try Output.shared.write(Speech.textRenderer.string(answer.document))
    case .json: try Output.shared.write(answer.json())
    case .csv: try show(answer.row)
    }
  }

  /// A list.
  func show(_ table: Table) throws {
    var sink = OutputSink()
    switch format {
    case .text: try Speech.textRenderer.render(table, language: Speech.documentLanguage, into: &sink)
    case .json: try JSONRenderer().render(table, into: &sink)
    case .csv: try CSVRenderer().render(table, into: &sink)
    }
  }
}

/// Standard output as a place for documents.
struct OutputSink: TextSink {
  mutating func write(_ text: String) throws { try Output.shared.write(text) }
}

extension Speech {
  /// The language of this run, as documents know it.
  static var documentLanguage: Documents.Language { language == .zh ? .zh : .en }

  /// Text for this terminal, or without end of line where the output goes elsewhere.
  static var textRenderer: TextRenderer { TextRenderer(width: Output.terminalWidth, colour: Output.wantsColour) }
}
