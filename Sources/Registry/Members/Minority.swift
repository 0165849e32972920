/// A member who is not of age yet (未成年人): papers go to the guardian, and an act of that time is never published.
public struct Minority: Hashable, Sendable {
  /// The first day on which the member is of age.
  public var until: Day
  /// Nil once erased.
  public var guardian: String?

  public init(until: Day, guardian: String?) {
    self.until = until
    self.guardian = guardian
  }

  public func isMinor(on day: Day) -> Bool { day < until }
}

/// What is on record of a member's age changed: a minor until a day, or not one after all. The guardian is in the personal
/// body.
///
/// The day is a fact, since it says for good which cases are never published.
public struct MinorMarked: MemberStepBody {
  public static let kind = EntryKind.minorMarked
  public var about: Key<Membership>
  /// The first day of age; nil: no minor after all.
  public var until: Day?

  public init(about: Key<Membership>, until: Day?) {
    self.about = about
    self.until = until
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(optional: until)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.key()
    until = try reader.optionalDay()
  }
}

extension EntryDraft {
  /// What is on record of a member's age from now on; nil: no minor.
  public init(
    _ minority: Minority?, of membership: Key<Membership>, _ pseudonym: ID<Membership>, effective day: Day
  ) {
    self.init(
      effective: day, subject: pseudonym,
      fact: .memberStep(.minorMarked(MinorMarked(about: membership, until: minority?.until))),
      personal: Personal([.guardian: minority?.guardian]))
  }
}

extension RegistryReader {
  /// What is known of a member's age, by whichever of their merged memberships it was said last; nil: nothing, and so of age.
  public func minority(of membership: Key<Membership>) throws -> Minority? {
    try merged(with: membership).flatMap(markings).max { $0.sequence < $1.sequence }?.minority
  }

  /// What was first said of it.
  public func firstMinority(of membership: Key<Membership>) throws -> Minority? {
    try markings(of: membership).first?.minority
  }

  /// What was last said of it in that very membership.
  public func ownMinority(of membership: Key<Membership>) throws -> Minority? {
    try markings(of: membership).last?.minority
  }

  private func markings(of membership: Key<Membership>) throws -> [(sequence: Position, minority: Minority?)] {
    var markings: [(Position, Minority?)] = []
    for position in try steps(of: membership, kind: .minorMarked) {
      try entries(position...position) { entry in
        guard case .memberStep(.minorMarked(let fact)) = entry.draft.fact else { return }
        let guardian = entry.draft.personal[.guardian]
        markings.append((position, fact.until.map { Minority(until: $0, guardian: guardian) }))
      }
    }
    return markings
  }
}
