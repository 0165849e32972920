/// What somebody outside holds on to in order to believe a log: its origin, its keys, and who must have seen it grow.
public struct TrustedLog: Hashable, Sendable {
  public var origin: String
  /// The log's keys; one signature is enough, so that a key can be replaced.
  public var keys: [VerifierKey]
  public var cosigners: [VerifierKey]
  /// How many of the cosigners must have cosigned.
  public var quorum: Int

  public init(origin: String, keys: [VerifierKey], cosigners: [VerifierKey] = [], quorum: Int = 0) {
    self.origin = origin
    self.keys = keys
    self.cosigners = cosigners
    self.quorum = quorum
  }

  /// The checkpoint in a note, once it is certain that the log signed it and enough others saw it.
  ///
  /// Throws `NoteError`, `CheckpointError` or `TrustError`.
  public func open(_ note: SignedNote) throws -> Checkpoint {
    let signatures = try note.verify(with: keys + cosigners)
    guard signatures.contains(where: { keys.contains($0.key) }) else { throw TrustError.notByLog }
    // One public key is one witness, however many names it signs under, and the log is no witness of itself.
    let seen = Set(signatures.filter { cosigners.contains($0.key) && $0.time != nil }.map(\.key.publicKey))
      .subtracting(keys.map(\.publicKey))
    guard seen.count >= quorum else { throw TrustError.tooFewCosigners(seen.count, quorum: quorum) }
    let checkpoint = try Checkpoint(text: note.text)
    guard checkpoint.isOrigin(origin) else { throw TrustError.otherOrigin(checkpoint.origin, expected: origin) }
    return checkpoint
  }
}

/// Why a well-formed note isn't the log's.
public enum TrustError: Error, Hashable, Sendable {
  /// Cosigners signed it, the log didn't.
  case notByLog
  case tooFewCosigners(Int, quorum: Int)
  case otherOrigin(String, expected: String)
}
