internal import GRDB
internal import Registry

/// A running operation: reads like any reader, and appends entries to the journal and the projection together.
final class SQLiteWriter: SQLiteReader, RegistryWriter {
  let statements: Statements
  private var journal: JournalWriter
  private var projection: Projection
  private var nextCase: [Key<Association>: Int] = [:]

  init(header: OperationHeader, database: Database, random: RandomBytes, rulebookCache: RulebookCache) throws {
    statements = Statements(database)
    journal = try JournalWriter(header: header, statements: statements, random: random)
    projection = try Projection(statements: statements)
    super.init(access: .inside(statements), position: journal.last, rulebookCache: rulebookCache)
  }

  @discardableResult
  func append(_ draft: EntryDraft) throws -> Position {
    let position = try journal.append(draft)
    try projection.add(draft, at: position)
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
    let known = try nextCase[association] ?? lastCaseNumber(in: association)
    nextCase[association] = known + 1
    return CaseNumber(known + 1)
  }

  private func lastCaseNumber(in association: Key<Association>) throws -> Int {
    try first("SELECT max(case_number) FROM case_file WHERE association = ?") {
      $0.int(association.value)
    } _: {
      $0.int(0)
    } ?? 0
  }

  /// Waits until no other thread uses the connection. Whatever has not been finished by then is to be rolled back.
  func stop() { statements.finishInserting() }

  /// Nil where nothing was appended: then there is nothing to commit.
  func finish() throws -> Operation? {
    guard journal.last >= journal.first else { return nil }
    let offset = try header().offset
    let operation = try journal.finish(knownDay: journal.header.recorded.day(at: offset))
    try statements.settle()
    return operation
  }
}
