internal import Dispatch
internal import GRDB
public import Registry
internal import Synchronization

extension SQLiteStore {
  /// Looks the whole registry over: the file, the journal with its commitments and tree, and the projection, which is
  /// worked out from the journal and compared. Changes nothing.
  ///
  /// - Parameter progress: called now and then with the entries done so far and all of them.
  public func check(progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> CheckReport {
    // Nearly every registry is sound, and known to be in a fraction of the time that it takes to say what is wrong.
    if let sound = try? quickReport(progress) { return sound }
    return try Connection.translatingErrors(operation: nil) {
      // SQLite's own look at the file's structure needs nothing of the rest, and goes on beside it.
      let file = try FileCheck(of: self)
      let rest = Result { try checkContent(progress) }
      // In a damaged file everything else is guesswork.
      let damage = try file.findings()
      guard damage.isEmpty else { return CheckReport(entries: 0, erased: 0, findings: damage) }
      return try rest.get()
    }
  }

  /// Nil where anything is in doubt.
  func quickReport(_ progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> CheckReport? {
    try read(at: nil) { registry in
      try (registry as? SQLiteReader).flatMap { try QuickCheck.report(of: self, $0, progress) }
    }
  }

  private func checkContent(_ progress: (_ done: Int, _ of: Int) -> Void) throws -> CheckReport {
    try read(at: nil) { registry in
      guard let reader = registry as? SQLiteReader else { return CheckReport(entries: 0, erased: 0, findings: []) }
      var journal = try JournalCheck(reader: reader)
      let projection = try ProjectionCheck()
      try projection.compareDefinitions(with: reader)
      guard projection.hasAllTables else {
        return CheckReport(entries: reader.position.value, erased: 0, findings: projection.findings)
      }
      try projection.rebuild { add in
        try journal.run(reader) { entry in
          try add(entry)
          if entry.sequence.value % 4096 == 0 { progress(entry.sequence.value, reader.position.value) }
        }
      }
      if journal.findings.isEmpty { try projection.compare(with: reader) }
      return CheckReport(
        entries: reader.position.value, erased: journal.erased, findings: journal.findings + projection.findings)
    }
  }
}

/// SQLite's own check of a file, on another thread and connection; of a registry in memory, at once.
private struct FileCheck {
  private let group = DispatchGroup()
  private let result: Outcome

  private final class Outcome: Sendable {
    let findings = Mutex<Result<[CheckFinding], any Error>>(.success([]))
  }

  init(of store: SQLiteStore) throws {
    let result = Outcome()
    self.result = result
    guard let other = try store.companion() as? SQLiteStore else {
      let found = Result { try FileCheck.findings(in: store.queue) }
      result.findings.withLock { $0 = found }
      return
    }
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let found = Result { try FileCheck.findings(in: other.queue) }
      result.findings.withLock { $0 = found }
    }
  }

  func findings() throws -> [CheckFinding] {
    group.wait()
    return try result.findings.withLock { try $0.get() }
  }

  private static func findings(in queue: DatabaseQueue) throws -> [CheckFinding] {
    do {
      return try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }.filter { $0 != "ok" }
        .map { .file(reason: $0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // It works out what the definitions say; one of them says what cannot be worked out.
      return [.file(reason: error.message ?? error.resultCode.description)]
    }
  }
}
