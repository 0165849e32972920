/// Whether somebody is a member on a day, and since or until when.
public enum MembershipStatus: Hashable, Sendable {
  /// A member; since nil: the joining day is not known.
  case member(since: Day?)
  /// The first day outside.
  case left(Day)
  /// The first joining day lies ahead.
  case notYet(Day)
}

extension Membership {
  public func status(on day: Day) -> MembershipStatus {
    if let tenure = tenures.last(where: { $0.holds(on: day) }) { return .member(since: tenure.from) }
    if let left = tenures.last(where: { $0.until.map { $0 <= day } ?? false })?.until { return .left(left) }
    return joined.map(MembershipStatus.notYet) ?? .member(since: nil)
  }
}

extension Tenure {
  /// Whether it covers a day; one that has not begun does not.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}
