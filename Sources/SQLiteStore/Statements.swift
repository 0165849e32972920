internal import GRDB

/// The prepared statements of one connection, each made at its first use.
final class Statements {
  let database: Database
  private var prepared: [String: RawStatement] = [:]

  init(_ database: Database) { self.database = database }

  subscript(sql: String) -> RawStatement {
    get throws {
      if let statement = prepared[sql] { return statement }
      let statement = try RawStatement(sql, in: database)
      prepared[sql] = statement
      return statement
    }
  }
}
