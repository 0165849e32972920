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
    /// Everyone in whom the text was found.
    public var count: Int
  }

  public var text: String
  /// Nil: in every association.
  public var association: Association?

  public init(_ text: String, in association: Association? = nil) {
    self.text = text
    self.association = association
  }

  /// Everyone who could be meant.
  ///
  /// Reads the whole of each association that is asked about, one at a time.
  /// - Throws: `MemberSearchFailure` where the text is blank, or nobody was found.
  public func find(atMost limit: Int, in registry: any RegistryReader) throws -> Found {
    let key = SearchKey(text)
    guard !key.isEmpty else { throw MemberSearchFailure.blank }
    var found = Found(hits: [], count: 0)
    for association in try association.map({ [$0] }) ?? registry.associations() {
      let more = try hits(of: key, in: association, registry)
      found.count += more.count
      found.hits = MemberSearch.surest(limit, of: found.hits + more)
    }
    guard found.count > 0 else { throw MemberSearchFailure.nobody(text) }
    return found
  }

  /// Within one kind of match, as they were read.
  private static func surest(_ limit: Int, of hits: [Hit]) -> [Hit] {
    Array(
      hits.enumerated().sorted { ($0.element.match, $0.offset) < ($1.element.match, $1.offset) }.map(\.element)
        .prefix(limit))
  }

  private func hits(
    of key: SearchKey, in association: Association, _ registry: any RegistryReader
  ) throws -> [Hit] {
    var members = try registry.memberships(containing: key, in: association.key)
    var named: Set<Key<Membership>> = []
    if let numbered = try registry.membership(number: text, in: association.key) { named.insert(numbered.key) }
    if let account = AccountName(text) {
      let held = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle))
      named.formUnion(held.map(\.membership))
    }
    members += try named.subtracting(members.map(\.key)).sorted().compactMap { try registry.membership($0) }
      .filter { $0.association == association.key }
    return try members.compactMap { member in
      try match(of: key, with: member, registry).map {
        Hit(association: association, membership: member, match: $0.match, found: $0.found)
      }
    }
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
