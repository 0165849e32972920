/// What a review may come to: the finding as it stands, and nothing worse. Source: DESIGN.md, Cases.
///
/// A sanction is heavier than those before it in the rulebook's list, which goes from the mildest.
struct ReviewBounds {
  private let procedure: CaseProcedure
  /// Since when the effect has been stayed; nil where it is not.
  private let stayed: Day?
  private let day: Day
  /// The level that stands, the points set for it where any were, and the sanctions with their days.
  private let level: Level
  private let points: Millipoints?
  private let sanctions: [ImposedSanction]

  init(of procedure: CaseProcedure, appeal: Appeal, on day: Day) throws {
    guard let decision = procedure.round.decision, let served = decision.served,
      let level = procedure.file.level ?? decision.level
    else { throw AppealRefusal.notServed(procedure.file.number) }
    self.procedure = procedure
    stayed = appeal.isStayed ? appeal.day : nil
    self.day = day
    self.level = level
    points = procedure.file.pointsSet
    sanctions = procedure.imposed(decision).map { ImposedSanction(id: $0.id, start: $0.start ?? served, end: $0.end) }
  }

  /// Of a case that was opened again in the member's favour: as it stood before.
  init(ofReopened procedure: CaseProcedure, on day: Day) throws {
    guard let finding = procedure.file.finding(on: Day(daysSince1970: .max)), let level = procedure.level(of: finding)
    else { throw AppealRefusal.notServed(procedure.file.number) }
    self.procedure = procedure
    stayed = procedure.round.reopening?.day
    self.day = day
    self.level = level
    points = procedure.file.pointsSet
    sanctions = procedure.sanctions(standingOn: day)
  }

  /// What is decided anew: no worse in anything. Sanctions that are not named fall away.
  func atMost(_ named: DecisionTerms) throws -> DecisionTerms {
    let level = named.level ?? level
    let points = try bounded(named.points, at: level)
    let kept = try replacing(named.sanctions)
    try checkLevel(of: kept, level)
    return DecisionTerms(level: level, points: points, sanctions: kept)
  }

  /// The same again. After a stay, the days of a sanction that has not been served to its end may be set anew.
  func affirming(sanctions named: [ImposedSanction]) throws -> DecisionTerms {
    let kept = named.isEmpty ? sanctions : try named.map(checked)
    guard Set(kept.map(\.id)) == Set(sanctions.map(\.id)), kept.count == sanctions.count else {
      throw ReviewRefusal.changedNotVaried
    }
    return DecisionTerms(level: level, points: points, sanctions: kept)
  }

  /// Milder in something, and worse in nothing.
  func varying(to named: DecisionTerms, liftsSanctions: Bool) throws -> DecisionTerms {
    let level = named.level ?? level
    let points = try bounded(named.points, at: level)
    let (worth, before) = (worth(points, at: level), worth(self.points, at: self.level))
    var kept = liftsSanctions ? [] : sanctions
    if !named.sanctions.isEmpty { kept = try replacing(named.sanctions) }
    try checkLevel(of: kept, level)
    guard level != self.level || worth < before || Set(kept) != Set(sanctions) else {
      throw ReviewRefusal.nothingVaried
    }
    return DecisionTerms(level: level, points: points, sanctions: kept)
  }

  /// The points at a level that is no graver, and that weigh no more; where none are named, those that stand.
  private func bounded(_ named: Millipoints?, at level: Level) throws(ReviewRefusal) -> Millipoints? {
    guard procedure.rank(of: level) <= procedure.rank(of: self.level) else {
      throw .worseLevel(level, was: self.level)
    }
    let points = named ?? (level == self.level ? points : nil)
    let (worth, before) = (worth(points, at: level), worth(self.points, at: self.level))
    guard worth <= before else { throw .worsePoints(worth, was: before) }
    return points
  }

  private func worth(_ points: Millipoints?, at level: Level) -> Millipoints {
    points ?? procedure.rulebook.violation(procedure.file.category)?.points[level] ?? .zero
  }

  /// Each of the sanctions that are to stand is one of the decision's, no longer than it was, or takes the place of a
  /// heavier one that falls away.
  private func replacing(_ named: [ImposedSanction]) throws -> [ImposedSanction] {
    var seen: Set<String> = []
    for sanction in named where !seen.insert(sanction.id).inserted {
      throw DecisionRefusal.sanctionTwice(sanction.id)
    }
    var fallen = sanctions.filter { !seen.contains($0.id) }
    // The lightest first, so that each takes the place of the lightest that is heavier.
    return try named.sorted { weight(of: $0) < weight(of: $1) }.map { sanction in
      if sanctions.contains(where: { $0.id == sanction.id }) { return try checked(sanction) }
      let place = fallen.indices.filter {
        weight(of: fallen[$0]) > weight(of: sanction) && suffices($0, sanction, fallen)
      }
      .min { weight(of: fallen[$0]) < weight(of: fallen[$1]) }
      guard let place else { throw ReviewRefusal.addedSanction(title(of: sanction)) }
      fallen.remove(at: place)
      if let start = sanction.start, start < day { throw DecisionRefusal.sanctionBeforeDecision(start, decided: day) }
      try checkOrder(of: sanction)
      return sanction
    }
  }

  /// What the council alone imposes stands for something that it imposed.
  private func suffices(_ place: Int, _ sanction: ImposedSanction, _ fallen: [ImposedSanction]) -> Bool {
    procedure.rule(ofSanction: sanction.id)?.body != .council
      || procedure.rule(ofSanction: fallen[place].id)?.body == .council
  }

  /// One of the decision's, with the days that it gets.
  private func checked(_ sanction: ImposedSanction) throws -> ImposedSanction {
    guard let before = sanctions.first(where: { $0.id == sanction.id }), let began = before.start else {
      throw ReviewRefusal.addedSanction(title(of: sanction))
    }
    if sanction.start == nil, sanction.end == nil { return before }
    let start = sanction.start ?? began
    let new = ImposedSanction(id: sanction.id, start: start, end: sanction.end)
    try checkOrder(of: new)
    if start != began, start < day { throw DecisionRefusal.sanctionBeforeDecision(start, decided: day) }
    guard let last = before.end else { return new }
    guard let end = new.end, end <= latestEnd(from: start, began: began, last: last) else {
      throw ReviewRefusal.longerSanction(
        title(of: sanction), until: latestEnd(from: start, began: began, last: last))
    }
    return new
  }

  /// What a stay kept from being served may be served from a new day on; nothing is served twice.
  private func latestEnd(from start: Day, began: Day, last: Day) -> Day {
    guard let stayed, start > began else { return last }
    let left = max(0, last.days(since: max(began, stayed)) + 1)
    return start.adding(days: max(0, left - 1))
  }

  private func checkOrder(of sanction: ImposedSanction) throws {
    let start = sanction.start ?? day
    if let end = sanction.end, end < start { throw DecisionRefusal.sanctionEndsFirst(start: start, end: end) }
  }

  private func checkLevel(of sanctions: [ImposedSanction], _ level: Level) throws {
    for sanction in sanctions {
      guard let rule = procedure.rule(ofSanction: sanction.id),
        procedure.rank(of: level) < procedure.rank(of: rule.from)
      else { continue }
      throw DecisionRefusal.sanctionAboveLevel(rule.title, found: level, from: rule.from)
    }
  }

  private func weight(of sanction: ImposedSanction) -> Int {
    procedure.rulebook.sanctions.firstIndex { $0.id == sanction.id } ?? procedure.rulebook.sanctions.count
  }

  private func title(of sanction: ImposedSanction) -> Phrase {
    procedure.rule(ofSanction: sanction.id)?.title ?? Phrase(zh: sanction.id, en: sanction.id)
  }
}

extension CaseFile {
  /// The points that stand, where rulings have set any since the level was last stated.
  var pointsSet: Millipoints? {
    var points: Millipoints?
    for ruling in rulings { points = ruling.level == nil ? ruling.points ?? points : ruling.points }
    return points
  }
}
