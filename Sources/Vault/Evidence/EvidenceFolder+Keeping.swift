public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that was taken in.
public struct KeptEvidence: Hashable, Sendable {
  /// As it was named, without folders.
  public var name: String
  public var digest: Digest
  /// In bytes.
  public var size: Int
  /// It was not kept before.
  public var isNew: Bool
}

extension EvidenceFolder {
  /// Takes files in and has them put on record; nobody else takes files in or away meanwhile.
  ///
  /// - Parameters:
  ///   - body: records the entries that name the files, which are on the disk by then.
  ///   - isNamed: whether an entry names a file, asked when `body` failed: what came in for nothing goes again. Where that
  ///     cannot be known, the file stays.
  public func take<Result>(
    _ paths: [String], isNamed: (Digest) throws -> Bool, _ body: ([KeptEvidence]) throws -> Result
  ) throws -> Result {
    // Before anything is made: most mistakes are in a file's name.
    for path in paths { try SourceFile(path, limit: sizeLimit).close() }
    let folder = try openedFolder()
    defer { systemClose(folder) }
    while flock(folder, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw EvidenceFailure.unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
      }
    }
    var kept: [KeptEvidence] = []
    do {
      for path in paths { kept.append(try keep(path)) }
      guard fsync(folder) == 0 else {
        throw EvidenceFailure.unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
      }
      try synchronizeParent()
      return try body(kept)
    } catch {
      for file in kept where file.isNew {
        if let isNamed = try? isNamed(file.digest), !isNamed { unlink(self.file(file.digest)) }
      }
      throw error
    }
  }

  /// Copies one file in. Only the holder of the folder's lock does, so that one name for what is not whole yet is enough.
  private func keep(_ source: String) throws -> KeptEvidence {
    let incoming = path + "/incoming.part"
    let file = try SourceFile(source, limit: sizeLimit)
    defer { file.close() }
    unlink(incoming)
    let descriptor = open(incoming, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw EvidenceFailure.unwritable(path: incoming, reason: EvidenceFailure.reason(errno))
    }
    do {
      let copied: (digest: Digest, size: Int)
      do {
        defer { systemClose(descriptor) }
        copied = try file.copy(to: descriptor, named: incoming)
        guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
          throw EvidenceFailure.unwritable(path: incoming, reason: EvidenceFailure.reason(errno))
        }
      }
      let target = self.file(copied.digest)
      var status = stat()
      let isNew = lstat(target, &status) != 0
      // What is there may be damaged, and this copy is not.
      guard rename(incoming, target) == 0 else {
        throw EvidenceFailure.unwritable(path: target, reason: EvidenceFailure.reason(errno))
      }
      return KeptEvidence(
        name: SourceFile.name(of: source), digest: copied.digest, size: copied.size, isNew: isNew)
    } catch {
      unlink(incoming)
      throw error
    }
  }

  /// The evidence folder's own name is on the disk.
  private func synchronizeParent() throws(EvidenceFailure) {
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(parent, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusableFolder(path: parent, reason: EvidenceFailure.reason(errno)) }
    defer { systemClose(descriptor) }
    guard fsync(descriptor) == 0 else { throw .unusableFolder(path: parent, reason: EvidenceFailure.reason(errno)) }
  }
}
