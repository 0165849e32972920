/// Articles, the frame of the score, grades and the ladder.
extension RulebookReading {
  func articles(_ node: SourceNode) -> [Rulebook.Article]? {
    var seen = NameList()
    let read = source.list(node, upTo: RulebookLimit.entries) { node -> Rulebook.Article? in
      guard let fields = source.fields(of: node, keys: ["id", "zh", "en"]) else { return nil }
      let id = source.required("id", of: fields) { name($0, uniqueIn: &seen) }
      let zh = source.translation(.zh, of: fields, source.text)
      let en = source.translation(.en, of: fields, source.text)
      guard let id, let zh, let en else { return nil }
      return Rulebook.Article(id: id, text: Phrase(zh: zh, en: en))
    }
    // Also the articles whose text is wrong: a reference to them is right.
    articles = read == nil ? nil : seen.names
    return read
  }

  func scoreRules(_ node: SourceNode) -> Rulebook.ScoreRules? {
    let keys = ["base", "floor", "ceiling", "commendation_cap", "counts_from", "observation_months"]
    guard let fields = source.fields(of: node, keys: keys) else { return nil }
    let base = source.required("base", of: fields, points)
    let floor = source.required("floor", of: fields, tenths)
    let ceiling = source.required("ceiling", of: fields, tenths)
    let cap = source.required("commendation_cap", of: fields, points)
    let countsFrom = source.required("counts_from", of: fields) { node in
      choice(node, of: Rulebook.ScoreRules.CountsFrom.self)
    }
    let observation = source.required("observation_months", of: fields, months)
    if let floor, let base, floor > base {
      source.report(RulebookFault.floorAboveBase(floor: floor, base: base), in: fields, under: ["floor"])
    }
    if let base, let ceiling, base > ceiling {
      source.report(RulebookFault.baseAboveCeiling(base: base, ceiling: ceiling), in: fields, under: ["ceiling"])
    }
    guard let base, let floor, let ceiling, let cap, let countsFrom, let observation else { return nil }
    return Rulebook.ScoreRules(
      base: base, floor: floor, ceiling: ceiling, commendationCap: cap, countsFrom: countsFrom,
      observationMonths: observation)
  }

  func gradeRules(_ node: SourceNode, floor: Millipoints?) -> [Rulebook.GradeRule]? {
    var seen = NameList()
    var above: Rulebook.GradeRule?
    var hasLost = false
    let rules = source.list(node, upTo: RulebookLimit.names) { node -> Rulebook.GradeRule? in
      guard let rule = gradeRule(node, seen: &seen, above: above) else {
        hasLost = true
        return nil
      }
      above = rule
      return rule
    }
    grades = seen.names.isEmpty ? nil : seen.names
    guard let rules, !hasLost else { return rules }
    guard let last = rules.last else {
      source.report(RulebookFault.emptyList, at: node)
      return rules
    }
    if let floor, last.minimum > floor, case .sequence(let nodes) = node.content, let place = nodes.last?.place {
      source.report(RulebookFault.lastGradeAboveFloor(last, floor: floor), at: place)
    }
    return rules
  }

  private func gradeRule(
    _ node: SourceNode, seen: inout NameList, above: Rulebook.GradeRule?
  ) -> Rulebook.GradeRule? {
    guard let fields = source.fields(of: node, keys: ["grade", "min"]) else { return nil }
    let grade = source.required("grade", of: fields) { node -> String? in
      guard let grade = source.line(node) else { return nil }
      if !seen.insert(grade) { source.report(ShapeFault.duplicate(grade), at: node) }
      return grade
    }
    let minimum = source.required("min", of: fields, tenths)
    guard let grade, let minimum else { return nil }
    let rule = Rulebook.GradeRule(grade: Grade(grade), minimum: minimum)
    if let above, minimum >= above.minimum {
      source.report(RulebookFault.gradeNotBelow(rule, above: above), in: fields, under: ["min"])
    }
    return rule
  }

  func repeatRules(_ node: SourceNode) -> Rulebook.RepeatRules? {
    guard let fields = source.fields(of: node, keys: ["window_months", "ladder"]) else { return nil }
    let window = source.required("window_months", of: fields, months)
    let ladder = source.required("ladder", of: fields, self.ladder)
    guard let window, let ladder else { return nil }
    return Rulebook.RepeatRules(windowMonths: window, ladder: ladder)
  }

  private func ladder(_ node: SourceNode) -> [PerMille]? {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      source.report(RulebookFault.emptyLadder, at: node)
      return nil
    }
    var before: PerMille?
    var isFirst = true
    return source.list(node, upTo: RulebookLimit.names) { node in
      defer { isFirst = false }
      guard let step = source.decimal(node, upTo: RulebookLimit.multiplier).map(PerMille.init) else { return nil }
      if let before, step < before {
        source.report(RulebookFault.ladderDecreases(from: before, to: step), at: node)
      } else if isFirst, step != .one {
        source.report(RulebookFault.ladderStart(step), at: node)
      }
      before = step
      return step
    }
  }

  /// What a displayed score can equal: a whole number of tenths.
  private func tenths(_ node: SourceNode) -> Millipoints? {
    guard let points = points(node) else { return nil }
    guard points.value % 100 == 0 else {
      source.report(RulebookFault.notTenths(points), at: node)
      return nil
    }
    return points
  }

  /// One of the words that an enumeration lists.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: SourceNode, of _: Choice.Type) -> Choice? {
    guard let text = source.line(node) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      source.report(RulebookFault.unknownName(text, .word, known: Choice.allCases.map(\.rawValue)), at: node)
      return nil
    }
    return choice
  }
}
