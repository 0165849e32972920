import Testing

@testable import TransparencyLog

struct LogProofTests {
  static let golden = """
    c2sp.org/tlog-proof@v1
    extra 5omp5bGV
    index 5
    EeH1WCI/THG2vhzs/R8N6HFG0llId8J7KexRn5BAITw=
    n0o/wg1BYtw31OI9kHhIcxp2BD//9taSiL8av7z/R44=

    log.shuofeng.example/journal
    6
    MoBcxelBNHQ9CqWA7y7jMmh7aH/C5OL3L+4cxxLgugw=

    — log.shuofeng.example/journal r5/AXaMr5D0rn3cgbZSma9qoMqsOUu4Pj9i90Mi8MEfkJE55MP0Xmli/jhtu20Ue+lfSbg/yyIgBvcbKM5cjeuQDmAs=

    """

  static func proof(index: Int = 5, size: Int = 6, extra: [UInt8] = Array("扩展".utf8)) throws -> LogProof {
    try LogProof(
      SampleLog.tree(size: size).inclusionProof(index: index), checkpoint: SampleLog.signedCheckpoint(size: size),
      extra: extra)
  }

  @Test("a proof file to the letter")
  func toTheLetter() throws {
    let proof = try Self.proof()
    #expect(proof.encoded == Self.golden)
    #expect(try LogProof(parsing: Array(Self.golden.utf8)) == proof)
  }

  @Test("proofs of all shapes are read back as they were written, and verify", arguments: [1, 2, 3, 7, 256, 257, 300])
  func roundTrip(size: Int) throws {
    for index in Set([0, size / 2, size - 1]) {
      let proof = try Self.proof(index: index, size: size, extra: index == 0 ? [] : [0])
      let read = try LogProof(parsing: Array(proof.encoded.utf8))
      #expect(read == proof)
      #expect(read.encoded == proof.encoded)
      #expect(
        try read.verify(leaf: SampleLog.leaves[index], log: SampleLog.trusted()) == SampleLog.checkpoint(size: size))
    }
  }

  @Test("a proof verifies for no other leaf, position, log or checkpoint")
  func others() throws {
    let log = try SampleLog.trusted()
    let proof = try Self.proof()
    #expect(throws: ProofError.self) { try proof.verify(leaf: SampleLog.leaves[4], log: log) }
    let moved = proof.encoded.replacing("index 5", with: "index 4")
    #expect(throws: ProofError.self) {
      try LogProof(parsing: Array(moved.utf8)).verify(leaf: SampleLog.leaves[5], log: log)
    }
    let spaced = proof.encoded.replacing("\n\n\(SampleLog.origin)", with: "\n\n\n\(SampleLog.origin)")
    #expect(spaced != proof.encoded)
    #expect(throws: NoteError.self) {
      try LogProof(parsing: Array(spaced.utf8)).verify(leaf: SampleLog.leaves[5], log: log)
    }
    var stranger = log
    stranger.keys = [try SampleLog.cosigner(1).verifierKey]
    #expect(throws: NoteError.self) { try proof.verify(leaf: SampleLog.leaves[5], log: stranger) }
  }

  @Test("no change of one bit leaves a proof that verifies, the extra bytes apart")
  func mutants() throws {
    let log = try SampleLog.trusted()
    let bytes = Array(try Self.proof(extra: []).encoded.utf8)
    for position in bytes.indices {
      for bit in 0..<8 {
        var mutant = bytes
        mutant[position] ^= 1 << bit
        #expect(throws: (any Error).self, "byte \(position), bit \(bit)") {
          try LogProof(parsing: mutant).verify(leaf: SampleLog.leaves[5], log: log)
        }
      }
    }
  }

  @Test("a proof and a checkpoint of different trees aren't put together")
  func mismatch() throws {
    let tree = try SampleLog.tree(size: 6)
    #expect(throws: LogProofError.otherSize(6, checkpoint: 7)) {
      try LogProof(tree.inclusionProof(index: 5), checkpoint: SampleLog.signedCheckpoint(size: 7))
    }
    #expect(throws: ProofError.indexOutOfRange(6, size: 6)) {
      try LogProof(InclusionProof(index: 6, size: 6, path: []), checkpoint: SampleLog.signedCheckpoint(size: 6))
    }
    #expect(throws: LogProofError.tooLong(64)) {
      try LogProof(
        InclusionProof(index: 0, size: 6, path: Array(repeating: .emptyTree, count: 64)),
        checkpoint: SampleLog.signedCheckpoint(size: 6))
    }
    #expect(throws: CheckpointError.tooShort) {
      try LogProof(tree.inclusionProof(index: 5), checkpoint: SignedNote(signing: "a\n", with: SampleLog.signer()))
    }
  }

  @Test("what isn't a proof file is refused for the right reason")
  func malformed() throws {
    let note = try SampleLog.signedCheckpoint(size: 2).encoded
    let hash = Hash.emptyTree.base64
    let head = "c2sp.org/tlog-proof@v1\n"
    let cases: [(String, LogProofError)] = [
      ("", .incomplete), (head, .incomplete), (head + "index 1\n" + hash + "\n", .incomplete),
      ("\n\n" + note, .malformedLine(1)), ("c2sp.org/tlog-proof@v2\nindex 1\n\n" + note, .malformedLine(1)),
      ("c2sp.org/tlog-proof@v1\r\nindex 1\n\n" + note, .malformedLine(1)),
      (" " + head + "index 1\n\n" + note, .malformedLine(1)),
      (head + "\n" + note, .malformedLine(2)), (head + "extra \nindex 1\n\n" + note, .malformedLine(2)),
      (head + "extra AB==\nindex 1\n\n" + note, .malformedLine(2)), (head + "extra AA==\n\n" + note, .malformedLine(3)),
      (head + "extra AA==\nextra AA==\nindex 1\n\n" + note, .malformedLine(3)),
      (head + "Index 1\n\n" + note, .malformedLine(2)),
      (head + "index 01\n\n" + note, .malformedLine(2)), (head + "index -1\n\n" + note, .malformedLine(2)),
      (head + "index \u{301}1\n\n" + note, .malformedLine(2)), (head + "index  1\n\n" + note, .malformedLine(2)),
      (head + "index 9223372036854775808\n\n" + note, .malformedLine(2)),
      (head + "index 1\nx\n\n" + note, .malformedLine(3)),
      (head + "index 1\n\(hash)\n\(hash) \n\n" + note, .malformedLine(4)),
      (head + "index 1\nextra AA==\n\n" + note, .malformedLine(3)),
      (head + "index 1\n" + String(repeating: hash + "\n", count: 64) + "\n" + note, .tooLong(64)),
      (head + "index 1\n\(hash)\n\n", .note(.noSignatures)),
      (head + "index 1\n\(hash)\n\n" + note.dropLast(), .note(.noSignatures)),
    ]
    for (text, error) in cases {
      #expect(throws: error, "\(text.debugDescription)") { try LogProof(parsing: Array(text.utf8)) }
    }
  }

  @Test("garbage never traps, and whatever is read is written again byte for byte", arguments: 1...4)
  func fuzz(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let samples = [
      try Self.proof().encoded, try SampleLog.signedCheckpoint().encoded, "\n\n— ",
      "c2sp.org/tlog-proof@v1\nindex 0\n\n",
    ]
    .map { Array($0.utf8) }
    var read = 0
    for _ in 0..<600 {
      var bytes = try #require(samples.randomElement(using: &random))
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let position = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        case 1: bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 0...9, using: &random)))
        case 2: bytes.insert(contentsOf: [10, 61, 43, 32, 48].shuffled(using: &random).prefix(2), at: position)
        default: bytes.insert(contentsOf: samples.randomElement(using: &random)?.prefix(position) ?? [], at: position)
        }
      }
      if let proof = try? LogProof(parsing: bytes) {
        #expect(Array(proof.encoded.utf8) == bytes)
        _ = try? proof.verify(leaf: SampleLog.leaves[5], log: SampleLog.trusted())
        read += 1
      }
      if let note = try? SignedNote(parsing: bytes) {
        #expect(Array(note.encoded.utf8) == bytes)
        if let checkpoint = try? Checkpoint(text: note.text) {
          #expect(checkpoint.text.utf8.elementsEqual(note.text.utf8))
        }
        read += 1
      }
      if let text = String(validating: bytes, as: UTF8.self) {
        _ = try? VerifierKey(text)
        _ = try? SignerKey(encoded: text)
        _ = try? Checkpoint(text: text)
      }
    }
    #expect(read > 30, "seed \(seed)")
  }
}
