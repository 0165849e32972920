/// Memberships that may be one and the same member's, each pair with its reasons. It only proposes: people decide.
public struct LikelyDuplicates: Sendable {
  public enum Reason: Hashable, Sendable {
    /// A file named the same person.
    case person
    /// The same id of a platform's own.
    case uid(platform: String)
    /// The same handle, held on the same days.
    case account(AccountName)
    case name
    /// Names that can be taken for one another.
    case similarName
    case contact
  }

  public struct Pair: Sendable, Equatable {
    /// The earlier one on record.
    public var first: Membership
    public var second: Membership
    /// The surest first.
    public var reasons: [Reason]
    /// Whether somebody proposed to merge them.
    public var isProposed: Bool
  }

  /// By association and number of the first; merged ones are left out.
  public let pairs: [Pair]

  /// - Parameter associations: each is compared within itself, and all with one another where more than a name says so.
  ///   Memory: some 100 bytes a member.
  public init(in associations: [Association], _ registry: any RegistryReader) throws {
    var marks: [Mark: [Key<Membership>]] = [:]
    var found: [Twins: Set<Reason>] = [:]
    for association in associations {
      var keys: [Key<Membership>] = []
      var names: [Mark: [Key<Membership>]] = [:]
      try registry.memberships(of: association.key) { member in
        keys.append(member.key)
        if let name = member.name { names[.likeness(Likeness(name)), default: []].append(member.key) }
        if let contact = member.contact { names[.contact(SearchKey(contact)), default: []].append(member.key) }
        if let person = member.person { marks[.person(person), default: []].append(member.key) }
      }
      for (mark, same) in names where same.count > 1 { LikelyDuplicates.note(same, mark.reason, in: &found) }
      for key in keys {
        for account in try registry.accounts(of: key) where account.membership == key {
          if let uid = account.uid { marks[.uid(account.platform, uid), default: []].append(key) }
          guard let handle = account.handle else { continue }
          marks[.handle(account.platform, SearchKey(handle)), default: []].append(key)
        }
      }
    }
    for (mark, same) in marks where Set(same).count > 1 { LikelyDuplicates.note(same, mark.reason, in: &found) }
    pairs = try LikelyDuplicates.pairs(found, registry)
  }

  private enum Mark: Hashable {
    case person(String)
    case uid(String, String)
    case handle(String, SearchKey)
    case likeness(Likeness)
    case contact(SearchKey)

    var reason: Reason {
      switch self {
      case .person: .person
      case .uid(let platform, _): .uid(platform: platform)
      case .handle(let platform, let handle): .account(AccountName(platform: platform, handle: handle.text))
      case .likeness: .similarName
      case .contact: .contact
      }
    }
  }

  private struct Twins: Hashable {
    let first: Key<Membership>
    let second: Key<Membership>
  }

  /// A text that so many share tells nobody from anybody.
  private static let tooMany = 20

  private static func note(_ same: [Key<Membership>], _ reason: Reason, in found: inout [Twins: Set<Reason>]) {
    let keys = Set(same).sorted()
    guard keys.count > 1, keys.count <= tooMany else { return }
    for (index, first) in keys.enumerated() {
      for second in keys[(index + 1)...] { found[Twins(first: first, second: second), default: []].insert(reason) }
    }
  }

  private static func pairs(_ found: [Twins: Set<Reason>], _ registry: any RegistryReader) throws -> [Pair] {
    let mergers = try registry.mergers()
    var pairs: [Pair] = []
    for (twins, reasons) in found {
      guard let first = try registry.membership(twins.first), let second = try registry.membership(twins.second) else {
        continue
      }
      guard try !registry.merged(with: first.key).contains(second.key) else { continue }
      let kept = try reasons.compactMap { try settled($0, first, second, registry) }.sorted { $0.order < $1.order }
      guard !kept.isEmpty else { continue }
      let isProposed = mergers.contains {
        $0.state == .proposed && Set([$0.membership, $0.survivor]) == Set([first.key, second.key])
      }
      pairs.append(Pair(first: first, second: second, reasons: kept, isProposed: isProposed))
    }
    return pairs.sorted { a, b in
      if a.first.association != b.first.association { return a.first.association < b.first.association }
      let (x, y) = (a.first.number ?? "", b.first.number ?? "")
      if x != y { return x.utf8.lexicographicallyPrecedes(y.utf8) }
      return (a.first.key, a.second.key) < (b.first.key, b.second.key)
    }
  }

  /// The reason as it holds up when looked at closely; nil where it does not.
  private static func settled(
    _ reason: Reason, _ first: Membership, _ second: Membership, _ registry: any RegistryReader
  ) throws -> Reason? {
    switch reason {
    case .person, .uid, .contact, .name: return reason
    case .similarName:
      return first.name.map { SearchKey($0) } == second.name.map { SearchKey($0) } ? .name : .similarName
    case .account(let name):
      // A handle that changes hands over time is no sign of one person.
      let held = try registry.accounts(platform: name.platform, handle: SearchKey(name.handle))
      let mine = held.filter { $0.membership == first.key }
      let theirs = held.filter { $0.membership == second.key }
      return mine.contains { one in theirs.contains { one.overlaps(from: $0.from, until: $0.until) } } ? reason : nil
    }
  }
}

extension LikelyDuplicates.Reason {
  fileprivate var order: Int {
    switch self {
    case .person: 0
    case .uid: 1
    case .account: 2
    case .name: 3
    case .contact: 4
    case .similarName: 5
    }
  }

  public var id: String {
    switch self {
    case .person: "person"
    case .uid: "uid"
    case .account: "account"
    case .name: "name"
    case .similarName: "similar_name"
    case .contact: "contact"
    }
  }

  public var title: Phrase {
    switch self {
    case .person: Phrase(zh: "文件写明为同一人", en: "a file says it is one person")
    case .uid(let platform):
      Phrase(zh: "\(Platform.title(of: platform).zh) ID 相同", en: "same id on \(Platform.title(of: platform).en)")
    case .account(let name): Phrase(zh: "同时持有账号 \(name)", en: "both hold \(name)")
    case .name: Phrase(zh: "名称相同", en: "same name")
    case .similarName: Phrase(zh: "名称相近", en: "similar names")
    case .contact: Phrase(zh: "联系方式相同", en: "same contact")
    }
  }
}
