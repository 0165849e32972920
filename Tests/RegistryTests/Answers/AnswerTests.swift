import Registry
import TestSupport
import Testing

@Suite("Answers that leave the house, and the member's own record")
struct AnswerTests {
  private let world: DisclosedStreet
  private var street: Teahouse { world.street }

  init() throws { world = try DisclosedStreet() }

  private func letter(
    _ member: String = "演示号·早茶铺", disclosure: Disclosure = .peer, expires: Day? = nil, ground: String = "会员同意"
  ) -> GiveLetter {
    GiveLetter(
      member: member, association: street.association, disclosure: disclosure, recipient: "演示平台", purpose: "入驻审核",
      ground: ground, expires: expires)
  }

  private func given(to membership: Key<Membership>) throws -> [AnswersGiven.Answer] {
    try street.read {
      try AnswersGiven(about: #require(try $0.membership(membership)), in: $0).answers
    }
  }

  @Test("a letter says what its level allows, expires, and is seen by the member")
  func letters() throws {
    let made = try street.carryOut(letter())
    #expect(made.expires == civil("2027-03-03") && made.standing.cases == nil && made.standing.number == nil)
    let seen = try #require(try given(to: street.earlyTea).first)
    #expect(seen.number == made.number && seen.recipient == "演示平台" && seen.purpose == "入驻审核")
    #expect(seen.fact.grade == made.standing.rating?.grade && seen.fact.disclosure == .peer)
    let open = try street.carryOut(letter(disclosure: .public)).standing
    #expect(open.rating == nil && open.findings.count == 1)
  }

  @Test("no letter without a ground, for the council's eyes, past its longest term, or about whom nobody may know")
  func refusals() throws {
    try street.refuses(letter(disclosure: .council), AnswerRefusal.onlyForOutsiders(.council))
    try street.refuses(letter(disclosure: .member), AnswerRefusal.onlyForOutsiders(.member))
    try street.refuses(
      letter(expires: civil("2028-01-01")), AnswerRefusal.expiry(civil("2028-01-01"), latest: civil("2027-07-31")))
    try street.refuses(
      letter(expires: civil("2027-02-01")), AnswerRefusal.expiry(civil("2027-02-01"), latest: civil("2027-07-31")))
    try street.refuses(letter("nobody"), MemberLookupFailure.unknown("nobody"))
    #expect(throws: (any Error).self) { try street.carryOut(letter(ground: " ")) }
  }

  @Test("a member's request is due within fifteen working days, and closed by the dossier alone")
  func request() throws {
    let due = try street.carryOut(RequestDossier(street.earlyTea))
    func tasks() throws -> [Docket.Item] {
      try street.read {
        try Docket(of: [street.association], on: world.audience(.council).today, in: $0).items
          .filter { $0.task.kind == .giveDossier }
      }
    }
    #expect(try tasks().map(\.task.due?.day) == [due] && tasks().map(\.membership) == [street.earlyTea])
    try street.refuses(
      RequestDossier(street.earlyTea), AnswerRefusal.dossierRequestedBefore(number: "S-01", due: due))
    try street.carryOut(letter())
    #expect(try tasks().count == 1)
    try street.carryOut(GiveDossier(street.earlyTea, content: Digest(of: [1])))
    #expect(try tasks().isEmpty)
    try street.carryOut(RequestDossier(street.earlyTea))
    #expect(try tasks().count == 1)
  }

  @Test("a dossier holds everything of the member's and nothing of others'")
  func dossier() throws {
    try street.founded.append([
      EntryDraft(
        effective: Teahouse.today, subject: try street.read { try $0.membership(street.duck)?.pseudonym },
        fact: .memberDetailsChanged(MemberDetailsChanged(membership: street.duck)),
        personal: Personal([.name: "演示号·水鸭子", .complainant: "演示投诉人"]))
    ])
    func dossier(_ key: Key<Membership>) throws -> Dossier {
      try street.read {
        try Dossier(of: #require(try $0.membership(key)), today: world.audience(.member).today, in: $0)
      }
    }
    let tea = try dossier(street.earlyTea)
    #expect(tea.cases.map(\.number) == [world.rumour] && tea.file.accounts.count == 2)
    let decided = try #require(tea.entries.first { $0.kind == .decisionMade })
    #expect(decided.texts[.people] == "演示甲\n演示乙\n演示丙" && decided.texts[.reason] == "事实清楚")
    let duck = try dossier(street.duck)
    #expect(duck.cases.isEmpty && !duck.entries.contains { $0.kind == .caseRecorded }, "nobody has told Duck yet")
    #expect(duck.entries.allSatisfy { $0.texts[.complainant] == nil })
    try street.notice(world.hearsay)
    #expect(try dossier(street.duck).cases.map(\.number) == [world.hearsay])
  }
}
