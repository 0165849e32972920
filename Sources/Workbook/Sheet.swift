import Documents

/// One sheet, written row by row from the top, that remembers how wide its columns have to be.
struct Sheet {
  static let mostRows = 1_048_576
  private static let longestText = 32_767
  private static let widest = 60
  /// Spreadsheets show fifteen digits of a number; one with more is written as text, so that none is lost.
  private static let greatest = 999_999_999_999_999

  let book: Book
  let library: XLSXLibrary
  let sheet: XLSXLibrary.Sheet
  private(set) var row = 0
  private var widths: [Int] = []

  init(_ book: Book, _ library: XLSXLibrary, _ sheet: XLSXLibrary.Sheet) {
    self.book = book
    self.library = library
    self.sheet = sheet
  }

  /// Writes one row and goes to the next.
  mutating func append(
    _ cells: [Cell], columns: [Column] = [], style: Formats.Style = .init(), language: Language, fits: Bool = true
  ) throws(WorkbookFailure) {
    for (index, cell) in cells.enumerated() {
      let signed = index < columns.count && columns[index].signed
      try write(cell, at: index, style: style, signed: signed, language: language)
      if fits { widen(index, by: cell.shown(in: language, signed: signed)) }
    }
    row += 1
  }

  /// The first row stays in sight, is printed on every sheet, and filters.
  func headed(columns: Int) throws(WorkbookFailure) {
    guard columns > 0 else { return }
    library.freezePanes(sheet, 1, 0)
    try book.check(library.repeatRows(sheet, 0, 0))
    try book.check(
      library.autofilter(sheet, 0, 0, XLSXLibrary.Row(max(1, row - 1)), XLSXLibrary.Column(columns - 1)))
  }

  /// Sets the columns as wide as what was written, within reason.
  func fitColumns() throws(WorkbookFailure) {
    for (index, width) in widths.enumerated() {
      let column = XLSXLibrary.Column(index)
      try book.check(library.setColumn(sheet, column, column, Double(min(Self.widest, width) + 2), nil))
    }
  }

  /// The first row stays in sight while the rows below it are being filled in.
  func freezeTitles() { library.freezePanes(sheet, 1, 0) }

  private mutating func widen(_ column: Int, by text: String) {
    while widths.count <= column { widths.append(6) }
    widths[column] = max(widths[column], DisplayWidth.of(text))
  }

  private func write(
    _ cell: Cell, at column: Int, style: Formats.Style, signed: Bool, language: Language
  ) throws(WorkbookFailure) {
    switch cell {
    case .empty:
      return
    case .integer(let value) where value.magnitude <= Self.greatest:
      try write(Double(value), at: column, format: signed ? "+0;-0;0" : "0", style)
    case .decimal(let value, let places) where value.magnitude <= Self.greatest && (1...15).contains(places):
      // Both are exact, so that the quotient is the nearest number there is to the decimal.
      let divisor = (0..<places).reduce(1.0) { power, _ in power * 10 }
      let zeros = "0." + String(repeating: "0", count: places)
      try write(Double(value) / divisor, at: column, format: signed ? "+\(zeros);-\(zeros);\(zeros)" : zeros, style)
    case .day(let day):
      // Spreadsheets count days from 1900, and wrongly before March of that year.
      if let serial = CivilDay(day).map({ $0.number + 25_569 }), serial > 60 {
        try write(Double(serial), at: column, format: "yyyy-mm-dd", style)
      } else {
        try write(day, at: column, style)
      }
    case .text, .integer, .decimal, .flag:
      try write(cell.shown(in: language), at: column, style)
    }
  }

  private func write(
    _ number: Double, at column: Int, format: String, _ style: Formats.Style
  ) throws(WorkbookFailure) {
    var style = style
    style.number = format
    try book.check(
      library.writeNumber(sheet, XLSXLibrary.Row(row), XLSXLibrary.Column(column), number, book.format(style)))
  }

  /// Always a string, never a formula, whatever it begins with.
  private func write(_ text: String, at column: Int, _ style: Formats.Style) throws(WorkbookFailure) {
    var text = VisibleText.data(text)
    // In XLSX `_x0041_` is another way to write A; an escaped underscore keeps it what it is.
    if text.contains("_x") { text.replace(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_") }
    if text.utf16.count > Self.longestText {
      text = text.prefix(utf16: Self.longestText - 1) + "…"
    }
    try book.check(
      library.writeString(sheet, XLSXLibrary.Row(row), XLSXLibrary.Column(column), text, book.format(style)))
  }
}
