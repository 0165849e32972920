/// A member was enrolled in an association; effective on the joining day where that is known.
public struct MemberEnrolled: FactBody {
  public static let kind = EntryKind.memberEnrolled
  public var association: Key<Association>
  public var kind: Membership.Kind
  public var joined: Day?

  public init(association: Key<Association>, kind: Membership.Kind, joined: Day?) {
    self.association = association
    self.kind = kind
    self.joined = joined
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(kind.rawValue)
    writer.put(optional: joined) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    kind = try reader.choice()
    joined = try reader.optional { (reader) throws(DamagedBody) in try reader.day() }
  }
}

/// A member left on the effective day, the first day outside the association.
public struct MemberLeft: FactBody {
  public static let kind = EntryKind.memberLeft
  public var membership: Key<Membership>

  public init(membership: Key<Membership>) { self.membership = membership }
  public func encode(into writer: inout ByteWriter) { writer.put(membership) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { membership = try reader.key() }
}

/// A member who had left came back on the effective day; the same membership goes on.
public struct MemberRejoined: FactBody {
  public static let kind = EntryKind.memberRejoined
  public var membership: Key<Membership>

  public init(membership: Key<Membership>) { self.membership = membership }
  public func encode(into writer: inout ByteWriter) { writer.put(membership) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { membership = try reader.key() }
}

/// A member's name, contact or address for service changed; the personal body holds what holds from now on, whole.
public struct MemberDetailsChanged: FactBody {
  public static let kind = EntryKind.memberDetailsChanged
  public var membership: Key<Membership>

  public init(membership: Key<Membership>) { self.membership = membership }
  public func encode(into writer: inout ByteWriter) { writer.put(membership) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { membership = try reader.key() }
}

/// A member held a platform account from a day on (not known: from before every day). Handle and uid are personal.
public struct AccountHeld: FactBody {
  public static let kind = EntryKind.accountHeld
  public var membership: Key<Membership>
  public var platform: String
  public var from: Day?
  /// The first day on which the account is no longer the member's.
  public var until: Day?

  public init(membership: Key<Membership>, platform: String, from: Day?, until: Day?) {
    self.membership = membership
    self.platform = platform
    self.from = from
    self.until = until
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(platform)
    writer.put(optional: from) { $0.put($1) }
    writer.put(optional: until) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    platform = try reader.text()
    from = try reader.optional { (reader) throws(DamagedBody) in try reader.day() }
    until = try reader.optional { (reader) throws(DamagedBody) in try reader.day() }
  }
}

/// A platform account ceased to be the member's on the effective day.
public struct AccountEnded: FactBody {
  public static let kind = EntryKind.accountEnded
  public var account: Key<PlatformAccount>

  public init(account: Key<PlatformAccount>) { self.account = account }
  public func encode(into writer: inout ByteWriter) { writer.put(account) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { account = try reader.key() }
}

/// A member signed an edition on the effective day, or was bound by the assembly's vote.
public struct PledgeMade: FactBody {
  public static let kind = EntryKind.pledgeMade
  public var membership: Key<Membership>
  public var rulebook: RulebookHash
  public var means: Pledge.Means

  public init(membership: Key<Membership>, rulebook: RulebookHash, means: Pledge.Means) {
    self.membership = membership
    self.rulebook = rulebook
    self.means = means
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(blob: rulebook.bytes)
    writer.put(means.rawValue)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    rulebook = try reader.hash()
    means = try reader.choice()
  }
}
