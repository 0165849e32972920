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
  public var byteCount: Int { writer.bytes.count }

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
    let head = writer.bytes.count
    writer.putHead(sequence: sequence, recorded: header.recorded, operation: header.id, ordinal: ordinal)
    let facts = writer.bytes.count
    Leaf.factsDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
    writer.put(raw: UnsafeRawBufferPointer(rebasing: salts[..<LeafBatch.saltSize]))
    writer.putFacts(of: draft, actor: header.actor)
    let personal = writer.bytes.count
    Leaf.personalDomain.withUTF8Buffer { writer.put(raw: UnsafeRawBufferPointer($0)) }
    writer.put(raw: UnsafeRawBufferPointer(rebasing: salts[LeafBatch.saltSize...]))
    draft.personal.encode(into: &writer)
    places.append(Place(head: head, facts: facts, personal: personal, end: writer.bytes.count))
  }

  /// What a store keeps of the entry that was added last; lent for the time of the body.
  public func withLast<Result>(_ body: (Kept) throws -> Result) rethrows -> Result? {
    guard let place = places.last else { return nil }
    return try writer.bytes.withUnsafeBytes { bytes in
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
  }

  /// Hands the leaf of each entry on, in order.
  public func forEachLeaf(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var leaf = ByteWriter()
    try writer.bytes.withUnsafeBytes { bytes in
      for place in places {
        leaf.reset()
        leaf.put(raw: UnsafeRawBufferPointer(rebasing: bytes[place.head..<place.facts]))
        LeafBatch.put(hashOf: bytes[place.facts..<place.personal], into: &leaf)
        LeafBatch.put(hashOf: bytes[place.personal..<place.end], into: &leaf)
        try leaf.bytes.withUnsafeBytes(body)
      }
    }
  }

  private static func put(hashOf bytes: Slice<UnsafeRawBufferPointer>, into writer: inout ByteWriter) {
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes))
    hash.finalize().withUnsafeBytes { writer.put(raw: $0) }
  }
}
