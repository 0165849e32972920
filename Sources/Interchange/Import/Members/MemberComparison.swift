internal import Registry

/// Where a row of members.csv and a member on record differ.
struct MemberComparison {
  struct Difference {
    var column: MemberColumn
    var onRecord: String
    /// Whether an import can settle it with another entry.
    var isCorrectable: Bool
  }

  private(set) var differences: [Difference] = []

  /// What the row leaves empty is no difference, the days apart.
  init(_ member: MemberRow, with known: Membership, accounts: [PlatformAccount], minority: Minority?) {
    if member.name != known.name { note(.name, known.name, isCorrectable: true) }
    if member.kind != known.kind {
      note(.kind, known.kind == .person ? "person" : "organization", isCorrectable: false)
    }
    if member.joined != known.joined { note(.joined, known.joined?.description, isCorrectable: false) }
    if member.left != known.left { note(.left, known.left?.description, isCorrectable: known.left == nil) }
    if let person = member.person, person != known.person { note(.person, known.person, isCorrectable: true) }
    if let said = member.minority {
      if said.until != minority?.until { note(.minorUntil, minority?.until.description, isCorrectable: true) }
      if said.guardian != minority?.guardian { note(.guardian, minority?.guardian, isCorrectable: true) }
    }
    if let account = member.account {
      let platform = Platform.canonical(account.platform)
      let held = accounts.contains {
        $0.platform == platform && $0.handle.map(SearchKey.init) == SearchKey(account.handle)
          && (member.uid == nil || $0.uid == member.uid)
      }
      if !held { note(.handle, accounts.compactMap(\.handle).joined(separator: ", "), isCorrectable: true) }
    }
  }

  func adds(_ column: MemberColumn) -> Bool { differences.contains { $0.column == column } }

  private mutating func note(_ column: MemberColumn, _ onRecord: String?, isCorrectable: Bool) {
    differences.append(Difference(column: column, onRecord: onRecord ?? "", isCorrectable: isCorrectable))
  }

  /// Whether the row says what was first recorded of the member. What changed here since is no news to it.
  static func isAsEnrolled(_ member: MemberRow, _ known: Membership, in registry: any RegistryReader) throws -> Bool {
    var enrolled: EntryDraft?
    try registry.entries(known.key.position...known.key.position) { enrolled = $0.draft }
    guard let enrolled, case .memberEnrolled(let fact) = enrolled.fact else { return false }
    let first = Membership(
      key: known.key, association: known.association, pseudonym: known.pseudonym, kind: fact.kind,
      number: enrolled.personal[.number], name: enrolled.personal[.name], contact: nil, address: nil,
      person: enrolled.personal[.person], tenures: [Tenure(from: fact.joined, until: known.tenures.first?.until)])
    // A leaving that the row does not know of was recorded here.
    var asEnrolled = first
    if member.left == nil { asEnrolled.tenures[0].until = nil }
    let accounts = member.account == nil ? [] : try registry.accounts(of: known.key)
    let minority = member.minority == nil ? nil : try registry.firstMinority(of: known.key)
    return MemberComparison(member, with: asEnrolled, accounts: accounts, minority: minority).differences.isEmpty
  }
}
