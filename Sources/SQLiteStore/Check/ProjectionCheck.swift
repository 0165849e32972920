internal import GRDB
internal import Registry
internal import Schema

/// Rebuilds the projection from the journal beside the one on file, and compares them row by row.
///
/// The rebuilt one is a private temporary database of SQLite's, gone with its connection.
final class ProjectionCheck {
  private let scratch: DatabaseQueue
  private(set) var findings: [CheckFinding] = []

  private static let journal: Set = [
    "operation", "entry", "personal", "erased", "day_mark", "tile", "checkpoint", "scrub_cache",
    // By what its rows hold; see RulingComparison.
    "ruling",
  ]

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
      do {
        let statements = Statements(database)
        defer { statements.finishInserting() }
        var projection = try Projection(statements: statements)
        try entries { entry in try projection.add(entry) }
        try statements.settle()
        try database.execute(sql: "COMMIT")
      } catch {
        // A damaged journal may hold what cannot be projected.
        try? database.execute(sql: "ROLLBACK")
        throw error
      }
    }
  }

  /// Without its tables nothing more can be compared.
  var hasAllTables: Bool {
    !findings.contains { if case .definition(let name) = $0 { name.hasPrefix("table ") } else { false } }
  }

  /// Whether tables, indexes and triggers are defined as the program defines them. A migration leaves nothing else behind.
  func compareDefinitions(with reader: SQLiteReader) throws {
    let ours = try scratch.read { try Definitions(of: $0) }
    let theirs = try reader.withStatements { try Definitions(of: $0.database) }
    findings += ours.differences(from: theirs).map { .definition($0) }
  }

  func compare(with reader: SQLiteReader) throws {
    try scratch.read { rebuilt in
      let tables =
        try ProjectionTable.all(in: rebuilt).filter { !ProjectionCheck.journal.contains($0.name) } + [.parts]
      for table in tables { try compare(table, reader: reader, rebuilt: rebuilt) }
      try compareRulings(reader: reader, rebuilt: rebuilt)
      findings += try reader.withStatements { try StrayRows.findings(in: $0.database, tables) }
    }
    findings += try reader.withStatements { statements in
      // No entry says that a file was written anew; but only after an erasure is it.
      try Int.fetchAll(
        statements.database, sql: "SELECT erasure FROM scrub_cache WHERE erasure NOT IN (SELECT sequence FROM erasure)"
      ).map { .surplusRow(table: "scrub_cache", key: "erasure \($0)") }
    }
  }

  private func compareRulings(reader: SQLiteReader, rebuilt: Database) throws {
    try reader.withStatements { kept in
      var comparison = try RulingComparison(kept: kept.database, rebuilt: rebuilt, at: reader.position)
      while findings.count < JournalCheck.limit, let finding = try comparison.next() { findings.append(finding) }
    }
  }

  private func compare(_ table: ProjectionTable, reader: SQLiteReader, rebuilt: Database) throws {
    try reader.withStatements { kept in
      let ours = try RawStatement(table.sql, in: kept.database)
      let theirs = try RawStatement(table.sql, in: rebuilt)
      for statement in [ours, theirs] { statement.begin { $0.int(table.bound(at: reader.position)) } }
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
          let order = table.order(a, b)
          if order < 0 {
            findings.append(.surplusRow(table: table.name, key: table.key(of: a)))
          } else if order > 0 {
            findings.append(.missingRow(table: table.name, key: table.key(of: b)))
          } else if !a.equals(b, columns: table.columnCount) {
            findings.append(.differingRow(table: table.name, key: table.key(of: a)))
          }
          if order <= 0 { left = try ours.next() }
          if order >= 0 { right = try theirs.next() }
        }
      }
    }
  }
}

/// A table of the projection: its key, in order, and the column that says when a row became known.
struct ProjectionTable: Sendable {
  let name: String
  let columns: [String]
  let keyColumns: [Int]

  var columnCount: Int32 { Int32(columns.count) }

  static func all(in database: Database) throws -> [ProjectionTable] {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'part*' ORDER BY name
        """)
    return try names.map { name in
      let info = try Row.fetchAll(database, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [name])
      let places: [Int] = info.map { $0["pk"] }
      let key = info.indices.filter { places[$0] > 0 }.sorted { places[$0] < places[$1] }
      return ProjectionTable(name: name, columns: info.map { $0["name"] }, keyColumns: key)
    }
  }

  /// The index of parts, as its tokens: a token, the text that has it, and where.
  static let parts = ProjectionTable(
    name: "part_vocabulary", columns: ["term", "doc", "\"offset\""], keyColumns: [0, 1, 2])

  /// What rows of entries up to a position are not beyond.
  func bound(at position: Position) -> Int {
    self.name == ProjectionTable.parts.name ? SearchedPart.row(.number, sequence: position.value) : position.value
  }

  /// The column that says from which entry on a row is known.
  static func known(among columns: [String]) -> String {
    ["sequence", "key", "membership", "account"].first(where: columns.contains) ?? "rowid"
  }

  /// Rows of entries up to a position, in the order of the key.
  var sql: String {
    // Its tokens come in that order by themselves, and could not be sorted in less than all memory.
    if name == ProjectionTable.parts.name {
      return "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE doc <= ?"
    }
    let known = ProjectionTable.known(among: columns)
    let order = keyColumns.map { columns[$0] }.joined(separator: ", ")
    return "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(known) <= ? ORDER BY \(order)"
  }

  /// Rows of entries after the last, which is given in SQL.
  func beyond(_ last: String) -> String {
    // The number of a text is that of its entry and of what it says of it.
    let condition =
      name == ProjectionTable.parts.name ? "doc >> 2 > \(last)" : "\(ProjectionTable.known(among: columns)) > \(last)"
    return "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(condition)"
  }

  func key(of row: RawStatement.Row) -> String {
    keyColumns.map { "\(columns[$0]) \(row.optionalText(Int32($0)) ?? "NULL")" }.joined(separator: ", ")
  }

  /// Negative: the first row's key comes first.
  func order(_ a: RawStatement.Row, _ b: RawStatement.Row) -> Int {
    for column in keyColumns {
      let order = a.compare(Int32(column), with: b)
      if order != 0 { return order }
    }
    return 0
  }
}
