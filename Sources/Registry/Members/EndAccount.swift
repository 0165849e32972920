/// A platform account is no longer the member's, from the given day on.
public struct EndAccount: Request {
  public static let kind = RequestKind.endAccount

  public var account: Key<PlatformAccount>
  /// Nil: the day of recording.
  public var day: Day?

  public init(_ account: Key<PlatformAccount>, on day: Day? = nil) {
    self.account = account
    self.day = day
  }

  public var scope: RequestScope { .account(account) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(account)
    writer.put(optional: day) { $0.put($1) }
  }

  /// - Returns: the first day on which it is no longer the member's.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Day {
    let known = try registry.knownAccount(account)
    let holder = try registry.knownMembership(known.membership)
    let day = day ?? act.today
    if let until = known.until { throw AccountFailure.alreadyEnded(known.title, on: until) }
    if let from = known.from, day <= from {
      throw AccountFailure.endsBeforeItBegins(known.title, from: from, until: day)
    }
    try registry.append(
      EntryDraft(
        effective: day, subject: holder.pseudonym, fact: .accountEnded(AccountEnded(account: account))))
    return day
  }
}
