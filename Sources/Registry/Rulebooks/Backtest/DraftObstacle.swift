/// What is on record in an association and cannot be judged by a draft.
public enum DraftObstacle: Hashable, Sendable {
  /// A category with cases on record that the draft does not have. Every category in use stays.
  case dropped(CategoryID, CaseKind, cases: Int)
  /// An id of an adopted edition that the draft gives to a category of the other kind. Ids are never reused.
  case otherKind(CategoryID, was: CaseKind, cases: Int)
  /// The draft's category has no such level; or the cases state none, and it has no default.
  case noLevel(CategoryID, CaseKind, Level?, cases: Int)

  /// Whether a draft with it cannot be adopted. A level that is gone only leaves cases out of the comparison: they go on
  /// being judged by the edition of their day.
  public var preventsAdoption: Bool {
    if case .noLevel = self { false } else { true }
  }

  public var category: CategoryID {
    switch self {
    case .dropped(let category, _, _), .otherKind(let category, _, _), .noLevel(let category, _, _, _): category
    }
  }

  public var cases: Int {
    switch self {
    case .dropped(_, _, let cases), .otherKind(_, _, let cases), .noLevel(_, _, _, let cases): cases
    }
  }

  public var message: Phrase {
    switch self {
    case .dropped(let category, _, let cases):
      Phrase(
        zh: "类别 \(category) 有 \(cases) 起案件，草案中没有；在用的类别必须保留",
        en: "category \(category) has cases on record (\(cases)), and the draft does not have it; what is in use stays")
    case .otherKind(let category, let was, _):
      Phrase(
        zh: "类别编号 \(category) 原为「\(was.title.zh)」，草案用于另一种性质；编号不得改作他用",
        en: "the id \(category) was that of a \(was.id), and the draft gives it to the other kind; ids are never reused"
      )
    case .noLevel(let category, _, let level?, let cases):
      Phrase(
        zh: "类别 \(category) 有 \(cases) 起案件的程度为「\(level.title.zh)」，草案中没有该程度；未计入草案一侧",
        en:
          "category \(category) has cases (\(cases)) of level \(level), which the draft does not have; left out of its side"
      )
    case .noLevel(let category, _, nil, let cases):
      Phrase(
        zh: "类别 \(category) 有 \(cases) 起案件未写明程度，草案中没有默认程度；未计入草案一侧",
        en: "category \(category) has cases (\(cases)) without a level, and the draft no default; left out of its side")
    }
  }
}

/// Finds what a draft cannot judge, case by case.
struct DraftObstacles {
  private let draft: Edition
  private let present: Edition
  private var counts: [DraftObstacle: Int] = [:]

  /// - Parameter editions: that the association has adopted.
  init(_ draft: Edition, present: Edition, editions: Editions) {
    self.draft = draft
    self.present = present
    let books = editions.adoptions.map(\.edition.rulebook)
    for category in draft.rulebook.categories {
      let was = books.lazy.flatMap(\.categories).first { $0.id == category.id && $0.kind != category.kind }
      if let was { counts[.otherKind(category.id, was: was.kind, cases: 0)] = 0 }
    }
  }

  /// The same rows without the cases that the draft cannot judge, which are noted.
  mutating func judgeable(_ rulings: [RulingRow]) -> [RulingRow] {
    var kept: [RulingRow] = []
    var start = rulings.startIndex
    while start < rulings.endIndex {
      let end = rulings[start...].firstIndex { $0.caseNumber != rulings[start].caseNumber } ?? rulings.endIndex
      let rows = rulings[start..<end]
      if let obstacle = obstacle(to: rows) { counts[obstacle, default: 0] += 1 } else { kept += rows }
      start = end
    }
    return kept
  }

  private func obstacle(to rows: ArraySlice<RulingRow>) -> DraftObstacle? {
    guard let last = rows.last else { return nil }
    let id = CategoryID(present.name(last.category))
    guard let category = draft.place(ofCategory: last.category) else { return .dropped(id, last.kind, cases: 0) }
    guard draft.categories[category].kind == last.kind else { return .otherKind(id, was: last.kind, cases: 0) }
    let stated = rows.last { $0.level != nil }?.level
    if let level = draft.level(stated, ofCategory: category), draft.rule(category: category, level: level) != nil {
      return nil
    }
    return .noLevel(id, last.kind, stated.map { Level(present.name($0)) }, cases: 0)
  }

  /// By category, then level.
  var all: [DraftObstacle] {
    counts.map { obstacle, count in
      switch obstacle {
      case .dropped(let category, let kind, _): .dropped(category, kind, cases: count)
      case .otherKind(let category, let was, _): .otherKind(category, was: was, cases: count)
      case .noLevel(let category, let kind, let level, _): .noLevel(category, kind, level, cases: count)
      }
    }.sorted { ($0.category.id, $0.message.en) < ($1.category.id, $1.message.en) }
  }
}
