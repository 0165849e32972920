import CZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A workbook as an archive: its parts by name, each unpacked as a stream, and none that could do harm.
final class WorkbookArchive {
  let limits: ArchiveLimits
  private let library: ZipLibrary
  private let archive: OpaquePointer
  private var indices: [String: UInt64] = [:]

  /// Refuses an archive of too many entries, and one with an entry that is encrypted, or whose name occurs twice or
  /// leads out of the archive.
  init(_ source: ByteSource.Seekable, limits: ArchiveLimits) throws(ReadingError) {
    self.limits = limits
    guard let claimed = ArchiveEnd.claimedEntries(source) else { throw .workbook(.damaged(detail: "end of archive")) }
    guard claimed <= limits.entries else { throw .workbook(.tooManyEntries(count: claimed, limit: limits.entries)) }
    library = try ZipLibrary.shared()
    archive = try Self.open(source, library)
    try index()
  }

  deinit { library.discard(archive) }

  private static func open(_ source: ByteSource.Seekable, _ library: ZipLibrary) throws(ReadingError) -> OpaquePointer {
    switch source {
    case .descriptor(let descriptor):
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      guard copy >= 0 else { throw .workbook(.damaged(detail: "dup")) }
      lseek(copy, 0, SEEK_SET)
      guard let archive = library.openDescriptor(copy, 0, nil) else {
        close(copy)
        throw .workbook(.damaged(detail: "central directory"))
      }
      return archive
    case .memory(let bytes):
      // libzip frees the copy.
      guard let copy = malloc(bytes.count) else { throw .workbook(.damaged(detail: "memory")) }
      UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
      guard let source = library.makeSource(copy, UInt64(bytes.count), 1, nil) else {
        free(copy)
        throw .workbook(.damaged(detail: "memory"))
      }
      guard let archive = library.openSource(source, Int32(ZIP_RDONLY), nil) else {
        library.freeSource(source)
        throw .workbook(.damaged(detail: "central directory"))
      }
      return archive
    }
  }

  private func index() throws(ReadingError) {
    let count = Int(library.entryCount(archive, 0))
    guard count <= limits.entries else { throw .workbook(.tooManyEntries(count: count, limit: limits.entries)) }
    for index in 0..<UInt64(max(count, 0)) {
      let entry = try stat(index)
      guard entry.encryption == 0 else { throw .workbook(.encrypted(entry: entry.name)) }
      guard Self.isSafe(entry.name) else { throw .workbook(.unsafeName(entry: entry.name)) }
      // The names of parts are the same in any case: ISO/IEC 29500-2, 6.2.2.3.
      guard indices.updateValue(index, forKey: entry.name.lowercased()) == nil else {
        throw .workbook(.duplicateName(entry: entry.name))
      }
    }
  }

  /// Whether a name stays inside the archive and holds nothing that a system reads as more than a name.
  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains { $0 < 0x20 || $0 == 0x5C || $0 == 0x3A || $0 == 0x7F }
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
  }

  private func stat(
    _ index: UInt64
  ) throws(ReadingError) -> (name: String, size: UInt64, packed: UInt64, encryption: UInt16) {
    var status = zip_stat()
    guard library.stat(archive, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name else {
      throw .workbook(.damaged(detail: "entry \(index)"))
    }
    return (String(cString: name), status.size, status.comp_size, status.encryption_method)
  }

  func contains(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// Opens a part, which must be there.
  func part(_ name: String) throws(ReadingError) -> ArchivePart {
    guard let index = indices[name.lowercased()] else { throw .workbook(.damaged(detail: name)) }
    let entry = try stat(index)
    let part = ArchivePart(name: name, size: Int(clamping: entry.size), packed: Int(clamping: entry.packed), limits)
    try part.check(part.size)
    guard let file = library.open(archive, index, 0) else { throw .workbook(.damaged(detail: name)) }
    part.attach(file, of: self, library)
    return part
  }
}

/// One part of a workbook, unpacked piece by piece.
final class ArchivePart {
  let name: String
  /// The size that the archive states.
  let size: Int
  /// The bytes unpacked so far.
  private(set) var unpacked = 0
  private let packed: Int
  private let limits: ArchiveLimits
  private var file: OpaquePointer?
  private var library: ZipLibrary?
  /// Kept open as long as the part is.
  private var archive: WorkbookArchive?

  fileprivate init(name: String, size: Int, packed: Int, _ limits: ArchiveLimits) {
    self.name = name
    self.size = size
    self.packed = packed
    self.limits = limits
  }

  deinit {
    if let file { _ = library?.close(file) }
  }

  fileprivate func attach(_ file: OpaquePointer, of archive: WorkbookArchive, _ library: ZipLibrary) {
    self.file = file
    self.archive = archive
    self.library = library
  }

  /// Unpacks up to `count` bytes; 0 is the end, at which the checksum has been found right.
  func read(into room: UnsafeMutableRawPointer, _ count: Int) throws(ReadingError) -> Int {
    guard let file, let library else { return 0 }
    let taken = Int(library.read(file, room, UInt64(count)))
    guard taken >= 0 else { throw .workbook(.damaged(detail: name)) }
    unpacked += taken
    try check(unpacked)
    return taken
  }

  /// Refuses a part that unpacks to `size` bytes or more, if that is too much.
  fileprivate func check(_ size: Int) throws(ReadingError) {
    guard size <= limits.entryBytes else { throw .workbook(.entryTooLarge(entry: name, limit: limits.entryBytes)) }
    guard size <= limits.ratioFreeBytes || size / max(packed, 1) <= limits.ratio else {
      throw .workbook(.suspiciousRatio(entry: name, limit: limits.ratio))
    }
  }
}
