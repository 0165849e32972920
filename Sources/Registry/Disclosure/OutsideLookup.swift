/// How outsiders find a member: by number, name or account, among those whom they may know of.
///
/// Whoever is hidden from them is not found, in the same words as one who never was a member; several that a name could
/// mean are counted, not listed. Names and accounts are as they are now, whatever position is asked about: a former name
/// is nobody else's business.
struct OutsideLookup {
  let text: String
  let association: Association?
  /// On which day an account must have been held.
  let day: Day
  let audience: Audience

  /// - Parameter registry: at the position that is asked about.
  /// - Throws: `MemberLookupFailure`.
  func resolve(in registry: any RegistryReader) throws -> Membership {
    let now = try registry.present()
    // Merged as known then, named as they are now.
    let meant = try registry.survivors(of: MemberLookup(text, in: association, on: day).candidates(in: now))
    let known = try meant.compactMap { try now.membership($0.key) }.compactMap { member in
      // Whoever joined later was not known then.
      try registry.membership(member.key).flatMap { then in
        member.isVisible(to: audience, on: day) && then.isVisible(to: audience, on: day) ? member : nil
      }
    }
    guard let only = known.first else { throw MemberLookupFailure.unknown(text) }
    guard known.count == 1 else { throw MemberLookupFailure.severalUnlisted(text, known.count) }
    return only
  }
}

extension Audience {
  /// The member that somebody of this audience means by a number, a name or `platform:handle`.
  ///
  /// - Parameter day: on which an account must have been held.
  /// - Throws: `MemberLookupFailure`.
  public func member(
    _ text: String, in association: Association?, on day: Day, from registry: any RegistryReader
  ) throws -> Membership {
    guard isOutside else { return try MemberLookup(text, in: association, on: day).resolve(in: registry) }
    return try OutsideLookup(text: text, association: association, day: day, audience: self).resolve(in: registry)
  }
}
