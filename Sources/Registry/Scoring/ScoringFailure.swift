/// Why a score cannot be computed: what is on record and the editions do not fit together.
///
/// The use cases refuse such rulings before they are recorded, so these speak of a damaged or foreign record.
public enum ScoringFailure: Failure, Hashable {
  /// No rulebook had been adopted at that position.
  case noRulebook(knownAt: Position)
  /// The edition in force on the day of the act has no such category of that kind.
  case unknownCategory(CaseNumber, category: String, edition: String)
  /// The category has no such level; or the ruling gives none, and the category no default.
  case unknownLevel(CaseNumber, level: String?, category: CategoryID, edition: String)
  /// Points set by a ruling that no rulebook could allow.
  case pointsOutOfBounds(CaseNumber, Millipoints)
  /// A rulebook that lacks something every rulebook has, or whose numbers would overflow; `what` names its key.
  case unusableRulebook(edition: String, what: String)

  public var failureClass: FailureClass { .badData }

  public var message: Phrase {
    switch self {
    case .noRulebook(let position):
      Phrase(
        zh: "截至登记流水 \(position)，协会尚未通过任何自律规则，无法计分。请先通过一个版本。",
        en: "No rulebook had been adopted by position \(position), so there is no score. Adopt an edition first.")
    case .unknownCategory(let number, let category, let edition):
      Phrase(
        zh: "案件 \(number) 的类别“\(category)”不在行为当日适用的规则版本 \(edition) 中。请核对该案件的类别和行为日期。",
        en: """
          Case \(number) is of category "\(category)", which edition \(edition), in force on the day of the act, does \
          not have. Check the category and the day of the act.
          """)
    case .unknownLevel(let number, nil, let category, let edition):
      Phrase(
        zh: "案件 \(number) 没有严重程度，而规则版本 \(edition) 的类别“\(category)”没有默认程度。请补充程度。",
        en: """
          Case \(number) has no level, and category "\(category)" of edition \(edition) has no default. State the level.
          """)
    case .unknownLevel(let number, let level?, let category, let edition):
      Phrase(
        zh: "案件 \(number) 的程度“\(level)”不在规则版本 \(edition) 的类别“\(category)”中。请核对程度。",
        en: """
          Case \(number) is of level "\(level)", which category "\(category)" of edition \(edition) does not have. \
          Check the level.
          """)
    case .pointsOutOfBounds(let number, let points):
      Phrase(
        zh: "案件 \(number) 的分值 \(points) 超出任何规则允许的范围。请核对记录。",
        en: "Case \(number) has \(points) points set, more than any rulebook allows. Check the record.")
    case .unusableRulebook(let edition, let what):
      Phrase(
        zh: "规则版本 \(edition) 不能用于计分：\(what) 缺失或数值过大。",
        en: "Edition \(edition) cannot be scored with: \(what) is missing or too large.")
    }
  }
}
