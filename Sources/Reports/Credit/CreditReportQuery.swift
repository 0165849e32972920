public import Registry

/// The credit report of an association over a period; at the position of the reader that answers.
///
/// Cost grows with the association, not with the registry.
public struct CreditReportQuery: Sendable {
  public var association: Association
  public var period: ReportPeriod

  public init(association: Association, period: ReportPeriod) {
    self.association = association
    self.period = period
  }

  /// - Throws: `ReconciliationFailure` where an account does not add up; `ScoringFailure`; `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> CreditReport {
    let editions = try registry.editions(of: association.key)
    let scorer = try Scorer(editions: editions, asOf: period.days.upperBound, knownAt: registry.position)
    guard let name = try registry.rulebookInForce(in: association.key, on: scorer.day) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    let rulebooks = RulebookShelf(inForce: scorer.edition.rulebook, editions: editions)
    let opening = try registry.position(knownOn: period.days.lowerBound.adding(days: -1))
    var ledger = PeriodLedger(
      period: period, editions: editions, scorer: scorer, openingKnownAt: opening, rulebooks: rulebooks)
    try registry.histories(of: association.key) { membership, history in
      try ledger.read(
        History(rulings: Array(history.rulings), repairs: Array(history.repairs), joined: history.joined),
        of: membership)
    }
    try registry.memberships(of: association.key) { try ledger.name($0) }
    let agenda = try AgendaItem.items(
      of: ledger.open + ledger.appealed, in: association.key, on: scorer.day, registry: registry)
    return CreditReport(
      association: association, period: period, knownAt: registry.position, openingKnownAt: opening, rulebook: name,
      rulebooks: rulebooks, disclosure: .council, members: ledger.members, grades: ledger.grades,
      events: ledger.events, open: ledger.open, underAppeal: ledger.appealed.count, awards: ledger.awards,
      activity: ledger.activity, agenda: agenda)
  }
}

/// An account that does not add up: opening and movements are not the closing. The report is not made.
public struct ReconciliationFailure: Failure, Equatable {
  public var number: String?
  public var opening: Millipoints
  public var movements: Millipoints
  public var closing: Millipoints

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    let who = number ?? "?"
    return Phrase(
      zh: "会员 \(who) 的账目不平：期初 \(opening)，变动 \(movements)，期末 \(closing)。未出具报告。请运行 jinjiang check，并保留此信息。",
      en:
        "The account of member \(who) does not add up: opening \(opening), movements \(movements), closing \(closing). "
        + "No report was made. Run jinjiang check, and keep this message.")
  }
}
