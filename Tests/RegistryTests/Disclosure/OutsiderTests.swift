import Registry
import TestSupport
import Testing

@Suite("What outsiders are told")
struct OutsiderTests {
  private let world: DisclosedStreet
  private var street: Teahouse { world.street }

  init() throws { world = try DisclosedStreet() }

  @Test("a hidden member and an unknown one are answered alike")
  func hidden() throws {
    try street.carryOut(LeaveMember(street.duck, on: civil("2027-01-31")))
    for name in ["S-02", "演示号·水鸭子", "S-99"] {
      #expect(throws: MemberLookupFailure.unknown(name)) { try world.standing(name, .public) }
    }
    #expect(try world.standing("S-02", .peer).rating != nil, "nobody escapes by leaving")
    #expect(throws: CaseRefusal.unknown(world.hearsay, association: "SX")) { try view(world.hearsay, .peer) }
    #expect(throws: CaseRefusal.unknown(CaseNumber(99), association: "SX")) { try view(CaseNumber(99), .peer) }
  }

  private func view(_ number: CaseNumber, _ level: Disclosure) throws -> CaseView {
    try street.read { try CaseView(number, in: street.association, for: world.audience(level), from: $0) }
  }

  @Test("an open case is the council's until the member was served")
  func open() throws {
    #expect(try world.standing("S-02", .council).cases?.pending == 1)
    #expect(try world.standing("S-02", .member).cases?.pending == 0)
    #expect(throws: CaseRefusal.unknown(world.hearsay, association: "SX")) { try view(world.hearsay, .member) }
    try street.notice(world.hearsay)
    #expect(try world.standing("S-02", .member).cases?.pending == 1)
    #expect(try view(world.hearsay, .member).file?.texts[.summary] == "有人说刷了粉")
    #expect(try world.standing("S-02", .peer).cases == nil)
  }

  @Test("the member learns who sat, not who voted how nor who typed; the council learns all")
  func people() throws {
    let own = try view(world.rumour, .member).course.steps
    let decided = try #require(own.first { $0.event == .decided })
    #expect(decided.texts[.people] == "演示甲\n演示乙\n演示丙" && own.allSatisfy { $0.enteredBy == nil })
    let all = try view(world.rumour, .council).course.steps
    #expect(try #require(all.first { $0.event == .decided }).texts[.people]?.contains("against 演示丙") == true)
    #expect(all.allSatisfy { $0.enteredBy == "admin" })
  }

  @Test("a number is told to whoever named it; the public is not told the name behind an account")
  func names() throws {
    #expect(try world.standing("演示号·早茶铺", .peer).number == nil)
    #expect(try world.standing("S-01", .public).number == "S-01")
    let asked = try world.standing("douyin:demo_tea", .public)
    #expect(asked.name == nil && asked.number == nil && asked.account == AccountName("douyin:demo_tea"))
    #expect(try world.standing("douyin:demo_tea", .peer).name == "演示号·早茶铺")
  }

  @Test("the public is told a grade with the member's consent, and never a score; taking it back ends it")
  func consent() throws {
    #expect(try world.standing("S-03", .public).rating == nil)
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: true, document: "同意书"))
    let told = try #require(try world.standing("S-03", .public).rating)
    #expect(try told.score == nil && told.grade == world.standing("S-03", .peer).rating?.grade)
    try street.refuses(
      GiveGradeConsent(street.granny, isGiven: true), AnswerRefusal.consentUnchanged(number: "S-03", isGiven: true))
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: false))
    #expect(try world.standing("S-03", .public).rating == nil)
  }

  @Test("a past day or position brings nothing back that has ended by today")
  func past() throws {
    let before = try street.read { $0.position }
    let day = world.audience(.public).today
    let lowered = try #require(try world.standing("S-01", .peer).rating?.score)
    street.clock("2028-06-01")
    try street.founded.append([
      EntryDraft(
        effective: civil("2028-05-01"), subject: try street.read { try $0.membership(street.earlyTea)?.pseudonym },
        fact: .repairGranted(
          RepairGranted(
            association: street.association, membership: street.earlyTea, number: world.rumour, restores: nil)))
    ])
    for level in [Disclosure.public, .peer] {
      let told = try world.standing("S-01", level, asOf: day, at: before)
      #expect(told.findings.isEmpty && told.isInGoodStanding, "\(level)")
    }
    #expect(try #require(try world.standing("S-01", .peer, asOf: day, at: before).rating?.score) > lowered)
    let council = try world.standing("S-01", .council, asOf: day, at: before)
    #expect(council.rating?.score == lowered && council.findings.count == 1)
  }

  @Test("a score list for outsiders has names and no numbers; the public's has those who agreed")
  func scores() throws {
    func names(_ level: Disclosure) throws -> [String?] {
      try street.read { registry in
        var names: [String?] = []
        try OutsideScores(
          of: street.association, asOf: world.audience(level).today, for: world.audience(level), in: registry
        ).standings {
          names.append($0.name)
          #expect($0.number == nil)
        }
        return names
      }
    }
    #expect(try names(.peer) == ["演示号·早茶铺", "演示号·水鸭子", "演示号·竹椅阿婆"])
    #expect(try names(.public).isEmpty)
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: true))
    #expect(try names(.public) == ["演示号·竹椅阿婆"])
  }

  @Test("the list of cases for outsiders has published findings and awards alone")
  func list() throws {
    let lines = try street.read {
      try CasesInSight(of: street.association, member: nil, for: world.audience(.public), in: $0).lines
    }
    #expect(lines.map(\.number) == [world.rumour, world.deed])
  }

  @Test("a search for outsiders finds no former name, no part of a number, and tells no number")
  func search() throws {
    try street.carryOut(ChangeMemberDetails(street.granny, name: "演示号·藤椅阿婆"))
    func find(_ text: String) throws -> [MemberSearch.Hit] {
      try street.read {
        try MemberSearch(text).find(atMost: 9, on: world.audience(.public).today, for: world.audience(.public), in: $0)
          .hits
      }
    }
    #expect(try find("藤椅").map(\.membership.number) == [nil])
    #expect(throws: MemberSearchFailure.nobody("竹椅")) { try find("竹椅") }
    #expect(throws: MemberSearchFailure.nobody("S-0")) { try find("S-0") }
  }
}
