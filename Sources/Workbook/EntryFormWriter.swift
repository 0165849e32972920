public import Documents

/// Writes an empty form as an XLSX workbook: the sheet to be filled in, how it is filled in, and the words to choose from.
///
/// A column of choices has a drop-down; a day that is none is refused by the spreadsheet; texts stay texts, so that no long
/// number is rounded. The same form, language and time give the same bytes.
public struct EntryFormWriter: Sendable {
  /// Days before it are mistyped. In years since Christ.
  private static let firstYear: Int32 = 1949

  private let created: Int

  /// - Parameter created: When the file was made, in seconds since 1970; it is a property of the file.
  public init(created: Int) { self.created = created }

  /// - Throws: `WorkbookFailure`. The file is not to be used then.
  public func write(_ form: EntryForm, in language: Language, to path: String) throws {
    let book = try Book(path: path, title: form.title, created: created)
    let words = Words(language)
    // Sheets are named in the order in which they come, and formulas name the last of them beforehand.
    try writeSheet(form, words, in: book)
    try writeGuide(form, words, in: book)
    try writeChoices(form, words, in: book)
    try book.close()
  }

  private func writeSheet(_ form: EntryForm, _ words: Words, in book: Book) throws {
    var sheet = try book.sheet(named: form.title)
    for (index, column) in form.columns.enumerated() {
      try sheet.setColumn(index, width: DisplayWidth.of(column.title) + 8, number: column.kind.number)
    }
    try sheet.append(
      form.columns.map { .text($0.title) }, style: .init(isBold: true, wraps: true, line: .below),
      language: words.language, fits: false)
    sheet.freezeTitles()
    var place = 0
    for (index, column) in form.columns.enumerated() {
      var choices: String?
      if !column.choices.isEmpty {
        choices = Self.range(column: place, count: column.choices.count, sheet: words.choices)
        place += 1
      }
      try sheet.validate(
        index, column, choices: choices, firstYear: Self.firstYear,
        note: (column.isRequired ? words.required : words.optional) + column.note, refusal: words.refusal)
    }
  }

  private func writeGuide(_ form: EntryForm, _ words: Words, in book: Book) throws {
    var sheet = try book.sheet(named: words.guide)
    for line in form.guide { try sheet.append([.text(line)], language: words.language, fits: false) }
    try sheet.append([], language: words.language)
    let titles = [words.column, words.need, words.meaning].map { Cell.text($0) }
    try sheet.append(titles, style: .init(isBold: true, line: .below), language: words.language)
    for column in form.columns {
      try sheet.append(
        [.text(column.title), .text(column.isRequired ? words.needed : ""), .text(column.note)],
        language: words.language)
    }
    try sheet.fitColumns()
  }

  private func writeChoices(_ form: EntryForm, _ words: Words, in book: Book) throws {
    let columns = form.columns.filter { !$0.choices.isEmpty }
    guard !columns.isEmpty else { return }
    var sheet = try book.sheet(named: words.choices)
    try sheet.append(
      columns.map { .text($0.title) }, style: .init(isBold: true, line: .below), language: words.language)
    for row in 0..<(columns.map(\.choices.count).max() ?? 0) {
      try sheet.append(
        columns.map { row < $0.choices.count ? .text($0.choices[row]) : .empty }, language: words.language)
    }
    try sheet.fitColumns()
  }

  /// The cells below a column's title, as a formula names them.
  private static func range(column: Int, count: Int, sheet: String) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
    return "='\(sheet)'!$\(letter)$2:$\(letter)$\(count + 1)"
  }

  private struct Words {
    let language: Language
    init(_ language: Language) { self.language = language }

    var guide: String { language.text("填写说明", "How to fill in") }
    var choices: String { language.text("选项", "Choices") }
    var column: String { language.text("列", "Column") }
    var need: String { language.text("是否必填", "Needed") }
    var needed: String { language.text("必填", "yes") }
    var meaning: String { language.text("填写内容", "What belongs there") }
    var required: String { language.text("必填。", "Needed. ") }
    var optional: String { language.text("可空。", "May be empty. ") }
    var refusal: String {
      language.text("这里填不了这个值。请看填写说明。", "This can't stand here. See the sheet \"\(guide)\".")
    }
  }
}

extension EntryForm.Column.Kind {
  /// The number format of the column's cells.
  fileprivate var number: String {
    switch self {
    case .text, .choice, .suggestion: "@"
    case .day: "yyyy-mm-dd"
    case .decimal: "0.###"
    }
  }
}
