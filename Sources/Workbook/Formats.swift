import CXLSXWriter

/// The cell formats of one workbook, each made once.
struct Formats {
  /// What tells one format from another.
  struct Style: Hashable {
    var number: String?
    var isBold = false
    var wraps = false
    var size: Double?
    var line: Line?

    enum Line { case above, below }
  }

  private let library: XLSXLibrary
  private let book: XLSXLibrary.Book
  private var made: [Style: XLSXLibrary.Format] = [:]

  init(_ library: XLSXLibrary, book: XLSXLibrary.Book) {
    self.library = library
    self.book = book
  }

  /// Nil only when memory is out, in which case the cell is left unformatted.
  mutating func callAsFunction(_ style: Style) -> XLSXLibrary.Format? {
    if let format = made[style] { return format }
    guard let format = library.addFormat(book) else { return nil }
    library.setAlignment(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { library.setBold(format) }
    if style.wraps { library.setWrap(format) }
    if let number = style.number { library.setNumberFormat(format, number) }
    if let size = style.size { library.setSize(format, size) }
    switch style.line {
    case .above: library.setTop(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .below: library.setBottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case nil: break
    }
    made[style] = format
    return format
  }
}
