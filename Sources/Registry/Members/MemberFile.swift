/// What is on file about one member, apart from its cases, as far as an audience may know it.
public struct MemberFile: Sendable, Equatable {
  /// A name that the member had until another was put on record.
  public struct FormerName: Sendable, Equatable {
    public var name: String
    /// The day on which the next name was recorded.
    public var until: Day
  }

  /// A pledge with the edition that it is about.
  public struct PledgedEdition: Sendable, Equatable {
    public var pledge: Pledge
    public var rulebook: String
    public var edition: String
    /// The signed sheet or the resolution; nil where none was named, or once erased.
    public var document: String?
  }

  /// The same person's membership elsewhere, as its enrolment said.
  public struct Elsewhere: Sendable, Equatable {
    public var association: Association
    public var membership: Membership
  }

  /// For outsiders without what is the member's own: contact, address, and a number that they did not ask by.
  public var membership: Membership
  public var association: Association
  /// On the day of the answer.
  public var status: MembershipStatus
  public var disclosure: Disclosure
  public var formerNames: [FormerName]
  /// In the order of recording.
  public var accounts: [PlatformAccount]
  public var pledges: [PledgedEdition]
  /// By association, in the order of founding.
  public var elsewhere: [Elsewhere]
  /// What was merged into it, or is the same member's in another association: by somebody's decision, not a file's word.
  public var merged: [Elsewhere]
  /// What is known of the member's age; the member's and the council's to know.
  public var minority: Minority?
  public var asOf: Day
  public var knownAt: Position

  /// - Parameter text: how the member was asked for.
  public init(
    of membership: Membership, asking text: String, asOf day: Day, for audience: Audience,
    in registry: any RegistryReader
  ) throws {
    guard let association = try registry.association(membership.association) else {
      throw StoreFailure.damaged(reason: "membership \(membership.key.position) is in no association")
    }
    self.membership = membership.told(to: audience, asking: text)
    self.association = association
    status = membership.status(on: day)
    disclosure = audience.disclosure
    asOf = day
    knownAt = registry.position
    guard audience.sees(.member) else {
      // Associations and platforms recognise a member by the accounts that it holds; the public is not told them.
      accounts =
        audience.sees(.peer)
        ? try registry.present().accounts(of: membership.key).filter {
          $0.isHeld(on: day) && $0.isHeld(on: audience.today)
        }
        : []
      (pledges, formerNames, elsewhere, merged) = ([], [], [], [])
      return
    }
    minority = try registry.minority(of: membership.key)
    accounts = try registry.accounts(of: membership.key)
    pledges = try registry.pledges(of: membership.key).map { try MemberFile.pledged($0, in: registry) }
    formerNames = try MemberFile.formerNames(of: membership, in: registry)
    let merged = try MemberFile.merged(with: membership, in: registry)
    self.merged = merged
    elsewhere = try MemberFile.elsewhere(than: membership, in: registry).filter { other in
      !merged.contains { $0.membership.key == other.membership.key }
    }
  }

  private static func pledged(_ pledge: Pledge, in registry: any RegistryReader) throws -> PledgedEdition {
    guard let rulebook = try registry.rulebook(pledge.rulebook) else {
      throw RulebookLookupFailure.notOnRecord(pledge.rulebook)
    }
    var document: String?
    try registry.entries(pledge.sequence...pledge.sequence) { document = $0.draft.personal[.document] }
    return PledgedEdition(pledge: pledge, rulebook: rulebook.id, edition: rulebook.edition, document: document)
  }

  private static func merged(with membership: Membership, in registry: any RegistryReader) throws -> [Elsewhere] {
    try registry.merged(with: membership.key).compactMap { key in
      guard key != membership.key, let other = try registry.membership(key) else { return nil }
      return try registry.association(other.association).map { Elsewhere(association: $0, membership: other) }
    }
  }

  private static func elsewhere(
    than membership: Membership, in registry: any RegistryReader
  ) throws -> [Elsewhere] {
    guard let person = membership.person else { return [] }
    return try registry.memberships(person: person).filter { $0.key != membership.key }.compactMap { other in
      try registry.association(other.association).map { Elsewhere(association: $0, membership: other) }
    }
  }

  /// Details also change without the name; only another name makes a former one.
  private static func formerNames(
    of membership: Membership, in registry: any RegistryReader
  ) throws -> [FormerName] {
    let offset = try registry.header().offset
    let names = try registry.names(of: membership.key)
    var former: [FormerName] = []
    for (name, next) in zip(names, names.dropFirst()) where name.name != next.name {
      try registry.entries(next.recorded...next.recorded) { entry in
        former.append(FormerName(name: name.name, until: entry.recorded.day(at: offset)))
      }
    }
    return former
  }
}
