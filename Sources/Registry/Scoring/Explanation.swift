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
  let scorer: Scorer
  var lines: [ScoreLine] = []

  mutating func take(_ line: WeighedCase, rule: LevelRule, edition: Edition) {
    let counted = line.counted
    let category = edition.categories[counted.category]
    let isRepaired = counted.restores != nil
    let ceiling = isRepaired ? nil : scorer.ceiling(of: rule, in: edition)
    lines.append(
      ScoreLine(
        caseNumber: counted.number, kind: category.kind, state: counted.state, category: category.id,
        level: category.ignoresLevel ? nil : edition.levels[counted.level], article: category.article,
        edition: edition.rulebook.edition, occurred: counted.occurred, found: counted.found,
        countedFrom: line.lifespan.start, holdEnds: line.lifespan.holdEnd, lapses: line.lifespan.lapse,
        points: Millipoints(counted.points), multiplier: PerMille(line.multiplier),
        restored: counted.restores.map { PerMille($0) }, weight: Millipoints(line.weight),
        ceiling: ceiling.map {
          ScoreLine.Ceiling(
            grade: scorer.edition.rulebook.grades[$0].grade,
            until: line.lifespan.start.adding(months: rule.ceilingMonths))
        },
        repairableFrom: isRepaired || category.restores == nil
          ? nil : counted.found.adding(months: rule.repairAfterMonths)))
  }
}
