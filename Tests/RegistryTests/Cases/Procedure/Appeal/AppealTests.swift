import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("The member appeals, once and in time")
struct AppealTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @Test("an appeal stays the effect, and the review is due thirty working days later")
  func stay() throws {
    let number = try street.servedRumour()
    street.clock("2026-12-03")
    let file = try street.carryOut(street.appeal(number))
    #expect(file.latestRuling?.state == .stayed)
    #expect(file.latestRuling?.effective == civil("2026-12-03"))
    let until = try street.procedure(number).reviewBy
    // From 4 December on, New Year's Day apart; the other days off of 2027 are not announced.
    let due = WorkingCalendar.Deadline(day: civil("2027-01-15"), unannouncedYears: [2027])
    #expect(until == due)
    #expect(try street.stage(number) == .underReview(due))
    let figures = try street.figures(of: street.earlyTea, asOf: civil("2026-12-03"))
    #expect(figures.confirmed.score == Score(tenths: 1000))
    #expect(figures.ifAppealsFail.score == Score(tenths: 920))
    #expect(figures.ifAppealsSucceed.score == Score(tenths: 1000))
    #expect(try street.figures(of: street.earlyTea, asOf: civil("2026-12-02")).confirmed.score == Score(tenths: 920))
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("where the category is urgent the effect holds during the appeal")
  func urgent() throws {
    street.clock("2026-11-23")
    let number = try street.carryOut(
      RecordCase(membership: street.earlyTea, category: "侵犯隐私", occurred: civil("2026-11-20"))
    ).number
    try street.notice(number)
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number))
    try street.carryOut(street.service(number))
    #expect(try street.carryOut(street.appeal(number)).latestRuling?.state == .upheldUnderAppeal)
    let figures = try street.figures(of: street.earlyTea, asOf: Teahouse.today)
    #expect(figures.confirmed.score == Score(tenths: 900))
    #expect(figures.ifAppealsSucceed.score == Score(tenths: 1000))
  }

  @Test("it can be lodged on the last day, and not on the day after; one that came in time may be typed later")
  func window() throws {
    let number = try street.servedRumour()
    street.clock("2026-12-22")
    try street.refuses(
      street.appeal(number),
      AppealRefusal.windowClosed(number, until: civil("2026-12-21"), lodged: civil("2026-12-22")))
    try street.refuses(
      street.appeal(number, on: civil("2026-11-29")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-29"), follows: civil("2026-11-30")))
    try street.refuses(street.appeal(number, " ", on: civil("2026-12-21")), ProcedureRefusal.noReason)
    try street.carryOut(street.appeal(number, on: civil("2026-12-21")))
    #expect(try street.file(number).latestRuling?.effective == civil("2026-12-21"))
  }

  @Test("there is one appeal against a decision, whatever became of it")
  func once() throws {
    let number = try street.appealedRumour()
    func refusal(_ number: CaseNumber) -> AppealRefusal { .appealedAlready(number, on: civil("2026-12-03")) }
    try street.refuses(street.appeal(number), refusal(number))
    try street.carryOut(street.takingBack(number))
    try street.refuses(street.appeal(number), refusal(number))
    let other = try street.appealedRumour()
    try street.carryOut(street.review(other))
    try street.refuses(street.appeal(other), refusal(other))
    try street.carryOut(street.service(other))
    try street.refuses(street.appeal(other), refusal(other))
  }

  @Test("nothing is appealed before its decision was served, nor what was dismissed")
  func nothing() throws {
    let number = try street.answeredRumour()
    try street.refuses(street.appeal(number), AppealRefusal.notServed(number))
    try street.carryOut(street.decision(number, "dismissed"))
    try street.refuses(street.appeal(number), AppealRefusal.notServed(number))
    try street.carryOut(street.service(number))
    try street.refuses(street.appeal(number), AppealRefusal.nothingFound(number))
    let prior = try street.rumour()
    try street.decide(prior, "upheld")
    try street.refuses(street.appeal(prior), ProcedureRefusal.decidedElsewhere(prior))
  }

  @Test("taken back, the decision is carried out again, is final, and weighs what it did")
  func takenBack() throws {
    let number = try street.appealedRumour()
    try street.refuses(street.takingBack(number, ""), ProcedureRefusal.noReason)
    #expect(try street.procedure(number).finalDay(knownOn: civil("2026-12-10")) == nil)
    try street.carryOut(street.takingBack(number))
    #expect(try street.file(number).latestRuling?.state == .upheld)
    #expect(try street.stage(number) == .closed)
    #expect(try street.procedure(number).finalDay(knownOn: civil("2026-12-10")) == civil("2026-12-10"))
    #expect(try street.figures(of: street.earlyTea, asOf: civil("2026-12-10")).confirmed.score == Score(tenths: 920))
    try street.refuses(street.takingBack(number), AppealRefusal.takenBack(number, on: civil("2026-12-10")))
    try street.refuses(street.review(number), AppealRefusal.takenBack(number, on: civil("2026-12-10")))
  }

  @Test("unused, the time to appeal ends, and the decision is final the day after")
  func unused() throws {
    let number = try street.servedRumour()
    let procedure = try street.procedure(number)
    #expect(procedure.finalDay(knownOn: civil("2026-12-21")) == nil)
    #expect(procedure.finalDay(knownOn: civil("2026-12-22")) == civil("2026-12-22"))
  }

  @Test("the docket names the reviewers; overdue it stays there, the stay holds, and a review is still possible")
  func overdue() throws {
    let number = try street.appealedRumour()
    func docket(_ day: String) throws -> [Docket.Item] {
      try street.read { try Docket(of: [street.association], on: civil(day), in: $0).items }
    }
    #expect(try docket("2027-01-15").map(\.isOverdue) == [false])
    let overdue = try docket("2027-01-16")
    #expect(overdue.map(\.task.kind) == [.review] && overdue.map(\.task.party) == [.reviewers])
    #expect(overdue.map(\.isOverdue) == [true])
    street.clock("2027-01-16")
    #expect(try street.file(number).latestRuling?.state == .stayed)
    func extended(until day: String) -> ExtendDeadline {
      ExtendDeadline(
        association: street.association, number: number, term: .review, until: civil(day), reason: "复核组成员出差")
    }
    try street.refuses(
      extended(until: "2027-02-01"), DeadlineRefusal.hasPassed(number, .review, civil("2027-01-15")))
    street.clock("2027-01-15")
    try street.carryOut(extended(until: "2027-02-01"))
    #expect(try docket("2027-02-01").map(\.isOverdue) == [false])
    street.clock("2027-02-02")
    try street.carryOut(street.review(number, "overturned"))
    #expect(try docket("2027-02-02").map(\.task.kind) == [.serveReview])
    try street.refuses(extended(until: "2027-03-01"), DeadlineRefusal.notRunning(number, .review))
  }
}
