internal import GRDB
internal import Registry

extension SQLiteStore {
  /// Whether words that were erased may still stand in free pages or in the index of parts.
  public func isToBeScrubbed() throws -> Bool {
    try Connection.translatingErrors(operation: nil) {
      do {
        return try queue.read { try SQLiteStore.unfinished($0) != nil }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        // A table that is not as the program defines it: nothing is written to such a file, and `check` says which.
        return false
      }
    }
  }

  /// Finishes what an erasure began: puts the index of parts in order, which only marks what is deleted, and writes the
  /// file anew without its free pages. Carried out twice, it does nothing more.
  public func scrub() throws {
    try Connection.translatingErrors(operation: nil) {
      try queue.writeWithoutTransaction { database in
        guard let last = try SQLiteStore.unfinished(database) else { return }
        try database.execute(sql: "INSERT INTO part (part) VALUES ('optimize')")
        // The copy that SQLite makes on the way is as large as the file.
        try database.execute(sql: "PRAGMA temp_store = FILE")
        defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY") }
        try database.execute(sql: "VACUUM")
        try database.execute(sql: "INSERT OR IGNORE INTO scrub_cache (erasure) VALUES (?)", arguments: [last])
      }
    }
  }

  /// The last erasure, where the file was not written anew since.
  private static func unfinished(_ database: Database) throws -> Int? {
    try Int.fetchOne(
      database,
      sql: """
        SELECT max(sequence) FROM erasure
        HAVING max(sequence) > (SELECT coalesce(max(erasure), 0) FROM scrub_cache)
        """)
  }
}
