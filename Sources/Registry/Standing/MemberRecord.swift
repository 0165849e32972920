/// Everything that is read to answer a question about one member, read once.
struct MemberRecord {
  private let membership: Membership
  private let association: Association
  private let history: History
  private let editions: Editions
  private let scorer: Scorer
  private let rulebook: RulebookName
  private let open: [OpenCase]

  init(of membership: Membership, asOf day: Day, in registry: any RegistryReader) throws {
    self.membership = membership
    guard let association = try registry.association(membership.association) else {
      throw StoreFailure.damaged(reason: "membership #\(membership.key.value) is in no association")
    }
    self.association = association
    history = try registry.history(of: membership.key)
    editions = try registry.editions(of: membership.association)
    scorer = try Scorer(editions: editions, asOf: day, knownAt: registry.position)
    guard let rulebook = try registry.rulebookInForce(in: membership.association, on: day) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    self.rulebook = rulebook
    let edition = scorer.edition
    open = history.caseDays(asOf: day, knownAt: registry.position).compactMap { $0.open(named: edition) }
  }

  var standing: Standing {
    get throws {
      Standing(
        association: association, number: membership.number, name: membership.name, kind: membership.kind,
        membership: membership.status(on: scorer.day), asOf: scorer.day, knownAt: scorer.position,
        figures: try scorer.figures(history),
        cases: CaseTally(lines: try scorer.explain(history, figure: .ifAppealsFail).lines, open: open),
        rulebook: rulebook, disclosure: .council)
    }
  }

  var explanation: StandingExplanation {
    get throws {
      StandingExplanation(
        standing: try standing, path: try scorer.path(history), open: open,
        rulebooks: RulebookShelf(inForce: scorer.edition.rulebook, editions: editions))
    }
  }
}
