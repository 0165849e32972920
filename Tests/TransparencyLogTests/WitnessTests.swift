import Testing

@testable import TransparencyLog

@Suite("Whoever cosigns vouches that the log only grew")
struct WitnessTests {
  private func request(from old: Int, to size: Int) throws -> WitnessRequest {
    let path = try old == 0 ? [] : SampleLog.tree(size: size).consistencyProof(from: old).path
    return try WitnessRequest(oldSize: old, path: path, checkpoint: SampleLog.signedCheckpoint(size: size))
  }

  /// The same log's key, over a tree in which one leaf is another.
  private func forked(size: Int, from old: Int = 0) throws -> WitnessRequest {
    var leaves = SampleLog.leaves
    leaves[5] = .leaf(Array("another".utf8))
    let tree = try MerkleTree(size: size, tiles: store(leaves[...]))
    let checkpoint = try Checkpoint(origin: SampleLog.origin, size: size, root: tree.root())
    return WitnessRequest(
      oldSize: old, path: try old == 0 ? [] : tree.consistencyProof(from: old).path,
      checkpoint: try SignedNote(signing: checkpoint.text, with: SampleLog.signer()))
  }

  private func cosign(_ request: WitnessRequest, after last: SignedNote?) throws -> SignedNote {
    try request.cosigned(after: last, log: SampleLog.trusted(), with: SampleLog.cosigner(1), at: 1_795_000_000)
  }

  @Test("every growth of the log is cosigned, and read back from its file as it was")
  func growth() throws {
    var last = try cosign(request(from: 0, to: 1), after: nil)
    var size = 1
    for next in [1, 2, 7, 8, 200, 256, 257, 300] {
      let asked = try request(from: size, to: next)
      #expect(try WitnessRequest(parsing: Array(asked.encoded.utf8)) == asked)
      last = try cosign(asked, after: last)
      size = next
    }
    let trusted = try SampleLog.trusted(cosigners: [1], quorum: 1)
    #expect(try trusted.open(last).size == 300)
  }

  @Test("a shorter log, two histories of one size, and one that was rewritten before it grew are refused")
  func forks() throws {
    let last = try cosign(request(from: 0, to: 200), after: nil)
    #expect(throws: WitnessError.shorter(cosigned: 200, offered: 199)) {
      try cosign(request(from: 0, to: 199), after: last)
    }
    #expect(throws: WitnessError.splitView(size: 200)) { try cosign(forked(size: 200), after: last) }
    #expect(throws: WitnessError.notAContinuation(cosigned: 200, offered: 300)) {
      try cosign(forked(size: 300, from: 200), after: last)
    }
    // The very same once more is no news.
    _ = try cosign(request(from: 0, to: 200), after: last)
  }

  @Test("without the right proof, or the log's own signature, nothing is cosigned")
  func unproved() throws {
    let last = try cosign(request(from: 0, to: 200), after: nil)
    #expect(throws: WitnessError.otherBeginning(cosigned: 200, proved: 0)) {
      try cosign(request(from: 0, to: 300), after: last)
    }
    #expect(throws: WitnessError.otherBeginning(cosigned: 200, proved: 100)) {
      try cosign(request(from: 100, to: 300), after: last)
    }
    let whole = try request(from: 200, to: 300)
    for index in whole.path.indices {
      var path = whole.path
      path.remove(at: index)
      let cut = WitnessRequest(oldSize: 200, path: path, checkpoint: whole.checkpoint)
      #expect(throws: WitnessError.notAContinuation(cosigned: 200, offered: 300)) { try cosign(cut, after: last) }
    }
    let stranger = try SignerKey(name: KeyName(SampleLog.origin), algorithm: .note, seed: SampleLog.seed(7))
    let foreign = try WitnessRequest(
      checkpoint: SignedNote(signing: SampleLog.checkpoint(size: 300).text, with: stranger))
    #expect(throws: WitnessError.notByLog) { try cosign(foreign, after: last) }
    #expect(throws: WitnessError.lastNotByLog) { try cosign(whole, after: foreign.checkpoint) }
  }

  @Test("what is not in the form is refused", arguments: ["", "old 1\n", "old 01\n\nx\n", "old -1\n\n", "new 1\n\n"])
  func malformed(text: String) throws {
    #expect(throws: WitnessError.malformed) { try WitnessRequest(parsing: Array(text.utf8)) }
    let note = try SampleLog.signedCheckpoint(size: 3).encoded
    #expect(throws: WitnessError.malformed) { try WitnessRequest(parsing: Array("old 1\nx\n\n\(note)".utf8)) }
  }

  @Test("signatures of others are taken over from another copy of the same note, once, and only if they hold")
  func taken() throws {
    var kept = try SampleLog.signedCheckpoint(size: 200)
    let cosigned = try cosign(request(from: 0, to: 200), after: nil)
    let key = try SampleLog.cosigner(1).verifierKey
    #expect(try kept.take(signaturesOf: cosigned, by: [key]) == 1)
    #expect(kept == cosigned)
    #expect(try kept.take(signaturesOf: cosigned, by: [key]) == 0)
    #expect(throws: NoteError.self) { try kept.take(signaturesOf: cosigned, by: [SampleLog.cosigner(2).verifierKey]) }
    #expect(throws: NoteError.self) { try kept.take(signaturesOf: SampleLog.signedCheckpoint(size: 100), by: [key]) }
  }
}
