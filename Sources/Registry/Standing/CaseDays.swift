/// What became of one case day by day, as known at a position: each state it was in, from its first day on.
///
/// States of the same day are one: the last holds. A restatement of level or points is no new state.
public struct CaseDays: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var day: Day
    public var state: CaseState
  }

  public let number: CaseNumber
  public let kind: CaseKind
  /// As they were last put right.
  public let category: Term
  public let level: Term?
  public let occurred: Day
  /// By day; no two neighbours have the same state. Never empty.
  public let steps: [Step]

  /// From the rulings on one case by (effective day, sequence); nil where none exists by that day.
  public init?(_ rulings: ArraySlice<RulingRow>, asOf day: Day, knownAt position: Position) {
    let rows = rulings.filter { $0.effective <= day && $0.sequence <= position }
    guard let last = rows.last,
      let inForce = RulingInForce(rows, asOf: day, knownAt: position)
    else { return nil }
    number = last.caseNumber
    kind = last.kind
    category = last.category
    level = inForce.level
    occurred = last.occurred
    var steps: [Step] = []
    for row in rows where steps.last?.day != row.effective {
      guard let then = RulingInForce(rows, asOf: row.effective, knownAt: position) else { continue }
      if steps.last?.state != then.state { steps.append(Step(day: row.effective, state: then.state)) }
    }
    self.steps = steps
  }

  /// The state on the day asked for.
  public var state: CaseState { steps[steps.count - 1].state }
  /// Since when it is in that state.
  public var since: Day { steps[steps.count - 1].day }
}

extension History {
  /// Every case that exists by that day, by number.
  public func caseDays(asOf day: Day, knownAt position: Position) -> [CaseDays] {
    var all: [CaseDays] = []
    var start = rulings.startIndex
    while start < rulings.endIndex {
      let number = rulings[start].caseNumber
      let end = rulings[start...].firstIndex { $0.caseNumber != number } ?? rulings.endIndex
      if let each = CaseDays(rulings[start..<end], asOf: day, knownAt: position) { all.append(each) }
      start = end
    }
    return all
  }
}

extension CaseDays {
  /// The category by name; any edition of the association knows the names.
  public func category(named edition: Edition) -> CategoryID { CategoryID(edition.name(category)) }

  public func level(named edition: Edition) -> Level? { level.map { Level(edition.name($0)) } }

  /// The case as an open one; nil where it is decided.
  public func open(named edition: Edition) -> OpenCase? {
    guard state == .pending else { return nil }
    return OpenCase(
      number: number, kind: kind, category: category(named: edition), level: level(named: edition),
      occurred: occurred, since: since)
  }
}
