/// The editions that ever come into force, as known at one position, and what each says of every category and level.
///
/// An edition that another replaced on its own first day is not among them: it was never in force. The rules of all of
/// them lie in one table of numbers, so that the scorer finds the rule that judges an act in one step.
struct EditionTimeline: Sendable {
  let starts: [Day]
  let editions: [Edition]
  let categories: TermTable
  private let levels: TermTable
  /// By edition, category, level. The first level is for rulings that state none; the second for those that state one
  /// which no edition knows.
  private let rules: [JudgingRule]
  /// By edition, then category: the cap of a commendation in millipoints; `Int.max` where the edition has none.
  private let caps: [Int]

  /// From adoptions by effective day, then sequence; nil where there are none.
  init?(_ adoptions: some Sequence<Adoption>) {
    var starts: [Day] = []
    var editions: [Edition] = []
    for adoption in adoptions {
      if starts.last == adoption.effective {
        editions[editions.count - 1] = adoption.edition
      } else {
        starts.append(adoption.effective)
        editions.append(adoption.edition)
      }
    }
    guard !starts.isEmpty else { return nil }
    self.starts = starts
    self.editions = editions

    var categories = TermTable()
    var levels = TermTable()
    for edition in editions {
      for category in edition.categoryIDs { categories.add(edition.lexicon[category.id]) }
      for level in edition.levels { levels.add(edition.lexicon[level.id]) }
    }
    self.categories = categories
    self.levels = levels
    var rules: [JudgingRule] = []
    var caps: [Int] = []
    for (place, edition) in editions.enumerated() {
      for category in categories.terms {
        let unstated = JudgingRule(edition, at: place, category: category, level: nil)
        rules.append(unstated)
        rules.append(edition.ignoresLevel(of: category) ? unstated : .none)
        for level in levels.terms {
          rules.append(JudgingRule(edition, at: place, category: category, level: level))
        }
        caps.append(edition.place(ofCategory: category).flatMap { edition.categories[$0].cap } ?? .max)
      }
    }
    self.rules = rules
    self.caps = caps
  }

  /// The place of the edition in force on that day; the first for days before it.
  func place(on day: Day) -> Int {
    var place = starts.count - 1
    while place > 0, starts[place] > day { place -= 1 }
    return place
  }

  func edition(on day: Day) -> Edition { editions[place(on: day)] }

  /// Where the rule for acts on that day lies, for a category by its place.
  @inline(__always)
  func rulePlace(category: Int, level: Term?, on day: Day) -> Int {
    let level = level.map { levels[$0] + 2 } ?? 0
    return (place(on: day) * categories.count + category) * (levels.count + 2) + level
  }

  subscript(rule place: Int) -> JudgingRule { rules[place] }

  /// Where the acts under each rule stand on a day.
  func ages(on day: Day) -> [Ages] { rules.map { Ages(under: $0, on: day) } }

  func cap(edition: Int, category: Int) -> Int { caps[edition * categories.count + category] }
}

/// Gives the names that a few editions use small places of their own, in the order of their first use.
struct TermTable: Sendable {
  private(set) var terms: [Term] = []
  private var places: [Int32] = []

  var count: Int { terms.count }

  /// The place of a name; −1 for a name that no edition uses.
  subscript(term: Term) -> Int {
    term.number < places.count ? Int(places[Int(term.number)]) : -1
  }

  mutating func add(_ term: Term?) {
    // A name without a number is on no row.
    guard let term, self[term] < 0 else { return }
    while places.count <= term.number { places.append(-1) }
    places[Int(term.number)] = Int32(terms.count)
    terms.append(term)
  }
}
