internal import GRDB
public import Registry

extension SQLiteStore {
  /// Looks the whole registry over: the file, the journal with its commitments and tree, and the projection, which is
  /// rebuilt from the journal and compared. Changes nothing.
  ///
  /// - Parameter progress: called now and then with the entries done so far and all of them.
  public func check(progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> CheckReport {
    try Connection.translatingErrors(operation: nil) {
      let damage = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }.filter { $0 != "ok" }
      guard damage.isEmpty else {
        return CheckReport(entries: 0, erased: 0, findings: damage.map { .file(reason: $0) })
      }
      return try read(at: nil) { registry in
        guard let reader = registry as? SQLiteReader else { return CheckReport(entries: 0, erased: 0, findings: []) }
        var journal = JournalCheck(reader: reader)
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
}
