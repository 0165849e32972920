import Testing

@testable import TransparencyLog

struct CheckpointTests {
  static let root = Hash.emptyTree.base64

  @Test("a checkpoint is three lines, and its optional others")
  func text() throws {
    let plain = try Checkpoint(origin: "a.example", size: 0, root: .emptyTree)
    #expect(plain.text == "a.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    let extended = try Checkpoint(origin: "青竹 记录", size: .max, root: .emptyTree, extensions: ["x 1", "二"])
    #expect(extended.text == "青竹 记录\n9223372036854775807\n\(Self.root)\nx 1\n二\n")
    for checkpoint in [plain, extended] { #expect(try Checkpoint(text: checkpoint.text) == checkpoint) }
  }

  @Test("what isn't a checkpoint is refused for the right reason")
  func malformed() {
    let root = Self.root
    let cases: [(String, CheckpointError)] = [
      ("", .tooShort), ("\n", .tooShort), ("a\n1\n", .tooShort), ("a\n1\n\(root)", .tooShort),
      ("\n1\n\(root)\n", .malformedLine(1)), ("a\n1\n\(root)\n\n", .malformedLine(4)),
      ("a\n1\n\(root)\nx\n\ny\n", .malformedLine(5)), ("a\n1\n\(root)\nx\u{7}\n", .malformedLine(4)),
      ("a\r\n1\n\(root)\n", .malformedLine(1)), ("a\n1\n\(root)\r\n", .malformedRoot),
      ("a\n1\n\(root.dropLast())\n", .malformedRoot), ("a\n1\n \(root)\n", .malformedRoot),
      ("a\n1\n\n", .malformedRoot),
    ]
    for (text, error) in cases {
      #expect(throws: error, "\(text.debugDescription)") { try Checkpoint(text: text) }
    }
    for size in [
      "", "00", "01", "-1", "-0", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "１", "٣", "1\u{301}", "9223372036854775808",
      "18446744073709551616",
    ] {
      #expect(throws: CheckpointError.malformedSize, "\(size)") { try Checkpoint(text: "a\n\(size)\n\(root)\n") }
    }
  }

  @Test("a checkpoint that couldn't be read back can't be made")
  func impossible() {
    #expect(throws: CheckpointError.malformedLine(1)) { try Checkpoint(origin: "", size: 1, root: .emptyTree) }
    #expect(throws: CheckpointError.malformedLine(1)) { try Checkpoint(origin: "a\nb", size: 1, root: .emptyTree) }
    #expect(throws: CheckpointError.malformedSize) { try Checkpoint(origin: "a", size: -1, root: .emptyTree) }
    #expect(throws: CheckpointError.malformedLine(5)) {
      try Checkpoint(origin: "a", size: 1, root: .emptyTree, extensions: ["b", ""])
    }
  }

  @Test("origins that look the same are two logs")
  func lookAlikes() throws {
    let composed = try Checkpoint(origin: "caf\u{e9}", size: 1, root: .emptyTree)
    let decomposed = try Checkpoint(origin: "cafe\u{301}", size: 1, root: .emptyTree)
    #expect(composed != decomposed)
    #expect(composed.isOrigin("caf\u{e9}"))
    #expect(!composed.isOrigin("cafe\u{301}"))
  }

  @Test("a log is believed with its key, its origin and enough cosigners")
  func trust() throws {
    var note = try SampleLog.signedCheckpoint()
    #expect(try SampleLog.trusted().open(note) == SampleLog.checkpoint())
    let demanding = try SampleLog.trusted(cosigners: [1, 2, 3], quorum: 2)
    #expect(throws: TrustError.tooFewCosigners(0, quorum: 2)) { try demanding.open(note) }
    try note.cosign(with: SampleLog.cosigner(2), time: 7)
    #expect(throws: TrustError.tooFewCosigners(1, quorum: 2)) { try demanding.open(note) }
    try note.cosign(with: SampleLog.cosigner(3), time: 9)
    #expect(try demanding.open(note) == SampleLog.checkpoint())
    var other = try SampleLog.trusted()
    other.origin = "another.example"
    #expect(throws: TrustError.otherOrigin(SampleLog.origin, expected: "another.example")) { try other.open(note) }
    let cosigned = note.signatures.dropFirst().map(\.line).joined()
    let unsigned = try SignedNote(parsing: Array((note.text + "\n" + cosigned).utf8))
    #expect(throws: TrustError.notByLog) { try demanding.open(unsigned) }
  }

  @Test("one public key under two names is one witness, and the log is none")
  func independence() throws {
    var note = try SampleLog.signedCheckpoint()
    let seed = SampleLog.seed(40)
    let first = try SignerKey(name: KeyName("a.example"), algorithm: .cosignature, seed: seed)
    let second = try SignerKey(name: KeyName("b.example"), algorithm: .cosignature, seed: seed)
    let itself = try SignerKey(name: KeyName("c.example"), algorithm: .cosignature, seed: SampleLog.seed(1))
    for key in [first, second, itself] { try note.cosign(with: key, time: 1) }
    var log = try SampleLog.trusted()
    log.cosigners = [first.verifierKey, second.verifierKey, itself.verifierKey]
    log.quorum = 2
    #expect(throws: TrustError.tooFewCosigners(1, quorum: 2)) { try log.open(note) }
  }

  @Test("a replaced key of the log is believed beside the old one")
  func rotation() throws {
    let next = try SignerKey(name: KeyName(SampleLog.origin), algorithm: .note, seed: SampleLog.seed(77))
    var log = try SampleLog.trusted()
    let note = try SignedNote(signing: SampleLog.checkpoint().text, with: next)
    #expect(throws: NoteError.unknownSigners([next.verifierKey.name])) { try log.open(note) }
    log.keys.append(next.verifierKey)
    #expect(try log.open(note) == SampleLog.checkpoint())
  }
}
