import Registry
import Testing

/// Early Tea turns eighteen on New Year's Day 2027; her aunt is her guardian.
@Suite("Members who are not of age")
struct MinorTests {
  let street: Teahouse
  static let aunt = Minority(until: civil("2027-01-01"), guardian: "演示姨妈")

  init() throws { street = try Teahouse() }

  func mark(_ minority: Minority? = MinorTests.aunt) -> MarkMinor { MarkMinor(street.earlyTea, minority) }

  @Test("papers go to the guardian, by name, until the member is of age; the guardian does not sit")
  func service() throws {
    try street.carryOut(mark())
    let guardian = MinorRefusal.serveGuardian("演示姨妈", until: civil("2027-01-01"))
    street.clock("2026-11-23")
    let number = try street.rumour(level: "serious")
    street.clock("2026-11-24")
    try street.refuses(street.served(number), guardian)
    try street.refuses(street.served(number, guardian: " "), guardian)
    try street.carryOut(street.served(number, guardian: "演示姨妈"))
    street.clock("2026-11-25")
    try street.carryOut(street.reply(number))
    let panel: Decider = .panel([Vote("演示姨妈", .inFavour), Vote("演示乙", .inFavour), Vote("演示丙", .inFavour)])
    try street.refuses(street.decision(number, by: panel), BenchRefusal.barredGuardian("演示姨妈"))
    try street.carryOut(street.decision(number))
    try street.refuses(street.service(number), guardian)
    // Of age now, the member is served; what was done as a minor is not published all the same.
    street.clock("2027-01-04")
    try street.carryOut(street.service(number))
    street.clock("2027-06-01")
    try street.refuses(
      PublishCase(association: street.association, number: number), PublicationRefusal.minors(number))
  }

  @Test("a notice that went to the member alone is served again, on the guardian, before anything is decided on it")
  func late() throws {
    let number = try street.answeredRumour()
    try street.carryOut(mark())
    try street.refuses(
      street.decision(number), MinorRefusal.noticedWithoutGuardian(number, on: civil("2026-11-24")))
    try street.carryOut(street.served(number, guardian: "演示姨妈"))
    try street.refuses(
      street.served(number, guardian: "演示姨妈"), NoticeRefusal.noticedAlready(number, on: civil("2026-11-25")))
    try street.carryOut(street.reply(number, "监护人陈述"))
    try street.carryOut(street.decision(number))
  }

  @Test("the review is served on the guardian, too")
  func review() throws {
    try street.carryOut(mark())
    let number = try street.rumour()
    street.clock("2026-11-24")
    try street.carryOut(street.served(number, guardian: "演示姨妈"))
    street.clock("2026-11-25")
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number))
    try street.carryOut(street.service(number, guardian: "演示姨妈"))
    try street.carryOut(street.appeal(number))
    try street.carryOut(street.review(number))
    try street.refuses(
      street.service(number), MinorRefusal.serveGuardian("演示姨妈", until: civil("2027-01-01")))
    try street.carryOut(street.service(number, guardian: "演示姨妈"))
  }

  @Test("what was public is public no more, on whatever day, once it is known that a minor did it")
  func publication() throws {
    let disclosed = try DisclosedStreet()
    let member = disclosed.street.earlyTea
    let before = try disclosed.street.read { $0.position }
    #expect(try disclosed.standing("演示号·早茶铺", .public).findings.count == 1)
    try disclosed.street.carryOut(MarkMinor(member, Minority(until: civil("2027-06-01"), guardian: "演示姨妈")))
    for position in [nil, before] {
      let told = try disclosed.standing("演示号·早茶铺", .public, at: position)
      #expect(told.findings.isEmpty && told.rating == nil)
    }
    for level in [Disclosure.member, .council] {
      let view = try disclosed.street.read {
        try CaseView(disclosed.rumour, in: disclosed.street.association, for: disclosed.audience(level), from: $0)
      }
      #expect(view.published == nil)
    }
    #expect(throws: CaseRefusal.unknown(disclosed.rumour, association: "SX")) {
      try disclosed.street.read {
        try CaseView(disclosed.rumour, in: disclosed.street.association, for: disclosed.audience(.public), from: $0)
      }
    }
  }

  @Test("a minor does not agree to a public grade, and an agreement from before is not used")
  func consent() throws {
    let disclosed = try DisclosedStreet(publishes: false)
    let member = disclosed.street.earlyTea
    try disclosed.street.carryOut(GiveGradeConsent(member, isGiven: true))
    #expect(try disclosed.standing("演示号·早茶铺", .public).rating != nil)
    try disclosed.street.carryOut(MarkMinor(member, Minority(until: civil("2027-06-01"), guardian: "演示姨妈")))
    #expect(try disclosed.standing("演示号·早茶铺", .public).rating == nil)
    try disclosed.street.carryOut(GiveGradeConsent(member, isGiven: false))
    try disclosed.street.refuses(
      GiveGradeConsent(member, isGiven: true), MinorRefusal.noConsent("S-01", until: civil("2027-06-01")))
  }

  @Test("marked at enrolment or later, put right, and taken back; nobody else is asked for a guardian")
  func marking() throws {
    let pupil = try street.carryOut(
      EnrolMember(association: street.association, number: "S-09", name: "演示号·小学徒", minority: Self.aunt))
    #expect(try street.read { try $0.minority(of: pupil) } == Self.aunt)
    try street.refuses(MarkMinor(pupil, Self.aunt), MinorRefusal.unchanged("S-09"))
    let later = Minority(until: civil("2027-02-01"), guardian: "演示姨妈")
    try street.carryOut(MarkMinor(pupil, later))
    #expect(try street.read { try $0.minority(of: pupil) } == later)
    try street.carryOut(MarkMinor(pupil, nil))
    #expect(try street.read { try $0.minority(of: pupil) } == nil)
    try street.refuses(MarkMinor(street.duck, nil), MinorRefusal.unchanged("S-02"))
    let number = try street.carryOut(
      RecordCase(membership: pupil, category: "谣言", occurred: civil("2026-11-20"))
    ).number
    try street.notice(number)
  }

  @Test("an organisation is no minor, nobody is one for more than eighteen years, and a minor has a guardian")
  func refusals() throws {
    func enrol(_ kind: Membership.Kind, _ minority: Minority) -> EnrolMember {
      EnrolMember(association: street.association, number: "S-08", name: "演示", kind: kind, minority: minority)
    }
    try street.refuses(enrol(.organization, Self.aunt), MinorRefusal.organization)
    try street.refuses(
      enrol(.person, Minority(until: civil("2044-11-24"), guardian: "演示姨妈")),
      MinorRefusal.tooLate(civil("2044-11-24"), today: Teahouse.today))
    try street.refuses(
      enrol(.person, Minority(until: civil("2030-01-01"), guardian: " ")), MinorRefusal.noGuardian)
  }
}
