/// How a person names a member: by number, by name, or by an account that it held on a day (`platform:handle`).
public struct MemberLookup: Sendable {
  public var text: String
  /// Nil: in every association.
  public var association: Association?
  /// On which day the account must have been held.
  public var day: Day

  public init(_ text: String, in association: Association? = nil, on day: Day) {
    self.text = text
    self.association = association
    self.day = day
  }

  /// The one member that is meant. Whoever was merged into another is that other.
  /// - Throws: `MemberLookupFailure` where there is none, or more than one.
  public func resolve(in registry: any RegistryReader) throws -> Membership {
    let candidates = try registry.survivors(of: candidates(in: registry))
    guard let only = candidates.first else { throw MemberLookupFailure.unknown(text) }
    guard candidates.count == 1 else {
      throw MemberLookupFailure.several(text, try candidates.map { try Candidate($0, in: registry) })
    }
    return only
  }

  /// Everyone that could be meant; a number goes before an account, an account before a name.
  public func candidates(in registry: any RegistryReader) throws -> [Membership] {
    let numbered =
      try association.map { try registry.membership(number: text, in: $0.key).map { [$0] } ?? [] }
      ?? registry.memberships(numbered: text)
    if !numbered.isEmpty { return numbered }
    if let account = AccountName(text) {
      let holders = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle))
        .filter { $0.isHeld(on: day) }.map(\.membership)
      let held = try Set(holders).sorted().compactMap { try registry.membership($0) }
        .filter { association == nil || $0.association == association?.key }
      if !held.isEmpty { return held }
    }
    let named = try registry.memberships(named: SearchKey(text), in: association?.key)
    guard named.isEmpty else { return named }
    // Of whom nothing else is left: by the place of the enrolment, or by the pseudonym.
    let erased =
      try text.hasPrefix("#")
      ? Int(text.dropFirst()).flatMap { try registry.membership(Key($0)) }
      : ID<Membership>(text).flatMap { try registry.membership($0) }
    guard let erased, association == nil || erased.association == association?.key else { return [] }
    return [erased]
  }

  /// One of several members that a name could mean, as it is shown to whoever asked.
  public struct Candidate: Sendable, Equatable {
    public var association: String
    public var number: String
    public var name: String

    init(_ membership: Membership, in registry: any RegistryReader) throws {
      association = try registry.association(membership.association)?.code ?? ""
      number = membership.label
      name = membership.name ?? ""
    }
  }
}

/// An account as it is typed: `douyin:some_handle`. Platforms go by their short names or Chinese names.
public struct AccountName: Hashable, Sendable, CustomStringConvertible {
  public var platform: String
  public var handle: String

  /// - Parameter platform: any of its names; kept as the short one.
  public init(platform: String, handle: String) {
    self.platform = Platform.canonical(platform)
    self.handle = handle
  }

  /// `douyin:some_handle`.
  public var description: String { "\(platform):\(handle)" }

  public init?(_ text: String) {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > text.startIndex else { return nil }
    let handle = text[text.index(after: colon)...]
    guard !handle.isEmpty else { return nil }
    platform = Platform.canonical(String(text[..<colon]))
    self.handle = String(handle)
  }
}

/// The platforms' short names; one that is not listed is taken as it is typed, folded.
public enum Platform {
  public static let known: [(id: String, name: Phrase)] = [
    ("weixin", Phrase(zh: "微信", en: "Weixin")), ("douyin", Phrase(zh: "抖音", en: "Douyin")),
    ("weibo", Phrase(zh: "微博", en: "Weibo")), ("bilibili", Phrase(zh: "哔哩哔哩", en: "Bilibili")),
    ("xiaohongshu", Phrase(zh: "小红书", en: "Xiaohongshu")), ("kuaishou", Phrase(zh: "快手", en: "Kuaishou")),
    ("toutiao", Phrase(zh: "今日头条", en: "Toutiao")), ("zhihu", Phrase(zh: "知乎", en: "Zhihu")),
    ("baijiahao", Phrase(zh: "百家号", en: "Baijiahao")), ("shipinhao", Phrase(zh: "视频号", en: "Weixin Channels")),
  ]
  private static let others = [
    "wechat": "weixin", "公众号": "weixin", "微信公众号": "weixin", "b站": "bilibili", "头条": "toutiao",
  ]

  /// The short name for any of a platform's names.
  public static func canonical(_ text: String) -> String {
    let key = SearchKey(text).text
    return known.first { $0.id == key || $0.name.zh == key }?.id ?? others[key] ?? key
  }

  public static func title(of id: String) -> Phrase {
    known.first { $0.id == id }?.name ?? Phrase(zh: id, en: id)
  }
}

/// Why it is not clear which member is meant.
public enum MemberLookupFailure: Failure, Equatable {
  case unknown(String)
  case several(String, [MemberLookup.Candidate])
  /// For outsiders, who are not told who they are.
  case severalUnlisted(String, Int)

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .unknown(let text):
      return Phrase(
        zh: "没有找到会员「\(text)」。可用会员编号、名称或 平台:账号 查询；jinjiang member find 可按部分名称查找。",
        en:
          "No member \"\(text)\" was found. Ask by number, name or platform:handle; `jinjiang member find` looks for a part of a name."
      )
    case .several(let text, let candidates):
      let list = candidates.map { "  \($0.association)  \($0.number)  \($0.name)" }.joined(separator: "\n")
      return Phrase(
        zh: "「\(text)」可能是 \(candidates.count) 位会员，请改用会员编号，或加 --association：\n\(list)",
        en: "\"\(text)\" could be any of \(candidates.count) members. Use the number, or add --association:\n\(list)")
    case .severalUnlisted(let text, let count):
      return Phrase(
        zh: "「\(text)」可能是 \(count) 位会员。请改用会员编号（jinjiang member find 可查）或 平台:账号 查询，或加 --association。",
        en:
          "\"\(text)\" could be any of \(count) members. Ask by number (see `jinjiang member find`) or platform:handle, or add --association."
      )
    }
  }
}
