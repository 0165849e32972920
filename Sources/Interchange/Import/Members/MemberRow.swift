internal import Registry

/// What a row of members.csv says, once every field has been read.
struct MemberRow {
  var number: String
  var name: String
  var kind: Membership.Kind
  var joined: Day?
  var left: Day?
  var account: AccountName?
  var uid: String?
  var person: String?
  var minority: Minority?

  /// Nil, with the problems in `fields`, where a field is missing or cannot be read.
  init?(_ row: borrowing Row, _ fields: inout RowFields<MemberColumn>, today: Day) {
    let number = fields.identifier(.number, in: row)
    let name = fields.line(.name, in: row)
    let kindText = fields.line(.kind, in: row)
    let joined = fields.day(.joined, in: row)
    let left = fields.day(.left, in: row)
    let handle = fields.identifier(.handle, in: row)
    let platform = fields.line(.platform, in: row)
    let uid = fields.identifier(.uid, in: row)
    let person = fields.identifier(.person, in: row)

    let minorUntil = fields.day(.minorUntil, in: row)
    let guardian = fields.line(.guardian, in: row)

    if number.isEmpty { fields.refuse(.number, in: row, .missing) }
    if name.isEmpty { fields.refuse(.name, in: row, .missing) }
    let kind = kindText.value.map { Words.memberKinds[$0] } ?? .person
    if kind == nil { fields.refuse(.kind, in: row, .unknownWord(known: Words.memberKinds.offered)) }
    if let day = joined.value, day > today { fields.refuse(.joined, in: row, .inTheFuture(today: today)) }
    if let from = joined.value, let until = left.value, until <= from {
      fields.refuse(.left, in: row, .leftBeforeJoined(from))
    }
    if handle.value != nil, platform.isEmpty { fields.refuse(.platform, in: row, .handleWithoutPlatform) }
    if handle.isEmpty, platform.value != nil || uid.value != nil {
      fields.refuse(.handle, in: row, .accountWithoutHandle)
    }
    if let until = minorUntil.value {
      if guardian.isEmpty { fields.refuse(.guardian, in: row, .minorWithoutGuardian) }
      if kind == .organization { fields.refuse(.minorUntil, in: row, .minorOrganization) }
      let latest = today.adding(months: 12 * 18)
      if until > latest { fields.refuse(.minorUntil, in: row, .minorForTooLong(latest: latest)) }
    } else if guardian.value != nil, minorUntil.isEmpty {
      fields.refuse(.minorUntil, in: row, .guardianWithoutMinor)
    }
    guard fields.problems.isEmpty, let number = number.value, let name = name.value, let kind else { return nil }
    self.number = String(decoding: number, as: UTF8.self)
    self.name = name
    self.kind = kind
    self.joined = joined.value
    self.left = left.value
    self.uid = uid.value.map { String(decoding: $0, as: UTF8.self) }
    self.person = person.value.map { String(decoding: $0, as: UTF8.self) }
    minority = minorUntil.value.map { Minority(until: $0, guardian: guardian.value) }
    if let handle = handle.value, let platform = platform.value {
      account = AccountName(platform: platform, handle: String(decoding: handle, as: UTF8.self))
    }
  }
}
