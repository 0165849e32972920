public import Registry

extension ExportScope {
  /// Writes members.csv: what `import members` reads, each member with the first account that is still held.
  ///
  /// - Returns: how many were left out since their personal data were erased: nothing is left to read them by.
  @discardableResult
  public func writeMembers(into csv: inout CSVWriter, language: Language) throws -> Int {
    try csv.header(Array(MemberColumn.allCases), in: language)
    var erased = 0
    for association in associations {
      for key in try keys(of: association) {
        guard let member = try registry.membership(key) else { continue }
        guard member.number != nil else {
          erased += 1
          continue
        }
        try write(member, of: association, into: &csv)
      }
    }
    return erased
  }

  private func write(_ member: Membership, of association: Association, into csv: inout CSVWriter) throws {
    let account = try registry.accounts(of: member.key).first { $0.handle != nil && $0.from == nil && $0.until == nil }
    csv.text(association.code)
    csv.text(member.number)
    csv.text(member.name)
    csv.text(member.kind == .person ? "person" : "organization")
    csv.day(member.joined)
    csv.day(member.left)
    csv.text(account?.platform)
    csv.text(account?.handle)
    csv.text(account?.uid)
    let minority = try registry.ownMinority(of: member.key)
    csv.text(member.person)
    csv.day(minority?.until)
    csv.text(minority?.guardian)
    try csv.endRow()
  }

  /// By number. A body may not ask anything else, and an association's members may be many: only keys are kept.
  private func keys(of association: Association) throws -> [Key<Membership>] {
    var keys: [Key<Membership>] = []
    try registry.memberships(of: association.key) { keys.append($0.key) }
    return keys
  }

  /// Writes accounts.csv: every account that is on record, with the days on which it was held.
  public func writeAccounts(into csv: inout CSVWriter, language: Language) throws {
    try csv.header(Array(AccountColumn.allCases), in: language)
    for association in associations {
      for key in try keys(of: association) {
        guard let member = try registry.membership(key) else { continue }
        for account in try registry.accounts(of: member.key) where account.handle != nil {
          csv.text(association.code)
          csv.text(member.number)
          csv.text(member.name)
          csv.text(account.platform)
          csv.text(account.handle)
          csv.text(account.uid)
          csv.day(account.from)
          csv.day(account.until)
          try csv.endRow()
        }
      }
    }
  }
}
