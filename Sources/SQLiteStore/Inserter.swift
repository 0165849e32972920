internal import Dispatch
internal import GRDB
internal import Synchronization

/// Rows for all tables. Belongs to one thread at a time.
final class RowBatch: Sendable {
  // Not lazy: what is changed through a lazy property is copied first.
  nonisolated(unsafe) private(set) var rows = [PendingRows](repeating: PendingRows(), count: Insertion.allCases.count)
  nonisolated(unsafe) private(set) var byteCount = 0

  var isEmpty: Bool { byteCount == 0 }

  func add(_ insertion: Insertion, _ fill: (inout PendingRows) -> Void) {
    byteCount += rows[insertion.rawValue].add(fill)
  }

  /// Empties it, but keeps its room.
  func removeAll() {
    guard !isEmpty else { return }
    for place in rows.indices where !rows[place].isEmpty { rows[place].removeAll() }
    byteCount = 0
  }
}

/// Puts batches of rows into their tables, by statements that take many rows or one.
final class Inserter {
  private let database: Database
  private let turn: Turn
  private var single = [RawStatement?](repeating: nil, count: Insertion.allCases.count)
  private var many = [RawStatement?](repeating: nil, count: Insertion.allCases.count)
  private var parents: ParentCheck
  /// After the first one nothing more is inserted.
  let failure = Mutex<(any Error)?>(nil)
  /// Batches that have been inserted, to be used again.
  private let spares = Mutex<[RowBatch]>([])

  /// Rows that one statement inserts: what it costs to carry one out is then shared by as many.
  private static let rowsTogether = 32

  init(_ database: Database, turn: Turn) {
    self.database = database
    self.turn = turn
    parents = ParentCheck(database)
  }

  /// - Parameter isLong: whether there are so many rows that their parents are looked up by `ParentCheck`.
  func insert(_ batch: RowBatch, isLong: Bool) {
    guard !batch.isEmpty, failure.withLock({ $0 == nil }) else { return }
    do {
      if isLong { try turn.insert { try parents.takeOver() } }
      // Parents before children: the order of `Insertion`.
      for insertion in Insertion.allCases { try insert(batch.rows[insertion.rawValue], as: insertion) }
    } catch {
      failure.withLock { $0 = error }
    }
  }

  /// Afterwards SQLite looks after foreign keys again. For the asking thread, while nothing is being inserted.
  func handBackParents() throws { try parents.handBack() }

  func keep(_ batch: RowBatch) {
    batch.removeAll()
    spares.withLock { if $0.count < 4 { $0.append(batch) } }
  }

  func emptied() -> RowBatch? { spares.withLock { $0.popLast() } }

  private func insert(_ rows: PendingRows, as insertion: Insertion) throws {
    guard !rows.isEmpty else { return }
    try turn.insert { try parents.require(of: rows, insertion) }
    var done = 0
    while rows.count - done >= Inserter.rowsTogether {
      let statement = try statement(&many[insertion.rawValue], insertion, rows: Inserter.rowsTogether)
      try turn.insert { try rows.insert(done..<done + Inserter.rowsTogether, by: statement) }
      done += Inserter.rowsTogether
    }
    while done < rows.count {
      let statement = try statement(&single[insertion.rawValue], insertion, rows: 1)
      try turn.insert { try rows.insert(done..<done + 1, by: statement) }
      done += 1
    }
    parents.note(rows, insertion)
  }

  private func statement(_ known: inout RawStatement?, _ insertion: Insertion, rows: Int) throws -> RawStatement {
    if let known { return known }
    let statement = try turn.insert { try RawStatement(insertion.sql(rows: rows), in: database) }
    known = statement
    return statement
  }
}
