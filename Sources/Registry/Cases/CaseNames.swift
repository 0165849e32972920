/// What kinds, states and sources of cases are called: by programs, and by people in both languages.
extension CaseKind {
  public var id: String { self == .violation ? "violation" : "commendation" }

  public var title: Phrase {
    switch self {
    case .violation: Phrase(zh: "违规", en: "Violation")
    case .commendation: Phrase(zh: "表彰", en: "Commendation")
    }
  }

  /// For an id or a title in either language, whatever its case.
  public init?(named text: String) {
    guard let kind = CaseKind.allCases.first(where: { isCalled(text, id: $0.id, title: $0.title) }) else { return nil }
    self = kind
  }
}

extension CaseState {
  public var id: String {
    switch self {
    case .pending: "pending"
    case .dismissed: "dismissed"
    case .upheld: "upheld"
    case .upheldUnderAppeal: "upheld_under_appeal"
    case .stayed: "stayed"
    case .overturned: "overturned"
    case .void: "void"
    case .awarded: "awarded"
    case .revoked: "revoked"
    }
  }

  public var title: Phrase {
    switch self {
    case .pending: Phrase(zh: "待处理", en: "Pending")
    case .dismissed: Phrase(zh: "不成立", en: "Dismissed")
    case .upheld: Phrase(zh: "成立", en: "Upheld")
    case .upheldUnderAppeal: Phrase(zh: "成立，申诉中", en: "Upheld, under appeal")
    case .stayed: Phrase(zh: "暂停执行（申诉或重新审理中）", en: "Effect stayed (appeal or reopening)")
    case .overturned: Phrase(zh: "撤销", en: "Overturned")
    case .void: Phrase(zh: "作废", en: "Void")
    case .awarded: Phrase(zh: "授予", en: "Awarded")
    case .revoked: Phrase(zh: "撤销", en: "Revoked")
    }
  }

  /// For an id or a title in either language, whatever its case, of those that suit the kind: 撤销 ends both a finding
  /// and an award.
  public init?(named text: String, for kind: CaseKind) {
    let suitable = CaseState.allCases.filter { $0.suits(kind) }
    guard let state = suitable.first(where: { isCalled(text, id: $0.id, title: $0.title) }) else { return nil }
    self = state
  }
}

extension CaseSource {
  public var id: String {
    switch self {
    case .complaint: "complaint"
    case .platformNotice: "platform_notice"
    case .authority: "authority"
    case .ownReport: "own_report"
    case .association: "association"
    case .priorDecision: "prior_decision"
    case .nomination: "nomination"
    }
  }

  public var title: Phrase {
    switch self {
    case .complaint: Phrase(zh: "投诉", en: "Complaint")
    case .platformNotice: Phrase(zh: "平台通报", en: "Platform notice")
    case .authority: Phrase(zh: "主管部门", en: "Authority")
    case .ownReport: Phrase(zh: "会员自报", en: "The member's own report")
    case .association: Phrase(zh: "协会发现", en: "Found by the association")
    case .priorDecision: Phrase(zh: "既往决定", en: "Prior decision")
    case .nomination: Phrase(zh: "推荐", en: "Nomination")
    }
  }

  /// For an id (with `-` or `_`) or a title in either language, whatever its case.
  public init?(named text: String) {
    let text = String(text.map { $0 == "-" ? "_" : $0 })
    guard let source = CaseSource.allCases.first(where: { isCalled(text, id: $0.id, title: $0.title) }) else {
      return nil
    }
    self = source
  }

  /// Whether a case of that kind can come from here.
  public func suits(_ kind: CaseKind) -> Bool {
    switch self {
    case .complaint: kind == .violation
    case .nomination: kind == .commendation
    case .platformNotice, .authority, .ownReport, .association, .priorDecision: true
    }
  }
}

private func isCalled(_ text: String, id: String, title: Phrase) -> Bool {
  let key = SearchKey(text)
  return key == SearchKey(id) || key == SearchKey(title.zh) || key == SearchKey(title.en)
}
