internal import Registry

/// What an edition says of the words in a file: categories, levels, and the points that a ruling may set.
final class EditionTerms {
  let edition: String
  private let rulebook: Rulebook
  private let vocabulary: Vocabulary
  private var categories = [WordCache<CategoryTerms>(), WordCache<CategoryTerms>()]
  private var known: [CategoryID: CategoryTerms] = [:]

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    edition = "\(rulebook.id) \(rulebook.edition)"
    vocabulary = Vocabulary(of: rulebook)
  }

  /// The category that a word means in events of that kind.
  func category(_ word: FieldBytes, of kind: CaseKind, occurred: Day) -> Result<CategoryTerms, RowFault> {
    let place = Int(kind.rawValue)
    if let known = categories[place][word] { return .success(known) }
    let text = String(decoding: word, as: UTF8.self)
    let match = kind == .violation ? vocabulary.violation(matching: text) : vocabulary.commendation(matching: text)
    switch match {
    case .one(let id):
      let terms = known[id] ?? CategoryTerms(id, of: kind, in: rulebook, vocabulary)
      known[id] = terms
      categories[place].keep(terms, for: word)
      return .success(terms)
    case .several(let ids):
      return .failure(.severalCategories(ids.map(\.id)))
    case .none:
      let others = kind == .violation ? vocabulary.commendation(matching: text) : vocabulary.violation(matching: text)
      return .failure(
        others == .none
          ? .unknownCategory(edition: edition, occurred: occurred)
          : .categoryOfOtherKind(kind == .violation ? .commendation : .violation))
    }
  }
}

extension RowFault: Error {}

/// One category of an edition: which levels it knows, and what points each allows.
final class CategoryTerms {
  /// A level as it goes on record, and the points that a ruling at it may set.
  struct LevelTerms {
    /// Nil where the category ignores levels, or its default holds.
    var level: Level?
    var points: ClosedRange<Millipoints>
  }

  let id: CategoryID
  private let kind: CaseKind
  private let ignoresLevel: Bool
  private let levels: [(level: Level, points: ClosedRange<Millipoints>)]
  let defaultLevel: Level?
  /// Other honours that the edition knows: a category that ignores levels takes any of them.
  private let vocabulary: Vocabulary
  private var words = WordCache<LevelTerms>()

  init(_ id: CategoryID, of kind: CaseKind, in rulebook: Rulebook, _ vocabulary: Vocabulary) {
    self.id = id
    self.kind = kind
    self.vocabulary = vocabulary
    if kind == .violation, let violation = rulebook.violation(id) {
      ignoresLevel = false
      defaultLevel = violation.defaultLevel
      levels = rulebook.levels.compactMap { level in
        violation.points[level].map { (level, violation.range[level] ?? .zero...$0) }
      }
    } else if let commendation = rulebook.commendation(id) {
      defaultLevel = commendation.defaultLevel
      switch commendation.points {
      case .flat(let points):
        ignoresLevel = true
        // What ignores levels is judged under the first that the rulebook has.
        let range = (rulebook.levels + rulebook.honours).first.flatMap { commendation.range[$0] }
        levels = [(Level(""), range ?? .zero...points)]
      case .byLevel(let points):
        ignoresLevel = false
        levels = rulebook.honours.compactMap { level in
          points[level].map { (level, commendation.range[level] ?? .zero...$0) }
        }
      }
    } else {
      ignoresLevel = false
      defaultLevel = nil
      levels = []
    }
  }

  /// The level that a word means; without a word the default's points.
  func level(_ word: FieldBytes?) -> Result<LevelTerms, RowFault> {
    guard let word else {
      if ignoresLevel { return .success(LevelTerms(level: nil, points: levels[0].points)) }
      guard let known = levels.first(where: { $0.level == defaultLevel }) else {
        return .failure(.levelMissing(known: offered))
      }
      return .success(LevelTerms(level: nil, points: known.points))
    }
    if let known = words[word] { return .success(known) }
    let text = String(decoding: word, as: UTF8.self)
    let match = kind == .violation ? vocabulary.level(matching: text) : vocabulary.honour(matching: text)
    let meant: [Level] =
      switch match {
      case .none: []
      case .one(let level): [level]
      case .several(let levels): levels
      }
    let terms: LevelTerms
    if ignoresLevel, !meant.isEmpty {
      terms = LevelTerms(level: nil, points: levels[0].points)
    } else if let known = levels.first(where: { meant.contains($0.level) }) {
      terms = LevelTerms(level: known.level, points: known.points)
    } else {
      return .failure(.unknownLevel(known: offered))
    }
    words.keep(terms, for: word)
    return .success(terms)
  }

  private var offered: [String] { ignoresLevel ? [] : levels.map { "\($0.level.id) \($0.level.title.zh)" } }
}
