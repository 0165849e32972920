import Foundation
import GRDB
import Registry
import TestSupport
import Testing

@testable import SQLiteStore

/// A small registry with something in many tables, each copy of which somebody edits in one place.
@Suite struct QuickCheckTests {
  private static let day = Day(daysSince1970: 20_000)

  /// Made once; each trial has a copy.
  private static let made = Result {
    try TemporaryFolder.with { folder in
      try build(at: "\(folder)/made.db")
      return try Data(contentsOf: URL(filePath: "\(folder)/made.db"))
    }
  }

  private static func build(at path: String) throws {
    let surroundings = FixedSurroundings(day: day)
    try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
      let world = try FoundedRegistry(in: store, surroundings: surroundings)
      let association = try world.association("A1", liveFrom: day)
      let (first, subject) = try world.member("M1", name: "演示甲", in: association)
      let (second, other) = try world.member("M2", name: "Démo Élan 😀", in: association)
      func recorded(_ number: Int, _ reference: String?) -> EntryDraft {
        EntryDraft(
          effective: day, subject: subject,
          fact: .caseRecorded(
            CaseRecorded(
              association: association, membership: first, number: CaseNumber(number), kind: .violation,
              source: .priorDecision, state: number == 2 ? .pending : .upheld,
              category: CategoryID("false-information"), level: Level("minor"), occurred: day,
              points: number == 1 ? Millipoints(-5000) : nil, fingerprint: number == 1 ? .max : nil)),
          personal: Personal([.reference: reference]))
      }
      let held = try world.append([
        EntryDraft(
          effective: day, subject: subject,
          fact: .accountHeld(AccountHeld(membership: first, platform: "douyin", from: day, until: nil)),
          personal: Personal([.handle: "demo_one", .uid: "7"]))
      ])
      try world.append([
        recorded(1, "R-1"), recorded(2, nil), recorded(3, "R-3"),
        EntryDraft(
          effective: day, subject: subject,
          fact: .rulingMade(
            RulingMade(
              association: association, membership: first, number: CaseNumber(2), state: .upheld, level: nil,
              points: nil))),
        EntryDraft(
          effective: day, subject: subject,
          fact: .repairGranted(
            RepairGranted(association: association, membership: first, number: CaseNumber(1), restores: nil))),
        EntryDraft(effective: day, subject: other, fact: .memberLeft(MemberLeft(membership: second))),
        EntryDraft(
          effective: day, subject: subject,
          fact: .accountEnded(AccountEnded(account: Key(held?.entries.lowerBound ?? .start)))),
      ])
      // More than one tile of leaves, and a full one.
      try world.append((4...300).map { recorded($0, "R-\($0)") })
    }
  }

  /// Each table that has rows, with its columns and their types.
  private static func filledTables() throws -> [(table: ProjectionTable, types: [String])] {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/registry.db"
      try made.get().write(to: URL(filePath: path))
      return try DatabaseQueue(path: path).read { database in
        try ProjectionTable.all(in: database).filter {
          try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \($0.name))") ?? false
        }.map { table in
          let sql = "SELECT type FROM pragma_table_info(?)"
          return (table, try String.fetchAll(database, sql: sql, arguments: [table.name]))
        }
      }
    }
  }

  /// Nil where SQLite does not let it happen.
  private static func edited(_ sql: String, in folder: String) throws -> SQLiteStore? {
    let copy = "\(folder)/copy.db"
    try made.get().write(to: URL(filePath: copy))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    let store = try SQLiteStore.open(path: copy, surroundings: FixedSurroundings(day: day).value)
    let isDone = try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF") }
      do {
        try database.execute(sql: sql)
        return database.changesCount > 0
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        return false
      }
    }
    return isDone ? store : nil
  }

  @Test("a sound registry is known to be, the journal of one in memory too")
  func sound() throws {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/registry.db"
      try QuickCheckTests.made.get().write(to: URL(filePath: path))
      let store = try SQLiteStore.open(path: path, surroundings: FixedSurroundings(day: QuickCheckTests.day).value)
      let report = try store.quickReport()
      #expect(report == CheckReport(entries: try store.read(at: nil) { $0.position.value }, erased: 0, findings: []))
    }
    let surroundings = FixedSurroundings(day: QuickCheckTests.day)
    let store = try SQLiteStore.inMemory(surroundings: surroundings.value)
    _ = try FoundedRegistry(in: store, surroundings: surroundings)
    #expect(try store.quickReport()?.isSound == true)
  }

  @Test("a row gone and a cell changed are told of every table that has rows")
  func everyCell() throws {
    let journal = ["operation", "entry", "personal", "day_mark", "tile"]
    let tables = try QuickCheckTests.filledTables().filter { !journal.contains($0.table.name) }
    #expect(tables.count >= 17)
    try TemporaryFolder.with { folder in
      for (filled, types) in tables {
        let (table, columns) = (filled.name, Array(zip(filled.columns, types)))
        let key = columns[0].0
        let one = "WHERE \(key) = (SELECT max(\(key)) FROM \(table))"
        let gone = try #require(try QuickCheckTests.edited("DELETE FROM \(table) \(one)", in: folder))
        #expect(try gone.quickReport() == nil, "\(table)")
        #expect(try !gone.check().isSound, "\(table)")
        for (column, type) in columns {
          let value =
            switch type {
            case "INTEGER": "coalesce(\(column) + 1, 7)"
            case "TEXT": "coalesce(\(column), '') || 'x'"
            default: "CAST(substr(\(column), 1, length(\(column)) - 1) || x'55' AS BLOB)"
            }
          guard
            let changed = try QuickCheckTests.edited(
              "UPDATE \(table) SET \(column) = \(value) \(one)", in: folder)
          else { continue }
          #expect(try changed.quickReport() == nil, "\(table).\(column)")
        }
      }
    }
  }

  @Test(
    "what is not the projection is told, too",
    arguments: [
      "UPDATE entry SET effective = effective + 1 WHERE sequence = 300",
      "UPDATE entry SET subject = NULL WHERE sequence = 20",
      "UPDATE entry SET salt = zeroblob(32) WHERE sequence = 20",
      "UPDATE entry SET kind = 21 WHERE sequence = 20",
      "DELETE FROM entry WHERE sequence = 256",
      "DELETE FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)",
      "INSERT INTO entry SELECT 1 << 61, kind, effective, subject, facts, salt FROM entry WHERE sequence = 20",
      "UPDATE personal SET body = x'' WHERE sequence = 290",
      "UPDATE personal SET salt = zeroblob(32) WHERE sequence = 290",
      "DELETE FROM personal WHERE sequence = 290",
      "INSERT INTO erased VALUES (290, zeroblob(32), 291)",
      "UPDATE operation SET recorded = recorded + 1 WHERE first = (SELECT max(first) FROM operation)",
      "UPDATE operation SET recorded = recorded + 1000000000 WHERE first = (SELECT max(first) FROM operation)",
      "UPDATE operation SET last = last + 1 WHERE first = 1",
      "UPDATE operation SET last = 9223372036854775807 WHERE first = (SELECT max(first) FROM operation)",
      "UPDATE operation SET request = zeroblob(32) WHERE first = 1",
      "UPDATE operation SET actor = zeroblob(16) WHERE first = 1",
      "DELETE FROM operation WHERE first = (SELECT max(first) FROM operation)",
      "UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = 0 AND number = 0",
      "UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = 0 AND number = 1",
      "UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = 1",
      "DELETE FROM tile WHERE level = 1", "DELETE FROM tile WHERE level = 0 AND number = 1",
      "UPDATE day_mark SET day = day + 1", "DELETE FROM day_mark", "INSERT INTO day_mark VALUES (30000, 30)",
      "INSERT INTO part (rowid, text) VALUES (400, '演')",
      "INSERT INTO part (part, rowid, text) VALUES ('delete', 28, '演 示 甲')",
      "INSERT INTO term VALUES (500, 'demo', 2)",
    ])
  func rest(sql: String) throws {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/registry.db"
      try QuickCheckTests.made.get().write(to: URL(filePath: path))
      // Whoever edits the file takes the triggers off, and puts them back.
      let (names, triggers) = try DatabaseQueue(path: path).read {
        (
          try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"),
          try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        )
      }
      let steps = names.map { "DROP TRIGGER \($0)" } + [sql] + triggers
      let store = try #require(try QuickCheckTests.edited(steps.joined(separator: ";"), in: folder))
      #expect(try store.quickReport() == nil)
      #expect(try !store.check().isSound)
    }
  }

  @Test("a row planted under the number of an entry that is not on record is told, of every table that has rows")
  func planted() throws {
    let tables = try QuickCheckTests.filledTables().filter { $0.table.name != "entry" }
    #expect(tables.count >= 20)
    try TemporaryFolder.with { folder in
      for (table, types) in tables {
        let known = ProjectionTable.known(among: table.columns)
        let values = table.columns.indices.map { place in
          let column = table.columns[place]
          guard types[place] == "INTEGER" else {
            return types[place] == "TEXT" ? "\(column) || 'x'" : "randomblob(length(\(column)))"
          }
          return [known, "first"].contains(column) || table.keyColumns.contains(place) ? "1 << 40" : column
        }
        let store = try #require(
          try QuickCheckTests.edited(
            "INSERT INTO \(table.name) SELECT \(values.joined(separator: ", ")) FROM \(table.name) LIMIT 1",
            in: folder), "\(table.name)")
        #expect(try store.quickReport() == nil, "\(table.name)")
        #expect(try !store.check().isSound, "\(table.name)")
      }
    }
  }

  @Test("what others record while a registry is looked over is no row too many")
  func growing() throws {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/registry.db"
      try QuickCheckTests.made.get().write(to: URL(filePath: path))
      let store = try SQLiteStore.open(path: path, surroundings: FixedSurroundings(day: QuickCheckTests.day).value)
      let last = try store.queue.read { try Int.fetchOne($0, sql: "SELECT max(first) - 1 FROM operation") ?? 0 }
      try store.read(at: Position(last)) { registry in
        let reader = try #require(registry as? SQLiteReader)
        let report = try QuickCheck.report(of: store, reader) { _, _ in }
        #expect(report == CheckReport(entries: last, erased: 0, findings: []))
      }
    }
  }

  @Test(
    "and it is named",
    arguments: [
      ("INSERT INTO tenure_change VALUES (8, 1000, 0, 1)", "tenure_change", "membership 8, sequence 1000"),
      (
        "INSERT INTO ruling SELECT 99, 8, 1000, rulings FROM ruling LIMIT 1", "ruling",
        "association 99, membership 8, sequence 1000"
      ),
      (
        """
        INSERT INTO ruling
          SELECT 99, 8, 20, CAST(substr(rulings, 1, 12) || x'00100000' || substr(rulings, 17, 10) AS BLOB)
          FROM ruling LIMIT 1
        """, "ruling", "association 99, membership 8, sequence 20"
      ),
      ("INSERT INTO part (rowid, text) VALUES (4000, 'x')", "part_vocabulary", "term x, doc 4000, \"offset\" 0"),
      ("INSERT INTO day_mark VALUES (30000, 1000)", "day_mark", "day 30000"),
      ("INSERT INTO tile VALUES (0, 2, zeroblob(32))", "tile", "level 0, number 2"),
      ("INSERT INTO checkpoint VALUES (1000, 'x', 1)", "checkpoint", "size 1000"),
    ])
  func named(sql: String, table: String, key: String) throws {
    try TemporaryFolder.with { folder in
      let store = try #require(try QuickCheckTests.edited(sql, in: folder))
      #expect(try store.quickReport() == nil)
      #expect(try store.check().findings == [.surplusRow(table: table, key: key)])
    }
  }

  @Test("a journal that claims the last number there is, is damage and no accident")
  func endless() throws {
    let sql = """
      INSERT INTO entry SELECT 9223372036854775807, kind, effective, subject, facts, salt FROM entry WHERE sequence = 20
      """
    try TemporaryFolder.with { folder in
      let store = try #require(try QuickCheckTests.edited(sql, in: folder))
      #expect(try store.quickReport() == nil)
      #expect(throws: StoreFailure.damaged(reason: "no journal reaches entry #9223372036854775807")) {
        try store.check()
      }
    }
  }

  @Test("a bit of a table's definition flipped, so that a column has another name, is told, and nothing fails before")
  func renamedColumn() throws {
    let sql = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'erasure INTEGER', 'grasure INTEGER') WHERE name = 'scrub_cache';
      """
    try TemporaryFolder.with { folder in
      _ = try QuickCheckTests.edited(sql, in: folder)
      let store = try SQLiteStore.open(
        path: "\(folder)/copy.db", surroundings: FixedSurroundings(day: QuickCheckTests.day).value)
      #expect(try !store.isToBeScrubbed())
      #expect(try store.check().findings == [.definition("table scrub_cache")])
    }
  }
}
