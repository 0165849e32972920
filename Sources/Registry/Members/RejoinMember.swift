/// A member who had left comes back: the same membership goes on, with its number, its record and its score.
public struct RejoinMember: Request {
  public static let kind = RequestKind.rejoinMember

  public var membership: Key<Membership>
  /// Nil: the day of recording.
  public var day: Day?

  public init(_ membership: Key<Membership>, on day: Day? = nil) {
    self.membership = membership
    self.day = day
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: day) { $0.put($1) }
  }

  /// - Returns: the day from which on it is a member again.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Day {
    let member = try registry.knownByName(membership)
    let day = day ?? act.today
    guard let left = member.left else { throw MemberFailure.stillMember(number: member.label) }
    guard day >= left else {
      throw MemberFailure.rejoinsBeforeLeaving(number: member.label, rejoining: day, left: left)
    }
    try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym, fact: .memberRejoined(MemberRejoined(membership: membership))))
    return day
  }
}
