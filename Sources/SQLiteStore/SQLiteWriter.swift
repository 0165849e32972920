internal import GRDB
internal import Registry

/// A running operation: reads like any reader, and appends entries to the journal and the projection together.
final class SQLiteWriter: SQLiteReader, RegistryWriter {
  let statements: Statements
  private let recorded: Instant
  private let recorder: Recorder
  /// The last position before the operation, and the statements for questions about what stood there.
  private let previous: Position
  private lazy var statementsBefore = Statements(statements.database)
  /// Associations of which this operation has recorded cases, and the last of them.
  private var associationsWithCases: Set<Key<Association>> = []
  private var lastWithCase: Key<Association>?
  private var nextCase: [Key<Association>: Int] = [:]
  /// Of the association that was asked about last: those of a file mostly stand together.
  private var recentCase: (association: Key<Association>, number: Int)?

  init(header: OperationHeader, database: Database, random: RandomBytes, rulebookCache: RulebookCache) throws {
    statements = Statements(database)
    recorded = header.recorded
    recorder = try Recorder(header: header, statements: statements, random: random)
    previous = recorder.last
    super.init(access: .inside(statements), position: recorder.last, rulebookCache: rulebookCache)
    statements.beforeQuestions = { [unowned recorder] in try recorder.settle() }
  }

  @discardableResult
  func append(_ draft: consuming EntryDraft) throws -> Position {
    if case .caseRecorded(let fact) = draft.fact, fact.association != lastWithCase {
      lastWithCase = fact.association
      associationsWithCases.insert(fact.association)
    }
    let position = try recorder.append(draft)
    advance(to: position)
    return position
  }

  private func readerBefore(_ position: Position) -> SQLiteReader {
    before(position, statementsBefore, statements.turn)
  }

  override func earlier(at position: Position) -> any RegistryReader {
    guard position <= previous else { return super.earlier(at: position) }
    return readerBefore(position)
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
    // What waits has no case of the association: then nobody waits for it.
    let isWaiting = associationsWithCases.contains(association)
    let reader = isWaiting ? self : readerBefore(previous)
    return try reader.first("SELECT max(case_number) FROM case_file WHERE association = ?") {
      $0.int(association.value)
    } _: {
      $0.int(0)
    } ?? 0
  }

  /// Waits until no other thread uses the connection. Whatever has not been finished by then is to be rolled back.
  func stop() {
    recorder.wait()
    statements.finishInserting()
    try? statements.endLength()
  }

  /// Nil where nothing was appended: then there is nothing to commit.
  func finish() throws -> Operation? {
    guard recorder.hasEntries else { return nil }
    let operation = try recorder.finish(knownDay: recorded.day(at: try header().offset))
    try statements.settle()
    return operation
  }
}
