internal import GRDB
internal import Registry

/// A running operation: reads like any reader, and appends entries to the journal and the projection together.
final class SQLiteWriter: SQLiteReader, RegistryWriter {
  let statements: Statements
  private let recorded: Instant
  private let recorder: Recorder
  private var nextCase: [Key<Association>: Int] = [:]
  /// Of the association that was asked about last: those of a file mostly stand together.
  private var recentCase: (association: Key<Association>, number: Int)?

  init(header: OperationHeader, database: Database, random: RandomBytes, rulebookCache: RulebookCache) throws {
    statements = Statements(database)
    recorded = header.recorded
    recorder = try Recorder(header: header, statements: statements, random: random)
    super.init(access: .inside(statements), position: recorder.last, rulebookCache: rulebookCache)
    statements.beforeQuestions = { [unowned recorder] in try recorder.settle() }
  }

  @discardableResult
  func append(_ draft: EntryDraft) throws -> Position {
    let position = try recorder.append(draft)
    advance(to: position)
    return position
  }

  func keep(_ checkpoint: KeptCheckpoint) throws {
    try statements[
      """
      INSERT INTO checkpoint (size, note, signed) VALUES (?, ?, ?)
      ON CONFLICT (size) DO UPDATE SET note = excluded.note
      """
    ].run {
      $0.int(checkpoint.size)
      $0.text(checkpoint.note.encoded)
      $0.int(checkpoint.signed.millisecondsSince1970)
    }
  }

  func nextCaseNumber(in association: Key<Association>) throws -> CaseNumber {
    if let recent = recentCase, recent.association == association {
      recentCase = (association, recent.number + 1)
      return CaseNumber(recent.number + 1)
    }
    if let recent = recentCase { nextCase[recent.association] = recent.number }
    let number = try (nextCase[association] ?? lastCaseNumber(in: association)) + 1
    recentCase = (association, number)
    return CaseNumber(number)
  }

  private func lastCaseNumber(in association: Key<Association>) throws -> Int {
    try first("SELECT max(case_number) FROM case_file WHERE association = ?") {
      $0.int(association.value)
    } _: {
      $0.int(0)
    } ?? 0
  }

  /// Waits until no other thread uses the connection. Whatever has not been finished by then is to be rolled back.
  func stop() {
    recorder.wait()
    statements.finishInserting()
  }

  /// Nil where nothing was appended: then there is nothing to commit.
  func finish() throws -> Operation? {
    guard recorder.hasEntries else { return nil }
    let operation = try recorder.finish(knownDay: recorded.day(at: try header().offset))
    try statements.settle()
    return operation
  }
}
