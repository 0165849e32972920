import GRDB
import Registry
import SQLiteStore
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A registry's file: made whole, opened only when it is one, readable by its owner alone.
@Suite struct RegistryFileTests {
  private let surroundings = FixedSurroundings(day: Day(daysSince1970: 20_000))

  private func create(at path: String) throws {
    try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
      _ = try FoundedRegistry(in: store, surroundings: surroundings)
    }
  }

  @Test("A new registry is for its owner's eyes, and nothing else is left in the folder")
  func permissions() throws {
    try TemporaryFolder.with { (folder) throws in
      try create(at: folder + "/r.db")
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/r.db")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r.db"])
    }
  }

  @Test("A new registry has large pages")
  func settings() throws {
    try TemporaryFolder.with { (folder) throws in
      try create(at: folder + "/r.db")
      #expect(try DatabaseQueue(path: folder + "/r.db").read { try Int.fetchOne($0, sql: "PRAGMA page_size") } == 8192)
    }
  }

  @Test("A file has more ways to it than one, for threads that read side by side; what lives in memory has not")
  func companions() throws {
    try TemporaryFolder.with { (folder) throws in
      try create(at: folder + "/r.db")
      let store = try SQLiteStore.open(path: folder + "/r.db", surroundings: surroundings.value)
      let companion = try #require(try store.companion())
      try store.read(at: nil) { ours in
        // Both questions are open at once.
        try companion.read(at: Position(3)) { theirs in
          #expect(theirs.position == Position(3) && ours.position > theirs.position)
          let headers = (try theirs.header(), try ours.header())
          #expect(headers.0 == headers.1)
        }
      }
    }
    let inMemory = try SQLiteStore.inMemory(surroundings: surroundings.value).companion()
    #expect(inMemory == nil)
  }

  @Test("What stands at the path is never overwritten")
  func alreadyThere() throws {
    try TemporaryFolder.with { (folder) throws in
      let path = folder + "/r.db"
      try Data("小心".utf8).write(to: URL(filePath: path))
      #expect(throws: StoreFailure.alreadyThere(path: path)) { try create(at: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("小心".utf8))
    }
  }

  @Test("A founding that fails leaves no file")
  func failedFounding() throws {
    struct Refused: Error {}
    try TemporaryFolder.with { (folder) throws in
      #expect(throws: Refused.self) {
        try SQLiteStore.create(path: folder + "/r.db", surroundings: surroundings.value) { _ in throw Refused() }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  @Test("A missing file, a folder, a text, an empty file and a foreign database are told apart from a registry")
  func foreign() throws {
    try TemporaryFolder.with { (folder) throws in
      let missing = folder + "/none.db"
      #expect(throws: StoreFailure.notFound(path: missing)) { try open(missing) }
      #expect(throws: StoreFailure.notARegistry(path: folder)) { try open(folder) }
      for (name, content) in [("text", "not a database"), ("empty", ""), ("long", String(repeating: "x", count: 5000))]
      {
        let path = folder + "/" + name
        try Data(content.utf8).write(to: URL(filePath: path))
        #expect(throws: StoreFailure.notARegistry(path: path)) { try open(path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
      }
    }
  }

  @Test("Another program's database, and one that only bears a registry's mark, are refused and left as they are")
  func otherPrograms() throws {
    try TemporaryFolder.with { (folder) throws in
      try create(at: folder + "/r.db")
      let mark = try DatabaseQueue(path: folder + "/r.db").read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      for (name, mark) in [("notes.db", 0), ("marked.db", mark ?? 0)] {
        let path = folder + "/" + name
        try DatabaseQueue(path: path).writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA application_id = \(mark)")
          try $0.execute(sql: "PRAGMA user_version = 1")
          try $0.execute(sql: "CREATE TABLE entry (sequence INTEGER); CREATE TABLE notes (text TEXT)")
        }
        let bytes = try Data(contentsOf: URL(filePath: path))
        let refusal = #expect(throws: (any Error).self, "\(name)") {
          let store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
          _ = try store.read(at: nil) { try $0.header() }
        }
        #expect(refusal is any Failure, "\(name): \(String(describing: refusal))")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
      }
    }
  }

  @Test("Texts that would be SQL are names like any other: kept as they are, found by themselves, and by nothing else")
  func statements() throws {
    let founded = try FoundedRegistry(
      in: SQLiteStore.inMemory(surroundings: surroundings.value), surroundings: surroundings)
    let home = try founded.association("A1", liveFrom: Day(daysSince1970: 19_000))
    let names = [
      "演示'); DROP TABLE member_text; --", "演示\" OR \"1\"=\"1", "演示' OR '1'='1", "演示100%", "演示a_b", "演示*",
      "演示 NEAR(a b)",
      "演示?1 :a @b $c",
    ]
    for (place, name) in names.enumerated() {
      _ = try founded.member("'\(place)\" --", name: name, in: home, joined: Day(daysSince1970: 19_500))
    }
    let store = try #require(founded.store as? SQLiteStore)
    try store.read(at: nil) { (registry) throws in
      for (place, name) in names.enumerated() {
        let found = try registry.memberships(named: SearchKey(name), in: home)
        #expect(found.map(\.name) == [name])
        #expect(try registry.membership(number: "'\(place)\" --", in: home)?.name == name)
      }
    }
    #expect(try store.check().findings == [])
  }

  @Test(
    "A registry that any account of the machine may write to is not opened; one of a group is its owner's to decide")
  func writableByAll() throws {
    try TemporaryFolder.with { (folder) throws in
      let path = folder + "/r.db"
      try create(at: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o606], ofItemAtPath: path)
      #expect(throws: StoreFailure.writableByAll(path: path)) { try open(path) }
      try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: path)
      try open(path)
    }
  }

  @Test("A registry that arrives with a trigger or a view of its own is read, and nothing is recorded in it")
  func hostile() throws {
    let hostile = [
      ("CREATE TRIGGER entry_hook AFTER INSERT ON entry BEGIN SELECT 1; END", "trigger entry_hook"),
      ("DROP TRIGGER entry_stays", "trigger entry_stays"),
      ("CREATE VIEW all_members AS SELECT * FROM member_text", "view all_members"),
    ]
    for (sql, name) in hostile {
      try TemporaryFolder.with { (folder) throws in
        let path = folder + "/r.db"
        try create(at: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
        let store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
        let before = try store.read(at: nil) { $0.position }
        #expect(throws: StoreFailure.foreignDefinitions([name])) {
          _ = try FoundedRegistry(on: store, surroundings: surroundings)
            .association("A1", liveFrom: Day(daysSince1970: 20_000))
        }
        #expect(try store.read(at: nil) { $0.position } == before)
        #expect(try store.check().findings == [.definition(name)])
      }
    }
  }

  @Test("A registry of a later version is refused and left as it is")
  func newer() throws {
    try TemporaryFolder.with { (folder) throws in
      let path = folder + "/r.db"
      try create(at: path)
      var bytes = try Data(contentsOf: URL(filePath: path))
      // user_version stands at offset 60 of the header, big-endian.
      bytes[63] = 99
      try bytes.write(to: URL(filePath: path))
      #expect(throws: StoreFailure.newer(path: path, version: 99, known: 1)) { try open(path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
  }

  private func open(_ path: String) throws {
    _ = try SQLiteStore.open(path: path, surroundings: surroundings.value)
  }
}
