/// The papers that are issued as a whole and can be made again from the registry. Codes are frozen and never reused.
public enum ReportKind: UInt8, CaseIterable, Sendable {
  case quarterly = 0
  case annual = 1
  case statement = 2
  case bulletin = 3
  case councilPack = 4

  public var id: String {
    switch self {
    case .quarterly: "quarterly"
    case .annual: "annual"
    case .statement: "statement"
    case .bulletin: "bulletin"
    case .councilPack: "council-pack"
    }
  }

  public init?(id: some StringProtocol) {
    guard let kind = ReportKind.allCases.first(where: { $0.id == id }) else { return nil }
    self = kind
  }

  public var title: Phrase {
    switch self {
    case .quarterly: Phrase(zh: "季度信用报告", en: "quarterly credit report")
    case .annual: Phrase(zh: "年度信用报告", en: "annual credit report")
    case .statement: Phrase(zh: "会员信用明细", en: "member's credit statement")
    case .bulletin: Phrase(zh: "公开简报", en: "public bulletin")
    case .councilPack: Phrase(zh: "理事会材料", en: "council pack")
    }
  }

  /// Whether the council has to approve it: a resolution, and who signs. A member may have a statement any day.
  public var needsResolution: Bool { self != .statement }
}
