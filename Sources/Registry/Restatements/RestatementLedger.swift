/// Scores every membership at both positions, and keeps those that differ.
struct RestatementLedger {
  /// An entry that may have made a difference.
  struct Mark {
    var position: Position
    var what: Restatement.Cause.What
    var caseNumber: CaseNumber
    var effective: Day
  }

  struct Difference {
    var before: Restatement.Side
    var after: Restatement.Side
    var marks: [Mark]
  }

  private let query: RestatementQuery
  private let before: Scorer
  private let after: Scorer
  /// Who was a member on the day, as known at either position.
  private var rosterBefore: Set<Key<Membership>> = []
  private var rosterAfter: Set<Key<Membership>> = []
  private(set) var differences: [Key<Membership>: Difference] = [:]

  init(_ query: RestatementQuery, in registry: any RegistryReader) throws {
    self.query = query
    let editions = try registry.editions(of: query.association.key)
    before = try Scorer(editions: editions, asOf: query.asOf, knownAt: query.from)
    after = try Scorer(editions: editions, asOf: query.asOf, knownAt: query.to)
  }

  mutating func readRosters(in registry: any RegistryReader) throws {
    var (first, second): (Set<Key<Membership>>, Set<Key<Membership>>) = ([], [])
    try registry.earlier(at: query.from).roster(of: query.association.key, on: query.asOf) { key, _ in
      first.insert(key)
    }
    try registry.earlier(at: query.to).roster(of: query.association.key, on: query.asOf) { key, _ in
      second.insert(key)
    }
    rosterBefore = first
    rosterAfter = second
  }

  mutating func read(_ history: History, of membership: Key<Membership>) throws {
    try read(
      rulings: history.rulings[...], repairs: history.repairs[...], joined: history.joined, of: membership)
  }

  mutating func read(
    rulings: ArraySlice<RulingRow>, repairs: ArraySlice<RepairRow>, joined: Day?, of membership: Key<Membership>
  ) throws {
    func result(_ scorer: Scorer, _ roster: Set<Key<Membership>>) throws -> Restatement.Side {
      guard roster.contains(membership) else { return nil }
      return try scorer.score(rulings: rulings.span, repairs: repairs.span, joined: joined)
    }
    let (first, second) = (try result(before, rosterBefore), try result(after, rosterAfter))
    guard RestatementLedger.differ(first, second) else { return }
    let (low, high) = (min(query.from, query.to), max(query.from, query.to))
    var marks: [Mark] = []
    for row in rulings where row.effective <= query.asOf && low < row.sequence && row.sequence <= high {
      marks.append(
        Mark(
          position: row.sequence, what: .ruling(row.state), caseNumber: row.caseNumber, effective: row.effective))
    }
    for row in repairs where row.effective <= query.asOf && low < row.sequence && row.sequence <= high {
      marks.append(
        Mark(position: row.sequence, what: .repair, caseNumber: row.caseNumber, effective: row.effective))
    }
    differences[membership] = Difference(before: first, after: second, marks: marks)
  }

  /// Whether anything that is shown of a score differs.
  private static func differ(_ first: Restatement.Side, _ second: Restatement.Side) -> Bool {
    func shown(_ side: Restatement.Side) -> [Int]? {
      side.map { [$0.score.tenths, $0.deduction.value, $0.uplift.value, $0.underObservation ? 1 : 0] }
    }
    return shown(first) != shown(second) || first?.grade != second?.grade
  }
}
