internal import CZip
internal import Crypto
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a backup: a ZIP archive with a manifest, the database, and the evidence files.
///
/// ZIP, so that what is in it can be had without this program, in twenty years, too. The file appears under its name when
/// it is complete, on the disk, and has been read back; what stands there already is never replaced. For its owner only.
public enum BackupWriter {
  /// A file to take along, and its name in the archive.
  public struct Source: Sendable {
    public var name: String
    public var path: String

    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// - Parameters:
  ///   - draft: the manifest without its files.
  ///   - temporaryName: a fresh one.
  @discardableResult
  public static func write(
    _ draft: BackupManifest, _ sources: [Source], to path: String, temporaryName: String
  ) throws -> BackupManifest {
    let library = try ArchiveLibrary.shared()
    guard !TemporaryFile.isThere(path) else { throw BackupFailure.alreadyThere(path: path) }
    var manifest = draft
    manifest.files = try sources.map { source in
      guard BackupManifest.isName(source.name, first: source.name == BackupManifest.database) else {
        throw BackupFailure.oddEvidence(name: source.path)
      }
      let (digest, size) = try measure(source.path)
      return BackupManifest.File(name: source.name, digest: digest, size: size)
    }
    TemporaryFile.sweep(beside: path)
    let temporary = try TemporaryFile(beside: path, named: temporaryName, ending: .part)
    try pack(manifest, sources, into: temporary.path, for: path, library)
    try readBack(temporary.path, expecting: manifest, for: path)
    try temporary.place(as: path)
    return manifest
  }

  private static func pack(
    _ manifest: BackupManifest, _ sources: [Source], into temporary: String, for path: String, _ library: ArchiveLibrary
  ) throws {
    var code: Int32 = 0
    guard let archive = library.openPath(temporary, Int32(ZIP_TRUNCATE | ZIP_CREATE), &code) else {
      throw BackupFailure.unwritable(path: path, reason: "libzip \(code)")
    }
    func refuse() -> BackupFailure {
      let reason = library.message(archive).map { String(cString: $0) } ?? "libzip"
      library.discard(archive)
      return .unwritable(path: path, reason: reason)
    }
    func add(_ source: OpaquePointer?, as name: String) throws {
      guard let source else { throw refuse() }
      guard library.add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
        library.freeSource(source)
        throw refuse()
      }
    }
    // libzip reads the buffer when it closes the archive.
    let text = Array(manifest.text.utf8)
    try text.withUnsafeBytes { bytes in
      try add(
        library.sourceOfBuffer(archive, bytes.baseAddress, UInt64(bytes.count), 0), as: BackupManifest.name)
      for source in sources { try add(library.sourceOfFile(archive, source.path, 0, -1), as: source.name) }
      guard library.close(archive) == 0 else { throw refuse() }
    }
  }

  /// Nothing is called a backup that has not been read once.
  private static func readBack(_ temporary: String, expecting manifest: BackupManifest, for path: String) throws {
    do {
      let reader = try BackupReader(temporary)
      guard reader.manifest == manifest else { throw BackupFailure.damaged(path: path, part: BackupManifest.name) }
      for file in manifest.files { try reader.extract(file) }
    } catch BackupFailure.damaged(_, let part) {
      // The disk, or a file that changed while it was read.
      throw BackupFailure.unwritable(path: path, reason: part)
    }
  }

  private static func measure(_ path: String) throws -> (ContentHash<[UInt8]>, Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw BackupFailure.unreadable(path: path, reason: BackupFailure.reason(errno)) }
    defer { systemClose(descriptor) }
    var hash = SHA256()
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw BackupFailure.unreadable(path: path, reason: BackupFailure.reason(errno)) }
      guard count > 0 else { break }
      hash.update(data: buffer[..<count])
      size += count
    }
    guard let digest = ContentHash<[UInt8]>(bytes: Array(hash.finalize())) else {
      throw BackupFailure.unreadable(path: path, reason: "SHA-256")
    }
    return (digest, size)
  }
}
