/// Goes through a period from one day on which something happens to a line to the next, and notes down every movement.
struct StatementWalk {
  private(set) var reached: Explanation
  private(set) var movements: [Movement] = []
  /// By case, where its last movement stands.
  private var last: [CaseNumber: Int] = [:]

  /// From an opening, through the last day of the period, at the scorer's position.
  init(_ history: History, from opening: Explanation, through end: Day, by scorer: Scorer) throws(ScoringFailure) {
    reached = opening
    var recorded = history.rulings.filter { $0.sequence <= scorer.position }.map(\.effective)
    recorded += history.repairs.filter { $0.sequence <= scorer.position }.map(\.effective)
    recorded.sort()
    while reached.day < end {
      // On all days between nothing happens but fading.
      let next = min(nextEvent(recorded), end)
      let eve = next.adding(days: -1)
      if reached.day < eve { fade(through: eve) }
      let after = try scorer.on(next).explain(history)
      for movement in LineMovements(history, from: reached, to: after).movements { note(movement) }
      reached = after
    }
    sort()
  }

  /// The next day that some ruling or repair names, or on which a hold or a fade ends.
  private func nextEvent(_ recorded: [Day]) -> Day {
    let place = recorded.partitionPoint { $0 <= reached.day }
    var next = place < recorded.count ? recorded[place] : Day(daysSince1970: .max)
    for line in reached.lines {
      for day in [line.holdEnds, line.lapses] where day > reached.day { next = min(next, day) }
    }
    return next
  }

  private mutating func fade(through day: Day) {
    let first = reached.day.adding(days: 1)
    for place in reached.lines.indices {
      var line = reached.lines[place]
      let amount = line.contribution(on: day) - line.contribution(on: reached.day)
      line.weight = line.weight(on: day)
      reached.lines[place] = line
      if amount != .zero { note(Movement(kind: .fading, days: first...day, amount: amount, line: line)) }
    }
    reached.day = day
  }

  /// Fading that goes on is one movement.
  private mutating func note(_ movement: Movement) {
    guard let number = movement.line?.caseNumber else { return }
    if movement.kind == .fading, let place = last[number], movements[place].kind == .fading,
      movements[place].days.upperBound.adding(days: 1) >= movement.days.lowerBound
    {
      movements[place].days = movements[place].days.lowerBound...movement.days.upperBound
      movements[place].amount += movement.amount
      movements[place].line = movement.line
    } else {
      last[number] = movements.count
      movements.append(movement)
    }
  }

  /// By first day, then case; what happens to a case stays in its order.
  private mutating func sort() {
    let order = movements.indices.sorted { a, b in
      let (x, y) = (movements[a], movements[b])
      let (m, n) = (x.line?.caseNumber.value ?? 0, y.line?.caseNumber.value ?? 0)
      return (x.days.lowerBound, m, a) < (y.days.lowerBound, n, b)
    }
    movements = order.map { movements[$0] }
  }
}
