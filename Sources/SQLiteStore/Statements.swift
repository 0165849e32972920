internal import Dispatch
internal import GRDB
internal import Synchronization

/// The prepared statements of one connection, each made at its first use.
///
/// Rows that are appended wait here until there are many of them, or until somebody asks the database anything: whoever
/// takes a statement from here finds them in their tables. A long operation has them inserted on another thread while it
/// goes on; the connection is used by one of the two at a time, since taking a statement waits for the other.
final class Statements {
  let database: Database
  private var prepared: [String: RawStatement] = [:]

  private var waiting = RowBatch()
  /// The rulings of the running operation, which go into their table by membership.
  private var rulings = RulingStage()
  private lazy var inserter = Inserter(database)
  private lazy var queue = DispatchQueue(label: "jinjiang.rows")
  private var isBusy = false
  private lazy var room = DispatchSemaphore(value: Statements.ahead)

  /// So many bytes of rows are handed over together.
  private static let batchBytes = 256 << 10
  /// Batches that wait at most, so that memory stays flat where inserting is the slower half.
  private static let ahead = 8

  /// What has to happen before the database is asked anything: somebody may hold rows that he has not added yet.
  var beforeQuestions: (() throws -> Void)?

  /// Takes the rows instead of their tables, where somebody only wants to know what they would be.
  let digest: ProjectionDigest?

  init(_ database: Database, digest: ProjectionDigest? = nil) {
    self.database = database
    self.digest = digest
  }

  deinit { finishInserting() }

  subscript(sql: String) -> RawStatement {
    get throws {
      try settle()
      let known = prepared[sql]
      if let known, !known.isBusy { return known }
      let statement = try RawStatement(sql, in: database)
      // Whoever asks the same again while rows of it are being read gets one of his own.
      if known == nil { prepared[sql] = statement }
      return statement
    }
  }

  /// Where rows of a table are added.
  subscript(insertion: Insertion) -> Appending { Appending(statements: self, insertion: insertion) }

  struct Appending {
    fileprivate let statements: Statements
    fileprivate let insertion: Insertion

    /// Adds one row, its values in the order of the columns.
    func run(_ fill: (inout PendingRows) -> Void) throws { try statements.add(insertion, fill) }
  }

  private func add(_ insertion: Insertion, _ fill: (inout PendingRows) -> Void) throws {
    if let digest { return digest.add(insertion, fill) }
    waiting.add(insertion, fill)
    if waiting.byteCount >= Statements.batchBytes { try handOver() }
  }

  /// Adds a ruling to those of the operation.
  func add(_ ruling: StagedRuling) throws {
    if let digest { return digest.add(ruling) }
    rulings.add(ruling)
    if rulings.isFull { try unloadRulings() }
  }

  private func unloadRulings() throws {
    try rulings.unload { membership, first, packed in
      try add(.ruling) {
        $0.int(membership.association)
        $0.int(membership.key)
        $0.int(first)
        $0.blob(packed)
      }
    }
  }

  private func handOver() throws {
    if let failure = inserter.failure.withLock({ $0 }) { throw failure }
    room.wait()
    isBusy = true
    // The other thread's alone from now on: nobody else looks at the batch again, nor at the connection before waiting.
    nonisolated(unsafe) let (inserter, batch) = (inserter, waiting)
    waiting = inserter.emptied() ?? RowBatch()
    queue.async { [room] in
      inserter.insert(batch)
      inserter.keep(batch)
      room.signal()
    }
  }

  /// Afterwards every row that was added is in its table.
  func settle() throws {
    try beforeQuestions?()
    if !rulings.isEmpty { try unloadRulings() }
    guard isBusy || !waiting.isEmpty else { return }
    finishInserting()
    inserter.insert(waiting)
    waiting.removeAll()
    if let failure = inserter.failure.withLock({ $0 }) { throw failure }
  }

  /// Waits for the other thread. What has not been handed over stays where it is.
  func finishInserting() {
    guard isBusy else { return }
    queue.sync {}
    isBusy = false
  }
}

/// Rows for all tables.
private final class RowBatch {
  // Not lazy: what is changed through a lazy property is copied first.
  private(set) var rows = [PendingRows](repeating: PendingRows(), count: Insertion.allCases.count)
  private(set) var byteCount = 0

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
private final class Inserter {
  private let database: Database
  private var single = [RawStatement?](repeating: nil, count: Insertion.allCases.count)
  private var many = [RawStatement?](repeating: nil, count: Insertion.allCases.count)
  /// After the first one nothing more is inserted.
  let failure = Mutex<(any Error)?>(nil)
  /// Batches that have been inserted, to be used again.
  private let spare = DispatchQueue(label: "jinjiang.spare")
  private var spares: [RowBatch] = []

  /// Rows that one statement inserts: what it costs to carry one out is then shared by as many.
  private static let rowsTogether = 32

  init(_ database: Database) { self.database = database }

  func insert(_ batch: RowBatch) {
    guard !batch.isEmpty, failure.withLock({ $0 == nil }) else { return }
    do {
      // Parents before children: the order of `Insertion`.
      for insertion in Insertion.allCases { try insert(batch.rows[insertion.rawValue], as: insertion) }
    } catch {
      failure.withLock { $0 = error }
    }
  }

  func keep(_ batch: RowBatch) {
    batch.removeAll()
    spare.sync { if spares.count < 2 { spares.append(batch) } }
  }

  func emptied() -> RowBatch? { spare.sync { spares.popLast() } }

  private func insert(_ rows: PendingRows, as insertion: Insertion) throws {
    var done = 0
    while rows.count - done >= Inserter.rowsTogether {
      let statement = try statement(&many[insertion.rawValue], insertion, rows: Inserter.rowsTogether)
      try rows.insert(done..<done + Inserter.rowsTogether, by: statement)
      done += Inserter.rowsTogether
    }
    while done < rows.count {
      try rows.insert(done..<done + 1, by: statement(&single[insertion.rawValue], insertion, rows: 1))
      done += 1
    }
  }

  private func statement(_ known: inout RawStatement?, _ insertion: Insertion, rows: Int) throws -> RawStatement {
    if let known { return known }
    let statement = try RawStatement(insertion.sql(rows: rows), in: database)
    known = statement
    return statement
  }
}
