import GRDB
import Registry
import TestSupport
import Testing

@testable import SQLiteStore

/// Two rumours were recorded of one member in one operation, and share a row; then somebody edits the file.
@Suite struct CheckOfFileTests {
  private func findings(after sql: String) throws -> [CheckFinding] {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/registry.db"
      let surroundings = FixedSurroundings(day: Day(daysSince1970: 20_000))
      try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
        let world = try FoundedRegistry(in: store, surroundings: surroundings)
        let day = Day(daysSince1970: 20_000)
        let association = try world.association("A1", liveFrom: day)
        let member = try world.member("M1", name: "演示甲", in: association)
        try world.append(
          [1, 2].map { number in
            EntryDraft(
              effective: day, subject: member.pseudonym,
              fact: .caseRecorded(
                CaseRecorded(
                  association: association, membership: member.key, number: CaseNumber(number), kind: .violation,
                  source: .priorDecision, state: .upheld, category: CategoryID("false-information"),
                  level: Level("minor"), occurred: day, points: nil)))
          })
      }
      let store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      #expect(try store.check().findings == [])
      try store.queue.write { database in
        #expect(try Int.fetchOne(database, sql: "SELECT length(rulings) FROM ruling") == 2 * PackedRulings.width)
        try database.execute(sql: sql)
      }
      return try store.check().findings
    }
  }

  @Test("a ruling that somebody changed, took away or added is named; which rulings share a row says nothing")
  func rulings() throws {
    let key = { (number: Int) in "association 5, membership 7, case \(number), sequence \(number + 7)" }
    // The state of the second: stayed instead of upheld.
    #expect(
      try findings(
        after: "UPDATE ruling SET rulings = CAST(substr(rulings, 1, 50) || x'04' || substr(rulings, 52) AS BLOB)")
        == [.differingRow(table: "ruling", key: key(2))])
    #expect(
      try findings(after: "DELETE FROM ruling")
        == [.missingRow(table: "ruling", key: key(1)), .missingRow(table: "ruling", key: key(2))])
    #expect(
      try findings(after: "UPDATE ruling SET rulings = substr(rulings, 1, 26)")
        == [.missingRow(table: "ruling", key: key(2))])
    let split = """
      INSERT INTO ruling SELECT association, membership, sequence + 1,
        CAST(substr(rulings, 27, 12) || x'00000000' || substr(rulings, 43) AS BLOB) FROM ruling;
      UPDATE ruling SET rulings = substr(rulings, 1, 26) WHERE length(rulings) > 26;
      """
    #expect(try findings(after: split) == [])
  }

  @Test(
    "bits of a ruling that say nothing are zero: points or a level beside the flag that none is stated, an unknown flag",
    arguments: [(17, "00100000"), (23, "0100"), (26, "14")])
  func idleBits(place: Int, bytes: String) throws {
    let level = place == 23 ? "substr(rulings, 1, 25) || x'00' || substr(rulings, 27)" : "rulings"
    let after = place + bytes.count / 2
    let sql = """
      UPDATE ruling SET rulings = CAST(\(level) AS BLOB);
      UPDATE ruling SET
        rulings = CAST(substr(rulings, 1, \(place - 1)) || x'\(bytes)' || substr(rulings, \(after)) AS BLOB);
      """
    let damage = StoreFailure.damaged(reason: "the rulings from #8 on cannot be read")
    #expect(throws: damage) { try findings(after: sql) }
  }

  @Test("a definition of the same bytes that became a BLOB is told")
  func definitionKept() throws {
    let sql = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET name = CAST(name AS BLOB) WHERE name = 'entry_stays';
      """
    #expect(try findings(after: sql) != [])
  }

  @Test("a definition with a letter changed, so that SQLite cannot work it out, is damage and no accident")
  func brokenDefinition() throws {
    let sql = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'length(id)', 'lmngth(id)') WHERE name = 'operation';
      """
    #expect(try findings(after: sql) == [.file(reason: "unknown function: lmngth()")])
  }

  @Test("a note that the file was written anew for an erasure that never was is told")
  func scrubOfNothing() throws {
    #expect(
      try findings(after: "INSERT INTO scrub_cache VALUES (3)")
        == [.surplusRow(table: "scrub_cache", key: "erasure 3")])
  }

  @Test("a row that differs is named in a file, too, where both sides are hashed first")
  func rows() throws {
    #expect(
      try findings(after: "UPDATE case_file SET source = 4 WHERE case_number = 2")
        == [.differingRow(table: "case_file", key: "association 5, case_number 2")])
    #expect(
      try findings(after: "DELETE FROM member_text")
        == [.missingRow(table: "member_text", key: "membership 7, sequence 7")])
  }
}
