internal import Crypto

/// Entries on their way into the journal, as bytes: what a store keeps of each, and what its leaf is made from.
///
/// One buffer holds both, so that an entry is encoded once, kept from where it lies, and hashed from there by whoever has
/// the time: making leaves needs nothing but the batch.
public struct LeafBatch: Sendable {
  /// Where the parts of an entry lie.
  private struct Place {
    var head: Int
    var facts: Int
    var personal: Int
    var end: Int
    /// Of an erased body there is only the commitment.
    var isErased = false
  }

  private var writer = ByteWriter()
  private var places: [Place] = []

  private static let saltSize = 32
  private static let factsDomainSize = Leaf.factsDomain.utf8CodeUnitCount
  private static let personalDomainSize = Leaf.personalDomain.utf8CodeUnitCount
  /// Kind, actor, subject and day come before the facts themselves.
  private static let preambleSize = 2 + 16 + 16 + 4

  public init() {}

  public var count: Int { places.count }
  public var byteCount: Int { writer.count }

  /// Empties it, but keeps its room.
  public mutating func reset() {
    writer.reset()
    places.removeAll(keepingCapacity: true)
  }

  /// Adds an entry behind the others.
  ///
  /// - Parameter salts: two of 32 bytes, of the facts and of the personal body.
  public mutating func append(
    _ draft: EntryDraft, at sequence: Position, ordinal: UInt32, of header: OperationHeader,
    salts: UnsafeRawBufferPointer
  ) {
    put(
      draft, at: sequence, ordinal: ordinal, recorded: header.recorded, operation: header.id, actor: header.actor,
      salt: UnsafeRawBufferPointer(rebasing: salts[..<LeafBatch.saltSize]))
    putPersonal(draft.personal, salt: UnsafeRawBufferPointer(rebasing: salts[LeafBatch.saltSize...]))
  }

  /// What an entry's second commitment is known by.
  public enum PersonalSeal: Sendable {
    case salt([UInt8])
    /// The body has been erased.
    case commitment([UInt8])
  }

  /// Adds an entry that is on record, so that its leaf can be made again.
  public mutating func append(_ entry: Entry, salt: [UInt8], personal: PersonalSeal) {
    salt.withUnsafeBytes {
      put(
        entry.draft, at: entry.sequence, ordinal: entry.ordinal, recorded: entry.recorded, operation: entry.operation,
        actor: entry.actor, salt: $0)
    }
    switch personal {
    case .salt(let salt): salt.withUnsafeBytes { putPersonal(entry.draft.personal, salt: $0) }
    case .commitment(let commitment):
      commitment.withUnsafeBytes { writer.put(raw: $0) }
      places[places.count - 1].isErased = true
      places[places.count - 1].end = writer.count
    }
  }

  /// Adds an entry that is on record from the bytes that a store keeps of it.
  ///
  /// - Parameter erased: the commitment to its personal body, where that has been erased.
  public mutating func append(_ head: Head, _ kept: Kept, erased: UnsafeRawBufferPointer?) {
    let start = writer.count
    writer.putHead(
      sequence: head.sequence, recorded: head.recorded, operation: head.operation, ordinal: head.ordinal)
    let facts = writer.count
    Leaf.factsDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
    writer.put(raw: kept.factsSalt)
    writer.putPreamble(kind: head.kind, actor: head.actor, subject: head.subject, effective: head.effective)
    writer.put(raw: kept.facts)
    let personal = writer.count
    if let erased {
      writer.put(raw: erased)
    } else {
      Leaf.personalDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
      writer.put(raw: kept.personalSalt)
      writer.put(raw: kept.personal)
    }
    places.append(
      Place(head: start, facts: facts, personal: personal, end: writer.count, isErased: erased != nil))
  }

  /// What stands before the bodies of an entry.
  public struct Head: Sendable {
    public var sequence: Position
    public var recorded: Instant
    public var operation: ID<Operation>
    public var ordinal: UInt32
    public var kind: EntryKind
    public var actor: ID<Operator>
    public var subject: ID<Membership>?
    public var effective: Day

    public init(
      sequence: Position, recorded: Instant, operation: ID<Operation>, ordinal: UInt32, kind: EntryKind,
      actor: ID<Operator>, subject: ID<Membership>?, effective: Day
    ) {
      self.sequence = sequence
      self.recorded = recorded
      self.operation = operation
      self.ordinal = ordinal
      self.kind = kind
      self.actor = actor
      self.subject = subject
      self.effective = effective
    }
  }

  private mutating func put(
    _ draft: EntryDraft, at sequence: Position, ordinal: UInt32, recorded: Instant, operation: ID<Operation>,
    actor: ID<Operator>, salt: UnsafeRawBufferPointer
  ) {
    let head = writer.count
    writer.putHead(sequence: sequence, recorded: recorded, operation: operation, ordinal: ordinal)
    let facts = writer.count
    Leaf.factsDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
    writer.put(raw: salt)
    writer.putFacts(of: draft, actor: actor)
    let personal = writer.count
    places.append(Place(head: head, facts: facts, personal: personal, end: personal))
  }

  private mutating func putPersonal(_ personal: Personal, salt: UnsafeRawBufferPointer) {
    Leaf.personalDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
    writer.put(raw: salt)
    personal.encode(into: &writer)
    places[places.count - 1].end = writer.count
  }

  /// What a store keeps of the entry that was added last; lent for the time of the body.
  public func withLast<Result>(_ body: (Kept) throws -> Result) rethrows -> Result? {
    guard let place = places.last else { return nil }
    return try writer.withUnsafeBytes { bytes in
      func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      }
      let salt = place.facts + LeafBatch.factsDomainSize
      let otherSalt = place.personal + LeafBatch.personalDomainSize
      return try body(
        Kept(
          facts: part(salt + LeafBatch.saltSize + LeafBatch.preambleSize, place.personal),
          factsSalt: part(salt, salt + LeafBatch.saltSize),
          personal: part(otherSalt + LeafBatch.saltSize, place.end),
          personalSalt: part(otherSalt, otherSalt + LeafBatch.saltSize)))
    }
  }

  /// The bodies of an entry and their salts.
  public struct Kept {
    public let facts: UnsafeRawBufferPointer
    public let factsSalt: UnsafeRawBufferPointer
    public let personal: UnsafeRawBufferPointer
    public let personalSalt: UnsafeRawBufferPointer

    public init(
      facts: UnsafeRawBufferPointer, factsSalt: UnsafeRawBufferPointer, personal: UnsafeRawBufferPointer,
      personalSalt: UnsafeRawBufferPointer
    ) {
      self.facts = facts
      self.factsSalt = factsSalt
      self.personal = personal
      self.personalSalt = personalSalt
    }
  }

  /// Hands the leaf of each entry on, in order.
  public func forEachLeaf(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var leaf = ByteWriter()
    try writer.withUnsafeBytes { bytes in
      for place in places {
        leaf.reset()
        leaf.put(raw: UnsafeRawBufferPointer(rebasing: bytes[place.head..<place.facts]))
        LeafBatch.put(hashOf: bytes[place.facts..<place.personal], into: &leaf)
        let personal = bytes[place.personal..<place.end]
        if place.isErased {
          leaf.put(raw: UnsafeRawBufferPointer(rebasing: personal))
        } else {
          LeafBatch.put(hashOf: personal, into: &leaf)
        }
        try leaf.withUnsafeBytes(body)
      }
    }
  }

  private static func put(hashOf bytes: Slice<UnsafeRawBufferPointer>, into writer: inout ByteWriter) {
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes))
    hash.finalize().withUnsafeBytes { writer.put(raw: $0) }
  }
}
