internal import Registry

/// Gathers a period: first what happened to each membership, then whose it is.
struct PeriodLedger {
  private let period: ClosedRange<Day>
  private let editions: Editions
  private let scorer: Scorer
  private let openingKnownAt: Position
  private let rulebooks: RulebookShelf
  private var accounts: [Key<Membership>: Account] = [:]
  private var counts: [CategoryKey: [CaseEvent: Int]] = [:]
  private var activityCount: CaseActivityCount

  private(set) var members: [MemberAccount] = []
  private var openCases: [MemberCase] = []
  private var appealedCases: [MemberCase] = []
  private var awardedCases: [MemberCase] = []

  init(
    period: ReportPeriod, editions: Editions, scorer: Scorer, openingKnownAt: Position, rulebooks: RulebookShelf
  ) {
    self.period = period.days
    activityCount = CaseActivityCount(period)
    self.editions = editions
    self.scorer = scorer
    self.openingKnownAt = openingKnownAt
    self.rulebooks = rulebooks
  }

  /// What one membership brings to the report before it has a name.
  private struct Account {
    let figures: AccountFigures
    let cases: Cases
  }

  private struct Cases {
    var open: [MemberCase] = []
    var appealed: [MemberCase] = []
    var awards: [MemberCase] = []
  }

  private struct CategoryKey: Hashable {
    var kind: CaseKind
    var category: CategoryID
  }

  // MARK: Histories

  mutating func read(_ history: History, of membership: Key<Membership>) throws {
    let statement = try CreditStatement(
      history, editions: editions, period: period, knownAt: scorer.position, openingPosition: openingKnownAt)
    var cases = Cases()
    for each in history.caseDays(asOf: period.upperBound, knownAt: scorer.position) {
      count(each)
      activityCount.count(each, named: scorer.edition)
      if each.state == .pending { cases.open.append(memberCase(each, since: each.since)) }
      if each.state == .upheldUnderAppeal || each.state == .stayed {
        cases.appealed.append(memberCase(each, since: each.since))
      }
      if each.state == .awarded, period.contains(each.since) {
        cases.awards.append(memberCase(each, since: each.since))
      }
    }
    accounts[membership] = Account(figures: AccountFigures(statement), cases: cases)
  }

  private mutating func count(_ each: CaseDays) {
    let events = each.events(in: period)
    guard !events.isEmpty else { return }
    let key = CategoryKey(kind: each.kind, category: each.category(named: scorer.edition))
    for (_, event) in events { counts[key, default: [:]][event, default: 0] += 1 }
  }

  private func memberCase(_ each: CaseDays, since: Day) -> MemberCase {
    MemberCase(
      number: nil, name: nil, caseNumber: each.number, kind: each.kind, category: each.category(named: scorer.edition),
      level: each.level(named: scorer.edition), occurred: each.occurred, since: since)
  }

  // MARK: Members

  mutating func name(_ membership: Membership) throws {
    if members.isEmpty { members.reserveCapacity(accounts.count) }
    guard let account = accounts.removeValue(forKey: membership.key) else { return }
    for (cases, path) in [
      (account.cases.open, \PeriodLedger.openCases), (account.cases.appealed, \.appealedCases),
      (account.cases.awards, \.awardedCases),
    ] {
      for var each in cases {
        each.number = membership.number
        each.name = membership.name
        self[keyPath: path].append(each)
      }
    }
    let wasMember = membership.isMember(on: period.lowerBound.adding(days: -1))
    let joined = membership.tenures.compactMap(\.from).filter(period.contains)
    guard wasMember || membership.isMember(on: period.lowerBound) || !joined.isEmpty else { return }
    let member = MemberAccount(
      number: membership.number, name: membership.name, wasMember: wasMember,
      isMember: membership.isMember(on: period.upperBound), joined: joined,
      left: membership.tenures.compactMap(\.until).filter(period.contains), figures: account.figures)
    try reconcile(member)
    members.append(member)
  }

  private func reconcile(_ member: MemberAccount) throws {
    let moved = member.movements.reduce(Millipoints.zero) { $0 + $1.amount }
    guard member.opening.shown + moved == member.closing.shown else {
      throw ReconciliationFailure(
        number: member.number, opening: member.opening.shown, movements: moved, closing: member.closing.shown)
    }
  }

  // MARK: Sums

  var open: [MemberCase] { openCases.sorted { $0.caseNumber < $1.caseNumber } }
  /// Findings under appeal or opened again.
  var appealed: [MemberCase] { appealedCases.sorted { $0.caseNumber < $1.caseNumber } }
  var activity: CaseActivity { activityCount.activity(order: rulebooks.inForce.violations.map(\.id)) }
  var awards: [MemberCase] { awardedCases.sorted { ($0.since, $0.caseNumber) < ($1.since, $1.caseNumber) } }

  var grades: [GradeCount] {
    var now: [Grade: Int] = [:]
    var before: [Grade: Int] = [:]
    for member in members {
      if member.isMember { now[member.closing.grade, default: 0] += 1 }
      if member.wasMember { before[member.opening.grade, default: 0] += 1 }
    }
    let current = rulebooks.inForce.grades.map(\.grade)
    let others = before.keys.filter { !current.contains($0) }.sorted { $0.id < $1.id }
    return (current + others).map { GradeCount(grade: $0, now: now[$0] ?? 0, before: before[$0] ?? 0) }
  }

  var events: [CategoryEvents] {
    let book = rulebooks.inForce
    let known =
      book.violations.map { CategoryKey(kind: .violation, category: $0.id) }
      + book.commendations.map { CategoryKey(kind: .commendation, category: $0.id) }
    let others = counts.keys.filter { !known.contains($0) }
      .sorted { ($0.kind.rawValue, $0.category.id) < ($1.kind.rawValue, $1.category.id) }
    return (known + others).compactMap { key in
      counts[key].map {
        CategoryEvents(
          kind: key.kind, category: key.category, article: rulebooks.article(of: key.category), counts: $0)
      }
    }
  }
}
