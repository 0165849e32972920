internal import Crypto
public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is to be imported, with its SHA-256: what the records say that they rest on.
///
/// A pipe is first copied to a file without a name, since its hash must be known before its first row is recorded.
public final class ImportFile: Sendable {
  /// Without the folders.
  public let name: String
  public let digest: ContentHash<[UInt8]>
  /// Where it is read from.
  let path: String
  private let descriptor: Int32

  /// The most that is taken from a pipe, in bytes.
  private static let pipeLimit = 64 << 30

  /// - Throws: `ReadingError` where there is no such file.
  public init(path: String, temporaryFolder: String = "/tmp") throws {
    // Opened once by the reader, which tells a folder, a missing file and an unreadable one apart.
    let source = try ByteSource(path: path)
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    let copy = source.byteCount == nil ? try ImportFile.nameless(in: temporaryFolder) : -1
    var total = 0
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      total += count
      guard total <= ImportFile.pipeLimit || copy < 0 else { throw ReadingError.notReadable(path: path, code: EFBIG) }
      try buffer.withUnsafeBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
        hash.update(bufferPointer: piece)
        if copy >= 0 { try ImportFile.write(piece, to: copy, path: path) }
      }
    }
    guard total > 0 else { throw ReadingError.empty(path: path) }
    guard let digest = ContentHash<[UInt8]>(bytes: Array(hash.finalize())) else { throw ReadingError.empty(path: path) }
    self.digest = digest
    name =
      path == "-"
      ? "stdin" : String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    descriptor = copy
    self.path = copy < 0 ? path : "/dev/fd/\(copy)"
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func nameless(in folder: String) throws(ReadingError) -> Int32 {
    var template = Array("\(folder)/jinjiang-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .notReadable(path: folder, code: errno) }
    unlink(template)
    return descriptor
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(ReadingError) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .notReadable(path: path, code: count < 0 ? errno : EIO) }
      written += count
    }
  }
}
