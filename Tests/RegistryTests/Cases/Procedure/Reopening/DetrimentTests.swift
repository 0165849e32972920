import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("What makes a finding worse comes only by notice and hearing")
struct DetrimentTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func score(_ day: String) throws -> Score {
    try street.figures(of: street.earlyTea, asOf: civil(day)).confirmed.score
  }

  @Test("opened again against the member, all stays as it was until the new decision is served")
  func graver() throws {
    let number = try street.reopenedRumour(toDetriment: true, noticed: "serious")
    #expect(try street.file(number).latestRuling?.state == .upheld && street.file(number).level == Level("general"))
    #expect(try score("2026-12-24") == Score(tenths: 920))
    try street.refuses(street.decision(number, level: "serious"), BenchRefusal.judgedBefore("演示甲"))
    try street.carryOut(street.decision(number, by: Teahouse.others, sanctions: [.init(name: "warning")]))
    #expect(try score("2026-12-24") == Score(tenths: 920))
    street.clock("2026-12-28")
    try street.carryOut(street.service(number))
    #expect(try score("2026-12-27") == Score(tenths: 920) && score("2026-12-28") == Score(tenths: 750))
    guard case .appealOpen = try street.stage(number) else { return #expect(Bool(false), "no appeal") }
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("a decision goes no further than the new notice, and none comes without it")
  func noticed() throws {
    let number = try street.finalRumour()
    try street.carryOut(street.reopening(number, toDetriment: true))
    try street.refuses(street.decision(number, by: Teahouse.others), ProcedureRefusal.notNoticed(number))
    try street.notice(number)
    try street.refuses(
      street.decision(number, by: Teahouse.others),
      DecisionRefusal.replyWindowOpen(
        number, until: try street.procedure(number).round.notice?.replyBy.day ?? civil("2026-12-22"),
        decided: civil("2026-12-22")))
    try street.carryOut(street.reply(number))
    try street.refuses(
      street.decision(number, by: Teahouse.others, level: "serious"),
      DecisionRefusal.beyondNotice(found: Level("serious"), noticed: Level("general")))
  }

  @Test("not decided in time, it comes to nothing, and what was found stands; once is all")
  func lapses() throws {
    let number = try street.reopenedRumour(toDetriment: true, noticed: "serious")
    let deadline = try street.procedure(number).decisionBy.day
    street.clock("2027-03-15")
    #expect(try street.stage(number) == .lapsed(deadline))
    try street.refuses(
      street.decision(number, by: Teahouse.others), ProcedureRefusal.lapsed(number, deadline: deadline))
    let before = try score("2027-03-15")
    try street.carryOut(LapseCase(association: street.association, number: number))
    #expect(try street.file(number).latestRuling?.state == .upheld && score("2027-03-15") == before)
    #expect(try street.stage(number) == .closed)
    try street.refuses(
      street.reopening(number, toDetriment: true), ReopeningRefusal.detrimentOnce(number, on: civil("2026-12-22")))
    try street.carryOut(street.reopening(number, .proceduralFlaw))
    #expect(try street.file(number).latestRuling?.state == .stayed)
  }

  @Test("not for a flaw of the procedure, not on an old act, not once it is repaired")
  func limits() throws {
    let number = try street.rumour(on: civil("2025-03-10"))
    try street.notice(number)
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number))
    try street.carryOut(street.service(number))
    street.clock("2027-03-11")
    try street.refuses(
      street.reopening(number, .proceduralFlaw, toDetriment: true), ReopeningRefusal.ownFlaw(number))
    try street.refuses(
      street.reopening(number, toDetriment: true),
      ReopeningRefusal.tooOld(number, occurred: civil("2025-03-10"), last: civil("2027-03-10")))
    street.clock("2027-03-10")
    try street.carryOut(
      RequestRepair(association: street.association, number: number, evidence: "已更正并致歉"))
    try street.refuses(
      street.reopening(number, toDetriment: true), ReopeningRefusal.repairOpen(number, on: civil("2027-03-10")))
    try street.carryOut(
      DecideRepair(
        association: street.association, number: number, answer: .granted(restores: nil, conditionsMet: true),
        judgement: ObjectionTests.judgement))
    try street.refuses(
      street.reopening(number, toDetriment: true), ReopeningRefusal.repaired(number, since: civil("2027-03-10")))
  }

  @Test("what was dismissed can be found after all, from the day the member is told")
  func afterDismissal() throws {
    let number = try street.answeredRumour()
    try street.carryOut(street.decision(number, "dismissed"))
    try street.carryOut(street.service(number))
    street.clock("2026-12-22")
    try street.carryOut(street.reopening(number, toDetriment: true))
    #expect(try street.file(number).latestRuling?.state == .dismissed && score("2026-12-22") == Score(tenths: 1000))
    try street.notice(number)
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number, by: Teahouse.others))
    try street.carryOut(street.service(number))
    #expect(try score("2026-12-22") == Score(tenths: 920) && score("2026-12-21") == Score(tenths: 1000))
  }

  @Test("a correction or revision that would be worse is refused, and says the way")
  func elsewhere() throws {
    let number = try street.finalRumour()
    let refusal = AmendmentRefusal.detriment(number, .violation)
    try street.refuses(
      ReviseFinding(
        association: street.association, number: number, level: "serious", basis: "新材料",
        judgement: ObjectionTests.judgement), refusal)
    try street.refuses(
      CorrectFinding(
        association: street.association, number: number, points: Millipoints(9000), basis: "新材料",
        judgement: ObjectionTests.judgement), refusal)
    #expect(refusal.message.en.hasSuffix("jinjiang case reopen \(number) --to-detriment --new-evidence TEXT."))
  }

  @Test("the member hears of it with the notice, and not before")
  func untold() throws {
    let number = try street.finalRumour()
    try street.carryOut(street.reopening(number, toDetriment: true))
    func view(_ level: Disclosure) throws -> CaseView {
      try street.read {
        try CaseView(number, in: street.association, for: Audience(level, on: civil("2026-12-22")), from: $0)
      }
    }
    #expect(try view(.council).reopening != nil && view(.council).stage == .opened)
    #expect(try view(.member).reopening == nil && view(.member).stage == .closed)
    #expect(try !view(.member).course.steps.contains { $0.event == .reopened })
    try street.notice(number)
    #expect(try view(.member).reopening != nil && view(.member).course.steps.contains { $0.event == .reopened })
  }
}

@Suite("An objection that leads to a reopening")
struct ReopeningObjectionTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @Test("answered so, the docket asks for it until it is done, and it names the objection")
  func answered() throws {
    let number = try street.finalRumour()
    func lodge() throws -> Position {
      try street.carryOut(
        LodgeObjection(membership: street.earlyTea, number: number, subject: .facts, text: "有原始视频")
      ).sequence
    }
    func answer(_ objection: Position, _ followUp: ObjectionAnswered.FollowUp) -> AnswerObjection {
      AnswerObjection(association: street.association, objection: objection, followUp: followUp, reason: "已核对")
    }
    let first = try lodge()
    try street.refuses(street.reopening(number, objection: first), ReopeningRefusal.otherAnswer(first))
    try street.carryOut(answer(first, .none))
    try street.refuses(street.reopening(number, objection: first), ReopeningRefusal.otherAnswer(first))
    let second = try lodge()
    try street.carryOut(answer(second, .reopening))
    func due() throws -> [CaseTask.Kind] {
      try street.read { try Docket(of: [street.association], on: civil("2026-12-22"), in: $0) }.items.map(\.task.kind)
    }
    #expect(try due() == [.reopenCase])
    try street.refuses(
      street.reopening(number, toDetriment: true, objection: second), ReopeningRefusal.objectionAgainstMember(second))
    try street.carryOut(street.reopening(number, objection: second))
    #expect(try due() == [.serveNotice])
    let third = try lodge()
    try street.refuses(answer(third, .reopening), ReopeningRefusal.reopenedAlready(number, on: civil("2026-12-22")))
  }

  @Test("what another body decided is not opened again here, and no answer promises it")
  func elsewhere() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    let objection = try street.carryOut(
      LodgeObjection(membership: street.earlyTea, number: number, subject: .facts, text: "不是我"))
    try street.refuses(
      AnswerObjection(
        association: street.association, objection: objection.sequence, followUp: .reopening, reason: "有理"),
      ReopeningRefusal.decidedElsewhere(number))
  }
}
