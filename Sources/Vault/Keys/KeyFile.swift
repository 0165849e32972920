public import Registry
public import TransparencyLog

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A secret key in a file of its own: one line, readable by its owner only, never beside what it signs.
///
/// The line is the one that Go's note package reads. A file that others can read is not used: whoever has the key speaks
/// for the log.
public enum KeyFile {
  /// More than any key's line.
  private static let sizeLimit = 4096

  /// Writes a new key; what stands under that name is never replaced. On the disk when it returns.
  public static func create(_ key: SignerKey, at path: String) throws(KeyFileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .alreadyThere(path: path) : .unwritable(path: path, code: errno)
    }
    var line = Array((key.encoded + "\n").utf8)
    let written = line.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
    // The umask can only take away: without reading by its owner the file is of no use.
    let isKept = written == line.count && fchmod(descriptor, 0o600) == 0 && fsync(descriptor) == 0
    let code = errno
    for index in line.indices { line[index] = 0 }
    systemClose(descriptor)
    guard isKept else {
      unlink(path)
      throw .unwritable(path: path, code: code)
    }
    synchronizeFolder(of: path)
  }

  /// Reads a key that nobody else can read.
  public static func read(_ path: String) throws(KeyFileFailure) -> SignerKey {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .notFound(path: path) : .unreadable(path: path, code: errno)
    }
    defer { systemClose(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= sizeLimit else { throw .notAKey(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    guard status.st_uid == geteuid() else { throw .ofSomebodyElse(path: path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw .unreadable(path: path, code: errno) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let key = try? SignerKey(encoded: text.hasSuffix("\n") ? String(text.dropLast()) : text) else {
      throw .notAKey(path: path)
    }
    return key
  }

  /// Takes a key away that was made for nothing.
  public static func remove(_ path: String) { unlink(path) }

  static func synchronizeFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    systemClose(descriptor)
  }
}

/// Why a key file is not there, or not used.
public enum KeyFileFailure: Failure, Equatable {
  case notFound(path: String)
  case alreadyThere(path: String)
  case unreadable(path: String, code: Int32)
  case unwritable(path: String, code: Int32)
  case readableByOthers(path: String)
  case ofSomebodyElse(path: String)
  case notAKey(path: String)
  case noFolder

  public var failureClass: FailureClass {
    switch self {
    case .notFound: .notFound
    case .alreadyThere, .readableByOthers, .ofSomebodyElse, .noFolder, .unwritable, .unreadable: .refused
    case .notAKey: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(
        zh: "没有密钥文件 \(path)。请用 --key 指明密钥文件，或在保存密钥的机器上操作。",
        en: "There is no key file \(path). Name the key's file with --key, or work on the machine that has it.")
    case .alreadyThere(let path):
      Phrase(
        zh: "\(path) 已存在，未作改动。请用 --key 另指一个文件。",
        en: "\(path) exists already and was left as it is. Name another file with --key.")
    case .unreadable(let path, let code):
      Phrase(
        zh: "无法读取密钥文件 \(path)：\(reason(code))。请检查权限。",
        en: "The key file \(path) cannot be read: \(reason(code)). Check its permissions.")
    case .unwritable(let path, let code):
      Phrase(
        zh: "无法写入密钥文件 \(path)：\(reason(code))。未建立密钥。请检查路径与权限。",
        en:
          "The key file \(path) cannot be written: \(reason(code)). No key was made. Check the path and its permissions."
      )
    case .readableByOthers(let path):
      Phrase(
        zh: "密钥文件 \(path) 可被他人读取，未使用。请运行 chmod 600 \(path)；若他人可能已读过，请用 jinjiang journal key rotate 更换密钥。",
        en:
          "Others can read the key file \(path); it was not used. Run chmod 600 \(path), and if somebody may have read it, replace the key with jinjiang journal key rotate."
      )
    case .ofSomebodyElse(let path):
      Phrase(
        zh: "密钥文件 \(path) 属于另一个系统用户，未使用。请由其所有者操作。",
        en: "The key file \(path) belongs to another account; it was not used. Have its owner do this.")
    case .notAKey(let path):
      Phrase(
        zh: "\(path) 不是密钥文件。请用 --key 指明正确的文件。",
        en: "\(path) is not a key file. Name the right one with --key.")
    case .noFolder:
      Phrase(
        zh: "不知道密钥应放在何处（没有 HOME）。请用 --key 指明密钥文件。",
        en: "It is not known where keys are kept (there is no HOME). Name the key's file with --key.")
    }
  }

  private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
