/// How much of a record an answer may say (披露范围), from the least to the most.
///
/// Every answer names its level. Source: DESIGN.md, Cases.
public enum Disclosure: String, CaseIterable, Comparable, Sendable {
  case `public`, peer, member, council

  public static func < (a: Disclosure, b: Disclosure) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .public: 0
    case .peer: 1
    case .member: 2
    case .council: 3
    }
  }

  /// What the level is called.
  public var title: Phrase {
    switch self {
    case .public: Phrase(zh: "公开", en: "public")
    case .peer: Phrase(zh: "同业", en: "peer")
    case .member: Phrase(zh: "会员本人", en: "member")
    case .council: Phrase(zh: "理事会", en: "council")
    }
  }
}
