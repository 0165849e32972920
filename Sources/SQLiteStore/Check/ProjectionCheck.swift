internal import GRDB
internal import Registry
internal import Schema

/// Rebuilds the projection from the journal beside the one on file, and compares them row by row.
///
/// The rebuilt one is a private temporary database of SQLite's, gone with its connection.
final class ProjectionCheck {
  private let scratch: DatabaseQueue
  private(set) var findings: [CheckFinding] = []

  private static let journal: Set = ["operation", "entry", "personal", "erased", "day_mark", "tile"]

  init() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    scratch = try DatabaseQueue(path: "", configuration: configuration)
    try scratch.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;")
      for migration in Migration.sqlite { try database.execute(sql: migration.sql) }
    }
  }

  /// Rebuilds with every entry that `entries` hands in.
  func rebuild(_ entries: ((Entry) throws -> Void) throws -> Void) throws {
    try scratch.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN")
      var projection = try Projection(statements: Statements(database))
      try entries { entry in try projection.add(entry) }
      try database.execute(sql: "COMMIT")
    }
  }

  func compare(with reader: SQLiteReader) throws {
    try scratch.read { rebuilt in
      for table in try ProjectionTable.all(in: rebuilt) where !ProjectionCheck.journal.contains(table.name) {
        try compare(table, reader: reader, rebuilt: rebuilt)
      }
    }
  }

  private func compare(_ table: ProjectionTable, reader: SQLiteReader, rebuilt: Database) throws {
    try reader.withStatements { kept in
      let ours = try RowCursor(table.sql, position: reader.position, in: kept.database)
      let theirs = try RowCursor(table.sql, position: reader.position, in: rebuilt)
      var (left, right) = (try ours.next(), try theirs.next())
      while findings.count < JournalCheck.limit {
        switch (left, right) {
        case (nil, nil): return
        case (let row?, nil):
          findings.append(.surplusRow(table: table.name, key: table.key(of: row)))
          left = try ours.next()
        case (nil, let row?):
          findings.append(.missingRow(table: table.name, key: table.key(of: row)))
          right = try theirs.next()
        case (let a?, let b?):
          switch table.order(a, b) {
          case .same:
            if a != b { findings.append(.differingRow(table: table.name, key: table.key(of: a))) }
            (left, right) = (try ours.next(), try theirs.next())
          case .before:
            findings.append(.surplusRow(table: table.name, key: table.key(of: a)))
            left = try ours.next()
          case .after:
            findings.append(.missingRow(table: table.name, key: table.key(of: b)))
            right = try theirs.next()
          }
        }
      }
    }
  }
}

/// Rows of one query, one at a time.
private final class RowCursor {
  private let cursor: GRDB.RowCursor

  init(_ sql: String, position: Position, in database: Database) throws {
    cursor = try Row.fetchCursor(database, sql: sql, arguments: [position.value])
  }

  func next() throws -> [DatabaseValue]? {
    try cursor.next().map { Array($0.databaseValues) }
  }
}

/// A table of the projection: its key, in order, and the column that says when a row became known.
private struct ProjectionTable {
  enum Order { case before, same, after }

  let name: String
  let columns: [String]
  let keyColumns: [Int]

  static func all(in database: Database) throws -> [ProjectionTable] {
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return try names.map { name in
      let info = try Row.fetchAll(database, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [name])
      let places: [Int] = info.map { $0["pk"] }
      let key = info.indices.filter { places[$0] > 0 }.sorted { places[$0] < places[$1] }
      return ProjectionTable(name: name, columns: info.map { $0["name"] }, keyColumns: key)
    }
  }

  /// Rows of entries up to a position, in the order of the key.
  var sql: String {
    let known = ["sequence", "key", "membership", "account"].first(where: columns.contains) ?? "rowid"
    let order = keyColumns.map { columns[$0] }.joined(separator: ", ")
    return "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(known) <= ? ORDER BY \(order)"
  }

  func key(of row: [DatabaseValue]) -> String {
    keyColumns.map { "\(columns[$0]) \(row[$0].storage.value.map { "\($0)" } ?? "NULL")" }.joined(separator: ", ")
  }

  func order(_ a: [DatabaseValue], _ b: [DatabaseValue]) -> Order {
    for column in keyColumns where a[column] != b[column] {
      switch (a[column].storage, b[column].storage) {
      case (.int64(let x), .int64(let y)): return x < y ? .before : .after
      case (.string(let x), .string(let y)): return x.utf8.lexicographicallyPrecedes(y.utf8) ? .before : .after
      default: return .before
      }
    }
    return .same
  }
}
