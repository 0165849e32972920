public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Evidence files in a folder beside the registry, each under the SHA-256 of its bytes; for its owner's eyes only.
///
/// A file is whole under its name and on the disk, or not there at all: it is copied under another name, synced, given its
/// name, and the folder synced, before any entry names it.
public struct EvidenceFolder: EvidenceStore, Sendable {
  /// The most that one file may have, in bytes.
  public static let sizeLimit = 512 << 20

  /// `…/jinjiang.db.evidence`.
  public let path: String
  let sizeLimit: Int

  public init(path: String, sizeLimit: Int = sizeLimit) {
    self.path = path
    self.sizeLimit = sizeLimit
  }

  /// The folder of a registry: beside the file itself, by whatever link it was named.
  public init(ofRegistry registry: String) {
    let real = realpath(registry, nil)
    defer { free(real) }
    self.init(path: (real.map { String(cString: $0) } ?? registry) + ".evidence")
  }

  func file(_ digest: Digest) -> String { "\(path)/\(digest)" }

  public func condition(of digest: Digest) throws -> EvidenceCondition {
    do {
      let source = try SourceFile(file(digest), limit: nil)
      defer { source.close() }
      return try source.copy(to: nil).digest == digest ? .whole : .changed
    } catch EvidenceFailure.notFound {
      return .missing
    } catch EvidenceFailure.notAFile, EvidenceFailure.empty {
      return .changed
    }
  }

  public func digests() throws -> [Digest] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw EvidenceFailure.unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
    }
    defer { closedir(folder) }
    var digests: [Digest] = []
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if let digest = Digest(name), digest.description == name { digests.append(digest) }
    }
    return digests.sorted { $0.description < $1.description }
  }

  public func remove(_ digest: Digest) throws {
    guard unlink(file(digest)) == 0 else {
      if errno == ENOENT { return }
      throw EvidenceFailure.unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
    }
    let folder = try openedFolder()
    defer { systemClose(folder) }
    fsync(folder)
  }

  /// Copies a kept file out to a new file; what stands there is never replaced.
  /// - Throws: `EvidenceFailure.missing`, `changed`: then nothing is left at the target.
  public func export(_ digest: Digest, to target: String) throws {
    let source: SourceFile
    do {
      source = try SourceFile(file(digest), limit: nil)
    } catch EvidenceFailure.notFound {
      throw EvidenceFailure.missing(digest)
    }
    defer { source.close() }
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? EvidenceFailure.targetExists(path: target)
        : EvidenceFailure.unwritable(path: target, reason: EvidenceFailure.reason(errno))
    }
    do {
      defer { systemClose(descriptor) }
      guard try source.copy(to: descriptor, named: target).digest == digest else {
        throw EvidenceFailure.changed(digest)
      }
      guard fsync(descriptor) == 0 else {
        throw EvidenceFailure.unwritable(path: target, reason: EvidenceFailure.reason(errno))
      }
    } catch {
      unlink(target)
      throw error
    }
  }

  /// Makes the folder where it is not there, and opens it. A link in its place is not followed.
  func openedFolder() throws(EvidenceFailure) -> Int32 {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
    }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusableFolder(path: path, reason: EvidenceFailure.reason(errno)) }
    // The umask can only take away, and a folder that a copy brought here may be open to others.
    guard fchmod(descriptor, 0o700) == 0 else {
      let code = errno
      systemClose(descriptor)
      throw .unusableFolder(path: path, reason: EvidenceFailure.reason(code))
    }
    return descriptor
  }
}
