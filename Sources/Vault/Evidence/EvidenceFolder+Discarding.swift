public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension EvidenceFolder {
  /// Takes away what no entry names any more, as after an erasure; nobody takes files in meanwhile.
  ///
  /// - Parameter named: the hashes on record, asked for once nobody takes files in.
  /// - Returns: how many files there were.
  @discardableResult
  public func discard(unless named: () throws -> Set<Digest>) throws -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    let folder = try openedFolder()
    defer { systemClose(folder) }
    while flock(folder, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw EvidenceFailure.unusableFolder(path: path, reason: EvidenceFailure.reason(errno))
      }
    }
    let known = try named()
    let unnamed = try digests().filter { !known.contains($0) }
    for digest in unnamed { try remove(digest) }
    return unnamed.count
  }
}
