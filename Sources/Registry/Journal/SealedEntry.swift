/// An entry with all that its leaf is made from: enough to compute the leaf by hand.
public struct SealedEntry: Sendable, Equatable {
  /// One of the two bodies under its commitment: SHA-256(domain ‖ salt ‖ content).
  public struct Opening: Sendable, Equatable {
    public var salt: [UInt8]
    public var content: [UInt8]
  }

  public let entry: Entry
  public let facts: Opening
  /// Nil once erased: then only the commitment is left.
  public let personal: Opening?
  public let factsCommitment: Digest
  public let personalCommitment: Digest

  public init(entry: Entry, factsSalt: [UInt8], personal: Opening) {
    self.init(
      entry: entry, factsSalt: factsSalt, personal: personal,
      commitment: Leaf.personalCommitment(of: personal.content, salt: personal.salt))
  }

  /// One whose personal body has been erased.
  public init(entry: Entry, factsSalt: [UInt8], erased commitment: Digest) {
    self.init(entry: entry, factsSalt: factsSalt, personal: nil, commitment: commitment)
  }

  private init(entry: Entry, factsSalt: [UInt8], personal: Opening?, commitment: Digest) {
    self.entry = entry
    facts = Opening(salt: factsSalt, content: Leaf.factsContent(of: entry))
    self.personal = personal
    factsCommitment = Leaf.factsCommitment(of: entry, salt: factsSalt)
    personalCommitment = commitment
  }

  /// The bytes that stand for the entry in the Merkle tree.
  public var leaf: Leaf { Leaf(entry: entry, facts: factsCommitment, personal: personalCommitment) }
}

extension SealedEntry.Opening {
  public init(_ content: [UInt8], salt: [UInt8]) { self.init(salt: salt, content: content) }
}
