internal import Documents
internal import Registry
internal import Workbook

/// A report on its way out of the house.
struct Paper {
  var document: Document
  /// Hands on its JSON, piece by piece: it is as large as the report.
  let json: (_ write: (String) throws -> Void) throws -> Void
  /// The table that CSV means where none is named.
  var mainTable: String
  /// Without a suffix.
  var fileName: String
  /// When its file was made, for formats that say so; nil: now.
  var made: Instant?

  /// Nil: the house's own.
  var theme: Theme?

  init(
    document: Document, json: @escaping (_ write: (String) throws -> Void) throws -> Void, mainTable: String,
    fileName: String, made: Instant? = nil, theme: Theme? = nil
  ) {
    self.document = document
    self.json = json
    self.mainTable = mainTable
    self.fileName = fileName
    self.made = made
    self.theme = theme
  }

  /// The seal as a table of its own, for files that hold one table each.
  var sealTable: Table? {
    guard !document.seal.isEmpty else { return nil }
    return Table(
      id: "seal", caption: document.language.text("出具信息", "Issue details"),
      columns: [Column("key", "key"), Column("value", document.language.text("内容", "Value"))],
      rows: Rows(document.seal.map { [.text($0.key), $0.value] }))
  }

  fileprivate func print(to path: String) throws {
    do {
      try PDFPrinter().print(document, theme: theme ?? Theme(), to: path)
    } catch let failure as PDFPrinter.Failure {
      let phrase = Phrase(zh: failure.message(in: .zh), en: failure.message(in: .en))
      if case .notInstalled = failure { throw OutputFileFailure.noSuchMaker(phrase) }
      throw OutputFileFailure.makerFailed(phrase)
    }
  }

  fileprivate func writeWorkbook(to path: String) throws {
    let made = made ?? Composition.surroundings.now()
    let created = Int(made.millisecondsSince1970 / 1000)
    let writer = WorkbookWriter(created: created) { try Interruption.check() }
    try WorkbookFailure.told { try writer.write(document, to: path) }
  }
}

/// A paper as one file: in which format, and which of its tables where the format holds one.
struct PaperFile {
  enum Format: String, CaseIterable {
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

  /// Of a file that is hashed or compared whole, in bytes.
  static let largest = 1 << 30

  var format: Format
  /// Nil: the paper's main table.
  var table: String?

  /// Writes to an empty file that is there.
  ///
  /// - Throws: `Interruption.Interrupted`, too, where it is watched; the file is not to be handed out then.
  func make(_ paper: Paper, at path: String) throws {
    do {
      switch format {
      case .pdf: try paper.print(to: path)
      case .xlsx: try paper.writeWorkbook(to: path)
      case .text, .json, .csv, .markdown, .html:
        try OutputFile.write(to: path) { try render(paper, text: TextRenderer(), into: &$0) }
      }
    } catch {
      // A terminal's Ctrl-C is heard by the PDF program, too, which then fails in words of its own.
      try Interruption.check()
      throw error
    }
    try Interruption.check()
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
      return try InputFile.bytes(at: path, limit: PaperFile.largest)
    }
  }

  func render(_ paper: Paper, text: TextRenderer, into sink: inout some TextSink) throws {
    switch format {
    case .json: try paper.json { try sink.write($0) }
    case .csv: try CSVRenderer(table: table ?? paper.mainTable).render(paper.document, into: &sink)
    case .markdown: try MarkdownRenderer().render(paper.document, into: &sink)
    case .html: try HTMLRenderer(theme: paper.theme ?? Theme()).render(paper.document, into: &sink)
    case .text, .pdf, .xlsx: try text.render(paper.document, into: &sink)
    }
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
