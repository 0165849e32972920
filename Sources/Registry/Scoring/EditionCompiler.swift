/// Turns the categories of a rulebook into the tables of an `Edition`, and checks that they can be reckoned with.
struct EditionCompiler {
  private let rulebook: Rulebook
  private let levels: [Level]
  private(set) var categories: [CategoryRule] = []
  /// By category, then level; nil where the category does not know the level.
  private(set) var rules: [LevelRule?] = []

  init(_ rulebook: Rulebook, levels: [Level]) throws(ScoringFailure) {
    self.rulebook = rulebook
    self.levels = levels
    try checkFrame()
    for violation in rulebook.violations { try add(violation) }
    for commendation in rulebook.commendations { try add(commendation) }
  }

  private func checkFrame() throws(ScoringFailure) {
    try require(1..<Int(Int16.max) ~= rulebook.grades.count, "grades")
    try require(rulebook.repeats.ladder.first == .one, "repeat.ladder")
    try require(rulebook.repeats.ladder.allSatisfy { 1000...Edition.steepest ~= $0.value }, "repeat.ladder")
    try require(0...Edition.mostMonths ~= rulebook.repeats.windowMonths, "repeat.window_months")
    try require(0...Edition.mostMonths ~= rulebook.score.observationMonths, "score.observation_months")
    for points in [rulebook.score.base, rulebook.score.floor, rulebook.score.ceiling, rulebook.score.commendationCap] {
      try require(0...Edition.mostPoints ~= points.value, "score")
    }
    try require(rulebook.score.floor <= rulebook.score.ceiling, "score.ceiling")
    try require(rulebook.violations.count + rulebook.commendations.count < Int(Int16.max), "violations")
    try require(levels.count < Int(Int16.max), "levels")
  }

  private mutating func add(_ category: Rulebook.Violation) throws(ScoringFailure) {
    let id = category.id.id
    for level in levels {
      guard let points = category.points[level] else {
        rules.append(nil)
        continue
      }
      guard let hold = category.holdMonths[level] else { throw unusable("\(id).hold_months.\(level)") }
      let name = "\(id).\(level)"
      let ceiling = category.gradeCeiling[level]
      let grade = ceiling.flatMap { ceiling in rulebook.grades.firstIndex { $0.grade == ceiling.grade } }
      try require((ceiling == nil) == (grade == nil), "\(id).grade_ceiling.\(level)")
      let range = try settable(category.range[level], points: points, name: name)
      rules.append(
        LevelRule(
          points: points.value, least: range.lowerBound, most: range.upperBound,
          holdMonths: try months(hold, name), fadeMonths: try months(category.fadeMonths[level] ?? 0, name),
          ceiling: grade.map { Int16($0) },
          ceilingMonths: try months(ceiling?.months ?? 0, name),
          repairAfterMonths: try months(category.repair?.afterMonths[level] ?? 0, name)))
    }
    if let restores = category.repair?.restores {
      try require(0...1000 ~= restores.value, "\(id).repair.restores")
    }
    categories.append(
      CategoryRule(
        kind: .violation, ignoresLevel: false, defaultLevel: place(of: category.defaultLevel),
        restores: category.repair.map { Int16($0.restores.value) }, cap: nil))
  }

  private mutating func add(_ category: Rulebook.Commendation) throws(ScoringFailure) {
    for level in levels {
      let points: Millipoints?
      switch category.points {
      case .flat(let same): points = same
      case .byLevel(let each): points = each[level]
      }
      guard let points else {
        rules.append(nil)
        continue
      }
      let name = "\(category.id).\(level)"
      let range = try settable(category.range[level], points: points, name: name)
      rules.append(
        LevelRule(
          points: points.value, least: range.lowerBound, most: range.upperBound,
          holdMonths: try months(category.holdMonths, name), fadeMonths: try months(category.fadeMonths, name),
          ceiling: nil, ceilingMonths: 0, repairAfterMonths: 0))
    }
    if let cap = category.cap { try require(0...Edition.mostPoints ~= cap.value, "\(category.id).cap") }
    var ignoresLevel = false
    if case .flat = category.points { ignoresLevel = true }
    categories.append(
      CategoryRule(
        kind: .commendation, ignoresLevel: ignoresLevel, defaultLevel: place(of: category.defaultLevel), restores: nil,
        cap: category.cap?.value))
  }

  private func place(of level: Level?) -> Int16? { level.flatMap(levels.firstIndex).map(Int16.init) }

  /// What a ruling may set: the range of the level; without one, from 0 to the level's points.
  private func settable(
    _ range: ClosedRange<Millipoints>?, points: Millipoints, name: String
  ) throws(ScoringFailure) -> ClosedRange<Int> {
    let least = range?.lowerBound.value ?? 0
    let most = range?.upperBound.value ?? points.value
    try require(least >= 0 && most <= Edition.mostPoints && 0...Edition.mostPoints ~= points.value, name)
    return least...most
  }

  private func months(_ count: Int, _ name: String) throws(ScoringFailure) -> Int16 {
    try require(0...Edition.mostMonths ~= count, name)
    return Int16(count)
  }

  private func require(_ holds: Bool, _ what: String) throws(ScoringFailure) {
    guard holds else { throw unusable(what) }
  }

  private func unusable(_ what: String) -> ScoringFailure {
    .unusableRulebook(edition: rulebook.edition, what: what)
  }
}
