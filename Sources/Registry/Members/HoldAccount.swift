/// A platform account as it is put on record for a member.
public struct NewAccount: Sendable, Equatable {
  public var name: AccountName
  /// The platform's own id of the account, which stays when its handle changes.
  public var uid: String?
  /// Nil: from before every day.
  public var from: Day?
  /// The first day on which it is no longer the member's; nil while held.
  public var until: Day?

  public init(_ name: AccountName, uid: String? = nil, from: Day? = nil, until: Day? = nil) {
    self.name = name
    self.uid = uid
    self.from = from
    self.until = until
  }

  func describe(into writer: inout ByteWriter) {
    writer.put(name.platform)
    writer.put(name.handle)
    writer.put(optional: uid) { $0.put($1) }
    writer.put(optional: from) { $0.put($1) }
    writer.put(optional: until) { $0.put($1) }
  }
}

/// A member holds a platform account. Within an association, an account is one member's at a time.
public struct HoldAccount: Request {
  public static let kind = RequestKind.holdAccount

  public var membership: Key<Membership>
  public var account: NewAccount

  public init(membership: Key<Membership>, account: NewAccount) {
    self.membership = membership
    self.account = account
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    account.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Key<PlatformAccount> {
    let member = try registry.knownByName(membership)
    let handle = try EnteredText.line(account.name.handle, as: .handle)
    let platform = try EnteredText.line(account.name.platform, as: .platform)
    let uid = try EnteredText.optionalLine(account.uid, as: .uid)
    if let from = account.from, let until = account.until, until <= from {
      throw AccountFailure.endsBeforeItBegins(account.name, from: from, until: until)
    }
    if let (other, holder) = try rival(platform: platform, handle: handle, uid: uid, of: member, in: registry) {
      throw AccountFailure.heldBy(
        account.name, number: holder.label, name: holder.name, from: other.from, until: other.until)
    }
    return Key(
      try registry.append(
        EntryDraft(
          effective: account.from ?? act.today, subject: member.pseudonym,
          fact: .accountHeld(
            AccountHeld(membership: membership, platform: platform, from: account.from, until: account.until)),
          personal: Personal([.platform: platform, .handle: handle, .uid: uid]))))
  }

  /// The same account (by handle, or by the platform's id) on record for some of the same days in the association.
  private func rival(
    platform: String, handle: String, uid: String?, of member: Membership, in registry: any RegistryReader
  ) throws -> (PlatformAccount, Membership)? {
    let same =
      try registry.accounts(platform: platform, handle: SearchKey(handle))
      + (uid.map { try registry.accounts(platform: platform, uid: $0) } ?? [])
    for other in same where other.overlaps(from: account.from, until: account.until) {
      let holder = try registry.knownMembership(other.membership)
      if holder.association == member.association { return (other, holder) }
    }
    return nil
  }
}
