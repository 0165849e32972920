internal import Registry

/// Words that several reports share, so that each thing is called the same everywhere.
enum Words {
  static let erased = Phrase(zh: "（个人信息已删除）", en: "(erased)")
  /// What an answer may not be taken for. Source: DESIGN.md, Cases.
  static let purpose = Phrase(
    zh: "仅供行业自律，非征信产品。", en: "For self-regulation of the trade only; not a credit-reference product.")
  /// The same on papers that leave the house.
  static let outward = Phrase(
    zh: "仅供行业自律，非征信产品，不构成行政处罚。",
    en: "For self-regulation of the trade only; not a credit-reference product, and no administrative penalty.")
  static let association = Phrase(zh: "协会", en: "Association")
  static let member = Phrase(zh: "会员", en: "Member")
  static let number = Phrase(zh: "会员编号", en: "Member number")
  static let name = Phrase(zh: "名称", en: "Name")
  static let score = Phrase(zh: "信用分", en: "Score")
  static let grade = Phrase(zh: "信用等级", en: "Grade")
  static let deduction = Phrase(zh: "扣分", en: "Deduction")
  static let uplift = Phrase(zh: "加分", en: "Uplift")
  static let observation = Phrase(zh: "观察期", en: "Observation")
  static let asOf = Phrase(zh: "截至", en: "As of")
  static let knownAt = Phrase(zh: "登记流水位置", en: "Known at")
  static let rulebook = Phrase(zh: "自律规则", en: "Rulebook")
  static let rulebookHash = Phrase(zh: "规则指纹", en: "Rulebook hash")
  static let program = Phrase(zh: "程序版本", en: "Program version")
  static let disclosure = Phrase(zh: "披露范围", en: "Disclosure")

  /// `2026年9月30日`, `30 September 2026`.
  static func date(_ day: Day) -> Phrase {
    let (year, month, number) = day.components
    return Phrase(zh: "\(year)年\(month)月\(number)日", en: "\(number) \(months[month - 1]) \(year)")
  }

  /// `2026-07-01 – 2026-09-30`, or the one day.
  static func span(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound ? days.upperBound.description : "\(days.lowerBound) – \(days.upperBound)"
  }

  /// `1 case`, `2 cases`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension CaseState {
  /// What the state is called in the midst of a sentence.
  var word: Phrase {
    switch self {
    case .pending: Phrase(zh: "待处理", en: "pending")
    case .dismissed: Phrase(zh: "不成立", en: "dismissed")
    case .upheld: Phrase(zh: "成立", en: "upheld")
    case .upheldUnderAppeal: Phrase(zh: "成立（申诉中）", en: "upheld, under appeal")
    case .stayed: Phrase(zh: "暂停执行（申诉或重新审理中）", en: "stayed, under appeal or opened again")
    case .overturned: Phrase(zh: "撤销", en: "overturned")
    case .void: Phrase(zh: "作废", en: "void")
    case .awarded: Phrase(zh: "已授予", en: "awarded")
    case .revoked: Phrase(zh: "已撤销", en: "revoked")
    }
  }
}
