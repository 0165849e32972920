import Documents
import Registry
import Reports
import SQLiteStore
import TestSupport
import Testing

/// A registry that is filled with entries past all rules, day by day.
final class ReportWorld {
  let founded: FoundedRegistry
  let association: Key<Association>
  private var members: [String: (key: Key<Membership>, pseudonym: ID<Membership>)] = [:]
  private var owners: [CaseNumber: String] = [:]

  init(seed: UInt64 = 1, liveFrom: String = "2024-01-01") throws {
    let day = try #require(Day(liveFrom))
    let surroundings = FixedSurroundings(day: day, seed: seed)
    let store = try SQLiteStore.inMemory(surroundings: surroundings.value)
    founded = try FoundedRegistry(in: store, surroundings: surroundings)
    association = try founded.association("SX", liveFrom: day)
  }

  func enrol(_ number: String, _ name: String, joined: Day?) throws {
    members[number] = try founded.member(number, name: name, in: association, joined: joined)
  }

  func leave(_ number: String, on day: Day, rejoins: Bool = false) throws {
    let member = try #require(members[number])
    try founded.append([
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: rejoins
          ? .memberRejoined(MemberRejoined(membership: member.key)) : .memberLeft(MemberLeft(membership: member.key)))
    ])
  }

  func rename(_ number: String, to name: String, on day: Day) throws {
    let member = try #require(members[number])
    try founded.append([
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .memberDetailsChanged(MemberDetailsChanged(membership: member.key)), personal: Personal([.name: name]))
    ])
  }

  @discardableResult
  func open(
    _ category: String, of number: String, level: String?, occurred: Day, as state: CaseState, on day: Day,
    points: Millipoints? = nil
  ) throws -> CaseNumber {
    let member = try #require(members[number])
    let caseNumber = CaseNumber(owners.count + 1)
    owners[caseNumber] = number
    let book = try FoundedRegistry.rulebook.get()
    try founded.append([
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .caseRecorded(
          CaseRecorded(
            association: association, membership: member.key, number: caseNumber,
            kind: book.violation(CategoryID(category)) == nil ? .commendation : .violation, source: .association,
            state: state, category: CategoryID(category), level: level.map { Level($0) }, occurred: occurred,
            points: points)))
    ])
    return caseNumber
  }

  func rule(_ number: CaseNumber, _ state: CaseState, on day: Day, level: String? = nil) throws {
    let member = try #require(owners[number].flatMap { members[$0] })
    try founded.append([
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .rulingMade(
          RulingMade(
            association: association, membership: member.key, number: number, state: state,
            level: level.map { Level($0) }, points: nil)))
    ])
  }

  func repair(_ number: CaseNumber, on day: Day) throws {
    let member = try #require(owners[number].flatMap { members[$0] })
    try founded.append([
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .repairGranted(
          RepairGranted(association: association, membership: member.key, number: number, restores: nil)))
    ])
  }

  /// The clock shows that day from now on.
  func today(_ day: Day) { founded.surroundings.set(day: day) }

  func read<Result>(at position: Position? = nil, _ body: (any RegistryReader) throws -> Result) throws -> Result {
    try founded.store.read(at: position, body)
  }

  var position: Position { get throws { try read { $0.position } } }

  func report(
    _ quarter: Quarter, at position: Position? = nil, for level: Disclosure = .council
  ) throws -> CreditReport {
    try report(.quarter(quarter), at: position, for: level)
  }

  func report(
    _ period: ReportPeriod, at position: Position? = nil, for level: Disclosure = .council
  ) throws -> CreditReport {
    try read(at: position) { (registry) throws in
      let today = founded.surroundings.value.now().day(at: try registry.header().offset)
      return try CreditReportQuery(
        association: registry.theAssociation(code: "SX"), period: period, for: Audience(level, on: today)
      ).answer(in: registry)
    }
  }

  /// The seal of a report, by a program of the version 1.2.3.
  func seal(_ report: CreditReport, _ status: Seal.Status = .draft) throws -> Seal {
    try read(at: report.knownAt) { try report.seal(status, programVersion: "1.2.3", in: $0) }
  }

  /// A draft of it.
  func document(
    _ report: CreditReport, in language: DocumentLanguage = .en, isForData: Bool = false
  ) throws -> Document {
    report.document(in: language, seal: try seal(report), isForData: isForData)
  }
}
