internal import Registry

/// Takes the rows of events.csv: each one case, pending or with the ruling of a prior decision.
struct EventImporter: RowImporter {
  static var required: [[EventColumn]] {
    [[.kind], [.category], [.occurred], [.decided], [.outcome], [.number, .handle, .name]]
  }
  /// How many members are kept in mind.
  private static let seatLimit = 200_000
  /// After so many members of an association all are read at once.
  private static let lookupsBeforeAll = 32

  private let registry: any RegistryWriter
  /// What was there before: an import of events adds neither members nor rules, and a question of what it adds to waits
  /// for all that has been recorded so far.
  private let before: any RegistryReader
  private let act: Act
  private let settings: ImportSettings
  private var door: AssociationDoor<EventDesk>
  private var fileEntry: FileEntry
  private var words = EventWords()
  private var seats = WordCache<MemberSeat>(limit: seatLimit)
  private var scratch = ByteWriter()

  init(_ file: ImportFile, _ settings: ImportSettings, in registry: any RegistryWriter, during act: Act) {
    self.registry = registry
    self.act = act
    self.settings = settings
    let before = registry.earlier(at: registry.position)
    self.before = before
    let shelf = TermsShelf(before)
    door = AssociationDoor(settings: settings, reader: before) { try EventDesk($0, in: before, terms: shelf.terms) }
    fileEntry = FileEntry(file, as: .events)
  }

  var founded: [String] { [] }

  mutating func take(_ row: borrowing Row, _ fields: inout RowFields<EventColumn>) throws -> RowResult {
    let desk = try door.desk(for: row, .association, &fields, in: registry, during: act, founding: false)
    guard let event = EventRow(row, &fields, &words), let desk else { return .refused }
    if let key = event.reference, let own = try OwnCase(keyed: key, at: desk, in: registry) {
      return try own.meet(event, row, &fields)
    }
    guard var imported = try resolve(event, at: desk, row, &fields) else { return .refused }
    let hash = imported.contentHash(using: &scratch)
    imported.fingerprint = ImportedEvent.fingerprint(hash)
    imported.refer(as: event.reference?.text ?? ImportedEvent.reference(hash))
    if let known = try desk.caseReferred(by: imported.reference, in: registry, before: before) {
      return try meet(known, imported, at: desk, row, &fields)
    }
    try fileEntry.recordOnce(in: registry, during: act)
    let number = try registry.nextCaseNumber(in: desk.association.key)
    try registry.append(imported.draft(number: number, today: act.today))
    desk.note(recorded: imported.reference, as: number)
    return imported.isOdd ? .recordedOdd : .recorded
  }

  /// A row whose key is on record: the same, twice in this file, or changed.
  private mutating func meet(
    _ known: (number: CaseNumber, fingerprint: UInt64?), _ event: ImportedEvent, at desk: EventDesk,
    _ row: borrowing Row, _ fields: inout RowFields<EventColumn>
  ) throws -> RowResult {
    if let first = desk.firstNumber, known.number >= first {
      fields.refuse(.reference, in: row, fields.bytes(.reference, in: row).isEmpty ? .sameRowTwice : .twiceInFile)
      return .refused
    }
    if known.fingerprint == event.fingerprint { return .known }
    guard let file = try registry.caseFile(known.number, in: desk.association.key) else {
      throw StoreFailure.damaged(reason: "case \(known.number) is referred to and not on record")
    }
    let correction = EventCorrection(of: file, to: event, in: registry)
    if correction.differences.isEmpty { return .known }
    for difference in try correction.refusals(correcting: settings.corrects) {
      fields.refuse(difference.column, in: row, difference.fault)
    }
    guard fields.problems.isEmpty else { return .refused }
    do {
      let drafts = try correction.drafts()
      try fileEntry.recordOnce(in: registry, during: act)
      for draft in drafts { try registry.append(draft) }
    } catch let refusal as RulingRefusal {
      fields.refuse(.outcome, in: row, .againstTheRules(refusal.message))
      return .refused
    }
    return .corrected
  }

  /// Holds the row against association, member and rulebook; nil with the problems in `fields`.
  private mutating func resolve(
    _ event: EventRow, at desk: EventDesk, _ row: borrowing Row, _ fields: inout RowFields<EventColumn>
  ) throws -> ImportedEvent? {
    guard let seat = try seat(of: event, at: desk, row, &fields) else { return nil }
    let isOdd = checkDays(of: event, seat, at: desk, row, &fields)
    try checkBond(of: event, seat, at: desk, row, &fields)
    let category: CategoryTerms
    switch desk.terms(on: event.occurred).category(event.category, of: event.kind, occurred: event.occurred) {
    case .success(let terms): category = terms
    case .failure(let fault):
      fields.refuse(.category, in: row, fault)
      return nil
    }
    let level: CategoryTerms.LevelTerms
    switch category.level(event.level) {
    case .success(let terms): level = terms
    case .failure(let fault):
      fields.refuse(.level, in: row, fault)
      return nil
    }
    if let points = event.points, !level.points.contains(points) {
      fields.refuse(.points, in: row, .pointsOutside(level.points))
    }
    guard fields.problems.isEmpty else { return nil }
    var texts = Personal()
    texts.reserve(texts: 6, bytes: event.textSize)
    texts[.platform] = event.platform
    if let handle = event.handle { texts.set(.handle, utf8: handle) }
    if let url = event.url { texts.set(.url, utf8: url) }
    if let summary = event.summary { texts.set(.summary, utf8: summary) }
    if let basis = event.basis { texts.set(.basis, utf8: basis) }
    return ImportedEvent(
      association: desk.association.key, member: seat, kind: event.kind, category: category, level: level.level,
      occurred: event.occurred, decided: event.decided, state: event.state, points: event.points, isOdd: isOdd,
      texts: texts)
  }

  /// A pending violation opens a case, and so needs what binds the member; whoever decided before answered for that.
  private func checkBond(
    of event: EventRow, _ seat: MemberSeat, at desk: EventDesk, _ row: borrowing Row,
    _ fields: inout RowFields<EventColumn>
  ) throws {
    let day = event.occurred
    guard event.kind == .violation, event.decided == nil, !desk.isVoted(on: day) else { return }
    if try before.bond(of: seat.key, in: desk.association.key, on: day) == nil {
      fields.refuse(.occurred, in: row, .notBound(edition: desk.terms(on: day).edition, occurred: day))
    }
  }

  /// Whether the days contradict each other and a person lets that be.
  private func checkDays(
    of event: EventRow, _ seat: MemberSeat, at desk: EventDesk, _ row: borrowing Row,
    _ fields: inout RowFields<EventColumn>
  ) -> Bool {
    let today = act.today
    if event.occurred > today { fields.refuse(.occurred, in: row, .inTheFuture(today: today)) }
    var isOdd = false
    if let decided = event.decided {
      if decided > today { fields.refuse(.decided, in: row, .inTheFuture(today: today)) }
      if decided < event.occurred {
        isOdd = true
        if !settings.allowsOddDates { fields.refuse(.decided, in: row, .decidedBeforeOccurred(event.occurred)) }
      }
      if decided >= desk.association.liveFrom {
        let liveFrom = desk.association.liveFrom
        if event.basis == nil {
          fields.refuse(.basis, in: row, .liveDecisionWithoutBasis(liveFrom: liveFrom))
        } else if let basis = event.basis, desk.isOwn(basis: basis.text) {
          fields.refuse(.basis, in: row, .liveDecisionByItself(liveFrom: liveFrom))
        }
      }
    }
    if let joined = seat.joined, event.occurred < joined {
      isOdd = true
      if !settings.allowsOddDates { fields.refuse(.occurred, in: row, .occurredBeforeJoined(joined)) }
    }
    return isOdd
  }

  private mutating func seat(
    of event: EventRow, at desk: EventDesk, _ row: borrowing Row, _ fields: inout RowFields<EventColumn>
  ) throws -> MemberSeat? {
    guard let number = event.number else {
      let named = NamedMember(
        platform: event.platform, handle: event.handle?.text, name: event.name, day: event.occurred)
      guard let member = try named.resolve(in: desk.association, before, row, columns: (.handle, .name), &fields)
      else { return nil }
      return MemberSeat(member)
    }
    let association = desk.association
    if let seat = seats[number, association.key.value] { return seat }
    desk.lookups += 1
    if desk.lookups == EventImporter.lookupsBeforeAll {
      try before.seats(of: association.key) { number, key, pseudonym, joined in
        var number = number
        number.withUTF8 {
          seats.keep(
            MemberSeat(key: key, pseudonym: pseudonym, joined: joined), for: $0, scope: association.key.value)
        }
      }
      if let seat = seats[number, association.key.value] { return seat }
    }
    guard let member = try before.membership(number: number.text, in: association.key) else {
      fields.refuse(.number, in: row, .unknownMember(association: association.code))
      return nil
    }
    let seat = MemberSeat(member)
    seats.keep(seat, for: number, scope: association.key.value)
    return seat
  }
}

/// The words of each edition, made once however many associations have adopted it.
final class TermsShelf {
  private let registry: any RegistryReader
  private var known: [RulebookHash: EditionTerms] = [:]

  init(_ registry: any RegistryReader) { self.registry = registry }

  func terms(_ hash: RulebookHash) throws -> EditionTerms {
    if let terms = known[hash] { return terms }
    guard let rulebook = try registry.rulebook(hash) else { throw RulebookLookupFailure.notOnRecord(hash) }
    let terms = EditionTerms(rulebook)
    known[hash] = terms
    return terms
  }
}
