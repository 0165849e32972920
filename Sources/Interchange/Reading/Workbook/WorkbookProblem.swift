/// Why a workbook is refused.
public enum WorkbookProblem: Error, Hashable, Sendable {
  /// A ZIP archive is read from its end, so it cannot come through a pipe.
  case needsFile
  /// A library that workbooks need is not installed.
  case libraryMissing(name: String)
  /// No ZIP archive, or a cut or damaged one. `detail` is the part, or what is known.
  case damaged(detail: String)
  /// An archive that holds no workbook: a document, a folder of files, a binary workbook.
  case notWorkbook
  case encrypted(entry: String)
  case unsafeName(entry: String)
  case duplicateName(entry: String)
  case tooManyEntries(count: Int, limit: Int)
  case entryTooLarge(entry: String, limit: Int)
  /// The entry unpacks to so many times its size that it can only be meant to fill a disk.
  case suspiciousRatio(entry: String, limit: Int)
  case sharedStringsTooLarge(limit: Int)
  /// A document type declaration, which no workbook has and which entity bombs need.
  case documentType(entry: String)
  /// XML that does not parse. `line` is that of the part, `detail` expat's own word.
  case malformed(entry: String, line: Int, detail: String)
  case noSuchSheet(name: String, sheets: [String])
  /// A cell names a place, a type or a shared string that cannot be.
  case badCell(row: Int, reference: String)
  case rowsOutOfOrder(row: Int)
}
