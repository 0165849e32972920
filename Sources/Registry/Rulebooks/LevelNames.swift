/// What the usual levels are called. A rulebook may have others; those are called by their id.
enum LevelNames {
  private static let titles: [String: Phrase] = [
    "minor": Phrase(zh: "轻微", en: "Minor"),
    "general": Phrase(zh: "一般", en: "General"),
    "serious": Phrase(zh: "严重", en: "Serious"),
    "city": Phrase(zh: "市级", en: "City"),
    "province": Phrase(zh: "省级", en: "Province"),
    "national": Phrase(zh: "国家级", en: "National"),
  ]

  /// Other words that records have for them.
  private static let aliases: [String: [String]] = [
    "minor": ["轻度", "较轻"],
    "general": ["普通"],
    "city": ["市"],
    "province": ["省", "provincial"],
    "national": ["国家", "全国"],
  ]

  static func title(of level: Level) -> Phrase { titles[level.id] ?? Phrase(zh: level.id, en: level.id) }

  static func words(for level: Level) -> [String] {
    guard let title = titles[level.id] else { return [] }
    return [title.zh, title.en] + (aliases[level.id] ?? [])
  }
}

extension Level {
  /// The name for display: 轻微, Minor; the id where the level has no known name.
  public var title: Phrase { LevelNames.title(of: self) }
}

extension Rulebook {
  public func violation(_ id: CategoryID) -> Violation? { violations.first { $0.id == id } }

  public func commendation(_ id: CategoryID) -> Commendation? { commendations.first { $0.id == id } }

  /// The title of a category of either kind; nil where this edition has none of that id.
  public func title(of category: CategoryID) -> Phrase? {
    violation(category)?.title ?? commendation(category)?.title
  }

  public func article(_ id: String) -> Article? { articles.first { $0.id == id } }
}
