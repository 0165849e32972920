/// What judges an act: the rule for its category and level in the edition in force on its day.
///
/// Numbers only, and few, since the scorer reads one for every case. Source: SCORING.md, Editions.
struct JudgingRule: Sendable {
  /// In millipoints; −1 where the edition does not have the category or level.
  var points = -1
  var kind = CaseKind.violation
  /// Hold and fade run from the day of the act.
  var countsFromOccurrence = false
  var holdMonths: Int16 = 0
  var fadeMonths: Int16 = 0
  /// The best grade that is left while the ceiling holds, by its place in this edition; −1 for none.
  var ceiling: Int16 = -1
  var ceilingMonths: Int16 = 0
  /// The share of the weight that a full repair gives back, in per mille.
  var restores: Int16 = 0
  /// How long an earlier violation makes one under this rule a repeat.
  var windowMonths: Int16 = 0
  /// The places of the edition in its timeline, and of category and level in the edition.
  var edition: Int32 = 0
  var category: Int16 = 0
  var level: Int16 = 0

  var isThere: Bool { points >= 0 }

  /// The counting day c of a case.
  @inline(__always)
  func start(of counted: CountedCase) -> Day { countsFromOccurrence ? counted.occurred : counted.found }

  @inline(__always)
  func lifespan(of counted: CountedCase) -> Lifespan {
    Lifespan(start: start(of: counted), holdMonths: holdMonths, fadeMonths: fadeMonths)
  }

  /// Of what an edition does not have.
  static let none = JudgingRule()

  private init() {}

  /// The rule of an edition for a category and level; a level of nil is the category's default.
  init(_ edition: Edition, at place: Int, category: Term, level: Term?) {
    guard let category = edition.place(ofCategory: category),
      let level = edition.level(level, ofCategory: category), let rule = edition.rule(category: category, level: level)
    else { return }
    kind = edition.categories[category].kind
    points = rule.points
    countsFromOccurrence = kind == .violation && edition.countsFromOccurrence
    holdMonths = rule.holdMonths
    fadeMonths = rule.fadeMonths
    ceiling = rule.ceiling ?? -1
    ceilingMonths = rule.ceilingMonths
    restores = edition.categories[category].restores ?? 0
    windowMonths = Int16(edition.windowMonths)
    self.edition = Int32(place)
    self.category = Int16(category)
    self.level = Int16(level)
  }
}
