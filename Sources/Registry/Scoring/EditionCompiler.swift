/// Turns the categories of a rulebook into the tables of an `Edition`.
struct EditionCompiler {
  let rulebook: Rulebook
  let levels: [Level]

  func categories() throws(ScoringFailure) -> [CategoryRule] {
    try require(!rulebook.grades.isEmpty, "grades")
    try require(rulebook.repeats.ladder.first == .one, "repeat.ladder")
    try require(rulebook.repeats.ladder.count <= Int(UInt16.max), "repeat.ladder")
    try require(0...Edition.mostMonths ~= rulebook.repeats.windowMonths, "repeat.window_months")
    try require(0...Edition.mostMonths ~= rulebook.score.observationMonths, "score.observation_months")
    for points in [rulebook.score.base, rulebook.score.floor, rulebook.score.ceiling, rulebook.score.commendationCap] {
      try require(0...Edition.mostMillipoints ~= points.value, "score")
    }
    try require(rulebook.score.floor <= rulebook.score.ceiling, "score.ceiling")
    try require(rulebook.violations.count + rulebook.commendations.count < Int(Int16.max), "violations")
    try require(levels.count < Int(Int16.max), "levels")
    var rules: [CategoryRule] = []
    for violation in rulebook.violations { rules.append(try rule(of: violation)) }
    for commendation in rulebook.commendations { rules.append(try rule(of: commendation)) }
    return rules
  }

  private func rule(of category: Rulebook.Violation) throws(ScoringFailure) -> CategoryRule {
    let id = category.id.id
    let steepest = rulebook.repeats.ladder.map(\.value).max() ?? 1000
    var rules: [LevelRule?] = []
    for level in levels {
      guard let points = category.points[level] else {
        rules.append(nil)
        continue
      }
      guard let hold = category.holdMonths[level] else { throw unusable("\(id).hold_months.\(level)") }
      let ceiling = category.gradeCeiling[level]
      let rule = LevelRule(
        points: points.value, settable: settable(category.range[level], points: points), holdMonths: hold,
        fadeMonths: category.fadeMonths[level] ?? 0,
        ceiling: ceiling.flatMap { ceiling in rulebook.grades.firstIndex { $0.grade == ceiling.grade } },
        ceilingMonths: ceiling?.months ?? 0, repairAfterMonths: category.repair?.afterMonths[level] ?? 0)
      try check(rule, steepest: steepest, name: "\(id).\(level)")
      rules.append(rule)
    }
    if let restores = category.repair?.restores {
      try require(0...1000 ~= restores.value, "\(id).repair.restores")
    }
    return CategoryRule(
      id: category.id, kind: .violation, article: category.article,
      defaultLevel: category.defaultLevel.flatMap(levels.firstIndex), ignoresLevel: false, cap: nil,
      restores: category.repair?.restores.value, levels: rules)
  }

  private func rule(of category: Rulebook.Commendation) throws(ScoringFailure) -> CategoryRule {
    var rules: [LevelRule?] = []
    // A rulebook without levels still has a row for what ignores them.
    for level in levels.isEmpty ? [Level("")] : levels {
      let points: Millipoints?
      switch category.points {
      case .flat(let same): points = same
      case .byLevel(let each): points = each[level]
      }
      guard let points else {
        rules.append(nil)
        continue
      }
      let rule = LevelRule(
        points: points.value, settable: settable(category.range[level], points: points),
        holdMonths: category.holdMonths, fadeMonths: category.fadeMonths, ceiling: nil, ceilingMonths: 0,
        repairAfterMonths: 0)
      try check(rule, steepest: 1000, name: "\(category.id).\(level)")
      rules.append(rule)
    }
    if let cap = category.cap { try require(0...Edition.mostMillipoints ~= cap.value, "\(category.id).cap") }
    var ignoresLevel = false
    if case .flat = category.points { ignoresLevel = true }
    return CategoryRule(
      id: category.id, kind: .commendation, article: category.article,
      defaultLevel: category.defaultLevel.flatMap(levels.firstIndex), ignoresLevel: ignoresLevel,
      cap: category.cap?.value, restores: nil, levels: rules)
  }

  private func settable(_ range: ClosedRange<Millipoints>?, points: Millipoints) -> ClosedRange<Int> {
    guard let range else { return 0...max(0, points.value) }
    return range.lowerBound.value...range.upperBound.value
  }

  private func check(_ rule: LevelRule, steepest: Int, name: String) throws(ScoringFailure) {
    let most = max(rule.points, rule.settable.upperBound)
    try require(rule.points >= 0 && rule.settable.lowerBound >= 0, name)
    let (product, overflows) = most.multipliedReportingOverflow(by: steepest)
    try require(!overflows && product / 1000 <= Edition.mostMillipoints, name)
    for months in [rule.holdMonths, rule.fadeMonths, rule.ceilingMonths, rule.repairAfterMonths] {
      try require(0...Edition.mostMonths ~= months, name)
    }
  }

  private func require(_ holds: Bool, _ what: String) throws(ScoringFailure) {
    guard holds else { throw unusable(what) }
  }

  private func unusable(_ what: String) -> ScoringFailure {
    .unusableRulebook(edition: rulebook.edition, what: what)
  }
}
