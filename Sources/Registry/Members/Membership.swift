/// One member in one association (会籍): its number, names and days, as known at a position.
///
/// Known outside by a random pseudonym, so that nothing about the person is under the journal's proofs.
public struct Membership: Sendable, Equatable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case person = 0
    case organization = 1
  }

  public var key: Key<Membership>
  public var association: Key<Association>
  public var pseudonym: ID<Membership>
  public var kind: Kind
  /// Nil once erased.
  public var number: String?
  /// Nil once erased.
  public var name: String?
  public var contact: String?
  /// Address for service: where notices reach the member.
  public var address: String?
  /// The value by which a file said that memberships are one person's.
  public var person: String?
  /// Joined, left, rejoined, in the order of recording; a day that is not known is nil.
  public var tenures: [Tenure]

  public init(
    key: Key<Membership>, association: Key<Association>, pseudonym: ID<Membership>, kind: Kind, number: String?,
    name: String?, contact: String?, address: String?, person: String?, tenures: [Tenure]
  ) {
    self.key = key
    self.association = association
    self.pseudonym = pseudonym
    self.kind = kind
    self.number = number
    self.name = name
    self.contact = contact
    self.address = address
    self.person = person
    self.tenures = tenures
  }

  /// The first joining day; nil where it is not known.
  public var joined: Day? { tenures.first?.from }

  /// The day on which the last tenure ended; nil while a member.
  public var left: Day? { tenures.last?.until }

  /// Whether a member on that day. A leaving day is the first day outside; an unknown joining day is before every day.
  public func isMember(on day: Day) -> Bool {
    tenures.contains { $0.holds(on: day) }
  }
}

/// A stretch of membership: from its first day to the day it ended, which is no longer part of it.
public struct Tenure: Sendable, Equatable {
  public var from: Day?
  public var until: Day?

  public init(from: Day?, until: Day? = nil) {
    self.from = from
    self.until = until
  }
}
