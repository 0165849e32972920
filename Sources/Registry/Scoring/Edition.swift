/// A rulebook made ready for scoring: its rules in flat tables, found by the numbers that the store's rows carry.
///
/// It is made once a rulebook and shared by every association that has adopted it. Source: SCORING.md, A rulebook.
public final class Edition: Sendable {
  public let rulebook: Rulebook
  let lexicon: Lexicon
  /// Violations first, then commendations, as the rulebook has them; each place is that of its rule.
  let categoryIDs: [CategoryID]
  let categories: [CategoryRule]
  /// By category, then level; nil where the category does not know the level.
  private let rules: [LevelRule?]
  /// Levels first, then honours; a name that is both is there once. Never empty.
  let levels: [Level]
  let base: Int
  let floor: Int
  let ceiling: Int
  let commendationCap: Int
  /// In per mille: for no prior, one prior, …; the last holds for all further ones.
  let ladder: [Int]
  /// In millipoints, best grade first.
  let gradeMinimums: [Int]
  let countsFromOccurrence: Bool
  /// How long a violation makes the next of its category a repeat.
  let windowMonths: Int
  private let categoryPlaces: [Int16]
  private let levelPlaces: [Int16]

  // Together these keep every product of the scorer within 63 bits.

  /// The most that hold, fade, a ceiling or the window may be: a thousand years.
  static let mostMonths = 12_000
  /// The most that a level may weigh or a ruling set, in millipoints: a million points, as far as decimals are read.
  static let mostPoints = 1_000_000_000
  /// The most that repetition may make of it, in per mille.
  static let steepest = 1_000_000

  /// Fails where the rulebook lacks a grade, a rung or the hold of a level, or where its numbers would overflow; never
  /// for a rulebook that its reader has accepted and that keeps to human numbers.
  public init(_ rulebook: Rulebook, lexicon: Lexicon) throws(ScoringFailure) {
    self.rulebook = rulebook
    self.lexicon = lexicon
    base = rulebook.score.base.value
    floor = rulebook.score.floor.value
    ceiling = rulebook.score.ceiling.value
    commendationCap = rulebook.score.commendationCap.value
    ladder = rulebook.repeats.ladder.map(\.value)
    gradeMinimums = rulebook.grades.map(\.minimum.value)
    countsFromOccurrence = rulebook.score.countsFrom == .occurrence
    windowMonths = rulebook.repeats.windowMonths
    let named = rulebook.levels + rulebook.honours.filter { !rulebook.levels.contains($0) }
    // What ignores levels needs a place even where a rulebook names none.
    levels = named.isEmpty ? [Level("")] : named
    let tables = try EditionCompiler(rulebook, levels: levels)
    categories = tables.categories
    rules = tables.rules
    categoryIDs = rulebook.violations.map(\.id) + rulebook.commendations.map(\.id)
    categoryPlaces = Edition.places(of: categoryIDs.map(\.id), in: lexicon)
    levelPlaces = Edition.places(of: levels.map(\.id), in: lexicon)
  }

  /// By number in the lexicon, the place among the names; −1 for a name that this rulebook does not have.
  private static func places(of names: [String], in lexicon: Lexicon) -> [Int16] {
    var places: [Int16] = []
    for (place, name) in names.enumerated() {
      guard let term = lexicon[name] else { continue }  // No row can carry a name without a number.
      while places.count <= term.number { places.append(-1) }
      places[Int(term.number)] = Int16(place)
    }
    return places
  }

  /// The place of a category in `categories`.
  func place(ofCategory term: Term) -> Int? {
    guard term.number < categoryPlaces.count else { return nil }
    let place = categoryPlaces[Int(term.number)]
    return place < 0 ? nil : Int(place)
  }

  /// The place of a level in `levels`.
  func place(ofLevel term: Term) -> Int? {
    guard term.number < levelPlaces.count else { return nil }
    let place = levelPlaces[Int(term.number)]
    return place < 0 ? nil : Int(place)
  }

  /// Whether a category has the same points at every level.
  func ignoresLevel(of category: Term) -> Bool {
    place(ofCategory: category).map { categories[$0].ignoresLevel } ?? false
  }

  /// The place of the level that a ruling means; nil where neither it nor the category says. What a category ignores has
  /// the first place.
  func level(_ term: Term?, ofCategory category: Int) -> Int? {
    if categories[category].ignoresLevel { return 0 }
    guard let term else { return categories[category].defaultLevel.map(Int.init) }
    return place(ofLevel: term)
  }

  /// The rule for a category at a level, by their places; nil where the category does not know the level.
  func rule(category: Int, level: Int) -> LevelRule? { rules[category * levels.count + level] }

  /// The article that a category belongs to.
  func article(ofCategory category: Int) -> String {
    let violations = rulebook.violations
    return category < violations.count
      ? violations[category].article : rulebook.commendations[category - violations.count].article
  }

  /// The name behind a number, or the number itself where this edition was compiled before the name got it.
  func name(_ term: Term) -> String {
    term.number < lexicon.names.count ? lexicon[term] : "#\(term.number)"
  }

  /// What repetition makes of a violation's weight, in per mille.
  func multiplier(priors: Int32) -> Int { ladder[min(Int(priors), ladder.count - 1)] }

  /// The place of a grade, best first; nil where this edition does not have it.
  func place(of grade: Grade) -> Int? {
    rulebook.grades.firstIndex { $0.grade == grade }
  }

  /// The grade of a rounded score before any ceiling: the first whose minimum it reaches, else the last.
  func grade(for score: Score) -> Int {
    let millipoints = score.tenths * 100
    return gradeMinimums.firstIndex { $0 <= millipoints } ?? gradeMinimums.count - 1
  }
}
