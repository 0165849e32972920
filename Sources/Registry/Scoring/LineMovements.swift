/// Takes apart what changed between the lines of two explanations of one membership, case by case.
///
/// The later one is of the same day at a later position (what a correction did), or of the next day at the same position.
struct LineMovements {
  let history: History
  let before: Explanation
  let after: Explanation
  private(set) var movements: [Movement] = []

  init(_ history: History, from before: Explanation, to after: Explanation) {
    self.history = history
    self.before = before
    self.after = after
    let old = Dictionary(before.lines.map { ($0.caseNumber, $0) }) { first, _ in first }
    let new = Set(after.lines.map(\.caseNumber))
    for line in before.lines where !new.contains(line.caseNumber) { cease(line) }
    for line in after.lines {
      if let earlier = old[line.caseNumber] { change(earlier, to: line) } else { begin(line) }
    }
  }

  private mutating func add(_ kind: Movement.Kind, _ amount: Millipoints, _ line: ScoreLine) {
    movements.append(Movement(kind: kind, days: after.day...after.day, amount: amount, line: line))
  }

  private mutating func begin(_ line: ScoreLine) {
    let ruling = RulingInForce(history.rulings(on: line.caseNumber), asOf: before.day, knownAt: before.position)
    let wasStayed = ruling?.state == .stayed && ruling?.found == line.found
    add(wasStayed ? .resumed : finding(of: line), line.contribution(on: after.day), line)
  }

  private func finding(of line: ScoreLine) -> Movement.Kind { line.kind == .violation ? .found : .awarded }

  private mutating func cease(_ line: ScoreLine) {
    let ruling = RulingInForce(history.rulings(on: line.caseNumber), asOf: after.day, knownAt: after.position)
    add(.ceased(ruling?.state ?? .void), -line.contribution(on: before.day), line)
  }

  /// One step at a time, each from where the last one ended, so that the amounts add up.
  private mutating func change(_ old: ScoreLine, to new: ScoreLine) {
    var reached = old.contribution(on: before.day)
    func moved(to line: ScoreLine) -> Millipoints {
      let now = line.contribution(on: after.day)
      defer { reached = now }
      return now - reached
    }
    guard old.found == new.found else {
      add(finding(of: new), moved(to: new), new)
      return
    }
    passTime(on: old, moved(to: old))

    var step = old
    if (old.level, old.points, old.holdEnds, old.lapses) != (new.level, new.points, new.holdEnds, new.lapses) {
      step.level = new.level
      step.points = new.points
      step.holdEnds = new.holdEnds
      step.lapses = new.lapses
      add(.restated, moved(to: step), new)
    }
    if old.multiplier != new.multiplier {
      step.multiplier = new.multiplier
      add(.repetition(from: old.multiplier, to: new.multiplier), moved(to: step), new)
    }
    if old.restored != new.restored {
      add(old.isRepaired ? .repairChanged : .repaired, moved(to: new), new)
    }
  }

  /// What a day alone does to a line.
  private mutating func passTime(on line: ScoreLine, _ amount: Millipoints) {
    guard before.day < after.day else { return }
    if after.day == line.lapses {
      add(.lapsed, amount, line)
    } else if after.day == line.holdEnds {
      add(.holdEnded, amount, line)
    } else if amount != .zero {
      add(.fading, amount, line)
    }
  }
}
