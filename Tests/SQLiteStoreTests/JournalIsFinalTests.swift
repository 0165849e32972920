import GRDB
import Registry
import TestSupport
import Testing

@testable import SQLiteStore

/// What keeps the journal as it was written: triggers, the tree, and `check`.
@Suite struct JournalIsFinalTests {
  private func founded() throws -> SQLiteStore {
    let surroundings = FixedSurroundings(day: Day(daysSince1970: 20_000))
    let store = try SQLiteStore.inMemory(surroundings: surroundings.value)
    let world = try FoundedRegistry(in: store, surroundings: surroundings)
    let association = try world.association("A1", liveFrom: Day(daysSince1970: 20_000))
    _ = try world.member("M1", name: "演示甲", in: association)
    return store
  }

  @Test(
    "The database refuses to change or remove what is in the journal",
    arguments: [
      "UPDATE entry SET effective = 0", "DELETE FROM entry", "UPDATE operation SET recorded = 0",
      "DELETE FROM operation",
      "UPDATE personal SET body = x''", "DELETE FROM personal", "UPDATE day_mark SET day = 0", "DELETE FROM day_mark",
      "INSERT OR REPLACE INTO entry SELECT sequence, kind, 0, subject, facts, salt FROM entry",
    ])
  func triggers(sql: String) throws {
    let store = try founded()
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.check().findings == [])
  }

  @Test(
    "A definition that is not the program's is reported",
    arguments: [
      ("DROP TRIGGER entry_stays", "trigger entry_stays"),
      ("CREATE TABLE notes (text TEXT)", "table notes"),
      ("DROP INDEX account_by_membership", "index account_by_membership"),
      ("CREATE TRIGGER entry_hook AFTER INSERT ON entry BEGIN SELECT 1; END", "trigger entry_hook"),
    ])
  func definitions(sql: String, name: String) throws {
    let store = try founded()
    try store.queue.write { try $0.execute(sql: sql) }
    #expect(try store.check().findings == [.definition(name)])
  }

  @Test(
    "What somebody changes behind the triggers' back, check reports",
    arguments: [
      ("UPDATE entry SET effective = effective + 1 WHERE sequence = 2", CheckFinding.leaf(Position(2))),
      ("UPDATE entry SET salt = randomblob(32) WHERE sequence = 3", .leaf(Position(3))),
      ("UPDATE personal SET body = x'' WHERE sequence = 2", .leaf(Position(2))),
      ("DELETE FROM personal WHERE sequence = 2", .personal(Position(2))),
      ("UPDATE operation SET recorded = recorded + 1 WHERE first = 1", .leaf(Position(1))),
      ("UPDATE operation SET actor = randomblob(16) WHERE first = 1", .leaf(Position(1))),
      ("UPDATE entry SET facts = x'00' WHERE sequence = 2", .body(Position(2), reason: "")),
      ("UPDATE operation SET request = randomblob(32) WHERE first = 1", .operation(first: Position(1))),
      ("UPDATE tile SET hashes = zeroblob(length(hashes))", .leaf(Position(1))),
      ("UPDATE day_mark SET day = day + 1", .dayMark(Day(daysSince1970: 20_001))),
      ("UPDATE member_text SET name = '演示乙'", .differingRow(table: "member_text", key: "membership 7, sequence 7")),
      ("DELETE FROM term WHERE number = 0", .missingRow(table: "term", key: "number 0")),
      (
        "INSERT INTO calendar (sequence, name, canonical) VALUES (6, 'x', x'')",
        .surplusRow(table: "calendar", key: "sequence 6")
      ),
      (
        "INSERT INTO part (rowid, text) VALUES (4, '甲')",
        .surplusRow(table: "part_vocabulary", key: "term 甲, doc 4, \"offset\" 0")
      ),
      (
        "INSERT INTO part (part, rowid, text) VALUES ('delete', 30, 'm 1')",
        .missingRow(table: "part_vocabulary", key: "term 1, doc 30, \"offset\" 1")
      ),
    ])
  func tampering(sql: String, expected: CheckFinding) throws {
    let store = try founded()
    try store.queue.write { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    let findings = try store.check().findings
    #expect(findings.contains { $0.isLike(expected) }, "\(findings)")
  }
}

extension CheckFinding {
  /// The same finding, whatever its reason in words.
  fileprivate func isLike(_ other: CheckFinding) -> Bool {
    switch (self, other) {
    case (.body(let a, _), .body(let b, _)): a == b
    default: self == other
    }
  }
}
