internal import CSQLite
internal import GRDB

/// Looks after foreign keys in place of SQLite while a long operation inserts its rows.
///
/// SQLite looks up every parent of every row, which takes a fifth of an import; here each parent is looked up once,
/// since a parent is never deleted. Which keys there are is read from the schema, so that none can be forgotten.
struct ParentCheck {
  private struct ForeignKey {
    var parent: String
    /// Where those of its parents are that have been seen; nil where a key is no whole number.
    var seen: Int?
    /// Places among the columns of the insertion, and the parent's columns that they stand for.
    var columns: [Int] = []
    var parentColumns: [String] = []
  }

  private let database: Database
  private(set) var isInCharge = false
  private var foreignKeys: [[ForeignKey]] = []
  /// Whole-number keys that are there, by the table.
  private var seen: [KeySet] = []
  private var seenTables: [String: Int] = [:]
  /// Into which of those a table's own rows go.
  private var noted: [Int?] = []
  private var lookups: [String: RawStatement] = [:]

  init(_ database: Database) { self.database = database }

  /// From now on SQLite looks up no parents.
  mutating func takeOver() throws {
    guard !isInCharge else { return }
    if foreignKeys.isEmpty {
      for insertion in Insertion.allCases { foreignKeys.append(try foreignKeys(of: insertion)) }
      noted = Insertion.allCases.map { seenTables[$0.table] }
    }
    try enforce(false)
    isInCharge = true
  }

  /// From now on SQLite looks up every parent again.
  mutating func handBack() throws {
    guard isInCharge else { return }
    try enforce(true)
    isInCharge = false
  }

  /// - Throws: `DatabaseError` like SQLite's own where a row has no parent.
  mutating func require(of rows: PendingRows, _ insertion: Insertion) throws {
    guard isInCharge else { return }
    for key in foreignKeys[insertion.rawValue] {
      for row in 0..<rows.count where !key.columns.contains(where: { rows.isNull(row, $0) }) {
        let number = key.seen == nil ? nil : rows.int(row, key.columns[0])
        if let number, let known = key.seen, seen[known].contains(number) { continue }
        guard try isOnRecord(key, of: rows, row) else {
          throw DatabaseError(
            resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY,
            message: "FOREIGN KEY constraint failed: \(insertion.table) refers to no \(key.parent)")
        }
        if let number, let known = key.seen { seen[known].insert(number) }
      }
    }
  }

  /// Rows that have been inserted are parents of those to come.
  mutating func note(_ rows: PendingRows, _ insertion: Insertion) {
    guard isInCharge, let known = noted[insertion.rawValue] else { return }
    for row in 0..<rows.count {
      if let number = rows.int(row, 0) { seen[known].insert(number) }
    }
  }

  private func enforce(_ isEnforced: Bool) throws {
    let answer = database.sqliteConnection.map { jinjiang_enforce_foreign_keys($0, isEnforced ? 1 : 0) }
    guard answer == (isEnforced ? 1 : 0) else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
  }

  private mutating func isOnRecord(_ key: ForeignKey, of rows: PendingRows, _ row: Int) throws -> Bool {
    let condition = key.parentColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let sql = "SELECT 1 FROM \(key.parent) WHERE \(condition)"
    let lookup = try lookups[sql] ?? RawStatement(sql, in: database)
    lookups[sql] = lookup
    return try rows.isAnswered(row, key.columns, by: lookup)
  }

  private mutating func foreignKeys(of insertion: Insertion) throws -> [ForeignKey] {
    let columns = insertion.columns.split(separator: ", ").map(String.init)
    var keys: [Int: ForeignKey] = [:]
    let list = try RawStatement("PRAGMA foreign_key_list(\(insertion.table))", in: database)
    try list.rows { _ in
    } _: { row in
      guard let place = columns.firstIndex(of: row.text(3)) else {
        throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "\(insertion) leaves out \(row.text(3))")
      }
      keys[row.int(0), default: ForeignKey(parent: row.text(2))].columns.append(place)
      keys[row.int(0)]?.parentColumns.append(row.text(4))
      return true
    }
    return keys.sorted { $0.key < $1.key }.map { _, key in
      var key = key
      // A table whose first column is the key that others refer to it by.
      let parent = Insertion.allCases.first { $0.table == key.parent }
      if key.columns.count == 1, parent?.columns.hasPrefix("\(key.parentColumns[0]), ") == true {
        key.seen = seenTables[key.parent] ?? seen.count
        seenTables[key.parent] = key.seen
        if key.seen == seen.count { seen.append(KeySet()) }
      }
      return key
    }
  }
}

/// Whole numbers from 0, one bit each: keys are sequences of entries, and lie close together.
private struct KeySet {
  private var words: [UInt64] = []
  /// Greater ones are not kept: a set is 512 MB at most whatever a file holds.
  private static let limit: Int64 = 1 << 32

  func contains(_ number: Int64) -> Bool {
    guard number >= 0, number >> 6 < words.count else { return false }
    return words[Int(number >> 6)] >> UInt64(number & 63) & 1 == 1
  }

  mutating func insert(_ number: Int64) {
    guard 0..<KeySet.limit ~= number else { return }
    let place = Int(number >> 6)
    if place >= words.count { words.append(contentsOf: repeatElement(0, count: max(place + 1 - words.count, 1024))) }
    words[place] |= 1 << UInt64(number & 63)
  }
}
