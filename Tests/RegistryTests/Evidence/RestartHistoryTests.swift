import Registry
import TestSupport
import Testing
import TransparencyLog

/// What somebody knows of a journal from outside, and what becomes of one that is shorter.
@Suite struct RestartHistoryTests {
  @Test("A checkpoint that the entries lead to proves itself; one of another history does not")
  func known() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    let kept = try #require(try house.sign())
    let checkpoint = KnownCheckpoint(try Checkpoint(text: kept.note.text))
    try house.somethingHappens()
    try house.store.read(at: nil) { (registry) throws in
      #expect(try !checkpoint.isBeyond(registry))
      let other = KnownCheckpoint(size: checkpoint.size, root: Hash.emptyTree)
      #expect(throws: RestoreRefusal.otherHistory(size: kept.size)) { try other.isBeyond(registry) }
      #expect(try KnownCheckpoint(size: 999, root: checkpoint.root).isBeyond(registry))
      #expect(throws: RestoreRefusal.otherLog("other.example/log", known: "demo.example/log")) {
        try KnownCheckpoint(origin: "other.example/log", size: 999, root: checkpoint.root).isBeyond(registry)
      }
    }
  }

  @Test("It can be noted down as #SIZE:ROOT, in Base 64 or in hexadecimal digits")
  func notedDown() throws {
    let root = Hash.emptyTree
    let hex = try #require(Digest(bytes: root.bytes)).description
    for text in ["#12:\(root)", "#12:\(hex)"] {
      #expect(KnownCheckpoint(text) == KnownCheckpoint(size: 12, root: root))
    }
    for text in ["12:\(root)", "#0:\(root)", "#12", "#12:", "#12:abc", "#x:\(root)", "#12:\(root):1"] {
      #expect(KnownCheckpoint(text) == nil, "\(text)")
    }
  }

  @Test(
    "Where what was signed is lost, that goes on record, and another name signs; every checkpoint kept still agrees")
  func restart() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    try house.sign()
    let size = try house.store.read(at: nil) { $0.position.value }
    let lost = KnownCheckpoint(origin: "demo.example/log", size: size + 5, root: .emptyTree)
    let again = try SigningHouse.key(7, named: "demo.example/log-2")
    #expect(throws: RestoreRefusal.sameName("demo.example/log")) {
      try house.carryOut(RestartHistory(known: lost, key: SigningHouse.key(6).verifierKey, reason: "硬盘损坏"))
    }
    #expect(throws: RestoreRefusal.nothingLost(kept: size)) {
      let whole = try house.store.read(at: nil) { KnownCheckpoint(size: size, root: try $0.tree().root()) }
      try house.carryOut(RestartHistory(known: whole, key: again.verifierKey, reason: "硬盘损坏"))
    }
    let entry = try #require(
      try house.carryOut(RestartHistory(known: lost, key: again.verifierKey, reason: "硬盘损坏")))
    try house.store.read(at: nil) { (registry) throws in
      #expect(try registry.logOrigin() == "demo.example/log-2")
      let fact = try #require(try registry.sealedEntry(at: entry)).entry.draft.fact
      #expect(
        fact
          == .evidence(
            .historyRestarted(
              HistoryRestarted(
                formerOrigin: "demo.example/log", signed: Position(size + 5), root: Digest(of: []),
                kept: Position(size)))))
    }
    #expect(throws: EvidenceRefusal.self) { try house.sign() }
    try house.sign([again])
    #expect(try house.audit().findings == [] && house.audit().agreeing == 2)
    #expect(try house.store.check().findings == [])
  }

  @Test("Messages say what happened, what was asked and what to do")
  func messages() {
    #expect(
      RestoreRefusal.shorter(signed: 120, kept: 100).message.en
        == "The checkpoint signs for 120 entries, and the backup has 100: the 20 after them would be lost, and the journal cannot go on under its name. Nothing was restored. Look for a newer backup first; if there is none, restore with --restart-as NEW-NAME --reason WHY, which goes on record."
    )
    #expect(
      RestoreRefusal.otherHistory(size: 7).message.zh
        == "备份的前 7 条登记与检查点所签署的不同：这不是当时签署的那份登记。未作恢复。请用另一份备份，并保留此文件备查。")
  }
}
