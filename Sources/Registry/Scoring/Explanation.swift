/// A score with every line that it is made of: all counted cases, also those that no longer weigh anything.
public struct Explanation: Hashable, Sendable {
  public var day: Day
  public var position: Position
  public var figure: Figure
  public var result: ScoreResult
  /// By day of the act, then case number.
  public var lines: [ScoreLine]
}

extension Scorer {
  /// The score of one membership with its lines.
  public func explain(
    _ history: History, figure: Figure = .confirmed
  ) throws(ScoringFailure) -> Explanation {
    var collector = LineCollector(scorer: self)
    let result = try score(
      rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined, figure: figure,
      into: &collector)
    return Explanation(
      day: day, position: position, figure: figure, result: result,
      lines: collector.lines.sorted(by: ScoreLine.precedes))
  }
}

/// Turns weighed cases into lines with names.
private struct LineCollector: LineSink {
  static var wantsLapsed: Bool { true }

  let scorer: Scorer
  var lines: [ScoreLine] = []

  mutating func take(_ line: WeighedCase) {
    let (counted, rule, lifespan) = (line.counted, line.rule, line.lifespan)
    let edition = scorer.timeline.editions[Int(rule.edition)]
    let category = edition.categories[Int(rule.category)]
    var ceiling: ScoreLine.Ceiling?
    if !counted.isRepaired, let place = scorer.ceiling(of: rule) {
      ceiling = ScoreLine.Ceiling(
        grade: scorer.edition.rulebook.grades[place].grade,
        until: lifespan.start.adding(months: Int(rule.ceilingMonths)))
    }
    var repairableFrom: Day?
    if category.restores != nil, !counted.isRepaired {
      let months = edition.rule(category: Int(rule.category), level: Int(rule.level))?.repairAfterMonths ?? 0
      repairableFrom = counted.found.adding(months: Int(months))
    }
    lines.append(
      ScoreLine(
        caseNumber: counted.number, kind: rule.kind, state: counted.state,
        category: edition.categoryIDs[Int(rule.category)],
        level: category.ignoresLevel ? nil : edition.levels[Int(rule.level)],
        article: edition.article(ofCategory: Int(rule.category)), edition: edition.rulebook.edition,
        occurred: counted.occurred, found: counted.found, countedFrom: lifespan.start, holdEnds: lifespan.holdEnd,
        lapses: lifespan.lapse, points: Millipoints(counted.points), multiplier: PerMille(line.multiplier),
        restored: counted.isRepaired ? PerMille(Int(counted.restores)) : nil, weight: Millipoints(line.weight),
        ceiling: ceiling, repairableFrom: repairableFrom))
  }
}
