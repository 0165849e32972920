import Registry
import TestSupport
import Testing

@Suite("Publication of findings")
struct PublicationTests {
  private let world: DisclosedStreet
  private var street: Teahouse { world.street }

  init() throws { world = try DisclosedStreet(publishes: false) }

  private func publish(_ number: CaseNumber? = nil, months: Int? = nil, told: Day? = nil) -> PublishCase {
    PublishCase(association: street.association, number: number ?? world.rumour, months: months, told: told)
  }

  private var publicFindings: [FindingInSight] {
    get throws { try world.standing("S-01", .public).findings }
  }

  @Test("a final finding is public for the months of its level, with its sanctions, and then no more")
  func term() throws {
    #expect(try publicFindings.isEmpty && world.standing("S-01", .public).isInGoodStanding)
    let days = try street.carryOut(publish())
    #expect(days == civil("2027-02-01")...civil("2028-01-31"))
    let finding = try #require(try publicFindings.first)
    #expect(finding.sanctions.map(\.id) == ["public-censure", "warning"] && finding.published == days)
    #expect(try !world.standing("S-01", .public).isInGoodStanding)
    street.clock("2028-01-31")
    #expect(try publicFindings.count == 1)
    street.clock("2028-02-01")
    #expect(try publicFindings.isEmpty)
  }

  @Test("only what is final, found, grave enough and a grown-up's is published, and once")
  func refusals() throws {
    let number = world.rumour
    street.clock("2026-12-02")
    try street.refuses(publish(), PublicationRefusal.notFinal(number))
    street.clock(DisclosedStreet.later)
    try street.refuses(publish(world.hearsay), PublicationRefusal.noFinding(world.hearsay, .pending))
    try street.refuses(publish(world.deed), PublicationRefusal.merit(world.deed))
    try street.refuses(publish(months: 37), PublicationRefusal.monthsOutOfRange(37, least: 12, most: 36))
    try street.refuses(publish(months: 11), PublicationRefusal.monthsOutOfRange(11, least: 12, most: 36))
    let days = try street.carryOut(publish())
    try street.refuses(publish(), PublicationRefusal.publishedBefore(number, days, isOver: false))
    try street.carryOut(EndPublication(association: street.association, number: number, reason: "误公开"))
    try street.refuses(publish(), PublicationRefusal.publishedBefore(number, days, isOver: true))
    try street.refuses(
      EndPublication(association: street.association, number: number, reason: "误公开"),
      PublicationRefusal.notPublic(number))
    #expect(try publicFindings.isEmpty)
  }

  @Test("opened again it is public no more; the new decision can be, for no longer than the first could")
  func reopened() throws {
    let number = world.rumour
    let days = try street.carryOut(publish())
    street.clock("2027-03-01")
    try street.carryOut(street.reopening(number))
    #expect(try publicFindings.isEmpty)
    try street.notice(number)
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number, by: Teahouse.third))
    try street.carryOut(street.service(number))
    #expect(try publicFindings.isEmpty)
    try street.refuses(publish(), PublicationRefusal.notFinal(number))
    street.clock("2027-06-01")
    let first = try #require(try street.procedure(number).rounds.first?.decision?.served)
    #expect(first < days.lowerBound)
    let again = try street.carryOut(publish(months: 20))
    #expect(try again.lowerBound == civil("2027-06-01") && publicFindings.count == 1)
  }

  @Test("a prior decision is not published while the member's objection is open, an own finding is")
  func objections() throws {
    let prior = try street.rumour()
    try street.decide(prior, "upheld")
    let told = civil(DisclosedStreet.later)
    street.clock("2027-03-01")
    let objection = try street.carryOut(
      LodgeObjection(membership: street.earlyTea, number: prior, subject: .facts, text: "不是我发的"))
    try street.refuses(
      publish(prior, told: told),
      PublicationRefusal.objectionOpen(prior, objection.sequence, until: objection.answerBy.day))
    try street.carryOut(
      AnswerObjection(
        association: street.association, objection: objection.sequence, followUp: .none, reason: "已核对"))
    try street.carryOut(publish(prior, told: told))
    try street.carryOut(
      LodgeObjection(membership: street.earlyTea, number: world.rumour, subject: .facts, text: "不是我发的"))
    try street.carryOut(publish())
  }

  @Test("what is minor is never published, nor a minor's")
  func never() throws {
    let mild = try street.answeredRumour(level: "minor")
    try street.carryOut(street.decision(mild))
    try street.carryOut(street.service(mild))
    street.clock(DisclosedStreet.later)
    try street.refuses(publish(mild), PublicationRefusal.levelNeverPublic(mild, Level("minor")))

    street.clock("2026-11-23")
    let child = try street.rumour(level: "serious")
    try street.carryOut(street.served(child, guardian: "演示监护人"))
    try street.carryOut(street.reply(child))
    try street.carryOut(street.decision(child))
    try street.carryOut(street.service(child, guardian: "演示监护人"))
    street.clock(DisclosedStreet.later)
    try street.refuses(publish(child), PublicationRefusal.minors(child))
  }

  @Test("a prior decision is published only after the member was told and had time to object")
  func prior() throws {
    let number = try street.rumour(on: civil("2027-01-10"), level: "general")
    try street.decide(number, "upheld")
    try street.refuses(publish(number), PublicationRefusal.memberNotTold(number))
    let told = civil(DisclosedStreet.later)
    try street.refuses(publish(number, told: told), PublicationRefusal.mayStillObject(number, told: told))
    street.clock("2027-03-15")
    try street.carryOut(publish(number, told: told))
    #expect(try publicFindings.map(\.number) == [number])
  }

  @Test("a finding that waited too long is not published past its latest day")
  func late() throws {
    street.clock("2028-01-15")
    try street.carryOut(ChangeMemberDetails(street.granny, contact: "演示电话"))
    street.clock("2028-12-28")
    try street.refuses(publish(), PublicationRefusal.tooLate(world.rumour, last: civil("2029-12-22")))
  }

  @Test("repair and overturning end a publication without another entry, on every past day, too")
  func ends() throws {
    try street.carryOut(publish())
    let subject = try street.read { try $0.membership(street.earlyTea)?.pseudonym }
    street.clock("2027-06-01")
    try street.founded.append([
      EntryDraft(
        effective: civil("2027-06-01"), subject: subject,
        fact: .rulingMade(
          RulingMade(
            association: street.association, membership: street.earlyTea, number: world.rumour, state: .overturned,
            level: nil, points: nil)))
    ])
    #expect(try publicFindings.isEmpty)
    #expect(try world.standing("S-01", .public, asOf: civil("2027-05-01")).findings.isEmpty)
    #expect(try world.standing("S-01", .peer, asOf: civil("2027-05-01")).findings.isEmpty)
  }
}
