import CXLSXWriter
import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A workbook being written. Rows go to a file as they come; only one sheet is open at a time.
final class Book {
  private let library: XLSXLibrary
  private let path: String
  private var book: XLSXLibrary.Book?
  private var formats: Formats
  private var names = SheetNames()

  /// What is printed on every sheet.
  private let margins: SheetMargins

  /// - Parameters:
  ///   - keywords: For the file's properties.
  ///   - created: Seconds since 1970 that the file carries as its making.
  init(
    path: String, title: String, keywords: String? = nil, margins: SheetMargins = SheetMargins(), created: Int
  ) throws(WorkbookFailure) {
    library = try XLSXLibrary.shared()
    self.path = path
    self.margins = margins
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    guard let book = library.newBook(path, &options) else { throw .refused(path: path, reason: "out of memory") }
    self.book = book
    formats = Formats(library, book: book)
    var code = LXW_NO_ERROR
    title.withCString { title in
      (keywords ?? "").withCString { words in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        if keywords != nil { properties.keywords = UnsafeMutablePointer(mutating: words) }
        properties.created = time_t(created)
        code = library.setProperties(book, &properties)
      }
    }
    try check(code)
  }

  deinit {
    // Given up half-way: nothing is written.
    if let book { library.free(book) }
  }

  /// Begins the next sheet; the one before it can't be written to any more.
  func sheet(named name: String) throws(WorkbookFailure) -> Sheet {
    guard let book, let sheet = library.addSheet(book, names.name(for: name)) else {
      throw .refused(path: path, reason: "no sheet for \(name)")
    }
    let a4: UInt8 = 9
    library.setPaper(sheet, a4)
    library.fitToPages(sheet, 1, 0)
    if let header = margins.header { try check(library.setHeader(sheet, header)) }
    try check(library.setFooter(sheet, margins.footer))
    return Sheet(self, library, sheet)
  }

  func format(_ style: Formats.Style) -> XLSXLibrary.Format? { formats(style) }

  /// Writes the file.
  func close() throws(WorkbookFailure) {
    guard let book else { return }
    // Asked beforehand, since the library prints a complaint of its own if the file can't be made.
    guard let file = fopen(path, "ab") else { throw .refused(path: path, reason: String(cString: strerror(errno))) }
    fclose(file)
    self.book = nil
    try check(library.close(book))
  }

  func check(_ code: lxw_error) throws(WorkbookFailure) {
    guard code != LXW_NO_ERROR else { return }
    let reason = library.describe(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw .refused(path: path, reason: reason)
  }
}
