internal import Registry

/// Takes the rows of accounts.csv: each says that a member held an account on a platform, and when.
struct AccountImporter: RowImporter {
  static var required: [[AccountColumn]] { [[.number, .name], [.platform], [.handle]] }

  private let registry: any RegistryWriter
  private let act: Act
  private let settings: ImportSettings
  private var door: AssociationDoor<MemberDesk>
  private var fileEntry: FileEntry

  init(_ file: ImportFile, _ settings: ImportSettings, in registry: any RegistryWriter, during act: Act) {
    self.registry = registry
    self.act = act
    self.settings = settings
    door = AssociationDoor(settings: settings, reader: registry) { MemberDesk($0) }
    fileEntry = FileEntry(file, as: .accounts)
  }

  var founded: [String] { [] }

  mutating func take(_ row: borrowing Row, _ fields: inout RowFields<AccountColumn>) throws -> RowResult {
    let desk = try door.desk(for: row, .association, &fields, in: registry, during: act, founding: false)
    guard let held = AccountRow(row, &fields), let desk,
      let member = try member(of: held, at: desk, row, &fields)
    else { return .refused }
    let known = try registry.accounts(of: member.key).first {
      $0.platform == held.account.platform && $0.handle.map(SearchKey.init) == SearchKey(held.account.handle)
        && $0.from == held.from
    }
    if let known { return try compare(held, with: known, of: member, row, &fields) }
    let rival = try registry.rival(
      of: held.account, uid: held.uid, from: held.from, until: held.until, besides: nil, in: desk.association.key)
    if let rival {
      fields.refuse(.handle, in: row, .heldByAnother(rival))
      return .refused
    }
    try fileEntry.recordOnce(in: registry, during: act)
    try registry.hold(
      held.account, uid: held.uid, by: member.key, member.pseudonym, from: held.from, until: held.until, during: act)
    return .recorded
  }

  private func member(
    of held: AccountRow, at desk: MemberDesk, _ row: borrowing Row, _ fields: inout RowFields<AccountColumn>
  ) throws -> Membership? {
    guard let number = held.number else {
      return try NamedMember(name: held.name, day: act.today).resolve(
        in: desk.association, registry, row, columns: (.name, .name), &fields)
    }
    if let member = try registry.membership(number: number, in: desk.association.key) { return member }
    fields.refuse(.number, in: row, .unknownMember(association: desk.association.code))
    return nil
  }

  /// An account that this member is known to have held since that day.
  private mutating func compare(
    _ held: AccountRow, with known: PlatformAccount, of member: Membership, _ row: borrowing Row,
    _ fields: inout RowFields<AccountColumn>
  ) throws -> RowResult {
    let sameUID = held.uid == nil || held.uid == known.uid
    if sameUID, held.until == known.until { return .known }
    // An account that ended here is no news to a file that was made before.
    if sameUID, held.until == nil { return .known }
    if !sameUID {
      fields.refuse(
        .uid, in: row,
        settings.corrects
          ? .cannotBeCorrected(onRecord: known.uid ?? "") : .conflict(onRecord: known.uid ?? ""))
    } else if !settings.corrects {
      fields.refuse(.until, in: row, .conflict(onRecord: known.until?.description ?? ""))
    }
    guard fields.problems.isEmpty, let until = held.until else { return .refused }
    try fileEntry.recordOnce(in: registry, during: act)
    try registry.append(
      EntryDraft(
        effective: until, subject: member.pseudonym, fact: .accountEnded(AccountEnded(account: known.key))))
    return .corrected
  }
}

/// What a row of accounts.csv says, once every field has been read.
struct AccountRow {
  var number: String?
  var name: String?
  var account: AccountName
  var uid: String?
  var from: Day?
  /// The first day on which it is no longer the member's.
  var until: Day?

  /// Nil, with the problems in `fields`, where a field is missing or cannot be read.
  init?(_ row: borrowing Row, _ fields: inout RowFields<AccountColumn>) {
    let number = fields.identifier(.number, in: row)
    let name = fields.line(.name, in: row)
    let platform = fields.line(.platform, in: row)
    let handle = fields.identifier(.handle, in: row)
    let uid = fields.identifier(.uid, in: row)
    let from = fields.day(.from, in: row)
    let until = fields.day(.until, in: row)
    if number.isEmpty, name.isEmpty { fields.refuse(.number, in: row, .missing) }
    if platform.isEmpty { fields.refuse(.platform, in: row, .missing) }
    if handle.isEmpty { fields.refuse(.handle, in: row, .missing) }
    if let from = from.value, let until = until.value, until <= from {
      fields.refuse(.until, in: row, .untilBeforeFrom(from))
    }
    guard fields.problems.isEmpty, let platform = platform.value, let handle = handle.value else { return nil }
    self.number = number.value.map { String(decoding: $0, as: UTF8.self) }
    self.name = name.value
    account = AccountName(platform: platform, handle: String(decoding: handle, as: UTF8.self))
    self.uid = uid.value.map { String(decoding: $0, as: UTF8.self) }
    self.from = from.value
    self.until = until.value
  }
}
