import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of libxlsxwriter that we use, found when the first workbook is made.
///
/// Linking the library costs 2.4 ms at every start of a program that rarely makes a workbook. It is asked for by the
/// version of the headers it was compiled with, whose structures are the ones passed to it.
struct XLSXLibrary: Sendable {
  typealias Book = UnsafeMutablePointer<lxw_workbook>
  typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  typealias Format = UnsafeMutablePointer<lxw_format>
  typealias Row = lxw_row_t
  typealias Column = lxw_col_t

  let newBook: @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<lxw_workbook_options>?) -> Book?
  let setProperties: @convention(c) (Book, UnsafeMutablePointer<lxw_doc_properties>) -> lxw_error
  let close: @convention(c) (Book) -> lxw_error
  let free: @convention(c) (Book) -> Void
  let describe: @convention(c) (lxw_error) -> UnsafePointer<CChar>?
  let addSheet: @convention(c) (Book, UnsafePointer<CChar>) -> Sheet?
  let addFormat: @convention(c) (Book) -> Format?

  let setBold: @convention(c) (Format) -> Void
  let setWrap: @convention(c) (Format) -> Void
  let setSize: @convention(c) (Format, Double) -> Void
  let setNumberFormat: @convention(c) (Format, UnsafePointer<CChar>) -> Void
  let setAlignment: @convention(c) (Format, UInt8) -> Void
  let setBottom: @convention(c) (Format, UInt8) -> Void
  let setTop: @convention(c) (Format, UInt8) -> Void

  let writeString: @convention(c) (Sheet, Row, Column, UnsafePointer<CChar>, Format?) -> lxw_error
  let writeNumber: @convention(c) (Sheet, Row, Column, Double, Format?) -> lxw_error
  let setColumn: @convention(c) (Sheet, Column, Column, Double, Format?) -> lxw_error
  let freezePanes: @convention(c) (Sheet, Row, Column) -> Void
  let autofilter: @convention(c) (Sheet, Row, Column, Row, Column) -> lxw_error
  let repeatRows: @convention(c) (Sheet, Row, Row) -> lxw_error
  let setPaper: @convention(c) (Sheet, UInt8) -> Void
  let fitToPages: @convention(c) (Sheet, UInt16, UInt16) -> Void
  let setHeader: @convention(c) (Sheet, UnsafePointer<CChar>) -> lxw_error
  let setFooter: @convention(c) (Sheet, UnsafePointer<CChar>) -> lxw_error
  let validate: @convention(c) (Sheet, Row, Column, Row, Column, UnsafeMutablePointer<lxw_data_validation>) -> lxw_error

  #if canImport(Darwin)
    static let installation = "brew install libxlsxwriter"
    private static let names = [
      "libxlsxwriter.\(LXW_SOVERSION).dylib", "/opt/homebrew/lib/libxlsxwriter.\(LXW_SOVERSION).dylib",
      "/usr/local/lib/libxlsxwriter.\(LXW_SOVERSION).dylib",
    ]
  #else
    static let installation = "apt install libxlsxwriter\(LXW_SOVERSION)"
    private static let names = ["libxlsxwriter.so.\(LXW_SOVERSION)"]
  #endif

  /// The library, loaded the first time and kept.
  static func shared() throws(WorkbookFailure) -> XLSXLibrary { try loaded.get() }

  private static let loaded = Result { () throws(WorkbookFailure) in try XLSXLibrary(names: names) }

  /// - Throws: `WorkbookFailure.notInstalled` if none of the names can be loaded, or the library lacks a function.
  init(names: [String]) throws(WorkbookFailure) {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw .notInstalled(tried: names)
    }
    // The types above are those of the headers, and the name of the library holds their version.
    func find<Signature>(_ name: String) throws(WorkbookFailure) -> Signature {
      guard let symbol = dlsym(handle, name) else { throw .notInstalled(tried: names) }
      return unsafeBitCast(symbol, to: Signature.self)
    }
    newBook = try find("workbook_new_opt")
    setProperties = try find("workbook_set_properties")
    close = try find("workbook_close")
    free = try find("lxw_workbook_free")
    describe = try find("lxw_strerror")
    addSheet = try find("workbook_add_worksheet")
    addFormat = try find("workbook_add_format")
    setBold = try find("format_set_bold")
    setWrap = try find("format_set_text_wrap")
    setSize = try find("format_set_font_size")
    setNumberFormat = try find("format_set_num_format")
    setAlignment = try find("format_set_align")
    setBottom = try find("format_set_bottom")
    setTop = try find("format_set_top")
    writeString = try find("worksheet_write_string")
    writeNumber = try find("worksheet_write_number")
    setColumn = try find("worksheet_set_column")
    freezePanes = try find("worksheet_freeze_panes")
    autofilter = try find("worksheet_autofilter")
    repeatRows = try find("worksheet_repeat_rows")
    setPaper = try find("worksheet_set_paper")
    fitToPages = try find("worksheet_fit_to_pages")
    setHeader = try find("worksheet_set_header")
    setFooter = try find("worksheet_set_footer")
    validate = try find("worksheet_data_validation_range")
  }
}
