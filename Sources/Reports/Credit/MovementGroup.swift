public import Registry

/// The columns of a quarter's account: movements of a kind, together. Every movement is in exactly one.
public enum MovementGroup: String, CaseIterable, Sendable {
  /// Violations found, counted again, restated, or weighed as repeats.
  case findings
  case awards
  /// Cases that no longer count: overturned, revoked, stayed, void.
  case reversals
  case repairs
  /// Fading and lapsing.
  case time
  /// Another edition, caps, bounds and rounding.
  case adjustments

  public init(_ movement: Movement) { self.init(movement.kind, of: movement.line?.kind) }
  public init(_ movement: AccountMovement) { self.init(movement.kind, of: movement.cause?.kind) }

  private init(_ movement: Movement.Kind, of kind: CaseKind?) {
    switch movement {
    case .found, .resumed, .restated, .repetition:
      self = kind == .commendation ? .awards : .findings
    case .awarded: self = .awards
    case .ceased: self = .reversals
    case .repaired, .repairChanged: self = .repairs
    case .holdEnded, .fading, .lapsed: self = .time
    case .edition, .categoryCaps, .commendationCap, .bounds, .rounding: self = .adjustments
    }
  }

  var title: Phrase {
    switch self {
    case .findings: Phrase(zh: "违规", en: "Findings")
    case .awards: Phrase(zh: "正向", en: "Awards")
    case .reversals: Phrase(zh: "撤销", en: "Reversals")
    case .repairs: Phrase(zh: "修复", en: "Repairs")
    case .time: Phrase(zh: "时间", en: "Time")
    case .adjustments: Phrase(zh: "调整", en: "Adjustments")
    }
  }

  /// What the group is called in a sentence.
  var words: Phrase {
    switch self {
    case .findings: Phrase(zh: "违规认定", en: "findings")
    case .awards: Phrase(zh: "正向记录", en: "awards")
    case .reversals: Phrase(zh: "撤销与停止计分", en: "reversals")
    case .repairs: Phrase(zh: "信用修复", en: "repairs")
    case .time: Phrase(zh: "随时间变化", en: "passing of time")
    case .adjustments: Phrase(zh: "分数上下限等调整", en: "floor, ceiling and caps")
    }
  }
}
