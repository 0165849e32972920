import Registry

/// Rulebooks as different as the format allows, and as small as the scorer needs.
struct RandomRulebook {
  static let violations = ["rumour", "hype", "mimicry"]
  static let commendations = ["kindness", "training"]
  static let levels = ["minor", "general", "serious"].map(Level.init)
  static let honours = ["city", "province"].map(Level.init)
  static let grades = ["AAA", "AA", "A", "B", "C", "D"].map(Grade.init)

  /// All categories are in every edition; now and then one lacks a commendation.
  static func make(edition: String, _ dice: inout ScoringDice) -> Rulebook {
    let floor = dice.number(0...3) * 100 * 50
    let base = floor + dice.number(0...40) * 100 * 20
    let ceiling = base + dice.number(0...10) * 100 * 30
    let rules = gradeRules(floor: floor, ceiling: ceiling, &dice)
    return sampleRulebook(
      edition: edition, levels: levels, honours: honours,
      score: .init(
        base: Millipoints(base), floor: Millipoints(floor), ceiling: Millipoints(ceiling),
        commendationCap: dice.points(0...20), countsFrom: dice.chance(30) ? .occurrence : .decision,
        observationMonths: dice.number(0...6)),
      grades: rules,
      repeats: .init(windowMonths: dice.number(0...30), ladder: ladder(&dice)),
      violations: violations.map { violation($0, grades: rules.map(\.grade), &dice) },
      commendations: commendations.filter { $0 == commendations[0] || dice.chance(90) }.map { commendation($0, &dice) })
  }

  /// Minimums strictly decrease; the last is not above the floor.
  private static func gradeRules(floor: Int, ceiling: Int, _ dice: inout ScoringDice) -> [Rulebook.GradeRule] {
    var names = grades.filter { _ in dice.chance(75) }
    if names.isEmpty { names = [grades[5]] }
    var minimum = ceiling
    var rules: [Rulebook.GradeRule] = []
    for name in names.dropLast() {
      rules.append(.init(grade: name, minimum: Millipoints(minimum)))
      minimum -= dice.number(1...80) * 100
    }
    rules.append(.init(grade: names[names.count - 1], minimum: Millipoints(min(minimum, floor))))
    return rules
  }

  private static func ladder(_ dice: inout ScoringDice) -> [PerMille] {
    var ladder = [PerMille.one]
    let isLong = dice.chance(30)
    for _ in 0..<dice.number(isLong ? 30...60 : 0...3) {
      let step = isLong ? dice.number(1...40) : dice.number(0...3) * 250 + dice.number(0...1) * 333
      ladder.append(PerMille(ladder[ladder.count - 1].value + step))
    }
    return ladder
  }

  private static func violation(
    _ id: String, grades: [Grade], _ dice: inout ScoringDice
  ) -> Rulebook.Violation {
    let levels = Self.levels.filter { $0 == Self.levels[1] || dice.chance(80) }
    var (points, range): (ByLevel<Millipoints>, ByLevel<ClosedRange<Millipoints>>) = ([:], [:])
    var (hold, fade, after): (ByLevel<Int>, ByLevel<Int>, ByLevel<Int>) = ([:], [:], [:])
    var ceilings: ByLevel<Rulebook.Violation.Ceiling> = [:]
    for level in levels {
      let standard = dice.points(0...30)
      points[level] = standard
      if dice.chance(40) { range[level] = Millipoints(standard.value / 2)...Millipoints(standard.value * 2) }
      hold[level] = dice.number(0...8)
      fade[level] = dice.number(hold[level] == 0 ? 1...8 : 0...8)
      after[level] = dice.number(0...6)
      if dice.chance(50) { ceilings[level] = .init(grade: dice.one(of: grades), months: dice.number(0...24)) }
    }
    return sampleViolation(
      id, defaultLevel: dice.chance(50) ? dice.one(of: levels) : nil, points: points, range: range, holdMonths: hold,
      fadeMonths: fade, gradeCeiling: ceilings,
      repair: dice.chance(80)
        ? .init(afterMonths: after, restores: PerMille(dice.one(of: [0, 250, 333, 500, 1000])), conditions: nil) : nil)
  }

  private static func commendation(_ id: String, _ dice: inout ScoringDice) -> Rulebook.Commendation {
    let hold = dice.number(0...8)
    let byLevel = ByLevel(honours.map { ($0, dice.points(0...9)) })
    return sampleCommendation(
      id, defaultLevel: dice.chance(50) ? dice.one(of: honours) : nil,
      points: dice.chance(40) ? .flat(dice.points(0...9)) : .byLevel(byLevel), holdMonths: hold,
      fadeMonths: dice.number(hold == 0 ? 1...8 : 0...8), cap: dice.chance(60) ? dice.points(0...10) : nil)
  }
}
