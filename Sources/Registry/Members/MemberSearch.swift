/// Looks for members by anything that a person may remember: a number, a name or a handle, whole or in part, also a name
/// that a member has given up.
public struct MemberSearch: Sendable {
  /// What the text was found in, the surest first.
  public enum Match: Int, Sendable, Comparable, CaseIterable {
    case number, name, account, partOfName, partOfNumber, partOfAccount, formerName

    public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }

    public var id: String {
      switch self {
      case .number: "number"
      case .name: "name"
      case .account: "account"
      case .partOfName: "part_of_name"
      case .partOfNumber: "part_of_number"
      case .partOfAccount: "part_of_account"
      case .formerName: "former_name"
      }
    }

    public var title: Phrase {
      switch self {
      case .number: Phrase(zh: "编号", en: "number")
      case .name: Phrase(zh: "名称", en: "name")
      case .account: Phrase(zh: "账号", en: "account")
      case .partOfName: Phrase(zh: "名称的一部分", en: "part of the name")
      case .partOfNumber: Phrase(zh: "编号的一部分", en: "part of the number")
      case .partOfAccount: Phrase(zh: "账号的一部分", en: "part of an account")
      case .formerName: Phrase(zh: "曾用名", en: "a former name")
      }
    }
  }

  public struct Hit: Sendable, Equatable {
    public var association: Association
    public var membership: Membership
    public var match: Match
    /// The text in which it was found.
    public var found: String
  }

  public struct Found: Sendable, Equatable {
    /// The surest match first, then by association and number; no more than were asked for.
    public var hits: [Hit]
    /// Everyone in whom the text was found, as far as they were looked at.
    public var count: Int
    /// There are more than were looked at: the text is in too many.
    public var isCutShort: Bool
  }

  /// Those in whom a part was found are looked at up to this many, so that memory stays flat. Whoever goes by the whole
  /// text is always among them.
  public static let most = 5000

  public var text: String
  /// Nil: in every association.
  public var association: Association?

  public init(_ text: String, in association: Association? = nil) {
    self.text = text
    self.association = association
  }

  /// Everyone who could be meant. Outsiders find those whom they may know of by name, by a whole number or, unless they
  /// are the public, by a whole account; as they are called now.
  /// - Parameter day: on which outsiders may know of them.
  /// - Throws: `MemberSearchFailure` where the text is blank, or nobody was found.
  public func find(
    atMost limit: Int, on day: Day, for audience: Audience, in registry: any RegistryReader
  ) throws -> Found {
    let key = SearchKey(text)
    guard !key.isEmpty else { throw MemberSearchFailure.blank }
    let registry = audience.isOutside ? try registry.present() : registry
    let parts = try registry.memberships(
      containing: key, in: association?.key, atMost: MemberSearch.most + 1)
    let associations = Dictionary(
      try association.map { [$0] } ?? registry.associations(), keyedBy: \.key)
    let hits = try members(among: parts.prefix(MemberSearch.most), key, registry).compactMap { member -> Hit? in
      guard let home = associations[member.association] else { return nil }
      return try match(of: key, with: member, registry).flatMap {
        Hit(association: home, membership: member, match: $0.match, found: $0.found).told(to: audience, on: day)
      }
    }
    guard !hits.isEmpty else { throw MemberSearchFailure.nobody(text) }
    return Found(
      hits: Array(hits.sorted(by: MemberSearch.precedes).prefix(limit)), count: hits.count,
      isCutShort: parts.count > MemberSearch.most)
  }

  private static func precedes(_ a: Hit, _ b: Hit) -> Bool {
    if a.match != b.match { return a.match < b.match }
    if a.association.code != b.association.code {
      return a.association.code.utf8.lexicographicallyPrecedes(b.association.code.utf8)
    }
    return (a.membership.number ?? "").utf8.lexicographicallyPrecedes((b.membership.number ?? "").utf8)
  }

  /// And those who go by the whole text, whether or not they were reached among the parts.
  private func members(
    among parts: ArraySlice<Membership>, _ key: SearchKey, _ registry: any RegistryReader
  ) throws -> [Membership] {
    var members = Array(parts)
    var known = Set(members.map(\.key))
    var named = try registry.memberships(numbered: text) + registry.memberships(named: key, in: association?.key)
    if let account = AccountName(text) {
      let held = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle))
      named += try Set(held.map(\.membership)).compactMap { try registry.membership($0) }
    }
    for member in named where known.insert(member.key).inserted { members.append(member) }
    return members
  }

  private func match(
    of key: SearchKey, with member: Membership, _ registry: any RegistryReader
  ) throws -> (match: Match, found: String)? {
    if let number = member.number, SearchKey(number) == key { return (.number, number) }
    if let name = member.name, SearchKey(name) == key { return (.name, name) }
    let accounts = try registry.accounts(of: member.key).filter { $0.handle != nil }.map(\.title)
    let named = AccountName(text)
    let whole = accounts.first { account in
      SearchKey(account.handle) == key
        || (account.platform == named?.platform && SearchKey(account.handle) == named.map { SearchKey($0.handle) })
    }
    if let whole { return (.account, whole.description) }
    if let name = member.name, SearchKey(name).text.contains(key.text) { return (.partOfName, name) }
    if let number = member.number, SearchKey(number).text.contains(key.text) { return (.partOfNumber, number) }
    if let part = accounts.first(where: { SearchKey($0.handle).text.contains(key.text) }) {
      return (.partOfAccount, part.description)
    }
    return try registry.names(of: member.key).last { SearchKey($0.name).text.contains(key.text) }
      .map { (.formerName, $0.name) }
  }
}

extension Dictionary {
  fileprivate init(_ values: some Sequence<Value>, keyedBy key: (Value) -> Key) {
    self.init(values.map { (key($0), $0) }) { first, _ in first }
  }
}

extension MemberSearch.Hit {
  /// The hit with what the audience may know of it; nil where that is nothing.
  fileprivate func told(to audience: Audience, on day: Day) -> MemberSearch.Hit? {
    guard audience.isOutside else { return self }
    guard membership.isVisible(to: audience, on: day) else { return nil }
    let mayMatch: [MemberSearch.Match] =
      audience.sees(.peer) ? [.number, .name, .account, .partOfName] : [.number, .name, .partOfName]
    guard mayMatch.contains(match) else { return nil }
    var told = self
    told.membership = membership.told(to: audience, asking: match == .number ? membership.number : nil)
    return told
  }
}

/// Why a search for members has no answer.
public enum MemberSearchFailure: Failure, Equatable {
  case blank
  case nobody(String)

  public var failureClass: FailureClass {
    switch self {
    case .blank: .badData
    case .nobody: .notFound
    }
  }

  public var message: Phrase {
    switch self {
    case .blank:
      Phrase(
        zh: "没有说明找什么。请给出名称、编号或账号的一部分。", en: "Nothing to look for was given. Give a part of a name, number or handle.")
    case .nobody(let text):
      Phrase(
        zh: "没有名称、编号或账号中含有「\(excerpt(text))」的会员。请换一个说法，或用 jinjiang member list 查看全部。",
        en:
          "No member's name, number or account contains \"\(excerpt(text))\". Try another part, or see all with jinjiang member list."
      )
    }
  }
}
