public import Registry
public import TransparencyLog

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a cosigner remembers of a log: the last checkpoint that it vouched for, in a file of its own, never beside the
/// registry. Whoever loses it may vouch for two histories, so it is on the disk before a cosignature leaves.
public struct WitnessMemory: Sendable, Equatable {
  public let path: String

  /// More than any note of a checkpoint.
  private static let sizeLimit = 1 << 20

  public init(path: String) { self.path = path }

  /// Hands the body the last cosigned note, nil where nothing was cosigned yet, and keeps what it makes of it; one process
  /// at a time.
  ///
  /// - Throws: `KeyFileFailure`, and what the body throws; then nothing has changed.
  public func update(_ body: (SignedNote?) throws -> SignedNote) throws -> SignedNote {
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw KeyFileFailure.unwritable(path: path, code: errno) }
    defer { systemClose(lock) }
    guard flock(lock, LOCK_EX) == 0 else { throw KeyFileFailure.unwritable(path: path, code: errno) }
    let note = try body(read())
    try write(note)
    return note
  }

  private func read() throws -> SignedNote? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw KeyFileFailure.unreadable(path: path, code: errno) }
      return nil
    }
    defer { systemClose(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw KeyFileFailure.unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= WitnessMemory.sizeLimit else {
      throw WitnessMemoryFailure(path: path)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw KeyFileFailure.unreadable(path: path, code: errno) }
    do { return try SignedNote(parsing: bytes) } catch { throw WitnessMemoryFailure(path: path) }
  }

  /// Whole under its name, or the one before.
  private func write(_ note: SignedNote) throws(KeyFileFailure) {
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    let bytes = Array(note.encoded.utf8)
    let written = bytes.withUnsafeBytes { Int(systemWrite(descriptor, $0.baseAddress, $0.count)) }
    let isKept = written == bytes.count && fsync(descriptor) == 0
    let code = errno
    systemClose(descriptor)
    guard isKept, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw .unwritable(path: path, code: isKept ? errno : code)
    }
    KeyFile.synchronizeFolder(of: path)
  }
}

/// What stands where a cosigner's memory should is no checkpoint.
public struct WitnessMemoryFailure: Failure, Equatable {
  public let path: String

  public init(path: String) { self.path = path }

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    Phrase(
      zh: "\(path) 应是上次共签的检查点，但已损坏。未作共签。请从副本恢复此文件；没有副本，请向登记库一方索取本人上次共签的检查点，存为此文件。",
      en:
        "\(path) should be the checkpoint that was cosigned last, and is damaged. Nothing was cosigned. Restore it from a copy; without one, ask the registry's keepers for the checkpoint that you cosigned last, and put it there."
    )
  }
}
