/// Who may sit in a case, and whether those who sat could decide it. Source: DESIGN.md, Cases.
///
/// People are compared by their names as search keys, blanks left out (minutes write 张 三 as well as 张三): the registry
/// knows no other mark of a panellist, who need not be a member or an operator.
struct Bench {
  let rules: Rulebook.Procedure
  private var concerned: [(key: SearchKey, concern: Concern)] = []

  /// Why somebody may not sit.
  enum Concern: Sendable, Equatable {
    case member
    case guardian
    /// The recorder types; the panel decides.
    case recorder
    case decidedBefore
    /// Put the merit forward.
    case nominator
    /// In an earlier round of a case that is open again.
    case judgedBefore
    /// For a reason that is sealed.
    case sealed
  }

  init(_ rules: Rulebook.Procedure) { self.rules = rules }

  mutating func bar(_ names: [String?], as concern: Concern) {
    concerned += names.compactMap(\.self).map { (Bench.key($0), concern) }.filter { !$0.0.isEmpty }
  }

  /// A name as it is compared.
  static func key(_ name: String) -> SearchKey { SearchKey(String(name.filter { !$0.isWhitespace })) }

  /// The count of a vote that the rules allow.
  func tally(of decider: Decider) throws(BenchRefusal) -> Tally {
    try checkNames(of: decider)
    let votes = decider.votes
    let sitting = votes.filter { $0.cast != .recused }.count
    let inFavour = votes.filter { $0.cast == .inFavour }.count
    let tally = Tally(
      body: decider.body, sitting: sitting, recused: votes.count - sitting, inFavour: inFavour,
      against: votes.filter { $0.cast == .against }.count)
    switch decider {
    case .officer: break
    case .outside(let body, _):
      guard !SearchKey(body).isEmpty else { throw .outsideBodyUnnamed }
    case .panel:
      guard sitting <= rules.panelMembers else {
        throw .tooMany(sitting: sitting, members: rules.panelMembers)
      }
      try check(tally, seats: rules.panelMembers)
    }
    return tally
  }

  /// The same for the council, whose seats the operator names.
  func tally(ofCouncil votes: [Vote], seats: Int) throws(BenchRefusal) -> Tally {
    try checkNames(of: .panel(votes))
    let sitting = votes.filter { $0.cast != .recused }.count
    guard sitting <= seats else { throw .tooMany(sitting: sitting, members: seats) }
    let needed = rules.quorum.leastCount(of: seats)
    guard sitting >= needed else { throw .noQuorum(sitting: sitting, needed: needed, members: seats) }
    return Tally(
      body: .council, sitting: sitting, recused: votes.count - sitting,
      inFavour: votes.filter { $0.cast == .inFavour }.count, against: votes.filter { $0.cast == .against }.count)
  }

  /// More than half of those who sat, and at least the rulebook's share of them.
  func hasMajority(_ tally: Tally) -> Bool {
    tally.inFavour * 2 > tally.sitting && tally.inFavour >= rules.majority.leastCount(of: tally.sitting)
  }

  private func check(_ tally: Tally, seats: Int) throws(BenchRefusal) {
    let needed = rules.quorum.leastCount(of: seats)
    guard tally.sitting >= needed else {
      throw .noQuorum(sitting: tally.sitting, needed: needed, members: seats)
    }
    guard hasMajority(tally) else { throw .noMajority(inFavour: tally.inFavour, sitting: tally.sitting) }
  }

  private func checkNames(of decider: Decider) throws(BenchRefusal) {
    var seen: Set<SearchKey> = []
    for vote in decider.votes {
      let key = Bench.key(vote.name)
      guard !key.isEmpty else { throw .nobodyNamed }
      guard seen.insert(key).inserted else { throw .namedTwice(vote.name) }
      guard vote.cast != .recused else { continue }
      if let match = concerned.first(where: { $0.key == key }) { throw .barred(vote.name, match.concern) }
    }
    if case .outside = decider { return }
    guard !decider.votes.isEmpty else { throw .nobodyNamed }
  }
}

extension Decider {
  fileprivate var body: Tally.Body {
    switch self {
    case .panel: .panel
    case .officer: .officer
    case .outside: .outside
    }
  }
}

extension Rulebook.Fraction {
  /// The least whole number that is at least this share of a count.
  func leastCount(of count: Int) -> Int { (count * numerator + denominator - 1) / denominator }
}
