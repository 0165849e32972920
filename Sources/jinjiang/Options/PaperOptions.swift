internal import ArgumentParser
internal import Documents
internal import Registry
internal import Workbook

/// How a paper is written, and where to.
struct PaperOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, html, pdf, xlsx

    /// Text, and not a book or a print.
    var isOfLines: Bool { self != .pdf && self != .xlsx }

    var isForData: Bool { self == .csv || self == .xlsx }

    var suffix: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .json, .csv, .html, .pdf, .xlsx: rawValue
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "格式", en: "The format"), valueName: Format.allCases.map(\.rawValue).joined(separator: "|")))
  var format: Format = .text

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

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "html、pdf：协会自己的样式文件夹（默认：JINJIANG_THEME，否则登记库旁的 theme/协会代码 或 theme）",
        en:
          "html, pdf: a folder with the association's own look (default: JINJIANG_THEME, else theme/CODE or theme beside the registry)"
      ), valueName: "folder"))
  var theme: String?

  /// The look of that association's papers.
  func theme(of association: Association, in options: RegistryOptions) throws -> Theme {
    let folder = ThemeFolder.chosen(theme, association: association.code, registry: options.path)
    return try folder?.theme(in: Speech.wantsBoth ? .both : Speech.written) ?? Theme()
  }

  func write(_ paper: Paper) throws {
    switch (format, output) {
    case (.pdf, _), (.xlsx, _):
      try writeFile(paper, to: output ?? "\(paper.fileName).\(format.suffix)")
    case (.csv, let folder?) where OutputFile.isDirectory(folder):
      for each in try paper.document.dataTables() + paper.sealTable {
        let path = "\(folder)/\(paper.fileName)-\(each.id).csv"
        try OutputFile.replace(path) { try CSVRenderer().render(each, into: &$0) }
        try Output.shared.line(path)
      }
    case (_, let path?):
      try writeFile(paper, to: path)
    case (_, nil):
      var output = Output.shared
      try render(paper, text: Output.text, into: &output)
    }
  }

  /// Makes the file, has it put on record by its hash, and only then hands it out.
  func issue(_ paper: Paper, record: (Digest) throws -> Void) throws {
    let isFile = format == .pdf || format == .xlsx || output != nil
    guard isFile else {
      var sink = StringSink()
      try render(paper, text: TextRenderer(), into: &sink)
      try record(Digest(of: Array(sink.text.utf8)))
      return try Output.shared.write(sink.text)
    }
    let path = output ?? "\(paper.fileName).\(format.suffix)"
    try OutputFile.replace(path) { temporary in
      try make(paper, at: temporary)
      try record(Digest(of: InputFile.bytes(at: temporary, limit: PaperOptions.largest)))
    }
    try Output.shared.line(path)
  }

  /// Of a file that is hashed or compared whole, in bytes.
  static let largest = 1 << 30

  private func writeFile(_ paper: Paper, to path: String) throws {
    try OutputFile.replace(path) { try make(paper, at: $0) }
    try Output.shared.line(path)
  }

  /// Writes to an empty file that is there.
  func make(_ paper: Paper, at path: String) throws {
    switch format {
    case .pdf: try paper.print(to: path)
    case .xlsx: try paper.writeWorkbook(to: path)
    case .text, .json, .csv, .markdown, .html:
      try OutputFile.write(to: path) { try render(paper, text: TextRenderer(), into: &$0) }
    }
  }

  /// The whole file, for comparing.
  func bytes(of paper: Paper) throws -> [UInt8] {
    guard !format.isOfLines else {
      var sink = StringSink()
      try render(paper, text: TextRenderer(), into: &sink)
      return Array(sink.text.utf8)
    }
    return try OutputFile.temporary { path in
      try make(paper, at: path)
      return try InputFile.bytes(at: path, limit: PaperOptions.largest)
    }
  }

  private func render(_ paper: Paper, text: TextRenderer, into sink: inout some TextSink) throws {
    switch format {
    case .json: try sink.write(paper.json)
    case .csv: try CSVRenderer(table: table ?? paper.mainTable).render(paper.document, into: &sink)
    case .markdown: try MarkdownRenderer().render(paper.document, into: &sink)
    case .html: try HTMLRenderer(theme: paper.theme ?? Theme()).render(paper.document, into: &sink)
    case .text, .pdf, .xlsx: try text.render(paper.document, into: &sink)
    }
  }
}

/// A report on its way out of the house.
struct Paper {
  var document: Document
  var json: String
  /// The table that CSV means where none is named.
  var mainTable: String
  /// Without a suffix.
  var fileName: String
  /// When its file was made, for formats that say so; nil: now.
  var made: Instant?

  /// Nil: the house's own.
  var theme: Theme?

  /// The seal as a table of its own, for files that hold one table each.
  var sealTable: [Table] {
    guard !document.seal.isEmpty else { return [] }
    return [
      Table(
        id: "seal", caption: document.language.text("出具信息", "Issue details"),
        columns: [Column("key", "key"), Column("value", document.language.text("内容", "Value"))],
        rows: Rows(document.seal.map { [.text($0.key), $0.value] }))
    ]
  }

  func print(to path: String) throws {
    do {
      try PDFPrinter().print(document, theme: theme ?? Theme(), to: path)
    } catch let failure as PDFPrinter.Failure {
      let phrase = Phrase(zh: failure.message(in: .zh), en: failure.message(in: .en))
      if case .notInstalled = failure { throw OutputFileFailure.noSuchMaker(phrase) }
      throw OutputFileFailure.makerFailed(phrase)
    }
  }

  func writeWorkbook(to path: String) throws {
    let made = made ?? Composition.surroundings.now()
    let created = Int(made.millisecondsSince1970 / 1000)
    try WorkbookFailure.told { try WorkbookWriter(created: created).write(document, to: path) }
  }
}

extension WorkbookFailure {
  /// Does what may fail for want of a library, and tells of it as commands do.
  static func told(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as WorkbookFailure {
      let phrase = Phrase(zh: failure.message(in: .zh), en: failure.message(in: .en))
      if case .notInstalled = failure { throw OutputFileFailure.noSuchMaker(phrase) }
      throw OutputFileFailure.makerFailed(phrase)
    }
  }
}
