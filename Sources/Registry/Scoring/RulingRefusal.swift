/// Which rule of SCORING.md a ruling would break, were it recorded.
public enum RulingRefusal: Failure, Hashable {
  /// The state belongs to cases of the other kind: an award cannot be upheld, a violation not awarded.
  case stateOfOtherKind(CaseNumber)
  /// Kind, category and day of the act are the case's own; this ruling has others.
  case otherCase(CaseNumber)
  /// The edition in force on the day of the act has no such category of that kind.
  case unknownCategory(String, edition: String, occurred: Day)
  case unknownLevel(String, category: CategoryID, edition: String)
  /// The ruling gives no level, none carries over, and the category has no default.
  case missingLevel(category: CategoryID, edition: String)
  /// Points outside what the level allows, set by the ruling of that day: the new one, or one that the new one would
  /// bring to another level.
  case pointsOutsideRange(Millipoints, allowed: ClosedRange<Millipoints>, level: Level, ruling: Day)
  /// The act is later than the effective day of its finding.
  case actAfterFinding(occurred: Day, effective: Day)
  /// Effective before the case's latest ruling, and more than a restatement of level or points.
  case beforeLatestRuling(effective: Day, latest: Day)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .stateOfOtherKind(let number):
      Phrase(
        zh: "案件 \(number)：该认定结果不适用于此类案件。违规案件只能认定成立、不成立或撤销，表彰只能授予或撤销。",
        en: """
          Case \(number): this ruling does not fit the kind of case. A violation is upheld, dismissed or overturned; \
          a commendation is awarded or revoked.
          """)
    case .otherCase(let number):
      Phrase(
        zh: "案件 \(number)：性质、类别或行为日期与案件登记不一致。请核对案件编号；如登记有误，请作废后另立案件。",
        en: """
          Case \(number) is on record with another kind, category or day of the act. Check the number; if the record is \
          wrong, void it and open another case.
          """)
    case .unknownCategory(let category, let edition, let occurred):
      Phrase(
        zh: "类别“\(category)”不在 \(occurred) 适用的规则版本 \(edition) 中；不得以后来的规则认定此前的行为。",
        en: """
          Category "\(category)" is not in edition \(edition), which was in force on \(occurred); nobody is judged by \
          a later rule.
          """)
    case .unknownLevel(let level, let category, let edition):
      Phrase(
        zh: "规则版本 \(edition) 的类别“\(category)”没有程度“\(level)”。请选用其规定的程度。",
        en: "Category \"\(category)\" of edition \(edition) has no level \"\(level)\". Use one that it names.")
    case .missingLevel(let category, let edition):
      Phrase(
        zh: "未写明严重程度，且规则版本 \(edition) 的类别“\(category)”没有默认程度。请写明程度。",
        en: "No level is given, and category \"\(category)\" of edition \(edition) has no default. State the level.")
    case .pointsOutsideRange(let points, let allowed, let level, let ruling):
      Phrase(
        zh: """
          \(ruling) 生效的认定所设分值 \(points) 超出程度“\(level)”允许的范围 \(allowed.lowerBound) 至 \
          \(allowed.upperBound)。请在范围内设定分值。
          """,
        en: """
          The \(points) points set by the ruling of \(ruling) are outside what level "\(level)" allows, \
          \(allowed.lowerBound) to \(allowed.upperBound). Set points within that range.
          """)
    case .actAfterFinding(let occurred, let effective):
      Phrase(
        zh: "行为日期 \(occurred) 晚于认定生效日期 \(effective)。请核对两个日期。",
        en: "The act of \(occurred) is later than \(effective), when its finding takes effect. Check both days.")
    case .beforeLatestRuling(let effective, let latest):
      Phrase(
        zh: "生效日期 \(effective) 早于该案件最近一次认定（\(latest)）。此前的日期只能更正程度或分值，或作废。",
        en: """
          \(effective) is before the case's latest ruling, of \(latest). For an earlier day only level or points may be \
          restated, or the case voided.
          """)
    }
  }
}
