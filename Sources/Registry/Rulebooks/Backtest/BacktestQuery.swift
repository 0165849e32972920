/// A draft tried out on an association, as effective on a day; at the position of the reader that answers.
public struct BacktestQuery: Sendable {
  public var association: Association
  public var draft: Rulebook
  public var asOf: Day

  public init(association: Association, draft: Rulebook, asOf: Day) {
    self.association = association
    self.draft = draft
    self.asOf = asOf
  }

  /// - Throws: `ScoringFailure`, `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> Backtest {
    let editions = try registry.editions(of: association.key)
    let now = try Scorer(editions: editions, asOf: asOf, knownAt: registry.position)
    guard let present = try registry.rulebookInForce(in: association.key, on: asOf) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    let draft = try Edition(draft, lexicon: registry.lexicon())
    // In force since before every act.
    let then = try Scorer(
      editions: Editions([Adoption(effective: Day(daysSince1970: .min), sequence: .start, edition: draft)]),
      asOf: asOf, knownAt: registry.position)
    var tally = BacktestTally(now: now, then: then, editions: editions)
    try registry.histories(of: association.key) { membership, history in
      try tally.read(
        History(rulings: Array(history.rulings), repairs: Array(history.repairs), joined: history.joined),
        of: membership)
    }
    try registry.memberships(of: association.key) { tally.name($0) }
    return Backtest(
      association: association, asOf: asOf, knownAt: registry.position, present: present,
      draft: RulebookName(draft.rulebook), presentGrades: now.edition.rulebook.grades.map(\.grade),
      draftGrades: draft.rulebook.grades.map(\.grade), members: tally.members, categories: tally.categories,
      obstacles: tally.obstacles)
  }
}

extension RulebookName {
  public init(_ rulebook: Rulebook) {
    self.init(
      id: rulebook.id, edition: rulebook.edition, title: rulebook.title, hash: rulebook.contentHash)
  }
}

/// Gathers both sides: first what each membership comes to, then whose it is.
private struct BacktestTally {
  private struct Account {
    var before: Explanation
    var after: Explanation
  }

  private struct CategoryKey: Hashable {
    var kind: CaseKind
    var category: CategoryID
  }

  private let now: Scorer
  private let then: Scorer
  private var judge: DraftObstacles
  private var accounts: [Key<Membership>: Account] = [:]
  private var sums: [CategoryKey: Backtest.Category] = [:]
  private(set) var members: [Backtest.Member] = []

  init(now: Scorer, then: Scorer, editions: Editions) {
    self.now = now
    self.then = then
    judge = DraftObstacles(then.edition, present: now.edition, editions: editions)
  }

  mutating func read(_ history: History, of membership: Key<Membership>) throws {
    var judgeable = history
    judgeable.rulings = judge.judgeable(history.rulings)
    accounts[membership] = Account(before: try now.explain(history), after: try then.explain(judgeable))
  }

  mutating func name(_ membership: Membership) {
    guard let account = accounts.removeValue(forKey: membership.key), membership.isMember(on: now.day) else { return }
    let member = Backtest.Member(
      number: membership.number, name: membership.name, before: account.before.result, after: account.after.result)
    members.append(member)
    count(account, isInOtherGrade: member.gradeChanges)
  }

  private mutating func count(_ account: Account, isInOtherGrade: Bool) {
    var seen: Set<CategoryKey> = []
    var cases: Set<CaseNumber> = []
    func key(_ line: ScoreLine) -> CategoryKey { CategoryKey(kind: line.kind, category: line.category) }
    for (lines, sum) in [
      (account.before.lines, \Backtest.Category.before), (account.after.lines, \Backtest.Category.after),
    ] {
      for line in lines {
        let key = key(line)
        var entry =
          sums[key]
          ?? Backtest.Category(
            kind: line.kind, category: line.category, cases: 0, before: .zero, after: .zero, membersInOtherGrade: 0)
        entry[keyPath: sum] += line.weight
        if cases.insert(line.caseNumber).inserted { entry.cases += 1 }
        if isInOtherGrade, seen.insert(key).inserted { entry.membersInOtherGrade += 1 }
        sums[key] = entry
      }
    }
  }

  var categories: [Backtest.Category] {
    let order = (then.edition.rulebook.categories + now.edition.rulebook.categories).map(\.id)
    func place(_ each: Backtest.Category) -> Int { order.firstIndex(of: each.category) ?? order.count }
    return sums.values.sorted {
      (place($0), $0.category.id, $0.kind.rawValue) < (place($1), $1.category.id, $1.kind.rawValue)
    }
  }

  var obstacles: [DraftObstacle] { judge.all }
}
