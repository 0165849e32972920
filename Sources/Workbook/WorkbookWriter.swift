public import Documents

/// Writes a document as an XLSX workbook: what it says on the first sheet, then a sheet for each table and chart.
///
/// Numbers and days are real ones, with the format of their kind; texts are strings and never formulas. Rows stream to
/// the file, so that a table may be as long as a sheet. The same document and time give the same bytes.
public struct WorkbookWriter: Sendable {
  private let created: Int
  private let beforeRow: (@Sendable () throws -> Void)?

  /// - Parameters:
  ///   - created: When the file was made, in seconds since 1970; it is a property of the file.
  ///   - beforeRow: called before each row of a table; what it throws ends the writing.
  public init(created: Int, beforeRow: (@Sendable () throws -> Void)? = nil) {
    self.created = created
    self.beforeRow = beforeRow
  }

  /// Writes the workbook to the file, which is replaced.
  ///
  /// - Throws: `WorkbookFailure`, `DocumentError`, or what a producer of rows throws. The file is not to be used then.
  public func write(_ document: Document, to path: String) throws {
    let margins = SheetMargins(
      audience: document.audience.map(VisibleText.line), footer: document.footer.map(VisibleText.line))
    let book = try Book(
      path: path, title: document.title, keywords: document.code, margins: margins, created: created)
    try writeCover(of: document, in: book)
    for table in try document.dataTables(facts: false) {
      try write(table, language: document.language, in: book)
    }
    try book.close()
  }

  private func write(_ table: Table, language: Language, in book: Book) throws {
    var sheet = try book.sheet(named: table.caption)
    let titles = table.columns.map { Cell.text($0.title) }
    try sheet.append(titles, style: .init(isBold: true, wraps: true, line: .below), language: language)
    try table.forEachRow { cells in
      guard sheet.row < Sheet.mostRows - (table.total == nil ? 0 : 1) else {
        throw WorkbookFailure.tooManyRows(table: table.id, most: Sheet.mostRows - 1)
      }
      try beforeRow?()
      try sheet.append(cells, columns: table.columns, language: language)
    }
    // Before the total, which is not to be filtered away.
    try sheet.headed(columns: table.columns.count)
    if let total = table.total {
      try sheet.append(total, columns: table.columns, style: .init(isBold: true, line: .above), language: language)
    }
    try sheet.fitColumns()
  }

  private func writeCover(of document: Document, in book: Book) throws {
    let language = document.language
    var sheet = try book.sheet(named: language.text("说明", "About"))
    func line(_ text: String?, _ style: Formats.Style = .init()) throws {
      if let text { try sheet.append([.text(text)], style: style, language: language, fits: false) }
    }
    try line(document.title, .init(isBold: true, size: 16))
    try line(document.subtitle)
    try line(document.audience)
    try writeText(of: document.blocks, language: language, on: &sheet)
    try line("")
    for fact in document.seal { try sheet.append([.text(fact.label), fact.value], language: language) }
    try line(document.footer)
    try sheet.fitColumns()
  }

  /// What isn't a table: each sentence in a row, each fact in two columns.
  private func writeText(of blocks: [Block], language: Language, on sheet: inout Sheet) throws {
    func line(_ text: String, _ style: Formats.Style = .init()) throws {
      try sheet.append([.text(text)], style: style, language: language, fits: false)
    }
    for block in blocks {
      switch block {
      case .heading(let text, _):
        try line("")
        try line(text, .init(isBold: true))
      case .paragraph(let text), .note(let text, _):
        try line(text)
      case .list(let items, _):
        for item in items { try line(item) }
      case .facts(let facts):
        for fact in facts.facts { try sheet.append([.text(fact.label), fact.value], language: language) }
      case .part(let language, let blocks):
        try writeText(of: blocks, language: language, on: &sheet)
      case .table, .chart, .pageBreak:
        break
      }
    }
  }
}
