public import Registry

/// The credit report of an association over a period, for one audience; at the position of the reader that answers.
///
/// Cost grows with the association, not with the registry.
public struct CreditReportQuery: Sendable {
  public var association: Association
  public var period: ReportPeriod
  public var audience: Audience

  public init(association: Association, period: ReportPeriod, for audience: Audience) {
    self.association = association
    self.period = period
    self.audience = audience
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
    let told = try historiesToTell(in: registry)
    try registry.histories(of: association.key) { membership, history in
      let full = History(rulings: Array(history.rulings), repairs: Array(history.repairs), joined: history.joined)
      try ledger.read(told(membership, full), of: membership)
    }
    try registry.memberships(of: association.key) { try ledger.name($0) }
    let agenda = try AgendaItem.items(
      of: ledger.open + ledger.appealed, in: association.key, on: scorer.day, registry: registry)
    let kind: ReportKind =
      switch period {
      case .quarter: .quarterly
      case .year: .annual
      }
    let restated =
      audience.sees(.council) ? try RestatedReport(kind, of: association, over: period.days, in: registry) : nil
    return CreditReport(
      association: association, period: period, knownAt: registry.position, openingKnownAt: opening, rulebook: name,
      rulebooks: rulebooks, disclosure: .council, members: ledger.members, grades: ledger.grades,
      events: ledger.events, open: ledger.open, underAppeal: ledger.appealed.count, awards: ledger.awards,
      activity: ledger.activity, agenda: agenda, restated: restated
    ).told(to: audience)
  }

  /// Below the council, a past period does not bring back what has ended by today.
  private func historiesToTell(
    in registry: any RegistryReader
  ) throws -> (Key<Membership>, History) -> History {
    guard !audience.sees(.council) else { return { $1 } }
    var now: [Key<Membership>: History] = [:]
    try registry.present().histories(of: association.key) { membership, history in
      now[membership] = History(
        rulings: Array(history.rulings), repairs: Array(history.repairs), joined: history.joined)
    }
    let (day, today) = (period.days.upperBound, audience.today)
    return { membership, history in
      now[membership].map { history.forOutsiders(now: $0, asOf: day, today: today) } ?? history
    }
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
