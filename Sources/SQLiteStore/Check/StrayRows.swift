internal import GRDB
internal import Registry
internal import TransparencyLog

/// Rows under the numbers of entries that are not on record: nothing in a registry is known before its entry.
///
/// They are no part of what is compared, which ends with the position that is checked, and would come to light only when
/// the journal got there. Every question brings the end of the journal with it, so that a writer may go on meanwhile.
enum StrayRows {
  private static let last = "(SELECT max(sequence) FROM entry)"

  /// Whether the journal's own tables end with it.
  static func areNone(inJournalOf database: Database) throws -> Bool {
    try journal(database, limit: 1).isEmpty
  }

  /// All of them, in the journal's own tables and in those of the projection.
  static func findings(in database: Database, _ tables: [ProjectionTable]) throws -> [CheckFinding] {
    var findings = try journal(database, limit: JournalCheck.limit)
    for table in tables where findings.count < JournalCheck.limit {
      try RawStatement(table.beyond(last), in: database).rows { _ in
      } _: { row in
        findings.append(.surplusRow(table: table.name, key: table.key(of: row)))
        return findings.count < JournalCheck.limit
      }
    }
    return findings + (try rulings(database))
  }

  /// Also those whose row begins in time.
  private static func rulings(_ database: Database) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    try RawStatement("SELECT association, membership, sequence, rulings, \(last) FROM ruling", in: database)
      .rows { _ in
      } _: { row in
        let (first, end) = (row.int(2), row.int(4))
        var isStray = false
        row.withBlob(3) {
          PackedRulings.forEachRecord(in: $0) { _, distance in
            let (sequence, isTooLarge) = first.addingReportingOverflow(distance)
            if isTooLarge || sequence > end { isStray = true }
          }
        }
        if isStray {
          findings.append(
            .surplusRow(
              table: "ruling", key: "association \(row.int(0)), membership \(row.int(1)), sequence \(first)"))
        }
        return findings.count < JournalCheck.limit
      }
    return findings
  }

  private static func journal(_ database: Database, limit: Int) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (table, key, number) in [
      ("personal", "sequence", "sequence"), ("erased", "sequence", "sequence"), ("operation", "first", "last"),
      ("day_mark", "day", "first"), ("checkpoint", "size", "size"),
    ] {
      findings += try Int.fetchAll(
        database, sql: "SELECT \(key) FROM \(table) WHERE \(number) > \(last) ORDER BY \(key) LIMIT \(limit)"
      ).map { .surplusRow(table: table, key: "\(key) \($0)") }
    }
    for level in 0...8 {
      // So many hashes of a level lie in tiles, and no more.
      let hashes = "(\(last) >> \(8 * level))"
      findings += try Int.fetchAll(
        database,
        sql: """
          SELECT number FROM tile WHERE level = \(level) AND number >= \(hashes) / \(Tile.width)
            AND number * \(Tile.width) + length(hashes) / 32 > \(hashes) LIMIT \(limit)
          """
      ).map { .surplusRow(table: "tile", key: "level \(level), number \($0)") }
    }
    return findings
  }
}
