internal import ArgumentParser
internal import Documents
internal import Registry

/// How a paper is written, and where to.
struct PaperOptions: ParsableArguments {
  typealias Format = PaperFile.Format

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      Speech.says(zh: "格式（默认：text）", en: "The format (default: text)"),
      valueName: Format.allCases.map(\.rawValue).joined(separator: "|")))
  var chosenFormat: Format?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "写入文件（默认：标准输出；pdf 与 xlsx 默认写入当前目录）；csv 可为目录，每表一个文件",
        en:
          "The file to write (default: standard output; pdf and xlsx: a file in this folder); for csv also a folder, one file a table"
      ), valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "csv：哪一张表（默认：会员）", en: "csv: which table (default: the members)"), valueName: "table"))
  var table: String?

  @OptionGroup var look: ThemeOption

  var format: Format {
    get { chosenFormat ?? .text }
    set { chosenFormat = newValue }
  }

  var file: PaperFile { PaperFile(format: format, table: table) }

  /// The look of that association's papers.
  func theme(of association: Association, in options: RegistryOptions) throws -> Theme {
    try look.theme(of: association, in: options)
  }

  func write(_ paper: Paper) throws {
    switch (format, output) {
    case (.pdf, _), (.xlsx, _):
      try writeFile(paper, to: output ?? "\(paper.fileName).\(format.suffix)")
    case (.csv, let folder?) where OutputFile.isDirectory(folder):
      try Interruption.watched {
        for each in try paper.document.dataTables() {
          try writeTable(each, to: "\(folder)/\(paper.fileName)-\(each.id).csv")
        }
      }
      try writeSeal(of: paper, beside: "\(folder)/\(paper.fileName).csv")
    case (.csv, let path?):
      try writeFile(paper, to: path)
      try writeSeal(of: paper, beside: path)
    case (_, let path?):
      try writeFile(paper, to: path)
    case (_, nil):
      var output = Output.shared
      try file.render(paper, text: Output.text, into: &output)
    }
  }

  /// Makes the file, has it put on record by its hash, and only then hands it out.
  func issue(_ paper: Paper, record: (Digest) throws -> Void) throws {
    let isFile = format == .pdf || format == .xlsx || output != nil
    guard isFile else {
      var sink = StringSink()
      try file.render(paper, text: TextRenderer(), into: &sink)
      try record(Digest(of: Array(sink.text.utf8)))
      return try Output.shared.write(sink.text)
    }
    let path = output ?? "\(paper.fileName).\(format.suffix)"
    try Interruption.watched {
      try OutputFile.replace(path) { temporary in
        try file.make(paper, at: temporary)
        // From here on it is issued: whoever presses Ctrl-C now gets the file that is on record.
        try record(Digest(of: InputFile.bytes(at: temporary, limit: PaperFile.largest)))
      }
    }
    try Output.shared.line(path)
    if format == .csv { try writeSeal(of: paper, beside: path) }
  }

  private func writeFile(_ paper: Paper, to path: String) throws {
    try Interruption.watched { try OutputFile.replace(path) { try file.make(paper, at: $0) } }
    try Output.shared.line(path)
  }

  private func writeTable(_ table: Table, to path: String) throws {
    try OutputFile.replace(path) { try CSVRenderer().render(table, into: &$0) }
    try Output.shared.line(path)
  }

  /// A table of rows has no room for a seal; it stands in a file of its own beside it, where `report verify` looks.
  private func writeSeal(of paper: Paper, beside path: String) throws {
    if let seal = paper.sealTable { try writeTable(seal, to: SealSidecar.path(beside: path)) }
  }
}

extension PaperFile.Format: ExpressibleByArgument {}
