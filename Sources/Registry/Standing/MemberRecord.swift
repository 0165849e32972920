/// Everything that is read to answer a question about one member, read once, and handed on as far as the audience of the
/// desk may know it.
struct MemberRecord {
  private let membership: Membership
  private let text: String?
  private let desk: RecordDesk
  /// For outsiders without what has ended since.
  private let history: History
  private let open: [OpenCase]
  private let reopened: [ReopenedCase]

  init(of membership: Membership, asking text: String?, at desk: RecordDesk) throws {
    self.membership = membership
    self.text = text
    self.desk = desk
    let full = try desk.registry.history(of: membership.key)
    let (scorer, audience) = (desk.scorer, desk.audience)
    if audience.isOutside {
      let now = desk.now.position == desk.registry.position ? full : try desk.now.history(of: membership.key)
      history = full.forOutsiders(now: now, asOf: scorer.day, today: audience.today)
      open = []
      reopened = []
      return
    }
    history = full
    let all = full.caseDays(asOf: scorer.day, knownAt: scorer.position).compactMap { $0.open(named: scorer.edition) }
    open = audience.sees(.council) ? all : try all.filter { try desk.isKnownToMember($0.number) }
    reopened = try desk.reopened(full)
  }

  var standing: Standing {
    get throws {
      let audience = desk.audience
      let figures = try desk.scorer.figures(history)
      let lines = try desk.scorer.explain(history, figure: .ifAppealsFail).lines
      let (number, name) = membership.named(for: audience, asking: text)
      return Standing(
        association: desk.association, number: number, name: name,
        account: number == nil && name == nil && membership.name != nil ? text.flatMap { AccountName($0) } : nil,
        kind: membership.kind, membership: membership.status(on: desk.scorer.day), asOf: desk.scorer.day,
        knownAt: desk.scorer.position, rating: try rating(figures.confirmed),
        figures: audience.isOutside ? nil : figures,
        cases: audience.isOutside ? nil : CaseTally(lines: lines, open: open, reopened: reopened),
        findings: try desk.findings(lines), awards: desk.awards(lines),
        isDisputed: try desk.isDisputed(membership.key, lines), rulebook: desk.rulebook,
        disclosure: audience.disclosure)
    }
  }

  private func rating(_ confirmed: ScoreResult) throws -> Rating? {
    if desk.audience.sees(.peer) { return Rating(confirmed) }
    guard try desk.now.consentsToGrade(membership.key),
      try desk.now.minority(of: membership.key)?.isMinor(on: desk.audience.today) != true
    else { return nil }
    return Rating(score: nil, grade: confirmed.grade, underObservation: confirmed.underObservation)
  }

  var explanation: StandingExplanation {
    get throws {
      StandingExplanation(
        standing: try standing, path: try desk.scorer.path(history),
        stayed: try desk.scorer.explain(history, figure: .ifAppealsFail).lines.filter { $0.state == .stayed },
        open: open, reopened: reopened, rulebooks: desk.shelf)
    }
  }

  /// The same with how it came about over a period that ends on the desk's day.
  func statement(over period: ClosedRange<Day>, openingPosition: Position) throws -> MemberStatement {
    let credit = try CreditStatement(
      history, editions: desk.editions, period: period, knownAt: desk.scorer.position, openingPosition: openingPosition)
    let eve = try Scorer(editions: desk.editions, asOf: credit.opening.day, knownAt: desk.scorer.position)
    return MemberStatement(
      membership: membership, credit: credit, openingFigures: try eve.figures(history), explanation: try explanation,
      track: try desk.scorer.track(history, over: credit.opening.day...period.upperBound))
  }
}
