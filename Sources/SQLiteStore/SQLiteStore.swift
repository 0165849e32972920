internal import GRDB
public import Registry
internal import Synchronization

/// A registry in one SQLite file.
///
/// One writing connection; `journal_mode=DELETE` and `synchronous=EXTRA`, so that an acknowledged operation survives the
/// loss of power. See DECISIONS.md for the settings.
public final class SQLiteStore: RegistryStore {
  let queue: DatabaseQueue
  let reading: ReadingQueue
  let random: @Sendable (Int) -> [UInt8]
  /// Looked at once, before the first entry.
  private let hasOwnDefinitions = Atomic(false)
  private let rulebookCache: RulebookCache
  /// Nil for one that lives in memory.
  private let path: String?

  private init(
    queue: DatabaseQueue, path: String? = nil, random: @escaping @Sendable (Int) -> [UInt8],
    rulebookCache: RulebookCache = RulebookCache()
  ) {
    self.queue = queue
    reading = ReadingQueue(queue)
    self.path = path
    self.random = random
    self.rulebookCache = rulebookCache
  }

  /// A registry that lives as long as the value: for tests and trials.
  public static func inMemory(surroundings: Surroundings) throws -> SQLiteStore {
    let queue = try DatabaseQueue(configuration: Connection.configuration())
    try RegistryFile.applySchema(to: queue)
    return SQLiteStore(queue: queue, random: surroundings.randomBytes)
  }

  /// Opens the registry at a path.
  /// - Throws: `StoreFailure` where there is none, where the file is no registry, or one of a later version.
  public static func open(path: String, surroundings: Surroundings) throws -> SQLiteStore {
    let queue = try RegistryFile.openQueue(path: path)
    return SQLiteStore(queue: queue, path: path, random: surroundings.randomBytes)
  }

  /// Another connection to the file. It may write: where another process broke off, the first to come puts it right.
  public func companion() throws -> (any RegistryStore)? {
    guard let path else { return nil }
    return SQLiteStore(
      queue: try RegistryFile.openQueue(path: path), path: path, random: random, rulebookCache: rulebookCache)
  }

  /// Makes a new registry at a path: complete with its first operations, or not at all.
  ///
  /// - Parameter founding: what is recorded before the file appears under its name.
  public static func create<Result>(
    path: String, surroundings: Surroundings, founding: (SQLiteStore) throws -> Result
  ) throws -> Result {
    try RegistryFile.create(path: path, temporaryName: surroundings.newID(of: SQLiteStore.self).description) { queue in
      let store = SQLiteStore(queue: queue, random: surroundings.randomBytes)
      let result = try founding(store)
      store.reading.forget()
      return result
    }
  }

  public func read<Result>(
    at position: Position?, _ body: (any RegistryReader) throws -> Result
  ) throws -> Result {
    try Connection.translatingErrors(operation: nil) {
      let (last, epoch) = try reading.read { statements in
        (try JournalWriter.lastSequence(in: statements), try SQLiteReader.epoch(statements))
      }
      let reader = SQLiteReader(
        access: .queue(reading), position: position.map { min($0, last) } ?? last, epoch: epoch,
        rulebookCache: rulebookCache)
      return try body(reader)
    }
  }

  /// All that is read in the body is read in one transaction: quicker than question by question, and nobody writes
  /// meanwhile. For an answer that is made in no time.
  public func atOnce<Result>(_ body: () throws -> Result) throws -> Result {
    try Connection.translatingErrors(operation: nil) { try reading.read { _ in try body() } }
  }

  public func write<Outcome>(
    _ header: OperationHeader, _ body: (any RegistryWriter) throws -> Outcome
  ) throws -> Recorded<Outcome> {
    try Connection.translatingErrors(operation: header.id) {
      try queue.writeWithoutTransaction { database in
        try Transaction(database: database, operation: header.id).carryOut { () -> Recorded<Outcome> in
          try requireOwnDefinitions(database)
          let writer = try SQLiteWriter(
            header: header, database: database, random: RandomBytes(source: random), rulebookCache: rulebookCache)
          // The connection is this thread's alone again before anything is undone.
          defer { writer.stop() }
          if let known = try writer.operation(header.id) {
            guard known.request == header.request else { throw OperationReused(id: header.id) }
            return .alreadyRecorded(known)
          }
          let outcome = try body(writer)
          return .now(outcome, try writer.finish())
        }
      }
    }
  }

  private func requireOwnDefinitions(_ database: Database) throws {
    guard !hasOwnDefinitions.load(ordering: .relaxed) else { return }
    try Definitions.requireOwn(in: database)
    hasOwnDefinitions.store(true, ordering: .relaxed)
  }
}
