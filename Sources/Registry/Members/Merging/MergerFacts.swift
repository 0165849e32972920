/// Somebody thinks that two memberships are one and the same member's. Nothing changes until another person agrees.
///
/// The entry's subject is the membership that would go into the other. The reason is in the personal body.
public struct MergerProposed: FactBody {
  public static let kind = EntryKind.mergerProposed
  public var membership: Key<Membership>
  /// The one that goes on.
  public var survivor: Key<Membership>

  public init(membership: Key<Membership>, survivor: Key<Membership>) {
    self.membership = membership
    self.survivor = survivor
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(survivor)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    survivor = try reader.key()
  }
}

/// A second person agreed, and the member was told: from this entry on both are known as one.
///
/// Who agreed, the document and the proof of the notice are in the personal body.
public struct MembershipMerged: FactBody {
  public static let kind = EntryKind.membershipMerged
  public var membership: Key<Membership>
  public var survivor: Key<Membership>
  /// The entry that proposed it.
  public var proposal: Position

  public init(membership: Key<Membership>, survivor: Key<Membership>, proposal: Position) {
    self.membership = membership
    self.survivor = survivor
    self.proposal = proposal
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(survivor)
    writer.put(proposal)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    survivor = try reader.key()
    proposal = try reader.position()
  }
}

/// They are two members after all; or a proposal was dropped. Everything is as it was before.
public struct MergerUndone: FactBody {
  public static let kind = EntryKind.mergerUndone
  public var membership: Key<Membership>
  public var survivor: Key<Membership>

  public init(membership: Key<Membership>, survivor: Key<Membership>) {
    self.membership = membership
    self.survivor = survivor
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(survivor)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    survivor = try reader.key()
  }
}
