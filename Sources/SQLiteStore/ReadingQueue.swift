internal import GRDB

/// The one way to read through a connection: question after question, each in a transaction of its own.
///
/// What has been prepared is kept for the next question: preparing costs more than most answers.
final class ReadingQueue: Sendable {
  private let queue: DatabaseQueue
  private let kept = Kept()

  /// Looked at and changed on the queue alone.
  private final class Kept: @unchecked Sendable {
    var statements: Statements?
  }

  init(_ queue: DatabaseQueue) { self.queue = queue }

  /// Lets go of what has been prepared: a connection that is to be closed must have none.
  func forget() { queue.unsafeReentrantRead { _ in kept.statements = nil } }

  /// All that the body asks is answered from one state of the file. Within an operation of the same connection, from the
  /// operation's.
  func read<Result>(_ body: (Statements) throws -> Result) throws -> Result {
    try queue.unsafeReentrantRead { database in
      let statements = kept.statements ?? Statements(database)
      kept.statements = statements
      guard !database.isInsideTransaction else { return try body(statements) }
      try statements["BEGIN"].run { _ in }
      do {
        let result = try body(statements)
        try statements["COMMIT"].run { _ in }
        return result
      } catch {
        // SQLite may have ended it by itself.
        if database.isInsideTransaction { try statements["ROLLBACK"].run { _ in } }
        throw error
      }
    }
  }
}
