/// The papers that are issued as a whole and can be made again from the registry. Codes are frozen and never reused.
public enum ReportKind: UInt8, CaseIterable, Sendable {
  case quarterly = 0
  case annual = 1
  case statement = 2
  case bulletin = 3
  case councilPack = 4
  case candidates = 5

  public var id: String {
    switch self {
    case .quarterly: "quarterly"
    case .annual: "annual"
    case .statement: "statement"
    case .bulletin: "bulletin"
    case .councilPack: "council-pack"
    case .candidates: "candidates"
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
    case .bulletin: Phrase(zh: "自律公告", en: "public bulletin")
    case .councilPack: Phrase(zh: "理事会材料", en: "council pack")
    case .candidates: Phrase(zh: "候选人信用状况", en: "report on candidates")
    }
  }

  /// Whether the council has to approve it: a resolution, and who signs. What it is itself handed, what a member asks for
  /// and what an assembly must be told is issued without.
  public var needsResolution: Bool {
    switch self {
    case .quarterly, .annual, .bulletin: true
    case .statement, .councilPack, .candidates: false
    }
  }

  /// Whether a report up to a day can be issued on another: one of a period when it is over, one of a day on that day;
  /// the candidates of an assembly also before it meets.
  func canBeIssued(upTo last: Day, on today: Day) -> Bool {
    switch self {
    case .quarterly, .annual: last < today
    case .statement, .bulletin, .councilPack: last <= today
    case .candidates: true
    }
  }
}
