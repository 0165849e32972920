#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder of evidence files beside a registry, as a backup takes it along: whatever lies in it, by its path.
public enum EvidenceFiles {
  public static func folder(of registry: String) -> String { EvidenceFolder(ofRegistry: registry).path }

  /// Every file in the folder, in the order of the names; none where there is no folder. Those
  /// called `.…` or `….part` are still being written.
  /// - Throws: where there is something that is no regular file.
  public static func all(of registry: String) throws(BackupFailure) -> [BackupWriter.Source] {
    var found: [BackupWriter.Source] = []
    try collect(folder(of: registry), as: BackupManifest.evidence, into: &found)
    return found
  }

  private static func collect(
    _ folder: String, as name: String, into found: inout [BackupWriter.Source]
  ) throws(BackupFailure) {
    for part in TemporaryFile.list(folder) where !part.hasPrefix(".") && !part.hasSuffix(".part") {
      let path = folder + "/" + part
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(BackupWriter.Source(name: name + part, path: path))
      case S_IFDIR: try collect(path, as: name + part + "/", into: &found)
      default: throw .oddEvidence(name: path)
      }
    }
  }

  /// Unpacks the evidence of a backup to a folder beside a registry that is being restored. The folder must not be there:
  /// what another registry kept would be nobody's.
  ///
  /// - Parameter isKept: of a file's name, whether it is wanted; what was erased since is not.
  /// - Returns: how many files there are now.
  @discardableResult
  public static func restore(
    _ backup: BackupReader, beside registry: String, where isKept: (String) -> Bool = { _ in true }
  ) throws(BackupFailure) -> Int {
    let root = folder(of: registry)
    guard !TemporaryFile.isThere(root) else { throw .alreadyThere(path: root) }
    let files = backup.manifest.evidence.filter { isKept($0.name.split(separator: "/").last.map(String.init) ?? "") }
    guard !files.isEmpty else { return 0 }
    guard mkdir(root, 0o700) == 0 else {
      throw errno == EEXIST ? .alreadyThere(path: root) : .unwritable(path: root, reason: BackupFailure.reason(errno))
    }
    do {
      try unpack(files, of: backup, to: root)
    } catch {
      remove(root)
      throw error
    }
    return files.count
  }

  private static func unpack(
    _ files: [BackupManifest.File], of backup: BackupReader, to root: String
  ) throws(BackupFailure) {
    var folders: Set<String> = [root]
    for file in files {
      let parts = file.name.dropFirst(BackupManifest.evidence.count).split(separator: "/")
      var path = root
      for part in parts.dropLast() {
        path += "/" + part
        guard folders.insert(path).inserted else { continue }
        guard mkdir(path, 0o700) == 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
      }
      path += "/" + (parts.last ?? "")
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
      defer { systemClose(descriptor) }
      try backup.extract(file, to: descriptor)
      guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: BackupFailure.reason(errno)) }
    }
    for folder in folders {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fsync(descriptor)
      systemClose(descriptor)
    }
  }

  /// Takes a folder away again that was restored for nothing.
  public static func discard(beside registry: String) { remove(folder(of: registry)) }

  private static func remove(_ path: String) {
    for part in TemporaryFile.list(path) {
      let inside = path + "/" + part
      if unlink(inside) != 0 { remove(inside) }
    }
    rmdir(path)
  }
}
