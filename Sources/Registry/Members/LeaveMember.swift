/// A member leaves; the given day is the first one outside the association.
public struct LeaveMember: Request {
  public static let kind = RequestKind.leaveMember

  public var membership: Key<Membership>
  /// Nil: the day of recording.
  public var day: Day?
  public var reason: String?

  public init(_ membership: Key<Membership>, on day: Day? = nil, reason: String? = nil) {
    self.membership = membership
    self.day = day
    self.reason = reason
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: day) { $0.put($1) }
    writer.put(optional: reason) { $0.put($1) }
  }

  /// - Returns: the day on which the membership ends.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Day {
    let member = try registry.knownMembership(membership)
    let day = day ?? act.today
    if let left = member.left { throw MemberFailure.alreadyLeft(number: member.label, on: left) }
    if let joined = member.tenures.last?.from, day <= joined {
      throw MemberFailure.leavesBeforeJoining(number: member.label, leaving: day, joined: joined)
    }
    try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym, fact: .memberLeft(MemberLeft(membership: membership)),
        personal: Personal([.reason: try EnteredText.optionalLine(reason, as: .reason)])))
    return day
  }
}
