internal import GRDB
internal import Registry
internal import Synchronization

/// Answers from one SQLite file at one position.
///
/// Outside an operation every question is a short transaction of its own, so that no lock is held while an answer is
/// being printed; the fixed position makes them agree with one another.
class SQLiteReader: RegistryReader {
  /// How the connection is reached: through its queue for each question, from inside a running operation, or from there
  /// with an eye to what was before it, whatever it has appended so far.
  enum Access {
    case queue(ReadingQueue)
    case inside(Statements)
    case before(Statements, Turn)
  }

  private let access: Access
  /// The last erasure when the reading began; nil within an operation, during which there is no other.
  private let epoch: Int?
  private let rulebookCache: RulebookCache
  private(set) var position: Position
  /// Once asked for, where the position stays.
  var knownAbsorptions: Absorptions?
  /// Of the association whose histories were read last, where the position stays.
  var knownJoiningDays: JoiningDays?

  init(access: Access, position: Position, epoch: Int? = nil, rulebookCache: RulebookCache) {
    self.access = access
    self.epoch = epoch
    self.position = position
    self.rulebookCache = rulebookCache
  }

  func present() throws -> any RegistryReader {
    guard case .queue = access else { return self }
    let last = try withStatements { try JournalWriter.lastSequence(in: $0) }
    return SQLiteReader(access: access, position: last, epoch: epoch, rulebookCache: rulebookCache)
  }

  func earlier(at position: Position) -> any RegistryReader {
    SQLiteReader(access: access, position: min(position, self.position), epoch: epoch, rulebookCache: rulebookCache)
  }

  /// Whether every answer is that of one position; not so within an operation, which adds to what it reads.
  var isFixed: Bool {
    if case .inside = access { false } else { true }
  }

  /// What is asked within a running operation of a position before it: no row that waits can be part of an answer.
  func before(_ position: Position, _ statements: Statements, _ turn: Turn) -> SQLiteReader {
    SQLiteReader(access: .before(statements, turn), position: position, rulebookCache: rulebookCache)
  }

  func advance(to position: Position) { self.position = position }

  func withStatements<Result>(_ body: (Statements) throws -> Result) throws -> Result {
    switch access {
    case .queue(let queue):
      try queue.read { statements in
        let result = try body(statements)
        // Part of an answer would have a name that the rest of it has not.
        if let epoch, try SQLiteReader.epoch(statements) != epoch { throw StoreFailure.erasedMeanwhile }
        return result
      }
    case .inside(let statements): try body(statements)
    case .before(let statements, let turn): try turn.ask { try body(statements) }
    }
  }

  /// The last erasure on record; 0 before the first.
  static func epoch(_ statements: Statements) throws -> Int {
    var last = 0
    try statements["SELECT max(sequence) FROM erasure"].rows { _ in
    } _: { row in
      last = row.int(0)
      return false
    }
    return last
  }

  /// Every row of a query, made into values.
  func all<Value>(
    _ sql: String, _ bind: (inout RawStatement.Binder) -> Void = { _ in }, _ make: (RawStatement.Row) throws -> Value
  ) throws -> [Value] {
    try withStatements { statements in
      var values: [Value] = []
      try statements[sql].rows(bind) { row in
        values.append(try make(row))
        return true
      }
      return values
    }
  }

  func first<Value>(
    _ sql: String, _ bind: (inout RawStatement.Binder) -> Void = { _ in }, _ make: (RawStatement.Row) throws -> Value
  ) throws -> Value? {
    try withStatements { statements in
      var value: Value?
      try statements[sql].rows(bind) { row in
        value = try make(row)
        return false
      }
      return value
    }
  }

  func rulebook(_ hash: RulebookHash) throws -> Rulebook? {
    if let known = rulebookCache[hash] { return known }
    let canonical = try first("SELECT canonical FROM rulebook WHERE hash = ? AND sequence <= ?") {
      $0.blob(hash.bytes)
      $0.int(position.value)
    } _: {
      $0.blob(0)
    }
    guard let canonical else { return nil }
    let rulebook = try RulebookReader.read(canonical: canonical)
    rulebookCache.keep(rulebook, as: hash)
    return rulebook
  }
}

/// Rulebooks that have been read: they never change.
final class RulebookCache: Sendable {
  /// A handful: looking through them costs less than a table of hashes.
  private let rulebooks = Mutex<[(hash: RulebookHash, rulebook: Rulebook)]>([])

  subscript(hash: RulebookHash) -> Rulebook? {
    rulebooks.withLock { $0.first { $0.hash == hash }?.rulebook }
  }

  func keep(_ rulebook: Rulebook, as hash: RulebookHash) {
    rulebooks.withLock { $0.append((hash, rulebook)) }
  }
}
