/// The rules at the door: whether a member may be charged or praised for an act at all. Source: DESIGN.md, Cases.
///
/// Nothing is recorded here, so a dialogue can ask after every answer.
struct CaseIntake {
  let registry: any RegistryReader
  let membership: Membership
  let association: Association
  /// The day on which the case comes in.
  let day: Day

  init(of membership: Key<Membership>, on day: Day, in registry: any RegistryReader) throws {
    guard let membership = try registry.membership(membership),
      let association = try registry.association(membership.association)
    else { throw MemberLookupFailure.unknown("\(membership.position)") }
    guard membership.name != nil else { throw MemberFailure.erased(membership.key) }
    self.registry = registry
    self.membership = membership
    self.association = association
    self.day = day
  }

  /// As members are named in messages.
  var member: String { membership.number ?? membership.pseudonym.description }

  /// An act is on record no earlier than it happened, and only for a member.
  func checkAct(on occurred: Day) throws {
    guard occurred <= day else { throw IntakeRefusal.actInFuture(occurred, today: day) }
    guard membership.isMember(on: occurred) else {
      throw IntakeRefusal.outsideMembership(member: member, occurred: occurred, tenures: membership.tenures)
    }
  }

  /// Nobody answers to rules that bind them neither by a pledge nor by a vote. A merit needs no bond.
  func checkBond(of kind: CaseKind, occurred: Day, under rulebook: Rulebook) throws {
    guard kind == .violation else { return }
    guard try registry.bond(of: membership.key, in: association.key, on: occurred) != nil else {
      throw IntakeRefusal.notBound(
        member: member, association: association.code, edition: rulebook.edition, occurred: occurred)
    }
  }

  /// No case is opened on an act that the rulebook calls too old. A merit may be praised at any time.
  func checkLimitation(of kind: CaseKind, occurred: Day, under rulebook: Rulebook) throws {
    guard kind == .violation, let months = rulebook.procedure.limitationMonths else { return }
    let last = occurred.adding(months: months)
    guard day <= last else { throw IntakeRefusal.limitationRun(occurred: occurred, months: months, last: last) }
  }

  /// An account that is named must have been the member's on the day of the act.
  func checkAccount(_ account: AccountName?, occurred: Day) throws {
    guard let account else { return }
    let holdings = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle))
    guard holdings.contains(where: { $0.membership == membership.key && $0.isHeld(on: occurred) }) else {
      throw IntakeRefusal.accountNotHeld(account, member: member, occurred: occurred)
    }
  }

  /// The level that is meant: the one named, else one that was on record and still fits, else the category's default.
  func level(
    named text: String?, else known: Level? = nil, of category: Rulebook.Category, in rulebook: Rulebook
  ) throws -> Level? {
    if let text {
      let level = try rulebook.level(matching: text, of: category)
      return category.ignoresLevel ? nil : level
    }
    if category.ignoresLevel { return nil }
    if let known, category.levels.contains(known) { return known }
    guard let level = category.defaultLevel else {
      throw RulingRefusal.missingLevel(category: category.id, edition: rulebook.edition)
    }
    return level
  }

  /// The member's other records of the same act: the same post, or the same category on the same day and place.
  func duplicates(
    of category: CategoryID, occurred: Day, url: String?, apartFrom number: CaseNumber? = nil
  ) throws -> [CaseNumber] {
    try registry.caseFiles(of: membership.key).filter { file in
      file.number != number && file.occurred == occurred && file.texts[.url] == url
        && (url != nil || file.category == category) && file.latestRuling?.state != .void
    }.map(\.number)
  }
}
