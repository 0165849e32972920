internal import Dispatch
internal import GRDB
internal import Synchronization

/// The prepared statements of one connection, each made at its first use.
///
/// Rows that are appended wait here until there are many of them, or until somebody asks the database anything: whoever
/// takes a statement from here finds them in their tables. A long operation has them inserted on another thread while it
/// goes on; the connection is used by one of the two at a time, since taking a statement waits for the other. Whoever asks
/// what was there before the operation need not wait for that: he has statements of his own, and takes turns.
final class Statements {
  let database: Database
  private var prepared: [String: RawStatement] = [:]

  private var waiting = RowBatch()
  /// The rulings of the running operation, which go into their table by membership.
  private var rulings = RulingStage()
  private lazy var inserter = Inserter(database, turn: turn)
  private lazy var queue = DispatchQueue(label: "jinjiang.rows")
  private var isBusy = false
  /// Whether rows have been handed to the other thread since SQLite looked after foreign keys last.
  private var isLong = false
  private lazy var room = DispatchSemaphore(value: Statements.ahead)

  /// So many bytes of rows are handed over together.
  private static let batchBytes = 256 << 10
  /// Batches that wait at most, so that memory stays flat where inserting is the slower half.
  private static let ahead = 16

  /// To be taken by whoever asks by other statements while this one's rows are inserted.
  let turn = Turn()

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
      // What is written besides, and what is deleted, has its parents and children looked up by SQLite.
      if isLong, !sql.hasPrefix("SELECT") { try endLength() }
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
    if rulings.makesWay(for: ruling) { try unloadRulings() }
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
    (isBusy, isLong) = (true, true)
    // The other thread's alone from now on: nobody else looks at the batch again, nor at the connection before waiting.
    nonisolated(unsafe) let inserter = inserter
    let batch = waiting
    waiting = inserter.emptied() ?? RowBatch()
    queue.async { [room] in
      inserter.insert(batch, isLong: true)
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
    turn.giveWay { inserter.insert(waiting, isLong: false) }
    waiting.removeAll()
    if let failure = inserter.failure.withLock({ $0 }) { throw failure }
  }

  /// Waits for the other thread. What has not been handed over stays where it is.
  func finishInserting() {
    guard isBusy else { return }
    turn.giveWay { queue.sync {} }
    isBusy = false
  }

  /// Afterwards SQLite looks after foreign keys again; nothing is being inserted.
  func endLength() throws {
    guard isLong else { return }
    finishInserting()
    try inserter.handBackParents()
    isLong = false
  }
}
