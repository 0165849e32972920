extension Rulebook {
  /// What both kinds of categories have: enough to choose one and to name it.
  public struct Category: Hashable, Sendable {
    public var kind: CaseKind
    public var id: CategoryID
    public var article: String
    public var title: Phrase
    /// In the order of the rulebook; empty where the points are the same at every level.
    public var levels: [Level]
    public var defaultLevel: Level?
    /// No record of this category needs a level.
    public var ignoresLevel: Bool { levels.isEmpty }
  }

  /// Violations first, then commendations, as the rulebook has them.
  public var categories: [Category] {
    violations.map { violation in
      Category(
        kind: .violation, id: violation.id, article: violation.article, title: violation.title,
        levels: levels.filter { violation.points[$0] != nil }, defaultLevel: violation.defaultLevel)
    }
      + commendations.map { commendation in
        var known: [Level] = []
        if case .byLevel(let points) = commendation.points { known = honours.filter { points[$0] != nil } }
        return Category(
          kind: .commendation, id: commendation.id, article: commendation.article, title: commendation.title,
          levels: known, defaultLevel: commendation.defaultLevel)
      }
  }

  /// The category that is called that: by id, title in either language, or alias.
  /// - Throws: `CategoryLookupFailure` where there is none, or more than one.
  public func category(matching text: String) throws(CategoryLookupFailure) -> Category {
    let vocabulary = Vocabulary(of: self)
    let found = vocabulary.violation(matching: text).meanings + vocabulary.commendation(matching: text).meanings
    let meant = categories.filter { found.contains($0.id) }
    guard let only = meant.first else {
      let words = categories.flatMap { [$0.id.id, $0.title.zh, $0.title.en] }
      throw .unknownCategory(text, edition: edition, near: nearest(to: text, among: words))
    }
    guard meant.count == 1 else { throw .severalCategories(text, meant.map(\.id)) }
    return only
  }

  /// The level of such a category that is called that: by id, or by its name in either language.
  /// - Throws: `CategoryLookupFailure` where the category has no such level.
  public func level(matching text: String, of category: Category) throws(CategoryLookupFailure) -> Level {
    let vocabulary = Vocabulary(of: self)
    let found =
      category.kind == .violation
      ? vocabulary.level(matching: text).meanings : vocabulary.honour(matching: text).meanings
    // What ignores levels takes any honour that the rulebook has.
    let known = category.ignoresLevel ? honours : category.levels
    guard let level = found.first(where: known.contains) else {
      throw .unknownLevel(text, category: category.id, known: known)
    }
    return level
  }
}

extension Vocabulary.Match {
  fileprivate var meanings: [Meaning] {
    switch self {
    case .none: []
    case .one(let meaning): [meaning]
    case .several(let meanings): meanings
    }
  }
}

/// Why it is not clear which category or level of a rulebook is meant.
public enum CategoryLookupFailure: Failure, Equatable {
  /// The category whose name is nearly that, where there is one, is probably meant.
  case unknownCategory(String, edition: String, near: String?)
  case severalCategories(String, [CategoryID])
  case unknownLevel(String, category: CategoryID, known: [Level])

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .unknownCategory(let text, let edition, let near):
      return Phrase(
        zh: "行为当日适用的规则版本 \(edition) 中没有类别「\(excerpt(text))」。\(near.map { "是否指「\($0)」？" } ?? "")"
          + "jinjiang rulebook show 列出全部类别，可用编号、名称或别名。",
        en: "Edition \(edition), in force on the day of the act, has no category \"\(excerpt(text))\". "
          + (near.map { "Did you mean \"\($0)\"? " } ?? "")
          + "`jinjiang rulebook show` lists them all; use an id, a title or an alias.")
    case .severalCategories(let text, let ids):
      let list = ids.map(\.id).joined(separator: ", ")
      return Phrase(
        zh: "「\(excerpt(text))」可能指多个类别，请改用其中一个编号：\(list)。",
        en: "\"\(excerpt(text))\" could be any of several categories. Use the id of one: \(list).")
    case .unknownLevel(let text, let category, let known):
      return Phrase(
        zh: "类别 \(category) 没有程度「\(excerpt(text))」。可选：\(known.map { "\($0.title.zh)（\($0)）" }.joined(separator: "、"))。",
        en:
          "Category \(category) has no level \"\(excerpt(text))\". Choose from: \(known.map(\.id).joined(separator: ", "))."
      )
    }
  }
}
