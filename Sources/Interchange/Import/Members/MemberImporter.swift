internal import Registry

/// Takes the rows of members.csv: enrols who is not known yet, with the first account; compares who is.
struct MemberImporter: RowImporter {
  static var required: [[MemberColumn]] { [[.number], [.name]] }

  private let registry: any RegistryWriter
  private let act: Act
  private let settings: ImportSettings
  /// Who came on record after it came with this file.
  private let start: Position
  private var door: AssociationDoor<MemberDesk>
  private var fileEntry: FileEntry

  init(_ file: ImportFile, _ settings: ImportSettings, in registry: any RegistryWriter, during act: Act) {
    self.registry = registry
    self.act = act
    self.settings = settings
    start = registry.position
    door = AssociationDoor(settings: settings, reader: registry) { MemberDesk($0) }
    fileEntry = FileEntry(file, as: .members)
  }

  var founded: [String] { door.founded }

  mutating func take(_ row: borrowing Row, _ fields: inout RowFields<MemberColumn>) throws -> RowResult {
    let member = MemberRow(row, &fields, today: act.today)
    // Only a row that is good otherwise founds an association.
    let desk = try door.desk(
      for: row, .association, &fields, in: registry, during: act, founding: fields.problems.isEmpty)
    guard let member, let desk, fields.problems.isEmpty else { return .refused }
    if let known = try registry.membership(number: member.number, in: desk.association.key) {
      guard known.key.position <= start else {
        fields.refuse(.number, in: row, .twiceInFile)
        return .refused
      }
      return try compare(member, with: known, row, &fields)
    }
    if let account = member.account {
      try refuseRival(of: account, uid: member.uid, in: desk.association, row, &fields)
    }
    guard fields.problems.isEmpty else { return .refused }
    try fileEntry.recordOnce(in: registry, during: act)
    try enrol(member, in: desk.association)
    return .recorded
  }

  private func enrol(_ member: MemberRow, in association: Association) throws {
    let pseudonym: ID<Membership> = act.surroundings.newID()
    let key = Key<Membership>(
      try registry.append(
        EntryDraft(
          effective: member.joined ?? act.today, subject: pseudonym,
          fact: .memberEnrolled(
            MemberEnrolled(association: association.key, kind: member.kind, joined: member.joined)),
          personal: Personal([.number: member.number, .name: member.name, .person: member.person]))))
    if let minority = member.minority {
      try registry.append(EntryDraft(minority, of: key, pseudonym, effective: act.today))
    }
    if let account = member.account {
      try registry.hold(account, uid: member.uid, by: key, pseudonym, from: nil, until: nil, during: act)
    }
    if let left = member.left {
      try registry.append(
        EntryDraft(effective: left, subject: pseudonym, fact: .memberLeft(MemberLeft(membership: key))))
    }
  }

  private func refuseRival(
    of account: AccountName, uid: String?, in association: Association, _ row: borrowing Row,
    _ fields: inout RowFields<MemberColumn>
  ) throws {
    let rival = try registry.rival(
      of: account, uid: uid, from: nil, until: nil, besides: nil, in: association.key)
    if let rival { fields.refuse(.handle, in: row, .heldByAnother(rival)) }
  }

  /// A member who is on record: nothing to do where the row says what is there, or what was when it was imported.
  private mutating func compare(
    _ member: MemberRow, with known: Membership, _ row: borrowing Row, _ fields: inout RowFields<MemberColumn>
  ) throws -> RowResult {
    let comparison = MemberComparison(
      member, with: known, accounts: member.account == nil ? [] : try registry.accounts(of: known.key),
      minority: member.minority == nil ? nil : try registry.ownMinority(of: known.key))
    if comparison.differences.isEmpty { return .known }
    if try MemberComparison.isAsEnrolled(member, known, in: registry) { return .known }
    for difference in comparison.differences where !settings.corrects || !difference.isCorrectable {
      fields.refuse(
        difference.column, in: row,
        settings.corrects
          ? .cannotBeCorrected(onRecord: difference.onRecord) : .conflict(onRecord: difference.onRecord))
    }
    if comparison.adds(.handle), let account = member.account {
      let rival = try registry.rival(
        of: account, uid: member.uid, from: nil, until: nil, besides: known.key, in: known.association)
      if let rival { fields.refuse(.handle, in: row, .heldByAnother(rival)) }
    }
    guard fields.problems.isEmpty else { return .refused }
    try fileEntry.recordOnce(in: registry, during: act)
    try correct(known, as: member, comparison)
    return .corrected
  }

  private func correct(_ known: Membership, as member: MemberRow, _ comparison: MemberComparison) throws {
    if comparison.adds(.name) || comparison.adds(.person) {
      try registry.append(
        EntryDraft(
          effective: act.today, subject: known.pseudonym,
          fact: .memberDetailsChanged(MemberDetailsChanged(membership: known.key)),
          personal: Personal([
            .name: member.name, .contact: known.contact, .address: known.address,
            .person: member.person ?? known.person,
          ])))
    }
    if comparison.adds(.minorUntil) || comparison.adds(.guardian) {
      try registry.append(EntryDraft(member.minority, of: known.key, known.pseudonym, effective: act.today))
    }
    if comparison.adds(.handle), let account = member.account {
      try registry.hold(
        account, uid: member.uid, by: known.key, known.pseudonym, from: nil, until: nil, during: act)
    }
    if comparison.adds(.left), let left = member.left {
      try registry.append(
        EntryDraft(effective: left, subject: known.pseudonym, fact: .memberLeft(MemberLeft(membership: known.key))))
    }
  }
}

/// What a members import keeps for an association.
final class MemberDesk {
  let association: Association

  init(_ association: Association) { self.association = association }
}
