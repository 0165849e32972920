#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is being made beside the one that it is to become. For its owner only; locked as long as it is worked on,
/// so that what a killed process left behind, which may hold personal data, is known for that and removed by the next.
public final class TemporaryFile {
  public let path: String
  public let descriptor: Int32
  private let folder: String

  private static let prefix = ".jinjiang-"
  /// What we sweep; other names are none of ours.
  private static let endings = [".copy", ".part", ".restored"]

  /// - Parameter name: a fresh one.
  public init(beside path: String, named name: String, ending: Ending) throws(BackupFailure) {
    folder = TemporaryFile.folder(of: path)
    self.path = "\(folder)\(TemporaryFile.prefix)\(name).\(ending.rawValue)"
    let descriptor = open(self.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
    self.descriptor = descriptor
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  public enum Ending: String, Sendable {
    case copy, part, restored
  }

  deinit {
    unlink(path)
    unlink(path + "-journal")
    systemClose(descriptor)
  }

  /// Gives it its name, once it is on the disk; what stands there is never replaced.
  public func place(as path: String) throws(BackupFailure) {
    let finished = open(self.path, O_RDONLY | O_CLOEXEC)
    guard finished >= 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
    defer { systemClose(finished) }
    guard fsync(finished) == 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
    // A hard link fails where somebody else was quicker. A memory stick's file system may know none: then by renaming.
    if link(self.path, path) != 0 {
      let code = errno
      guard code != EEXIST, !TemporaryFile.isThere(path) else { throw .alreadyThere(path: path) }
      guard [EPERM, ENOSYS, EOPNOTSUPP, EMLINK].contains(code), rename(self.path, path) == 0 else {
        throw .unwritable(path: path, reason: BackupFailure.reason(code))
      }
    }
    let parent = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    defer { systemClose(parent) }
    guard fsync(parent) == 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
  }

  /// Removes what killed processes left in the folder of a path.
  /// - Returns: how many there were.
  @discardableResult
  public static func sweep(beside path: String) -> Int {
    let folder = folder(of: path)
    let names = list(folder.isEmpty ? "." : folder)
    var count = 0
    for name in names where name.hasPrefix(prefix) && endings.contains(where: name.hasSuffix) {
      let left = folder + name
      let descriptor = open(left, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      defer { systemClose(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      // libzip writes to a name that begins with the archive's, SQLite's journal has one, too.
      for part in names where part.hasPrefix(name) { if unlink(folder + part) == 0 { count += 1 } }
    }
    return count
  }

  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func list(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}
