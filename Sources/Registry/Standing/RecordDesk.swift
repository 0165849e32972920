/// What is read once to answer about any member of one association, on one day and for one audience.
struct RecordDesk {
  let association: Association
  let audience: Audience
  let editions: Editions
  let scorer: Scorer
  let rulebook: RulebookName
  let shelf: RulebookShelf
  /// At the position that is asked about.
  let registry: any RegistryReader
  /// With everything that is on record; outsiders are told nothing that has ended by now.
  let now: any RegistryReader

  /// - Parameter asToldThen: what was told at the reader's position, and not what may be told of it now.
  init(
    of association: Key<Association>, asOf day: Day, for audience: Audience, in registry: any RegistryReader,
    asToldThen: Bool = false
  ) throws {
    guard let home = try registry.association(association) else {
      throw StoreFailure.damaged(reason: "association #\(association.value) is not on record")
    }
    self.association = home
    self.audience = audience
    self.registry = registry
    now = audience.isOutside && !asToldThen ? try registry.present() : registry
    editions = try registry.editions(of: association)
    scorer = try Scorer(editions: editions, asOf: day, knownAt: registry.position)
    guard let rulebook = try registry.rulebookInForce(in: association, on: day) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    self.rulebook = rulebook
    shelf = RulebookShelf(inForce: scorer.edition.rulebook, editions: editions)
  }

  /// - Parameter text: how the member was asked for; nil where nobody in particular was.
  func record(of membership: Membership, asking text: String? = nil) throws -> MemberRecord {
    try MemberRecord(of: membership, asking: text, at: self)
  }

  /// The days on which something must hold for an outsider to be told of it.
  var days: [Day] { audience.isOutside ? [scorer.day, audience.today] : [scorer.day] }
}
