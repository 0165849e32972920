import Foundation
import GRDB
import Registry
import Testing

@testable import SQLiteStore

/// The tables of a registry with rows of no meaning: whatever changes in one must show in the number that it comes to.
@Suite struct TableDigestTests {
  private static let key = DigestKey(random: (1...32).map { $0 })
  private static let journal: Set = [
    "operation", "entry", "personal", "erased", "day_mark", "tile", "checkpoint", "scrub_cache",
  ]

  private struct Column {
    let name: String
    let type: String
    let isRequired: Bool

    /// A value that no other row or column has.
    func value(row: Int, place: Int) -> String {
      switch type {
      case "INTEGER": "\(row * 100 + place + 1)"
      case "TEXT": "'row \(row) column \(place)'"
      default: "x'\(String(repeating: "0\(row)1\(place)", count: 4))'"
      }
    }
  }

  private func emptyTables() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(configuration: configuration)
    try RegistryFile.applySchema(to: queue)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    return queue
  }

  private func digest(_ insertion: Insertion, _ database: Database, upTo position: Int = 10_000) throws -> TableDigest {
    let digest = ProjectionDigest(key: TableDigestTests.key)
    try digest.addTable(insertion, in: database, upTo: Position(position))
    return try digest.finished()[insertion]
  }

  private func columns(of table: String, _ database: Database) throws -> [Column] {
    try Row.fetchAll(
      database, sql: "SELECT name, type, \"notnull\" + pk AS required FROM pragma_table_info(?)", arguments: [table]
    )
    .map { Column(name: $0["name"], type: $0["type"], isRequired: $0["required"] as Int > 0) }
  }

  @Test("every table of the projection is compared, with every column of it")
  func complete() throws {
    try emptyTables().read { database in
      let tables = try String.fetchSet(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'part_*'
          """)
      #expect(tables.subtracting(TableDigestTests.journal) == Set(Insertion.projected.map(\.table)))
      for insertion in Insertion.projected where insertion != .part {
        #expect(
          insertion.columns.split(separator: ", ").map(String.init)
            == (try columns(of: insertion.table, database)).map(\.name))
      }
    }
  }

  @Test(
    "a cell changed, a cell exchanged with another row's, a row gone and a row more are seen in every table",
    arguments: Insertion.projected.filter { $0 != .part && $0 != .ruling })
  func cells(insertion: Insertion) throws {
    try emptyTables().write { database in
      let columns = try columns(of: insertion.table, database)
      func insert(_ row: Int, _ other: (place: Int, value: String)? = nil) -> String {
        let values = columns.indices.map { place in
          other?.place == place ? other?.value ?? "" : columns[place].value(row: row, place: place)
        }
        return "INSERT INTO \(insertion.table) VALUES (\(values.joined(separator: ", ")));"
      }
      func remove(_ row: Int) -> String {
        "DELETE FROM \(insertion.table) WHERE \(columns[0].name) = \(columns[0].value(row: row, place: 0));"
      }
      func changed(by sql: String) throws -> TableDigest {
        var found = TableDigest()
        try database.inSavepoint {
          try database.execute(sql: sql)
          found = try digest(insertion, database)
          return .rollback
        }
        return found
      }
      for row in 1...3 { try database.execute(sql: insert(row)) }
      let before = try digest(insertion, database)
      #expect(before.count == 3)
      // The order in which rows came says nothing.
      #expect(try changed(by: remove(1) + insert(1)) == before)
      #expect(try changed(by: remove(2)) != before)
      #expect(try changed(by: insert(4)) != before)
      for (place, column) in columns.enumerated() {
        let other = column.value(row: 9, place: place)
        #expect(try changed(by: remove(2) + insert(2, (place, other))) != before, "\(column.name)")
        if !column.isRequired {
          #expect(try changed(by: remove(2) + insert(2, (place, "NULL"))) != before, "\(column.name)")
        }
        guard place > 0 else { continue }
        let exchanged =
          remove(1) + remove(2) + insert(1, (place, column.value(row: 2, place: place)))
          + insert(2, (place, column.value(row: 1, place: place)))
        #expect(try changed(by: exchanged) != before, "\(column.name)")
      }
    }
  }

  @Test("each bit of a ruling counts, and not which rulings share a row")
  func rulings() throws {
    try emptyTables().write { database in
      let rulings = (0..<2 * PackedRulings.width).map { UInt8($0 % 7) }
      func digest(_ bytes: [UInt8], _ other: (first: Int, bytes: [UInt8])? = nil) throws -> TableDigest {
        try database.execute(sql: "DELETE FROM ruling")
        try database.execute(sql: "INSERT INTO ruling VALUES (1, 2, 3, ?)", arguments: [Data(bytes)])
        if let other {
          try database.execute(
            sql: "INSERT INTO ruling VALUES (1, 2, ?, ?)", arguments: [other.first, Data(other.bytes)])
        }
        return try self.digest(.ruling, database, upTo: 1 << 40)
      }
      let before = try digest(rulings)
      #expect(before.count == 2)
      for bit in 0..<rulings.count * 8 {
        var other = rulings
        other[bit / 8] ^= 1 << (bit % 8)
        #expect(try digest(other) != before, "bit \(bit)")
      }
      // The second by itself, with the distance of its sequence from the row's own taken off.
      var second = Array(rulings.dropFirst(PackedRulings.width))
      let distance = second[12..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
      second.replaceSubrange(12..<16, with: [0, 0, 0, 0])
      #expect(try digest(Array(rulings.prefix(PackedRulings.width)), (3 + distance, second)) == before)
    }
  }

  @Test("the tokens of a text are those that SQLite finds, of plain characters each, and of odd ones")
  func parts() throws {
    let plain = (0x20...0x7e).map { $0 } + (0x4e00...0x9fa5).map { $0 }
    let scalars = plain.compactMap { Unicode.Scalar($0) }
    var texts = stride(from: 0, to: scalars.count, by: 1000).map { start in
      String(String.UnicodeScalarView(scalars[start..<min(start + 1000, scalars.count)]))
    }
    texts += ["Élan 演示", "a  b", "演示😀号", "ß İ ﬁ", "한글 かな", "\u{9fa6}\u{3400}", "e\u{301}", "", " ", "\u{7f}\u{1}"]
    try emptyTables().write { database in
      let computed = ProjectionDigest(key: TableDigestTests.key)
      for (number, text) in texts.enumerated() {
        let key = SearchKey(text)
        try computed.add(.handle, key, sequence: number)
        let part = SearchedPart(.handle, sequence: number, key: key)
        try database.execute(sql: "INSERT INTO part (rowid, text) VALUES (?, ?)", arguments: [part.row, part.text])
      }
      let kept = try digest(.part, database)
      #expect(kept.count > plain.count - 30)
      #expect(try computed.finished()[.part] == kept)
      try database.execute(sql: "INSERT INTO part (rowid, text) VALUES (100, '演')")
      #expect(try digest(.part, database) != kept)
    }
  }
}
