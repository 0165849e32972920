internal import GRDB
internal import Registry

/// The tables, indexes and triggers of a database, by type and name, with the SQL that defines them, and how SQLite keeps
/// these texts: the same bytes as a BLOB are another definition.
struct Definitions: Equatable {
  private var sql: [String: String]

  init(of database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, tbl_name, sql, typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql) AS kept
        FROM sqlite_schema
        """)
    sql = Dictionary(
      rows.map { row in
        (
          "\(row["type"] as String) \(row["name"] as String)",
          "\(row["tbl_name"] as String) \(row["sql"] as String? ?? "") \(row["kept"] as String)"
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Those of the program. A migration leaves nothing else behind.
  static let own = Result {
    let queue = try DatabaseQueue()
    try RegistryFile.applySchema(to: queue)
    return try queue.read { try Definitions(of: $0) }
  }

  /// What only one of the two has, or has otherwise: `trigger entry_stays`.
  func differences(from other: Definitions) -> [String] {
    Set(sql.keys).union(other.sql.keys).filter { sql[$0] != other.sql[$0] }.sorted()
  }

  /// Refuses a file in which something else would happen than what the program writes.
  /// - Throws: `StoreFailure.foreignDefinitions`.
  static func requireOwn(in database: Database) throws {
    let differences = try Definitions(of: database).differences(from: own.get())
    guard differences.isEmpty else { throw StoreFailure.foreignDefinitions(differences) }
  }
}
