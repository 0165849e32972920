import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("A case goes from its notice to a decision that has effect")
struct DueProcessTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @Test("noticed, answered, decided by a panel, served: it counts from the day of service and can be appealed then")
  func course() throws {
    let number = try street.rumour()
    #expect(try street.stage(number) == .opened)
    street.clock("2026-11-24")
    try street.notice(number)
    // 25 to 27 November, 30 November to 4 December, 7 and 8 December.
    let replyBy = WorkingCalendar.Deadline(day: civil("2026-12-08"), unannouncedYears: [])
    #expect(try street.stage(number) == .replyOpen(replyBy))
    street.clock("2026-11-26")
    try street.carryOut(street.reply(number))
    #expect(try street.stage(number) == .heard)
    try street.carryOut(street.decision(number))
    #expect(try street.stage(number) == .decided)
    #expect(try street.file(number).latestRuling?.state == .pending)
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
    street.clock("2026-11-30")
    let file = try street.carryOut(street.service(number))
    #expect(file.latestRuling?.state == .upheld)
    #expect(file.latestRuling?.effective == civil("2026-11-30"))
    // Fifteen working days after 30 November.
    let appealBy = WorkingCalendar.Deadline(day: civil("2026-12-21"), unannouncedYears: [])
    #expect(try street.stage(number) == .appealOpen(appealBy))
    street.clock("2026-12-22")
    #expect(try street.stage(number) == .closed)
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("without a reply the whole time has to pass; on the last day it is too early, the day after it is not")
  func window() throws {
    let number = try street.rumour()
    street.clock("2026-11-24")
    try street.notice(number)
    street.clock("2026-12-08")
    try street.refuses(
      street.decision(number),
      DecisionRefusal.replyWindowOpen(number, until: civil("2026-12-08"), decided: civil("2026-12-08")))
    street.clock("2026-12-09")
    try street.refuses(
      street.decision(number, on: civil("2026-12-07")),
      DecisionRefusal.replyWindowOpen(number, until: civil("2026-12-08"), decided: civil("2026-12-07")))
    try street.carryOut(street.decision(number))
  }

  @Test("nothing is decided, answered or heard before notice was served")
  func notNoticed() throws {
    let number = try street.rumour(level: "serious")
    let refusal = ProcedureRefusal.notNoticed(number)
    try street.refuses(street.decision(number), refusal)
    try street.refuses(street.reply(number), refusal)
    try street.refuses(RequestHearing(association: street.association, number: number), refusal)
    try street.refuses(street.service(number), DecisionRefusal.nothingToServe(number))
  }

  @Test("service needs a method of the rulebook, a proof and a day that has been")
  func service() throws {
    let number = try street.rumour()
    let known = try FoundedRegistry.rulebook.get().procedure.service
    try street.refuses(
      street.served(number, method: "托人带话"), ProcedureRefusal.unknownMethod("托人带话", known: known))
    try street.refuses(street.served(number, proof: " "), ProcedureRefusal.noProof)
    try street.refuses(
      street.served(number, on: civil("2026-11-24")),
      ProcedureRefusal.dayInFuture(civil("2026-11-24"), today: Teahouse.today))
    try street.refuses(
      street.served(number, on: civil("2026-11-22")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-22"), follows: Teahouse.today))
  }

  @Test("a minor's papers are served on the guardian, the notice and the decision alike")
  func minor() throws {
    let number = try street.rumour()
    try street.refuses(street.served(number, isMinor: true), ProcedureRefusal.noGuardian)
    try street.carryOut(street.served(number, guardian: "演示监护人"))
    try street.carryOut(street.reply(number))
    try street.refuses(
      street.decision(
        number, by: .panel([Vote("演示甲", .inFavour), Vote("演示乙", .inFavour), Vote("演示监护人", .inFavour)])),
      BenchRefusal.barredGuardian("演示监护人"))
    try street.carryOut(street.decision(number))
    try street.refuses(street.service(number), ProcedureRefusal.noGuardian)
    try street.carryOut(street.service(number, guardian: "演示监护人"))
    #expect(try street.procedure(number).isMinors)
  }

  @Test("a graver finding needs another notice, and the member is heard again")
  func beyondNotice() throws {
    let number = try street.answeredRumour()
    try street.refuses(
      street.decision(number, level: "严重"),
      DecisionRefusal.beyondNotice(found: Level("serious"), noticed: Level("general")))
    try street.refuses(street.served(number), NoticeRefusal.noticedAlready(number, on: civil("2026-11-24")))
    try street.notice(number, level: "严重")
    try street.refuses(
      street.decision(number, level: "严重"),
      DecisionRefusal.replyWindowOpen(number, until: civil("2026-12-09"), decided: civil("2026-11-25")))
    try street.carryOut(street.reply(number, "不同意"))
    try street.carryOut(street.decision(number, level: "严重"))
    #expect(try street.carryOut(street.service(number)).level == Level("serious"))
  }

  @Test("another category needs another notice, too; it changes the pending case")
  func otherCategory() throws {
    let number = try street.answeredRumour()
    #expect(try street.notice(number, category: "恶意炒作").category == CategoryID("malicious-hype"))
    let replyBy = WorkingCalendar.Deadline(day: civil("2026-12-09"), unannouncedYears: [])
    #expect(try street.stage(number) == .replyOpen(replyBy))
    try street.refuses(
      street.served(number, category: "公益工作"),
      CaseRefusal.categoryOfOtherKind(number, CategoryID("public-interest-work"), .violation))
  }

  @Test("a milder finding may follow the notice as it is, with points in the range of what was found")
  func milder() throws {
    let number = try street.answeredRumour()
    try street.refuses(
      street.decision(number, level: "轻微", points: Millipoints(3_001)),
      RulingRefusal.pointsOutsideRange(
        Millipoints(3_001), allowed: .zero...Millipoints(3_000), level: Level("minor"), ruling: civil("2026-11-25")))
    try street.carryOut(street.decision(number, level: "轻微"))
    #expect(try street.carryOut(street.service(number)).level == Level("minor"))
    let score = try street.read { registry in
      try registry.scorer(for: street.association, asOf: civil("2026-11-25")).score(
        registry.history(of: street.earlyTea))
    }
    #expect(score.score == Score(tenths: 970))
  }

  @Test("one officer decides what the rulebook leaves to the summary procedure, and nothing else")
  func summary() throws {
    let minor = try street.answeredRumour(level: "轻微")
    try street.refuses(street.decision(minor, by: .officer("admin")), BenchRefusal.barredRecorder("admin"))
    try street.carryOut(street.decision(minor, by: .officer("演示丁"), minutes: nil))
    let general = try street.answeredRumour()
    try street.refuses(
      street.decision(general, by: .officer("演示丁")),
      DecisionRefusal.noSummary(Level("general"), levels: [Level("minor")]))
    try street.refuses(
      street.decision(general, by: .officer("演示丁"), level: "minor"),
      DecisionRefusal.noSummary(Level("general"), levels: [Level("minor")]))
  }

  @Test("a dismissal ends the case with its service, and counts nothing")
  func dismissed() throws {
    let number = try street.answeredRumour()
    try street.refuses(
      street.decision(number, "dismissed", level: "minor"), CaseRefusal.termsWithoutFinding(number, .dismissed))
    try street.refuses(street.decision(number, "撤销"), CaseRefusal.notAnOutcome(number, "撤销", .violation))
    try street.carryOut(street.decision(number, "不成立"))
    #expect(try street.carryOut(street.service(number)).latestRuling?.state == .dismissed)
    #expect(try street.stage(number) == .closed)
  }

  @Test("once decided there is no other notice, reply or decision; once served, no other service")
  func once() throws {
    let number = try street.answeredRumour()
    try street.carryOut(street.decision(number))
    let refusal = ProcedureRefusal.alreadyDecided(number, on: civil("2026-11-25"))
    try street.refuses(street.served(number, level: "serious"), refusal)
    try street.refuses(street.reply(number), refusal)
    try street.refuses(street.decision(number, "dismissed"), refusal)
    try street.carryOut(street.service(number))
    try street.refuses(street.service(number), DecisionRefusal.servedAlready(number, on: civil("2026-11-25")))
  }

  @Test("reasons and minutes are given")
  func papers() throws {
    let number = try street.answeredRumour()
    try street.refuses(street.decision(number, reason: " "), ProcedureRefusal.noReason)
    try street.refuses(street.decision(number, minutes: nil), DecisionRefusal.noMinutes)
  }

  @Test("once the member was told, a record is neither withdrawn nor put right as a typing error")
  func noWayBack() throws {
    let number = try street.answeredRumour()
    let refusal = NoticeRefusal.servedSince(number, on: civil("2026-11-24"))
    try street.refuses(
      WithdrawCase(association: street.association, number: number, reason: "误登"), refusal)
    try street.refuses(
      CorrectPendingCase(association: street.association, number: number, level: "minor"), refusal)
  }

  @Test("a merit, a withdrawn record and another body's decision have no such procedure")
  func notOwn() throws {
    let merit = try street.award()
    try street.refuses(street.served(merit), ProcedureRefusal.merit(merit))
    let withdrawn = try street.rumour()
    try street.carryOut(WithdrawCase(association: street.association, number: withdrawn, reason: "误登"))
    try street.refuses(street.served(withdrawn), ProcedureRefusal.void(withdrawn))
    let prior = try street.rumour()
    try street.decide(prior, "upheld")
    try street.refuses(street.served(prior), ProcedureRefusal.decidedElsewhere(prior))
    try street.refuses(street.service(prior), ProcedureRefusal.decidedElsewhere(prior))
  }
}
