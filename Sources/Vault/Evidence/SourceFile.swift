internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A regular file that is open for reading, and nothing that only looks like one: links, folders, pipes and devices are told
/// apart before anything is read.
struct SourceFile {
  private let path: String
  private let descriptor: Int32
  private let status: stat

  /// - Parameter limit: in bytes; nil: of a file that was let in before.
  init(_ path: String, limit: Int?) throws {
    guard !path.isEmpty else { throw EvidenceFailure.notFound(path: path) }
    guard !path.split(separator: "/").contains("..") else { throw EvidenceFailure.pathClimbs(path: path) }
    var status = stat()
    // A device or a pipe is not even opened, which could have consequences of its own.
    guard lstat(path, &status) == 0 else { throw EvidenceFailure.unreadable(path, code: errno) }
    try SourceFile.check(status, path)
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw EvidenceFailure.unreadable(path, code: errno) }
    do {
      // What was looked at may have been exchanged since.
      guard fstat(descriptor, &status) == 0 else { throw EvidenceFailure.unreadable(path, code: errno) }
      try SourceFile.check(status, path)
      guard status.st_size > 0 else { throw EvidenceFailure.empty(path: path) }
      if let limit, Int(status.st_size) > limit { throw EvidenceFailure.tooLarge(path: path, limit: limit) }
    } catch {
      systemClose(descriptor)
      throw error
    }
    (self.path, self.descriptor, self.status) = (path, descriptor, status)
  }

  func close() { systemClose(descriptor) }

  /// Reads it to its end, and writes what it reads to another file, if there is one.
  /// - Throws: `EvidenceFailure.movedUnderRead` where it has another size or time of change at the end than at the beginning.
  func copy(to target: Int32?, named name: String = "") throws -> (digest: Digest, size: Int) {
    var running = RunningDigest()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var size = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw EvidenceFailure.unreadable(path, code: errno) }
      if count == 0 { break }
      size += count
      // A file that grows while it is read would never end.
      guard size <= Int(status.st_size) else { throw EvidenceFailure.movedUnderRead(path: path) }
      buffer.withUnsafeBytes { running.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      if let target { try write(buffer[..<count], to: target, named: name) }
    }
    var now = stat()
    guard fstat(descriptor, &now) == 0 else { throw EvidenceFailure.unreadable(path, code: errno) }
    guard size == Int(status.st_size), isUnchanged(now) else { throw EvidenceFailure.movedUnderRead(path: path) }
    return (running.digest, size)
  }

  private func write(_ bytes: ArraySlice<UInt8>, to target: Int32, named name: String) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(target, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw EvidenceFailure.unwritable(path: name, reason: EvidenceFailure.reason(errno)) }
      rest = rest.dropFirst(count)
    }
  }

  private func isUnchanged(_ now: stat) -> Bool {
    #if canImport(Glibc)
      now.st_mtim.tv_sec == status.st_mtim.tv_sec && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    #else
      now.st_mtimespec.tv_sec == status.st_mtimespec.tv_sec && now.st_mtimespec.tv_nsec == status.st_mtimespec.tv_nsec
    #endif
  }

  private static func check(_ status: stat, _ path: String) throws(EvidenceFailure) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFLNK: throw .notAFile(path: path, .link)
    case S_IFDIR: throw .notAFile(path: path, .folder)
    case S_IFIFO: throw .notAFile(path: path, .pipe)
    case S_IFSOCK: throw .notAFile(path: path, .socket)
    default: throw .notAFile(path: path, .device)
    }
  }

  /// Its name without folders.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
