import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

/// One connection is asked again and again: its statements are kept, its lock is not.
@Suite struct ReadingQueueTests {
  /// Three rows.
  private static let rows = "SELECT value FROM number ORDER BY value"

  private struct Failed: Error {}

  private func withNumbers(_ body: (ReadingQueue, DatabaseQueue) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/numbers.db"
      let queue = try DatabaseQueue(path: path, configuration: Connection.configuration())
      try queue.write {
        try $0.execute(sql: "CREATE TABLE number (value INTEGER NOT NULL); INSERT INTO number VALUES (1), (2), (3)")
      }
      var impatient = Configuration()
      impatient.busyMode = .immediateError
      try body(ReadingQueue(queue), DatabaseQueue(path: path, configuration: impatient))
    }
  }

  private func numbers(_ statements: Statements, each: (Int) throws -> Void = { _ in }) throws -> [Int] {
    var found: [Int] = []
    try statements[ReadingQueueTests.rows].rows { _ in
    } _: { row in
      try each(row.int(0))
      found.append(row.int(0))
      return true
    }
    return found
  }

  @Test("The same may be asked again while its rows are being read")
  func nested() throws {
    try withNumbers { reading, _ in
      var inner: [[Int]] = []
      let outer = try reading.read { statements in
        try numbers(statements) { _ in
          guard inner.count < 3 else { throw Failed() }
          inner.append(try reading.read { try numbers($0) })
        }
      }
      #expect(outer == [1, 2, 3] && inner == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
    }
  }

  @Test("A question is answered from one state, and holds nobody up afterwards, also where it failed")
  func locks() throws {
    try withNumbers { reading, other in
      try reading.read { statements in
        let before = try numbers(statements)
        #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: "DELETE FROM number") } }
        #expect(try numbers(statements) == before)
      }
      try other.write { try $0.execute(sql: "INSERT INTO number VALUES (4)") }
      #expect(throws: Failed.self) {
        try reading.read { statements in _ = try numbers(statements) { _ in throw Failed() } }
      }
      try other.write { try $0.execute(sql: "INSERT INTO number VALUES (5)") }
      #expect(try reading.read { try numbers($0) } == [1, 2, 3, 4, 5])
    }
  }

  @Test("What was prepared before the tables changed is prepared anew")
  func schema() throws {
    try withNumbers { reading, other in
      #expect(try reading.read { try numbers($0) } == [1, 2, 3])
      try other.write {
        try $0.execute(sql: "ALTER TABLE number ADD COLUMN name TEXT; DELETE FROM number WHERE value = 2")
      }
      #expect(try reading.read { try numbers($0) } == [1, 3])
    }
  }
}
