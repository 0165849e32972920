internal import Crypto

/// The canonical bytes of an entry in the Merkle tree: nothing about anybody, only two commitments.
///
/// 101 bytes, big-endian: version (1), sequence (8), recorded-at in milliseconds since 1970 (8), operation id (16), ordinal
/// (4), commitment to the facts (32), commitment to the personal body (32). A commitment is
/// SHA-256(domain ‖ 32-byte salt ‖ content), so that an erased body cannot be guessed back. Frozen: version 1 is for ever.
public struct Leaf: Sendable, Equatable {
  public static let version: UInt8 = 1
  public static let size = 101
  /// The part before the commitments.
  static let headSize = 37

  public let bytes: [UInt8]

  public init(entry: Entry, facts: Digest, personal: Digest) {
    var writer = ByteWriter()
    writer.putHead(
      sequence: entry.sequence, recorded: entry.recorded, operation: entry.operation, ordinal: entry.ordinal)
    bytes = writer.bytes + facts.bytes + personal.bytes
  }

  /// The commitment to kind, actor, subject, day and facts.
  public static func factsCommitment(of entry: Entry, salt: [UInt8]) -> Digest {
    commitment(factsDomain, salt: salt, content: factsContent(of: entry))
  }

  /// What the commitment to the facts is made over: kind (2), actor (16), subject (16), day (4), facts.
  static func factsContent(of entry: Entry) -> [UInt8] {
    var writer = ByteWriter()
    writer.putFacts(of: entry.draft, actor: entry.actor)
    return writer.bytes
  }

  /// The commitment to the personal body.
  public static func personalCommitment(of body: [UInt8], salt: [UInt8]) -> Digest {
    commitment(personalDomain, salt: salt, content: body)
  }

  static let factsDomain: StaticString = "jinjiang facts v1"
  static let personalDomain: StaticString = "jinjiang personal v1"

  private static func commitment(_ domain: StaticString, salt: [UInt8], content: [UInt8]) -> Digest {
    var hash = SHA256()
    domain.withUTF8Buffer { hash.update(data: $0) }
    hash.update(data: salt)
    hash.update(data: content)
    return Digest(finished: hash)
  }
}

extension ByteWriter {
  mutating func putHead(sequence: Position, recorded: Instant, operation: ID<Operation>, ordinal: UInt32) {
    put(Leaf.version)
    put(sequence)
    put(recorded.millisecondsSince1970)
    put(operation)
    put(ordinal)
  }

  /// What the first commitment is made to.
  mutating func putFacts(of draft: EntryDraft, actor: ID<Operator>) {
    putPreamble(kind: draft.fact.kind, actor: actor, subject: draft.subject, effective: draft.effective)
    draft.fact.encode(into: &self)
  }

  mutating func putPreamble(kind: EntryKind, actor: ID<Operator>, subject: ID<Membership>?, effective: Day) {
    put(kind.rawValue)
    put(actor)
    put(subject ?? .nobody)
    put(effective)
  }
}

extension ID {
  /// All zeros, where bytes need an id and there is none.
  static var nobody: ID { ID(high: 0, low: 0) }
}
