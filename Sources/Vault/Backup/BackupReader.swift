internal import CZip
internal import Crypto
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A backup that is being read: hostile until each of its files has been held against the manifest.
///
/// It has the manifest, the files that it lists, and nothing else; nothing is unpacked to a name that the archive chooses.
public final class BackupReader {
  public let path: String
  public let manifest: BackupManifest
  private let library: ArchiveLibrary
  private let archive: OpaquePointer
  private let indices: [String: UInt64]

  /// More than any manifest, in bytes.
  private static let manifestLimit = 256 << 20

  public init(_ path: String) throws(BackupFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? .notFound(path: path) : .unreadable(path: path, reason: BackupFailure.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notABackup(path: path) }
    guard access(path, R_OK) == 0 else { throw .unreadable(path: path, reason: BackupFailure.reason(errno)) }
    let library = try ArchiveLibrary.shared()
    guard let archive = library.openPath(path, Int32(ZIP_RDONLY), nil) else { throw .notABackup(path: path) }
    do {
      let indices = try BackupReader.index(archive, library, path)
      let manifest = try BackupReader.manifest(archive, library, indices, path)
      (self.path, self.library, self.archive, self.indices, self.manifest) = (path, library, archive, indices, manifest)
    } catch {
      library.discard(archive)
      throw error
    }
  }

  deinit { library.discard(archive) }

  private static func index(
    _ archive: OpaquePointer, _ library: ArchiveLibrary, _ path: String
  ) throws(BackupFailure) -> [String: UInt64] {
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(max(0, library.entryCount(archive, 0))) {
      var status = zip_stat()
      guard library.stat(archive, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name,
        indices.updateValue(index, forKey: String(cString: name)) == nil
      else { throw .notABackup(path: path) }
    }
    return indices
  }

  private static func manifest(
    _ archive: OpaquePointer, _ library: ArchiveLibrary, _ indices: [String: UInt64], _ path: String
  ) throws(BackupFailure) -> BackupManifest {
    guard let index = indices[BackupManifest.name] else { throw .notABackup(path: path) }
    var bytes: [UInt8] = []
    try unpack(archive, library, index, atMost: manifestLimit, path, BackupManifest.name) {
      (piece) throws(BackupFailure) in bytes += piece
    }
    guard let text = String(validating: bytes, as: UTF8.self), let manifest = BackupManifest(text: text),
      manifest.text.utf8.elementsEqual(bytes)
    else { throw .damaged(path: path, part: BackupManifest.name) }
    let listed = Set(manifest.files.map(\.name) + [BackupManifest.name])
    if let odd = listed.symmetricDifference(indices.keys).min() { throw .damaged(path: path, part: odd) }
    return manifest
  }

  /// Unpacks a file to a descriptor, or nowhere, and holds it against the manifest.
  public func extract(_ file: BackupManifest.File, to descriptor: Int32? = nil) throws(BackupFailure) {
    guard let index = indices[file.name] else { throw .damaged(path: path, part: file.name) }
    var hash = SHA256()
    var size = 0
    try BackupReader.unpack(archive, library, index, atMost: file.size, path, file.name) {
      (piece) throws(BackupFailure) in
      hash.update(bufferPointer: piece)
      size += piece.count
      guard let descriptor else { return }
      var written = 0
      while written < piece.count {
        let count = systemWrite(descriptor, piece.baseAddress.map { $0 + written }, piece.count - written)
        guard count > 0 else { throw .unwritable(path: file.name, reason: BackupFailure.reason(errno)) }
        written += count
      }
    }
    guard size == file.size, file.digest.bytes.elementsEqual(hash.finalize()) else {
      throw .damaged(path: path, part: file.name)
    }
  }

  /// The checksum of the archive is compared by libzip at the end.
  private static func unpack(
    _ archive: OpaquePointer, _ library: ArchiveLibrary, _ index: UInt64, atMost limit: Int, _ path: String,
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(BackupFailure) -> Void
  ) throws(BackupFailure) {
    guard let entry = library.openEntry(archive, index, 0) else { throw .damaged(path: path, part: name) }
    defer { _ = library.closeEntry(entry) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { room.deallocate() }
    guard let start = room.baseAddress else { return }
    var total = 0
    while true {
      let count = Int(library.read(entry, start, UInt64(room.count)))
      guard count >= 0, total + count <= limit else { throw .damaged(path: path, part: name) }
      guard count > 0 else { return }
      total += count
      try body(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}
