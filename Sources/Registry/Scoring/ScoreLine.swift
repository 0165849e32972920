/// One counted case within a score: what it weighs on the day, by which rule, and until when.
/// Source: SCORING.md, Lines.
public struct ScoreLine: Hashable, Sendable {
  /// No better grade than this one before that day.
  public struct Ceiling: Hashable, Sendable {
    public var grade: Grade
    public var until: Day
  }

  public var caseNumber: CaseNumber
  public var kind: CaseKind
  /// The finding: upheld, under appeal, stayed, awarded.
  public var state: CaseState
  public var category: CategoryID
  /// Nil where the category has the same points at every level.
  public var level: Level?
  /// The article of the edition that judges the act.
  public var article: String
  /// The `edition` of the rulebook that judges the act.
  public var edition: String
  public var occurred: Day
  public var found: Day
  /// From this day hold and fade are counted.
  public var countedFrom: Day
  /// The first day of fading.
  public var holdEnds: Day
  /// The first day without weight.
  public var lapses: Day
  /// The category's at the level, or those that the ruling set.
  public var points: Millipoints
  /// For repetition; 1 for awards.
  public var multiplier: PerMille
  /// What a repair gives back; nil where the case is not repaired.
  public var restored: PerMille?
  /// What the case adds to the deduction or, before caps, to the uplift.
  public var weight: Millipoints
  /// Nil where the rule has none, a repair has lifted it, or the edition in force lacks its grade. It may be over.
  public var ceiling: Ceiling?
  /// Whether the category can be repaired, and from which day on; nil where it cannot be, or has been.
  public var repairableFrom: Day?

  public var isRepaired: Bool { restored != nil }

  /// What the case weighs on another day, if nothing is recorded of it and no repair granted in between.
  public func weight(on day: Day) -> Millipoints {
    let full = points.value * multiplier.value / 1000
    let weight = Lifespan.share(of: full, on: day, holdEnd: holdEnds, lapse: lapses)
    guard let restored else { return Millipoints(weight) }
    return Millipoints(weight * (1000 - restored.value) / 1000)
  }

  /// What it adds to the score before caps and bounds: negative for a violation.
  public func contribution(on day: Day) -> Millipoints {
    kind == .violation ? -weight(on: day) : weight(on: day)
  }

  /// The order of lines: by day of the act, then case number.
  static func precedes(_ a: ScoreLine, _ b: ScoreLine) -> Bool {
    (a.occurred, a.caseNumber) < (b.occurred, b.caseNumber)
  }
}
