/// A text with signatures below it, readable by people and by independent tools.
///
/// The text means nothing until `verify` returns. Read strictly: a note has one spelling, so what was parsed is
/// written again byte for byte. Source: C2SP signed-note.
public struct SignedNote: Sendable {
  /// Enough for a log and its cosigners; keeps a hostile note from costing much (the specification asks for 16).
  public static let maximumSignatures = 100

  /// With its final newline.
  public let text: String
  /// At least one.
  public private(set) var signatures: [NoteSignature]

  /// Signs a text, which ends in a newline and has no other control characters.
  public init(signing text: String, with key: SignerKey) throws {
    guard text.utf8.last == newline else { throw NoteError.unterminatedText }
    guard Self.isAllowed(text.utf8) else { throw NoteError.notText }
    self.text = text
    signatures = []
    try sign(with: key)
  }

  /// Reads a note from outside, checking its form only.
  public init(parsing encoded: [UInt8]) throws(NoteError) {
    guard Self.isAllowed(encoded), String(validating: encoded, as: UTF8.self) != nil else { throw .notText }
    // The last empty line separates; the text may have others.
    guard let end = encoded.emptyLines.last, encoded.count > end + 2, encoded.last == newline else {
      throw .noSignatures
    }
    text = String(decoding: encoded[...end], as: UTF8.self)
    signatures = []
    for line in encoded[(end + 2)...].dropLast().lines {
      guard signatures.count < Self.maximumSignatures else { throw .tooManySignatures }
      guard let signature = NoteSignature(line: line) else {
        throw .malformedSignature(number: signatures.count + 1)
      }
      signatures.append(signature)
    }
  }

  /// The note as it is stored and handed on.
  public var encoded: String { text + "\n" + signatures.map(\.line).joined() }

  /// Adds a signature, in place of an earlier one by the same key.
  public mutating func sign(with key: SignerKey) throws {
    guard key.verifierKey.algorithm == .note else {
      throw NoteError.wrongAlgorithm(key.verifierKey.name, key.verifierKey.algorithm)
    }
    try add(key.sign(text), by: key.verifierKey)
  }

  /// Adds a cosignature at `time`, seconds since 1970, in place of an earlier one by the same key.
  ///
  /// Whoever cosigns says to have checked that this checkpoint continues the last one seen of the log.
  public mutating func cosign(with key: SignerKey, time: Int) throws {
    guard key.verifierKey.algorithm == .cosignature else {
      throw NoteError.wrongAlgorithm(key.verifierKey.name, key.verifierKey.algorithm)
    }
    guard time >= 0 else { throw NoteError.impossibleTime(time) }
    do throws(CheckpointError) { _ = try Checkpoint(text: text) } catch { throw NoteError.notCheckpoint(error) }
    try add(key.cosign(text, time: time), by: key.verifierKey)
  }

  /// Takes over the signatures of those keys from another note with the same text, behind its own; those that it has stay
  /// as they are. Returns how many were taken.
  ///
  /// Throws `NoteError` where one of them is wrong or none is there.
  public mutating func take(signaturesOf other: SignedNote, by keys: [VerifierKey]) throws -> Int {
    guard other.text.utf8.elementsEqual(text.utf8) else { throw NoteError.unknownSigners([]) }
    var taken = 0
    for key in try other.verify(with: keys).map(\.key) where !signatures.contains(where: { $0.isBy(key) }) {
      guard signatures.count < Self.maximumSignatures else { throw NoteError.tooManySignatures }
      signatures += other.signatures.filter { $0.isBy(key) }.prefix(1)
      taken += 1
    }
    return taken
  }

  /// The signatures by `keys`, at most one for each, in the order of the note.
  ///
  /// Signatures by others are ignored. Throws where one in the name of a known key is wrong, and where there is none.
  public func verify(with keys: [VerifierKey]) throws(NoteError) -> [VerifiedSignature] {
    var verified: [VerifiedSignature] = []
    for signature in signatures {
      let matching = Set(keys.filter(signature.isBy))
      guard let key = matching.first else { continue }
      guard matching.count == 1 else { throw .ambiguousKey(key.name, id: key.id) }
      guard let result = key.verify(signature.bytes, text: text) else {
        throw .invalidSignature(key.name, id: key.id)
      }
      if !verified.contains(where: { $0.key == key }) { verified.append(result) }
    }
    guard !verified.isEmpty else { throw .unknownSigners(signatures.map(\.name)) }
    return verified
  }

  private mutating func add(_ signature: NoteSignature, by key: VerifierKey) throws(NoteError) {
    signatures.removeAll { $0.isBy(key) }
    guard signatures.count < Self.maximumSignatures else { throw .tooManySignatures }
    signatures.append(signature)
  }

  private static func isAllowed(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == newline }
  }
}

extension SignedNote: Hashable {
  /// Byte for byte: two texts that merely look the same are two notes.
  public static func == (left: SignedNote, right: SignedNote) -> Bool {
    left.signatures == right.signatures && left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(signatures)
  }
}
