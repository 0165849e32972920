import Testing

@testable import TransparencyLog

struct SignedNoteTests {
  static let golden = """
    log.shuofeng.example/journal
    300
    hOE+weA3FVrmGXV1mbLNIa2lpWXg/ZsxOcDDxsG4rak=

    — log.shuofeng.example/journal r5/AXdEAdMtFCK015CxYJ2lPoM8I2NPh29LiQI7LLhMV9x9EXFpgH3qUxFLxnyxtJeZFCmFeAH1zNEUWbUPFwuCx+wo=
    — witness1.shuofeng.example zicKmQAAAABq/YbARhwrBPkdrYdJyLFVwE85qoIs/9RtPSH/Q9sCJRoxJB8Oco6pOvdc5rIMP3NOBqdeHDSLpE/tIvKnYKkk5OXwCw==

    """

  @Test("a checkpoint, signed and cosigned, to the letter")
  func toTheLetter() throws {
    var note = try SampleLog.signedCheckpoint()
    try note.cosign(with: SampleLog.cosigner(1), time: 1_795_000_000)
    #expect(note.encoded == Self.golden)
    #expect(try SignedNote(parsing: Array(Self.golden.utf8)) == note)
  }

  @Test("signatures by known keys are verified, those by others ignored")
  func knownAndUnknown() throws {
    var note = try SampleLog.signedCheckpoint()
    try note.cosign(with: SampleLog.cosigner(1), time: 1_795_000_000)
    try note.cosign(with: SampleLog.cosigner(2), time: 0)
    let log = try SampleLog.signer().verifierKey
    let witness = try SampleLog.cosigner(1).verifierKey
    #expect(try note.verify(with: [log]) == [VerifiedSignature(key: log, time: nil)])
    #expect(
      try note.verify(with: [witness, log, log]) == [
        VerifiedSignature(key: log, time: nil), VerifiedSignature(key: witness, time: 1_795_000_000),
      ])
    let stranger = try SampleLog.cosigner(3).verifierKey
    let names = note.signatures.map(\.name)
    #expect(throws: NoteError.unknownSigners(names)) { try note.verify(with: [stranger]) }
    #expect(throws: NoteError.unknownSigners(names)) { try note.verify(with: []) }
  }

  @Test("a key that shares only the name, or only the id, is another key")
  func sharedNameOrID() throws {
    let note = try SampleLog.signedCheckpoint()
    let namesake = try SignerKey(name: KeyName(SampleLog.origin), algorithm: .note, seed: SampleLog.seed(2)).verifierKey
    #expect(throws: NoteError.unknownSigners([namesake.name])) { try note.verify(with: [namesake]) }
    let signature = note.signatures[0]
    let key = try SampleLog.signer().verifierKey
    let sameName = NoteSignature(name: signature.name, keyID: namesake.id, bytes: signature.bytes)
    let sameID = try NoteSignature(name: KeyName("b.example"), keyID: signature.keyID, bytes: signature.bytes)
    #expect(signature.isBy(key) && !sameName.isBy(key) && !sameID.isBy(key))
  }

  @Test("a note with any one bit changed is rejected, or at least loses that signature")
  func mutants() throws {
    var note = try SampleLog.signedCheckpoint()
    try note.cosign(with: SampleLog.cosigner(1), time: 1_795_000_000)
    let keys = try [SampleLog.signer().verifierKey, SampleLog.cosigner(1).verifierKey]
    let bytes = Array(note.encoded.utf8)
    let signed = note.text.utf8.count
    for position in bytes.indices {
      for bit in 0..<8 {
        var mutant = bytes
        mutant[position] ^= 1 << bit
        let verified = try? SignedNote(parsing: mutant).verify(with: keys)
        #expect((verified?.count ?? 0) < 2, "byte \(position), bit \(bit)")
        if position < signed { #expect(verified == nil, "byte \(position), bit \(bit)") }
      }
    }
  }

  @Test("a wrong signature in a known name spoils the note, even beside a right one")
  func wrongSignature() throws {
    let note = try SampleLog.signedCheckpoint()
    let other = try SampleLog.signedCheckpoint(size: 299)
    let both =
      note.encoded
      + other.encoded.split(separator: "\n", omittingEmptySubsequences: false).suffix(2).joined(separator: "\n")
    let key = try SampleLog.signer().verifierKey
    let read = try SignedNote(parsing: Array(both.utf8))
    #expect(read.signatures.count == 2)
    #expect(throws: NoteError.invalidSignature(key.name, id: key.id)) { try read.verify(with: [key]) }
  }

  @Test("a cosignature is no signature of the note, nor the other way round")
  func kindsKeptApart() throws {
    let text = try SampleLog.checkpoint().text
    let name = try KeyName("a.example")
    let signer = try SignerKey(name: name, algorithm: .note, seed: SampleLog.seed(1))
    let cosigner = try SignerKey(name: name, algorithm: .cosignature, seed: SampleLog.seed(1))
    var note = try SignedNote(signing: text, with: signer)
    #expect(throws: NoteError.wrongAlgorithm(name, .note)) { try note.cosign(with: signer, time: 5) }
    #expect(throws: NoteError.wrongAlgorithm(name, .cosignature)) { try note.sign(with: cosigner) }
    let cosignature = try cosigner.cosign(text, time: 5)
    #expect(cosigner.verifierKey.verify(cosignature.bytes, text: text)?.time == 5)
    #expect(signer.verifierKey.verify(cosignature.bytes, text: text) == nil)
    #expect(signer.verifierKey.verify(Array(cosignature.bytes.dropFirst(8)), text: text) == nil)
    #expect(cosigner.verifierKey.verify(note.signatures[0].bytes, text: text) == nil)
  }

  @Test("signing again replaces the key's earlier signature")
  func signingAgain() throws {
    var note = try SampleLog.signedCheckpoint()
    try note.cosign(with: SampleLog.cosigner(1), time: 7)
    try note.cosign(with: SampleLog.cosigner(1), time: 8)
    try note.sign(with: SampleLog.signer())
    #expect(note.signatures.count == 2)
    #expect(try note.verify(with: [SampleLog.cosigner(1).verifierKey]).map(\.time) == [8])
  }

  @Test("only a checkpoint is cosigned, and only at a time since 1970")
  func cosigning() throws {
    var note = try SignedNote(signing: "天气晴朗\n", with: SampleLog.signer())
    let cosigner = try SampleLog.cosigner(1)
    #expect(throws: NoteError.notCheckpoint(.tooShort)) { try note.cosign(with: cosigner, time: 5) }
    var checkpoint = try SampleLog.signedCheckpoint()
    #expect(throws: NoteError.impossibleTime(-1)) { try checkpoint.cosign(with: cosigner, time: -1) }
    try checkpoint.cosign(with: cosigner, time: .max)
    #expect(try checkpoint.verify(with: [cosigner.verifierKey]).map(\.time) == [.max])
  }

  @Test("a cosignature with a time beyond 2⁶³ − 1 isn't one, though its key signed that time")
  func timeTooLarge() throws {
    let text = try SampleLog.checkpoint().text
    let name = try KeyName("a.example")
    let cosigner = try SignerKey(name: name, algorithm: .cosignature, seed: SampleLog.seed(5)).verifierKey
    let signer = try SignerKey(name: name, algorithm: .note, seed: SampleLog.seed(5))
    func isValid(_ time: UInt64, written: String) throws -> Bool {
      let stamp = withUnsafeBytes(of: time.bigEndian) { Array($0) }
      let signature = try signer.sign("cosignature/v1\ntime \(written)\n\(text)").bytes
      return cosigner.verify(stamp + signature, text: text) != nil
    }
    #expect(try isValid((1 << 63) - 1, written: "9223372036854775807"))
    #expect(try !isValid(1 << 63, written: "9223372036854775808"))
    #expect(try !isValid(1 << 63, written: "-9223372036854775808"))
    #expect(try !isValid(.max, written: "-1"))
  }

  @Test("a signature that is cut off or has more behind it isn't one")
  func lengths() throws {
    let note = try SampleLog.signedCheckpoint()
    let cosigner = try SampleLog.cosigner(1)
    let signatures = [
      (try SampleLog.signer().verifierKey, note.signatures[0].bytes),
      (cosigner.verifierKey, try cosigner.cosign(note.text, time: 5).bytes),
    ]
    for (key, bytes) in signatures {
      #expect(key.verify(bytes, text: note.text) != nil)
      #expect(key.verify(bytes + [0], text: note.text) == nil)
      for count in bytes.indices { #expect(key.verify(Array(bytes.prefix(count)), text: note.text) == nil) }
    }
  }

  @Test("what is signed ends in a newline and has no other control characters")
  func texts() throws {
    let signer = try SampleLog.signer()
    for text in ["", "a", "a\nb", "a\n\u{301}"] {
      #expect(throws: NoteError.unterminatedText) { try SignedNote(signing: text, with: signer) }
    }
    for text in ["a\r\n", "\u{0}\n", "a\tb\n", "\u{1b}[2J\n"] {
      #expect(throws: NoteError.notText) { try SignedNote(signing: text, with: signer) }
    }
    for text in ["\n", "a\n", "\n\n", "a\n\nb\n", "a\n\n", "— a b\n", "\n\n— a AAAA\n", "一\u{301}\n"] {
      let note = try SignedNote(signing: text, with: signer)
      let read = try SignedNote(parsing: Array(note.encoded.utf8))
      #expect(read == note)
      #expect(read.text.utf8.elementsEqual(text.utf8))
      #expect(try read.verify(with: [signer.verifierKey]).count == 1)
    }
  }

  @Test("what isn't a signed note is refused for the right reason")
  func malformed() throws {
    let note = try SignedNote(signing: "a\n", with: SampleLog.signer()).encoded
    let line = String(note.dropFirst(3))
    let cases: [(String, NoteError)] = [
      ("", .noSignatures), ("\n", .noSignatures), ("\n\n", .noSignatures), ("a\n", .noSignatures),
      ("a\n\n", .noSignatures),
      ("a\n" + line, .noSignatures), (String(note.dropLast()), .noSignatures),
      (note + "\n", .noSignatures), (note + "b\n", .malformedSignature(number: 2)),
      ("a\n\n- x AAAAAAA=\n", .malformedSignature(number: 1)), ("a\n\n—  AAAAAAA=\n", .malformedSignature(number: 1)),
      ("a\n\n— x\n", .malformedSignature(number: 1)), ("a\n\n— x \n", .malformedSignature(number: 1)),
      ("a\n\n— x AAAAAA==\n", .malformedSignature(number: 1)), ("a\n\n— x AAAAAAA\n", .malformedSignature(number: 1)),
      ("a\n\n— x AAAAAAB=\n", .malformedSignature(number: 1)), ("a\n\n— x AAAA AAA=\n", .malformedSignature(number: 1)),
      ("a\n\n— x+y AAAAAAA=\n", .malformedSignature(number: 1)), ("a\n\n—x AAAAAAA=\n", .malformedSignature(number: 1)),
      ("a\n\n— x\u{3000}y AAAAAAA=\n", .malformedSignature(number: 1)), ("a\r\n\n" + line, .notText),
      ("a\u{0}\n\n" + line, .notText),
    ]
    for (text, error) in cases {
      #expect(throws: error, "\(text.debugDescription)") { try SignedNote(parsing: Array(text.utf8)) }
    }
    #expect(throws: NoteError.notText) { try SignedNote(parsing: [0xff] + Array(note.utf8)) }
    #expect(throws: NoteError.notText) { try SignedNote(parsing: [0xc0, 0xaf] + Array(note.utf8)) }
    #expect(throws: NoteError.notText) { try SignedNote(parsing: [0xed, 0xa0, 0x80] + Array(note.utf8)) }
  }

  @Test("a hundred signatures are read, one more is refused")
  func manySignatures() throws {
    let line = "— x AAAAAAA=\n"
    let hundred = "a\n\n" + String(repeating: line, count: 100)
    var note = try SignedNote(parsing: Array(hundred.utf8))
    #expect(note.signatures.count == 100)
    #expect(throws: NoteError.tooManySignatures) { try SignedNote(parsing: Array((hundred + line).utf8)) }
    #expect(throws: NoteError.tooManySignatures) { try note.sign(with: SampleLog.signer()) }
  }

  @Test("a hostile file is read in linear time")
  func hostileFile() {
    let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 20)
    #expect(throws: NoteError.noSignatures) { try SignedNote(parsing: lines) }
    let dashes = Array(("a\n\n" + String(repeating: "— x AAAAAAA=\n", count: 50_000)).utf8)
    #expect(throws: NoteError.tooManySignatures) { try SignedNote(parsing: dashes) }
  }
}
