/// Categories of violations and of commendations.
extension RulebookReading {
  private static let violationKeys = [
    "id", "article", "title", "elements", "excludes", "aliases", "default_level", "urgent", "points", "range",
    "hold_months", "fade_months", "grade_ceiling", "repair",
  ]

  func violation(_ node: SourceNode) -> Rulebook.Violation? {
    guard let fields = source.fields(of: node, keys: RulebookReading.violationKeys) else { return nil }
    let head = self.head(fields)
    let points = source.required("points", of: fields) { pointsByLevel($0, .level, among: levels) }
    let own = ownLevels(in: fields, order: levels)
    let range = source.optional("range", of: fields) { byLevel($0, .pointsLevel, among: own, self.range) } ?? [:]
    let hold = source.required("hold_months", of: fields) { byLevel($0, .pointsLevel, among: own, months) }
    let fade = source.optional("fade_months", of: fields) { byLevel($0, .pointsLevel, among: own, months) } ?? [:]
    let ceilings = source.optional("grade_ceiling", of: fields) { byLevel($0, .pointsLevel, among: own, ceiling) }
    let repair = source.optional("repair", of: fields) { self.repair($0, levels: own) }
    let urgent = source.optional("urgent", of: fields, source.boolean) ?? false
    let defaultLevel = source.optional("default_level", of: fields) {
      reference($0, to: .pointsLevel, among: own).map(Level.init)
    }
    if hold != nil, let own { checkTerms(fields, levels: own, hold: hold ?? [:]) }
    guard let head, let points, let hold else { return nil }
    return Rulebook.Violation(
      id: head.id, article: head.article, title: head.title, elements: head.elements, excludes: head.excludes,
      aliases: head.aliases, defaultLevel: defaultLevel, urgent: urgent, points: points, range: range, holdMonths: hold,
      fadeMonths: complete(fade, with: 0, for: own ?? []), gradeCeiling: ceilings ?? [:], repair: repair)
  }

  private static let commendationKeys = [
    "id", "article", "title", "elements", "excludes", "aliases", "default_level", "points", "range", "hold_months",
    "fade_months", "cap",
  ]

  func commendation(_ node: SourceNode) -> Rulebook.Commendation? {
    guard let fields = source.fields(of: node, keys: RulebookReading.commendationKeys) else { return nil }
    let head = self.head(fields)
    let points = source.required("points", of: fields, awardPoints)
    let isFlat = if case .flat? = points { true } else { false }
    let own = isFlat ? honours : ownLevels(in: fields, order: honours)
    let range = source.optional("range", of: fields) { byLevel($0, .pointsHonour, among: own, self.range) } ?? [:]
    if isFlat, !range.isEmpty { source.report(RulebookFault.rangeOfFlatPoints, in: fields, under: ["range"]) }
    let defaultLevel = source.optional("default_level", of: fields) {
      reference($0, to: isFlat ? .honour : .pointsHonour, among: own).map(Level.init)
    }
    let hold = source.required("hold_months", of: fields, months)
    let fade = source.optional("fade_months", of: fields, months) ?? 0
    let cap = source.optional("cap", of: fields, self.points)
    if hold == 0, fade == 0 { source.report(RulebookFault.neverCounts, in: fields, under: ["hold_months"]) }
    guard let head, let points, let hold else { return nil }
    return Rulebook.Commendation(
      id: head.id, article: head.article, title: head.title, elements: head.elements, excludes: head.excludes,
      aliases: head.aliases, defaultLevel: defaultLevel, points: points, range: range, holdMonths: hold,
      fadeMonths: fade, cap: cap)
  }

  /// What both kinds of category have.
  private func head(
    _ fields: SourceFields
  ) -> (
    id: CategoryID, article: String, title: Phrase, elements: Phrase?, excludes: Phrase?, aliases: [String]
  )? {
    let id = source.required("id", of: fields) { name($0, uniqueIn: &categories) }
    let article = source.required("article", of: fields) { reference($0, to: .article, among: articles) }
    let title = source.required("title", of: fields, source.title)
    let elements = source.optional("elements", of: fields, source.phrase)
    let excludes = source.optional("excludes", of: fields, source.phrase)
    let aliases = source.optional("aliases", of: fields) { source.list($0, upTo: RulebookLimit.names, source.line) }
    guard let id, let article, let title else { return nil }
    return (CategoryID(id), article, title, elements, excludes, aliases ?? [])
  }

  /// The levels that have points, in the rulebook's order; also those whose points are wrong.
  private func ownLevels(in fields: SourceFields, order: [String]?) -> [String]? {
    guard let order, case .mapping(let levels)? = fields["points"]?.value.content else { return nil }
    let own = Set(levels.map(\.key))
    return order.filter(own.contains)
  }

  /// Every level has a time to hold, and does not lapse on the day on which it starts.
  private func checkTerms(_ fields: SourceFields, levels: [String], hold: ByLevel<Int>) {
    let given = fields["hold_months"].flatMap { SourceFields($0.value) }
    let fade = fields["fade_months"].flatMap { SourceFields($0.value) }
    for level in levels {
      if given?[level] == nil {
        source.report(RulebookFault.missingLevel(level), in: fields, under: ["hold_months"])
      } else if hold[Level(level)] == 0, fade?[level].map(\.value.isZero) ?? true {
        source.report(RulebookFault.neverCounts, in: fields, under: ["hold_months", level])
      }
    }
  }

  /// One number whatever the level, or a number for each.
  private func awardPoints(_ node: SourceNode) -> Rulebook.Commendation.Points? {
    if case .mapping = node.content {
      return pointsByLevel(node, .honour, among: honours).map(Rulebook.Commendation.Points.byLevel)
    }
    return points(node).map(Rulebook.Commendation.Points.flat)
  }

  /// `[15, 40]`: the least and the most that a ruling may set.
  private func range(_ node: SourceNode) -> ClosedRange<Millipoints>? {
    guard case .sequence(let nodes) = node.content, nodes.count == 2 else {
      source.report(RulebookFault.notRange, at: node)
      return nil
    }
    guard let bounds = source.list(node, upTo: 2, points), bounds.count == 2 else { return nil }
    guard bounds[0] <= bounds[1] else {
      source.report(RulebookFault.rangeReversed(from: bounds[0], to: bounds[1]), at: node)
      return nil
    }
    return bounds[0]...bounds[1]
  }

  private func ceiling(_ node: SourceNode) -> Rulebook.Violation.Ceiling? {
    guard let fields = source.fields(of: node, keys: ["grade", "months"]) else { return nil }
    let grade = source.required("grade", of: fields) { reference($0, to: .grade, among: grades) }
    let months = source.required("months", of: fields, months)
    guard let grade, let months else { return nil }
    return Rulebook.Violation.Ceiling(grade: Grade(grade), months: months)
  }

  private func repair(_ node: SourceNode, levels own: [String]?) -> Rulebook.Violation.Repair? {
    guard let fields = source.fields(of: node, keys: ["after_months", "restores", "conditions"]) else { return nil }
    let after = source.optional("after_months", of: fields) { byLevel($0, .pointsLevel, among: own, months) } ?? [:]
    let restores = source.required("restores", of: fields) { source.decimal($0, upTo: 1).map(PerMille.init) }
    let conditions = source.optional("conditions", of: fields, source.phrase)
    guard let restores else { return nil }
    return Rulebook.Violation.Repair(
      afterMonths: complete(after, with: 0, for: own ?? []), restores: restores, conditions: conditions)
  }
}

extension SourceNode {
  fileprivate var isZero: Bool { content == .scalar("0", quoted: false) }
}
