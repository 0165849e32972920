internal import Registry
internal import SQLiteStore
internal import TransparencyLog
internal import Vault

/// What making, verifying and restoring a backup have in common.
enum BackupDesk {
  static var freshName: String { Composition.surroundings.newID(of: BackupManifest.self).description }

  /// Opens a registry once journal, tree, projection and every checkpoint of its own have been found right; findings are
  /// told as they are by `check`.
  static func sound(
    _ path: String, of named: String, against notes: [(file: String, note: SignedNote)] = [],
    trusting trusted: [VerifierKey] = []
  ) throws -> SQLiteStore {
    let store = try Composition.store(at: path)
    let progress = ProgressLine(label: Speech.says(zh: "核验", en: "Verifying"))
    let report = try store.check { done, all in progress.show(done, of: all) }
    progress.clear()
    for finding in report.findings { try Output.shared.line(finding.message.spoken.visibleLines) }
    guard report.isSound else { throw CheckFailed(count: report.findings.count, path: named) }
    let audit = try store.read(at: nil) { try CheckpointAudit(notes, trusting: trusted, in: $0) }
    for finding in audit.findings { try Output.shared.line(finding.message.spoken.visibleLines) }
    guard audit.findings.isEmpty else { throw CheckFailed(count: audit.findings.count, path: named) }
    return store
  }

  /// Unpacks a backup's registry to a file, and opens it once it is found right and to be what the manifest says.
  static func unpack(
    _ backup: BackupReader, to file: TemporaryFile, against notes: [(file: String, note: SignedNote)] = [],
    trusting trusted: [VerifierKey] = []
  ) throws -> SQLiteStore {
    try backup.extract(backup.manifest.files[0], to: file.descriptor)
    let store: SQLiteStore
    do {
      store = try sound(file.path, of: backup.path, against: notes, trusting: trusted)
    } catch StoreFailure.newer(_, let version, let known) {
      throw StoreFailure.newer(path: backup.path, version: version, known: known)
    } catch is CheckFailed, StoreFailure.notARegistry, StoreFailure.damaged {
      throw BackupFailure.damaged(path: backup.path, part: BackupManifest.database)
    }
    let manifest = backup.manifest
    let isSame = try store.read(at: nil) { registry in
      try registry.position.value == manifest.size && registry.tree().root() == manifest.root
        && registry.header().registry.description == manifest.registry && registry.logOrigin() == manifest.origin
    }
    guard isSame else { throw BackupFailure.damaged(path: backup.path, part: BackupManifest.database) }
    return store
  }
}
