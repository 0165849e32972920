/// Any file of rows, CSV or XLSX, as a stream of rows.
///
/// Memory does not grow with the file. Rows come in order, blank ones left out; the first error ends the stream, and
/// the rows before it have been seen by then. Use a reader once and from one thread.
public final class RowReader {
  public enum Format: String, Sendable {
    case csv = "CSV"
    case xlsx = "XLSX"
  }

  public let format: Format
  private let source: ByteSource
  private let options: ReadingOptions
  private let text: TextSource?
  private var workbook: WorkbookReader?

  /// Opens a regular file, a named pipe, or the standard input (`-`), and looks at its first bytes.
  public convenience init(path: String, options: ReadingOptions = ReadingOptions()) throws(ReadingError) {
    try self.init(ByteSource(path: path), options)
  }

  /// Reads `bytes` as if they were a file.
  public convenience init(bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws(ReadingError) {
    try self.init(ByteSource(bytes: bytes), options)
  }

  private init(_ source: ByteSource, _ options: ReadingOptions) throws(ReadingError) {
    self.source = source
    self.options = options
    let head = try source.peek(4)
    if head.isEmpty { throw .empty(path: source.name) }
    if let foreign = Self.foreignFormat(head) { throw .foreignFormat(foreign) }
    let isArchive = head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    format = isArchive ? .xlsx : .csv
    text = isArchive ? nil : try TextSource(source, encoding: options.encoding)
  }

  /// The encoding of a CSV file; nil while all that was read is ASCII, and for a workbook.
  public var encoding: TextEncoding? { text?.encoding }
  /// Whether nobody said the encoding, so that a person should be told it.
  public var encodingWasFound: Bool { format == .csv && options.encoding == nil }
  /// How much has been read, for progress: bytes of the file, or of the sheet once it is unpacked.
  public var bytesRead: Int { workbook?.progress.bytes ?? source.bytesRead }
  /// How much there is to read; nil when it is a pipe.
  public var byteCount: Int? { workbook?.progress.of ?? source.byteCount }

  /// Calls `body` for each row. Throws `ReadingError` for the file, and whatever `body` throws.
  public func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    if let text {
      try CSVReader(text, limits: options.limits).forEachRow(body)
    } else {
      let workbook = try WorkbookReader(source, options)
      self.workbook = workbook
      try workbook.forEachRow(body)
    }
  }

  private static func foreignFormat(_ head: [UInt8]) -> ReadingError.ForeignFormat? {
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return .utf32 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16 }
    if head == [0xD0, 0xCF, 0x11, 0xE0] { return .oldOrLockedWorkbook }
    return nil
  }
}
