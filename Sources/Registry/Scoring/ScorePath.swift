/// What lies ahead of a member: when lines change, when the score does, when the grade gets better, and what a repair
/// would do. Always of the confirmed figure, with everything already recorded. Source: SCORING.md, The path.
public struct ScorePath: Hashable, Sendable {
  /// The next thing that happens to a line by itself.
  public struct LineChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// The first day of fading.
      case holdEnds
      /// The first day without weight.
      case lapses
    }
    public var caseNumber: CaseNumber
    public var kind: Kind
    public var day: Day
  }

  /// A later day and the result on it.
  public struct Step: Hashable, Sendable {
    public var day: Day
    public var result: ScoreResult
  }

  /// A case that can be repaired, and the result if it were on the path's own day.
  public struct Repair: Hashable, Sendable {
    public var caseNumber: CaseNumber
    /// The day found plus the category's months; it may lie ahead.
    public var possibleFrom: Day
    public var result: ScoreResult
  }

  public var today: Explanation
  /// In the order of lines; those that have lapsed have no change left.
  public var lineChanges: [LineChange]
  /// The first later day on which the score shown differs; nil where it never will.
  public var nextScore: Step?
  /// The first later day with a better grade; nil where there is none.
  public var nextBetterGrade: Step?
  /// In the order of lines.
  public var repairs: [Repair]
}

extension Scorer {
  /// The path of one membership from this scorer's day, at its position.
  public func path(_ history: History) throws(ScoringFailure) -> ScorePath {
    let today = try explain(history)
    var path = ScorePath(
      today: today, lineChanges: today.lines.compactMap { $0.nextChange(after: day) }, nextScore: nil,
      nextBetterGrade: nil, repairs: [])
    try walk(history, until: &path)
    for line in today.lines {
      guard let possibleFrom = line.repairableFrom else { continue }
      let repair = RepairRow(caseNumber: line.caseNumber, effective: day, sequence: position, restores: nil)
      path.repairs.append(
        ScorePath.Repair(
          caseNumber: line.caseNumber, possibleFrom: possibleFrom, result: try score(history.adding(repair))))
    }
    return path
  }

  /// Looks at one day after another until both steps are found, leaving out days on which nothing can change.
  ///
  /// A result changes only on a day that some ruling, repair or edition names, on which a hold or a ceiling ends, or
  /// while a line fades. The search therefore ends with the last of these: no later than the last recorded day plus the
  /// longest hold and fade or ceiling. Within a fade it looks at every day, since awards fade against violations and the
  /// score goes both ways.
  private func walk(_ history: History, until path: inout ScorePath) throws(ScoringFailure) {
    var recorded = history.rulings.filter { $0.sequence <= position }.map(\.effective)
    recorded += history.repairs.filter { $0.sequence <= position }.map(\.effective)
    recorded += timeline.starts
    recorded = recorded.filter { $0 > day }.sorted()
    var scorer = self
    while path.nextScore == nil || path.nextBetterGrade == nil {
      var change = NextChange(day: scorer.day)
      let result = try scorer.score(
        rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined, figure: .confirmed,
        into: &change)
      let step = ScorePath.Step(day: scorer.day, result: result)
      if path.nextScore == nil, result.score != path.today.result.score { path.nextScore = step }
      if path.nextBetterGrade == nil, scorer.isBetter(result, than: path.today.result, under: edition) {
        path.nextBetterGrade = step
      }
      let nextRecorded = recorded.partitionPoint { $0 <= scorer.day }
      if nextRecorded < recorded.count { change.mayBe(on: recorded[nextRecorded]) }
      guard let next = change.next else { return }
      scorer = scorer.on(next)
    }
  }

  /// Whether a grade of this scorer's edition is better than one of an earlier day's.
  ///
  /// Where the editions differ, the later one ranks the two if it has both, else the earlier one; grades that neither has
  /// both of cannot be compared, and none is called better.
  private func isBetter(_ result: ScoreResult, than before: ScoreResult, under earlier: Edition) -> Bool {
    if let place = edition.place(of: before.grade) { return result.gradePlace < place }
    guard let place = earlier.place(of: result.grade) else { return false }
    return place < before.gradePlace
  }
}

extension ScoreLine {
  func nextChange(after day: Day) -> ScorePath.LineChange? {
    if day < holdEnds, holdEnds < lapses {
      return ScorePath.LineChange(caseNumber: caseNumber, kind: .holdEnds, day: holdEnds)
    }
    guard day < lapses else { return nil }
    return ScorePath.LineChange(caseNumber: caseNumber, kind: .lapses, day: lapses)
  }
}

/// Finds the next day on which any line or ceiling can change by itself.
struct NextChange: LineSink {
  static var wantsLapsed: Bool { false }

  let day: Day
  private(set) var next: Day?

  init(day: Day) { self.day = day }

  mutating func mayBe(on other: Day) {
    if other > day { next = min(next ?? other, other) }
  }

  mutating func take(_ line: WeighedCase) {
    let holdEnd = line.lifespan.holdEnd
    if day < holdEnd {
      mayBe(on: holdEnd)
    } else if day < line.lifespan.lapse {
      mayBe(on: day.adding(days: 1))
    }
    if line.rule.ceiling >= 0, !line.counted.isRepaired {
      mayBe(on: line.lifespan.start.adding(months: Int(line.rule.ceilingMonths)))
    }
  }
}
