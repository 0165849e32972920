/// Why a file cannot be read on. It carries the place, so that a person can find and mend it.
public enum ReadingError: Error, Hashable, Sendable {
  case notFound(path: String)
  case isDirectory(path: String)
  /// `code` is the system's error number.
  case notReadable(path: String, code: Int32)
  case empty(path: String)

  /// Bytes that are no character in the file's encoding.
  case undecodable(TextPosition, bytes: [UInt8], TextEncoding)
  /// The file ends inside a character.
  case endsInsideCharacter(TextPosition, bytes: [UInt8], TextEncoding)
  case nul(TextPosition)
  /// A byte order mark that is not the start of the file: files were joined without a look inside.
  case byteOrderMarkInside(TextPosition)
  /// The file opens as another kind than CSV in UTF-8 or GB18030, or a workbook.
  case foreignFormat(ForeignFormat)

  /// A carriage return outside quotes that no line feed follows.
  case bareCarriageReturn(TextPosition)
  /// The place is that of the quote that was opened.
  case quoteNeverClosed(TextPosition)
  /// A quote in a field that does not start with one.
  case quoteInsideField(TextPosition)
  /// Text between a closing quote and the next comma.
  case textAfterQuote(TextPosition)

  /// `line` is that of the row's start; `field` counts from 1.
  case fieldTooLong(line: Int, field: Int, limit: Int)
  case rowTooLong(line: Int, limit: Int)
  case tooManyColumns(line: Int, limit: Int)
  case tooManyRows(line: Int, limit: Int)

  case workbook(WorkbookProblem)

  /// A format that is told by its first bytes, and that people mistake for CSV.
  public enum ForeignFormat: String, Hashable, Sendable {
    case utf16 = "UTF-16"
    case utf32 = "UTF-32"
    /// An Excel 97–2003 workbook, or a newer one under a password: both are OLE compound files.
    case oldOrLockedWorkbook = "XLS"
  }
}
