import Foundation
import GRDB
import Registry
import SQLiteStore
import TestSupport
import Testing

/// What was erased is not in the file any more, whoever looks at its bytes; and nothing is erased without an entry.
@Suite struct ErasureTests {
  private static let day = Day(daysSince1970: 20_000)

  /// A registry with a member whose words are found nowhere else.
  private struct Home {
    let path: String
    let store: SQLiteStore
    let world: FoundedRegistry
    let member: Key<Membership>
    /// As bytes of UTF-8, UTF-16 and GB 18030, and as the index of parts has them.
    static let words = [
      "QQERASEDNAME", "qqerasedname", "q q e r", "ZZNUMBER", "zznumber", "z z n u", "demo_erased_handle",
      "d e m o _ e r",
      "UID778899", "演示被删者", "KKREFERENCE", "被删的摘要",
      // Alone in the index, where a character is a word: what a deletion there only marks as gone.
      "龘",
    ]

    init(_ folder: String) throws {
      path = folder + "/r.db"
      let surroundings = FixedSurroundings(day: ErasureTests.day)
      try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
        _ = try FoundedRegistry(in: store, surroundings: surroundings)
      }
      store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      world = FoundedRegistry(on: store, surroundings: surroundings)
      let association = try world.association("SX", liveFrom: ErasureTests.day)
      for number in 1...40 { _ = try world.member("S-\(number)", name: "演示号·邻居\(number)", in: association) }
      let (key, pseudonym) = try world.member("ZZNUMBER", name: "QQERASEDNAME", in: association)
      member = key
      try world.append([
        EntryDraft(
          effective: ErasureTests.day, subject: pseudonym,
          fact: .memberDetailsChanged(MemberDetailsChanged(membership: key)), personal: Personal([.name: "演示被删者龘"])),
        EntryDraft(
          effective: ErasureTests.day, subject: pseudonym,
          fact: .accountHeld(AccountHeld(membership: key, platform: "douyin", from: nil, until: nil)),
          personal: Personal([.platform: "douyin", .handle: "demo_erased_handle", .uid: "UID778899"])),
        EntryDraft(
          effective: ErasureTests.day, subject: pseudonym,
          fact: .caseRecorded(
            CaseRecorded(
              association: association, membership: key, number: CaseNumber(1), kind: .violation,
              source: .priorDecision,
              state: .upheld, category: CategoryID("false-information"), level: Level("minor"),
              occurred: ErasureTests.day,
              points: nil)), personal: Personal([.summary: "被删的摘要", .reference: "KKREFERENCE"])),
      ])
      for number in 41...60 { _ = try world.member("S-\(number)", name: "演示号·邻居\(number)", in: association) }
      _ = try world.registrar.carryOut(LeaveMember(key, on: ErasureTests.day))
    }

    func erase() throws {
      _ = try world.registrar.carryOut(EraseMember(member, basis: "个人信息保护法第四十七条", decider: "演示理事会"))
    }

    /// The words that stand in any file of the folder.
    func found() throws -> [String] {
      let folder = URL(filePath: path).deletingLastPathComponent()
      var bytes = Data()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        bytes += try Data(contentsOf: folder.appending(path: name))
      }
      return Home.words.filter { word in
        let forms = [Data(word.utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)]
        // Two bytes, as of one character in UTF-16, come about by chance among salts and hashes.
        return forms.compactMap(\.self).filter { $0.count > 2 }.contains { bytes.range(of: $0) != nil }
      }
    }
  }

  @Test("Not a byte of the member's words is left in the file, its free pages, its index or a journal")
  func bytes() throws {
    try TemporaryFolder.with { folder in
      let home = try Home(folder)
      #expect(try home.found().count >= 9, "the test looks in the right place")
      try home.erase()
      #expect(try home.store.isToBeScrubbed())
      try home.store.scrub()
      #expect(try home.found() == [])
      #expect(try !home.store.isToBeScrubbed())
      #expect(try home.store.check().findings == [])
    }
  }

  @Test("Killed between the entry and the writing anew, the next to come finishes it; a copy has nothing of it either")
  func interrupted() throws {
    try TemporaryFolder.with { folder in
      let home = try Home(folder)
      try home.erase()
      try home.store.close()
      let next = try SQLiteStore.open(path: home.path, surroundings: home.world.surroundings.value)
      #expect(try next.isToBeScrubbed())
      try next.scrub()
      try next.scrub()
      #expect(try home.found() == [])
      let copy = folder + "/copy.db"
      try Data().write(to: URL(filePath: copy))
      try next.copy(to: copy)
      #expect(try home.found() == [])
    }
  }

  @Test("Whoever reads while somebody's data are erased gets no answer that has half of them")
  func epoch() throws {
    try TemporaryFolder.with { folder in
      let home = try Home(folder)
      let reader = try SQLiteStore.open(path: home.path, surroundings: home.world.surroundings.value)
      #expect(throws: StoreFailure.erasedMeanwhile) {
        try reader.read(at: nil) { (registry) throws in
          #expect(try registry.membership(home.member)?.name == "演示被删者龘")
          try home.erase()
          _ = try registry.membership(home.member)
        }
      }
      #expect(try reader.read(at: nil) { try $0.membership(home.member)?.name } == nil)
    }
  }

  @Test("A body that was deleted without an erasure is found, and so is an erasure of something else")
  func forged() throws {
    try TemporaryFolder.with { folder in
      let home = try Home(folder)
      try home.erase()
      let victim = Position(home.member.position.value - 1)
      let commitment = try #require(
        try home.store.read(at: nil) { try $0.sealedEntry(at: victim)?.personalCommitment.bytes })
      let erasure = try #require(try home.store.read(at: nil) { try $0.erasures().last })
      try home.store.close()
      let queue = try DatabaseQueue(path: home.path)
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO erased (sequence, commitment, erasure) VALUES (?, ?, ?)",
          arguments: [victim.value, Data(commitment), erasure.value])
        try database.execute(sql: "DELETE FROM personal WHERE sequence = ?", arguments: [victim.value])
      }
      try queue.close()
      let findings = try SQLiteStore.open(path: home.path, surroundings: home.world.surroundings.value).check().findings
      #expect(findings.contains(.erasure(victim)) && findings.contains(.erasure(erasure)))
    }
  }
}
