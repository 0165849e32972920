internal import Registry

extension RegistryReader {
  /// Whose the account is in the association on some of those days, besides one member; nil where it is nobody's.
  func rival(
    of account: AccountName, uid: String?, from: Day?, until: Day?, besides own: Key<Membership>?,
    in association: Key<Association>
  ) throws -> String? {
    let platform = Platform.canonical(account.platform)
    let same =
      try accounts(platform: platform, handle: SearchKey(account.handle))
      + (uid.map { try accounts(platform: platform, uid: $0) } ?? [])
    for other in same where other.membership != own && other.overlaps(from: from, until: until) {
      guard let holder = try membership(other.membership), holder.association == association else { continue }
      return [holder.number, holder.name].compactMap { $0 }.joined(separator: " ")
    }
    return nil
  }
}

extension RegistryWriter {
  func hold(
    _ account: AccountName, uid: String?, by membership: Key<Membership>, _ pseudonym: ID<Membership>, from: Day?,
    until: Day?, during act: Act
  ) throws {
    let platform = Platform.canonical(account.platform)
    try append(
      EntryDraft(
        effective: from ?? act.today, subject: pseudonym,
        fact: .accountHeld(AccountHeld(membership: membership, platform: platform, from: from, until: until)),
        personal: Personal([.platform: platform, .handle: account.handle, .uid: uid])))
  }
}
