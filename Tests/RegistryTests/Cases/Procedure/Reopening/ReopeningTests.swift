import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("A final decision is looked at again")
struct ReopeningTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func score(_ day: String, _ figure: Figure = .confirmed) throws -> Score {
    try street.figures(of: street.earlyTea, asOf: civil(day))[figure].score
  }

  func isSound() throws -> Bool { try (street.founded.store as? SQLiteStore)?.check().findings == [] }

  @Test("in the member's favour the effect is stayed, and three figures say what may come of it")
  func favour() throws {
    let number = try street.finalRumour()
    try street.carryOut(street.reopening(number))
    #expect(try street.file(number).latestRuling?.state == .stayed)
    #expect(try score("2026-12-21") == Score(tenths: 920) && score("2026-12-22") == Score(tenths: 1000))
    #expect(try score("2026-12-22", .ifAppealsFail) == Score(tenths: 920))
    #expect(try score("2026-12-22", .ifAppealsSucceed) == Score(tenths: 1000))
    #expect(try street.stage(number) == .opened)
    #expect(try street.procedure(number).tasks(on: civil("2026-12-22")).map(\.kind) == [.serveNotice])
    let cases = try street.read { registry in
      try StandingQuery(member: "S-01", asOf: civil("2026-12-22"), for: Audience(.member, on: civil("2026-12-22")))
        .answer(in: registry).cases
    }
    #expect(cases?.reopened == 1 && cases?.underAppeal == 0)
    #expect(try isSound())
  }

  @Test("the new round goes the whole way, before other people, and says the level again")
  func wholeWay() throws {
    let number = try street.reopenedRumour(level: "serious", points: Millipoints(20_000), noticed: "general")
    try street.refuses(street.decision(number), BenchRefusal.judgedBefore("演示甲"))
    try street.carryOut(street.decision(number, by: Teahouse.others))
    #expect(try street.file(number).latestRuling?.state == .stayed)
    street.clock("2026-12-28")
    let file = try street.carryOut(street.service(number))
    #expect(file.latestRuling?.state == .upheld && file.level == Level("general"))
    // Points that were set for the graver level are gone with it; the days run on from the first finding.
    #expect(try score("2026-12-27") == Score(tenths: 1000) && score("2026-12-28") == Score(tenths: 920))
    #expect(try score("2027-05-29") == Score(tenths: 920) && score("2027-06-30") != Score(tenths: 920))
    guard case .appealOpen = try street.stage(number) else { return #expect(Bool(false), "no appeal") }
    try street.carryOut(street.appeal(number))
    #expect(try street.file(number).latestRuling?.state == .stayed)
    street.clock("2027-01-05")
    try street.refuses(street.review(number, by: Teahouse.others), BenchRefusal.satBefore("演示戊"))
    try street.carryOut(street.review(number, "overturned", by: Teahouse.third))
    try street.carryOut(street.service(number))
    #expect(try street.file(number).latestRuling?.state == .overturned && score("2027-01-05") == Score(tenths: 1000))
    #expect(try isSound())
  }

  @Test("in the member's favour nothing becomes worse: level, points and sanctions keep within what stood")
  func neverWorse() throws {
    let suspension = CaseDecision.Sanction(
      name: "suspension", start: civil("2026-12-10"), end: civil("2027-01-31"))
    let number = try street.finalRumour(
      level: "serious", points: Millipoints(20_000), sanctions: [.init(name: "warning")])
    try street.carryOut(street.reopening(number))
    try street.notice(number)
    try street.carryOut(street.reply(number))
    func decide(_ points: Int? = nil, _ sanctions: [CaseDecision.Sanction] = []) -> DecideCase {
      street.decision(number, by: Teahouse.others, points: points.map(Millipoints.init), sanctions: sanctions)
    }
    try street.refuses(decide(20_001), ReviewRefusal.worsePoints(Millipoints(20_001), was: Millipoints(20_000)))
    let title = try street.procedure(number).rulebook.sanctions.first { $0.id == "suspension" }?.title
    try street.refuses(decide(nil, [suspension]), ReviewRefusal.addedSanction(try #require(title)))
    // The warning that stands is kept with its own day, and points that nobody names stay as they were set.
    try street.carryOut(decide(nil, [.init(name: "warning")]))
    try street.carryOut(street.service(number))
    #expect(try score("2026-12-22") == Score(tenths: 800))
    #expect(
      try street.procedure(number).sanctionsInForce(on: civil("2026-12-22"))
        == [ImposedSanction(id: "warning", start: civil("2026-11-30"), end: nil)])
    let other = try street.reopenedRumour()
    try street.refuses(
      street.served(other, level: "serious"), ReviewRefusal.worseLevel(Level("serious"), was: Level("general")))
  }

  @Test("dismissed after all, nothing is left of it from the day the member is told")
  func dismissed() throws {
    let number = try street.reopenedRumour(sanctions: [.init(name: "warning")])
    try street.carryOut(street.decision(number, "dismissed", by: Teahouse.others))
    try street.carryOut(street.service(number))
    #expect(
      try score("2026-12-24") == Score(tenths: 1000) && score("2026-12-24", .ifAppealsFail) == Score(tenths: 1000))
    #expect(try street.procedure(number).sanctionsInForce(on: civil("2026-12-24")) == [])
    #expect(try street.stage(number) == .closed)
    try street.refuses(street.reopening(number), ReopeningRefusal.nothingToLift(number, .dismissed))
    #expect(try isSound())
  }

  @Test("in the member's favour it never lapses: it is overdue, and the stay holds")
  func overdue() throws {
    let number = try street.reopenedRumour()
    street.clock("2027-03-15")
    #expect(try street.stage(number) == .heard)
    let docket = try street.read { try Docket(of: [street.association], on: civil("2027-03-15"), in: $0) }
    #expect(docket.items.map(\.task.kind) == [.decide] && docket.hasOverdue)
    try street.refuses(
      LapseCase(association: street.association, number: number),
      DeadlineRefusal.notLapsed(number, until: street.procedure(number).decisionBy.day))
    #expect(try score("2027-03-15") == Score(tenths: 1000))
    try street.carryOut(street.decision(number, "dismissed", by: Teahouse.others))
  }

  @Test("where there are no others, a body from outside decides, and never the association itself")
  func outside() throws {
    let number = try street.reopenedRumour()
    let votes = [Vote("演示评议员", .inFavour)]
    try street.refuses(
      street.decision(number, "dismissed", by: .outside(body: "SX", votes)), ReviewRefusal.ourselves("SX"))
    try street.carryOut(street.decision(number, "dismissed", by: .outside(body: "演示监事会", votes)))
    try street.carryOut(street.service(number))
    #expect(try street.file(number).latestRuling?.state == .dismissed)
  }

  @Test("only what is final, was decided here and still stands is opened again")
  func limits() throws {
    let pending = try street.rumour()
    try street.refuses(street.reopening(pending), ReopeningRefusal.notDecided(pending))
    try street.decide(pending, "upheld")
    try street.refuses(street.reopening(pending), ReopeningRefusal.decidedElsewhere(pending))
    let award = try street.award()
    try street.refuses(street.reopening(award), ReopeningRefusal.merit(award))
    let number = try street.servedRumour()
    try street.refuses(
      street.reopening(number), ReopeningRefusal.mayStillAppeal(number, until: civil("2026-12-21")))
    street.clock("2026-12-03")
    try street.carryOut(street.appeal(number))
    try street.refuses(street.reopening(number), ReopeningRefusal.underAppeal(number))
    try street.carryOut(street.review(number))
    try street.refuses(street.reopening(number), ReopeningRefusal.underAppeal(number))
    try street.carryOut(street.service(number))
    try street.refuses(
      street.reopening(number, on: civil("2026-12-02")),
      ProcedureRefusal.dayTooEarly(civil("2026-12-02"), follows: civil("2026-12-03")))
    try street.refuses(street.reopening(number, cause: " "), ReopeningRefusal.noCause(.newEvidence))
    try street.refuses(street.reopening(number, minutes: nil), DecisionRefusal.noMinutes)
    try street.refuses(
      street.reopening(number, by: .officer("演示甲")),
      DecisionRefusal.noSummary(Level("general"), levels: [Level("minor")]))
    try street.carryOut(street.reopening(number, .proceduralFlaw))
    try street.refuses(street.reopening(number), ReopeningRefusal.reopenedAlready(number, on: civil("2026-12-03")))
  }

  @Test("meanwhile nothing else changes the finding: no repair, no correction, no second category")
  func meanwhile() throws {
    let number = try street.finalRumour()
    try street.carryOut(street.reopening(number))
    let day = civil("2026-12-22")
    try street.refuses(
      RequestRepair(association: street.association, number: number, evidence: "已更正"),
      RepairRefusal.reopened(number, on: day))
    try street.refuses(
      CorrectFinding(
        association: street.association, number: number, level: "minor", basis: "纪要",
        judgement: ObjectionTests.judgement), AmendmentRefusal.reopened(number, on: day))
    try street.refuses(
      street.served(number, category: "虚假流量"),
      ReopeningRefusal.otherCategory(number, CategoryID("fake-traffic")))
  }
}
