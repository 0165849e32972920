/// The member objected (异议) on the effective day: to who it is that the record names, or to its facts. The text is in
/// the personal body.
public struct ObjectionLodged: AssociationFact {
  /// What the objection is against. The codes are frozen.
  public enum Subject: UInt8, Sendable, CaseIterable {
    /// It is somebody else, or another account.
    case identity = 0
    case facts = 1
  }

  public static let kind = EntryKind.objectionLodged
  public var association: Key<Association>
  public var membership: Key<Membership>
  /// Nil: against what is on record of the membership itself.
  public var number: CaseNumber?
  public var subject: Subject

  public init(association: Key<Association>, membership: Key<Membership>, number: CaseNumber?, subject: Subject) {
    self.association = association
    self.membership = membership
    self.number = number
    self.subject = subject
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(optional: number) { $0.put(UInt32($1.value)) }
    writer.put(subject.rawValue)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    number = try reader.optional { (reader) throws(DamagedBody) in CaseNumber(Int(try reader.integer(UInt32.self))) }
    subject = try reader.choice()
  }
}

/// An objection was answered on the effective day, with reasons in the personal body.
public struct ObjectionAnswered: AssociationFact {
  /// What follows from an objection that was upheld. The codes are frozen.
  public enum FollowUp: UInt8, Sendable, CaseIterable {
    case none = 0
    case correction = 1
    case void = 2
    case reopening = 3
    /// Details of the member or of an account are put right.
    case details = 4
  }

  public static let kind = EntryKind.objectionAnswered
  public var association: Key<Association>
  public var membership: Key<Membership>
  /// The entry by which it was lodged.
  public var objection: Position
  /// None: it was rejected.
  public var followUp: FollowUp

  public init(
    association: Key<Association>, membership: Key<Membership>, objection: Position, followUp: FollowUp
  ) {
    self.association = association
    self.membership = membership
    self.objection = objection
    self.followUp = followUp
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(objection)
    writer.put(followUp.rawValue)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    objection = try reader.position()
    followUp = try reader.choice()
  }
}

/// The time to answer an objection was put off while it ran, with reasons.
public struct ObjectionExtended: AssociationFact {
  public static let kind = EntryKind.objectionExtended
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var objection: Position
  /// The new last day.
  public var until: Day

  public init(association: Key<Association>, membership: Key<Membership>, objection: Position, until: Day) {
    self.association = association
    self.membership = membership
    self.objection = objection
    self.until = until
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(objection)
    writer.put(until)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    objection = try reader.position()
    until = try reader.day()
  }
}
