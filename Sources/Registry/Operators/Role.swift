/// What an operator may do in the registry (角色); which role may ask for what is the table in `RoleMatrix`.
///
/// Codes are frozen and never reused.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Enters what comes in: members, accounts, complaints, cases, what was served and received, papers of a panel.
  case recorder = 0
  /// Enters decisions at first instance.
  case decider = 1
  /// Enters what a second look came to: appeals, objections, repairs.
  case reviewer = 2
  /// Answers for personal data: answers that leave the house, and erasure.
  case dataOfficer = 3
  /// Looks everything over and vouches for it; changes nothing.
  case auditor = 4
  /// Keeps operators, associations and rulebooks.
  case administrator = 5

  public var id: String {
    switch self {
    case .recorder: "recorder"
    case .decider: "decider"
    case .reviewer: "reviewer"
    case .dataOfficer: "data-officer"
    case .auditor: "auditor"
    case .administrator: "administrator"
    }
  }

  public var title: Phrase {
    switch self {
    case .recorder: Phrase(zh: "登记员", en: "recorder")
    case .decider: Phrase(zh: "决定员", en: "decider")
    case .reviewer: Phrase(zh: "复核员", en: "reviewer")
    case .dataOfficer: Phrase(zh: "数据专员", en: "data officer")
    case .auditor: Phrase(zh: "审计员", en: "auditor")
    case .administrator: Phrase(zh: "管理员", en: "administrator")
    }
  }

  /// For an id or a title in either language, whatever its case.
  public init?(named text: String) {
    let key = SearchKey(text)
    let found = Role.allCases.first { role in
      [role.id, role.title.zh, role.title.en].contains { SearchKey($0) == key }
    }
    guard let found else { return nil }
    self = found
  }
}

extension Set<Role> {
  public static var all: Set<Role> { Set(Role.allCases) }

  /// In the order of their codes.
  public var inOrder: [Role] { sorted { $0.rawValue < $1.rawValue } }

  /// One bit for each role.
  public var mask: UInt16 { reduce(0) { $0 | 1 << UInt16($1.rawValue) } }

  /// Nil where a bit stands for no role.
  public init?(mask: UInt16) {
    self = Set(Role.allCases.filter { mask & 1 << UInt16($0.rawValue) != 0 })
    guard self.mask == mask else { return nil }
  }
}
