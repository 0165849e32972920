/// The rows of one sheet of an XLSX workbook, in memory that grows with its shared strings only.
final class WorkbookReader {
  private let archive: WorkbookArchive
  private let workbook: Workbook
  private let sheet: ArchivePart
  private let limits: ReadingLimits

  init(_ source: ByteSource, _ options: ReadingOptions) throws {
    guard let seekable = source.seekable else { throw ReadingError.workbook(.needsFile) }
    limits = options.limits
    archive = try WorkbookArchive(seekable, limits: limits.archive)
    workbook = try Workbook(archive)
    sheet = try archive.part(workbook.sheet(named: options.sheet).part)
  }

  /// How much of the sheet has been unpacked, and its size as the archive states it.
  var progress: (bytes: Int, of: Int) { (sheet.unpacked, sheet.size) }

  func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    let strings = SharedStrings(limit: limits.archive.sharedStringBytes)
    if let part = workbook.sharedStrings { try XMLPart.read(archive.part(part), strings) }
    try withoutActuallyEscaping(body) { body in
      try XMLPart.read(sheet, SheetReader(strings, serials: workbook.serials, limits: limits, body))
    }
  }
}
