internal import GRDB

/// The prepared statements of one connection, each made at its first use.
final class Statements {
  let database: Database
  private var prepared: [String: RawStatement] = [:]
  private var insertions = [RawStatement?](repeating: nil, count: Insertion.allCases.count)

  init(_ database: Database) { self.database = database }

  subscript(sql: String) -> RawStatement {
    get throws {
      if let statement = prepared[sql] { return statement }
      let statement = try RawStatement(sql, in: database)
      prepared[sql] = statement
      return statement
    }
  }

  /// Appending looks for its statements by the million, and so not by their text.
  subscript(insertion: Insertion) -> RawStatement {
    get throws {
      if let statement = insertions[insertion.rawValue] { return statement }
      let statement = try RawStatement(insertion.sql, in: database)
      insertions[insertion.rawValue] = statement
      return statement
    }
  }
}
