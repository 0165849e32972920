import Registry
import TestSupport
import Testing
import TransparencyLog

/// What is signed of the journal, by which key, and what every signature must continue.
@Suite struct SignCheckpointTests {
  @Test("Nothing is signed before a key is on record, nor with another one")
  func keys() throws {
    let house = try SigningHouse()
    #expect(throws: EvidenceRefusal.noKey) { try house.sign() }
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    let other = try SigningHouse.key(2)
    #expect(
      throws: EvidenceRefusal.otherKey(
        other.verifierKey.description, inForce: house.signer.verifierKey.description)
    ) { try house.sign([other]) }
    #expect(throws: EvidenceRefusal.keyThere(house.signer.verifierKey.description)) {
      try house.carryOut(AdoptLogKey(other.verifierKey, isRotation: false))
    }
    let cosigner = try SignerKey(
      name: KeyName("demo.example/log"), algorithm: .cosignature, seed: [UInt8](repeating: 3, count: 32))
    #expect(throws: EvidenceRefusal.notASigningKey(cosigner.verifierKey.description)) {
      try house.carryOut(AdoptLogKey(cosigner.verifierKey, isRotation: true))
    }
  }

  @Test("A checkpoint signs for every entry so far; without new entries it stays the same, and it is no entry")
  func signed() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    let first = try #require(try house.sign())
    let position = try house.store.read(at: nil) { $0.position }
    #expect(first.size == position.value)
    #expect(try house.sign() == first)
    let checkpoint = try TrustedLog(origin: "demo.example/log", keys: [house.signer.verifierKey]).open(first.note)
    #expect(try checkpoint.root == house.store.read(at: nil) { try $0.tree().root() })
    try house.somethingHappens()
    let second = try #require(try house.sign())
    #expect(second.size == position.value + 1)
    #expect(try house.store.read(at: nil) { try $0.checkpoints() } == [first, second])
    #expect(try house.store.read(at: position) { try $0.checkpoints() } == [first])
    #expect(try house.audit().agreeing == 2)
  }

  @Test("A key is replaced by an entry; what it signed before stays signed, and the old key can vouch for the new one")
  func rotation() throws {
    let house = try SigningHouse()
    let (old, new) = (house.signer, try SigningHouse.key(2))
    #expect(throws: EvidenceRefusal.noKey) { try house.carryOut(AdoptLogKey(new.verifierKey, isRotation: true)) }
    try house.carryOut(AdoptLogKey(old.verifierKey, isRotation: false))
    try house.sign()
    let stranger = try SigningHouse.key(4, named: "other.example/log")
    #expect(throws: EvidenceRefusal.otherName("other.example/log", origin: "demo.example/log")) {
      try house.carryOut(AdoptLogKey(stranger.verifierKey, isRotation: true))
    }
    try house.carryOut(AdoptLogKey(new.verifierKey, isRotation: true, reason: "换机"))
    #expect(throws: EvidenceRefusal.keyKnown(old.verifierKey.description)) {
      try house.carryOut(AdoptLogKey(old.verifierKey, isRotation: true))
    }
    #expect(
      try house.audit(trusting: [old.verifierKey]).findings.map(\.fault) == [
        .keyNotTrusted(new.verifierKey.description)
      ])
    let handover = try #require(try house.sign([old, new]))
    #expect(try handover.note.verify(with: [old.verifierKey, new.verifierKey]).count == 2)
    #expect(try house.audit().agreeing == 2)
    #expect(try house.audit([handover.note], trusting: [old.verifierKey]).findings == [])
  }

  @Test("An entry is proved under the first checkpoint that has it, to whoever has the public key")
  func proof() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    let log = TrustedLog(origin: "demo.example/log", keys: [house.signer.verifierKey])
    let last = try house.store.read(at: nil) { $0.position }
    #expect(throws: EvidenceRefusal.notSigned(last, last: nil)) {
      try house.store.read(at: nil) { (registry) throws in _ = try EntryProof(of: last, in: registry) }
    }
    try house.sign()
    try house.somethingHappens()
    try house.sign()
    try house.store.read(at: nil) { (registry) throws in
      for position in 1...registry.position.value {
        let proof = try EntryProof(of: Position(position), in: registry)
        let parsed = try LogProof(parsing: Array(proof.proof.encoded.utf8))
        let checkpoint = try parsed.verify(leaf: Hash.leaf(parsed.extra), log: log)
        #expect(checkpoint.size == (position <= last.value ? last.value : last.value + 1))
        #expect(parsed.extra == proof.sealed.leaf.bytes)
      }
    }
  }

  @Test("A checkpoint kept elsewhere tells of a record that is shorter, another one, or signed by somebody else")
  func elsewhere() throws {
    let (house, other) = (try SigningHouse(), try SigningHouse())
    for each in [house, other] { try each.carryOut(AdoptLogKey(each.signer.verifierKey, isRotation: false)) }
    let kept = try #require(try house.sign()).note
    #expect(try house.audit([kept], trusting: [house.signer.verifierKey]).findings == [])
    let stranger = try SigningHouse.key(9).verifierKey
    #expect(try house.audit([kept], trusting: [stranger]).findings.map(\.fault).contains(.notSigned))
    // The other registry went another way with the same key.
    try other.somethingHappens()
    let size = try #require(try other.sign()).size
    try house.carryOut(EnrolMember(association: house.association, number: "S-77", name: "演示号·河岸"))
    #expect(
      try house.audit([other.store.read(at: nil) { try $0.checkpoints()[0].note }]).findings.map(\.fault) == [
        .otherRoot(size: size)
      ])
    try other.somethingHappens()
    try other.sign()
    #expect(
      try house.audit([other.store.read(at: nil) { try $0.checkpoints()[1].note }]).findings.map(\.fault) == [
        .shorter(signed: size + 1, kept: size)
      ])
  }

  @Test("What does not continue the last checkpoint is not signed, and nothing else is kept")
  func notAContinuation() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    try house.somethingHappens()
    let size = try house.store.read(at: nil) { $0.position.value } - 1
    // As after somebody rewrote the file: what was signed of its beginning is another tree.
    let other = try Checkpoint(origin: "demo.example/log", size: size, root: Hash.leaf([1]))
    let note = try SignedNote(signing: other.text, with: house.signer)
    let kept = KeptCheckpoint(size: size, note: note, signed: Instant(millisecondsSince1970: 0))
    _ = try house.store.write(house.header()) { try $0.keep(kept) }
    #expect(throws: EvidenceRefusal.notAContinuation(of: size, size: size + 1)) { try house.sign() }
    #expect(try house.store.read(at: nil) { try $0.checkpoints() } == [kept])
    #expect(try house.audit().findings.map(\.fault) == [.otherRoot(size: size)])
    // Or it is shorter than what was signed: of the last entries there is nothing to show.
    let longer = try Checkpoint(origin: "demo.example/log", size: size + 9, root: Hash.leaf([1]))
    let outside = try SignedNote(signing: longer.text, with: house.signer)
    #expect(try house.audit([outside]).findings.map(\.fault).contains(.shorter(signed: size + 9, kept: size + 1)))
  }

  @Test("Signatures of others are added to the checkpoint that they are of, and required of whom an auditor names")
  func cosigned() throws {
    let house = try SigningHouse()
    try house.carryOut(AdoptLogKey(house.signer.verifierKey, isRotation: false))
    let first = try #require(try house.sign())
    let officer = try SignerKey(
      name: KeyName("officer.example"), algorithm: .cosignature, seed: [UInt8](repeating: 5, count: 32))
    #expect(
      try house.audit(cosigners: [officer.verifierKey]).findings.map(\.fault) == [.tooFewCosigners(0, quorum: 1)])
    var note = first.note
    try note.cosign(with: officer, time: 1_795_000_000)
    #expect(throws: EvidenceRefusal.notCosigned) {
      try house.carryOut(AddCosignatures(first.note, by: [officer.verifierKey]))
    }
    #expect(throws: EvidenceRefusal.notOurCheckpoint) {
      let other = try Checkpoint(origin: "demo.example/log", size: first.size, root: Hash.leaf([1]))
      try house.carryOut(
        AddCosignatures(SignedNote(signing: other.text, with: house.signer), by: [officer.verifierKey]))
    }
    #expect(try house.carryOut(AddCosignatures(note, by: [officer.verifierKey]))?.count == 1)
    #expect(try house.carryOut(AddCosignatures(note, by: [officer.verifierKey]))?.count == 0)
    #expect(try house.store.read(at: nil) { try $0.checkpoints().map(\.note) } == [note])
    #expect(try house.audit(cosigners: [officer.verifierKey]).findings == [])
    // The next one needs it anew; and the log cannot vouch for itself.
    try house.somethingHappens()
    try house.sign()
    #expect(try house.audit(cosigners: [officer.verifierKey]).findings.count == 1)
    #expect(try house.audit(cosigners: [house.signer.verifierKey]).findings.count == 1)
  }
}
