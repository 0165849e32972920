import Registry
import Testing

@Suite("Credit repair: asked for, answered in time, granted in full or in part, or refused")
struct RepairTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  /// A general rumour, found on 25 November 2026: to be repaired from 25 February 2027 on.
  func foundRumour(level: String? = nil) throws -> CaseNumber {
    let number = try street.answeredRumour(level: level)
    try street.carryOut(street.decision(number))
    try street.carryOut(street.service(number))
    return number
  }

  func request(_ number: CaseNumber, _ evidence: String = "已更正并致歉三个月", on day: Day? = nil) -> RequestRepair {
    RequestRepair(
      association: street.association, number: number, evidence: evidence, document: Teahouse.minutes, day: day)
  }

  func grant(
    _ number: CaseNumber, restores: PerMille? = nil, conditionsMet: Bool = true, by decider: Decider = Teahouse.panel,
    minutes: DocumentMark? = Teahouse.minutes, on day: Day? = nil
  ) -> DecideRepair {
    DecideRepair(
      association: street.association, number: number,
      answer: .granted(restores: restores, conditionsMet: conditionsMet),
      judgement: Judgement(decider: decider, minutes: minutes, reason: "整改到位", day: day))
  }

  func refusal(_ number: CaseNumber, reason: String = "道歉声明已删除") -> DecideRepair {
    DecideRepair(
      association: street.association, number: number, answer: .refused,
      judgement: Judgement(decider: Teahouse.panel, minutes: Teahouse.minutes, reason: reason))
  }

  func score(on day: String) throws -> ScoreResult {
    try street.read { registry in
      try registry.scorer(for: street.association, asOf: civil(day)).score(registry.history(of: street.earlyTea))
    }
  }

  @Test("not before its months have passed since the day found; the message names the first day")
  func tooEarly() throws {
    let number = try foundRumour()
    street.clock("2027-02-24")
    try street.refuses(
      request(number),
      RepairRefusal.tooEarly(
        number, first: civil("2027-02-25"), asked: civil("2027-02-24"), found: civil("2026-11-25"), months: 3))
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    #expect(try street.procedure(number).openRepair?.day == civil("2027-02-25"))
  }

  @Test("granted, it takes effect that day: the weight goes, and a second grant is not needed")
  func granted() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.refuses(grant(number), RepairRefusal.notRequested(number))
    try street.carryOut(request(number))
    try street.refuses(request(number), RepairRefusal.requestedAlready(number, on: civil("2027-02-25")))
    street.clock("2027-03-05")
    let before = try score(on: "2027-03-05")
    let file = try street.carryOut(grant(number))
    #expect(file.repairs.map(\.effective) == [civil("2027-03-05")])
    let after = try score(on: "2027-03-05")
    #expect(before.score.description == "92.0" && after.score.description == "100.0")
    #expect(try score(on: "2027-03-04").score == before.score, "a repair does not reach back")
    #expect(try street.procedure(number).tasks(on: civil("2027-03-05")).isEmpty)
    try street.refuses(request(number), RepairRefusal.repairedAlready(number, since: civil("2027-03-05")))
  }

  @Test("granted in part, it gives back that share, which the rulebook's is the most of")
  func inPart() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    try street.refuses(
      grant(number, restores: PerMille(1001)), RepairRefusal.beyondShare(PerMille(1001), most: .one))
    try street.carryOut(grant(number, restores: PerMille(500)))
    #expect(try score(on: "2027-02-25").score.description == "96.0")
  }

  @Test("granted only where the rulebook's conditions are said to be met")
  func conditions() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    let conditions = try #require(try street.procedure(number).repairRule?.conditions)
    try street.refuses(
      grant(number, conditionsMet: false), RepairRefusal.conditionsNotSaid(number, conditions))
  }

  @Test("refused with reasons, it can be asked for again; nothing of the score changes")
  func refused() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    let before = try score(on: "2027-02-25")
    try street.refuses(refusal(number, reason: " "), ProcedureRefusal.noReason)
    try street.carryOut(refusal(number))
    #expect(try score(on: "2027-02-25") == before)
    #expect(try street.procedure(number).openRepair == nil)
    try street.refuses(grant(number), RepairRefusal.notRequested(number))
    street.clock("2027-03-25")
    try street.carryOut(request(number))
    try street.carryOut(grant(number))
    #expect(try street.procedure(number).repairRequests.map(\.answer?.isGranted) == [false, true])
  }

  @Test("an answer is due within the working days of a review; overdue after them, unless put off before")
  func deadline() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    let due = try #require(try street.procedure(number).openRepair?.answerBy.day)
    func tasks(on day: Day) throws -> [CaseTask] { try street.procedure(number).tasks(on: day) }
    #expect(try tasks(on: due).map(\.kind) == [.answerRepair] && tasks(on: due).map(\.party) == [.panel])
    #expect(try !tasks(on: due)[0].isOverdue(on: due) && tasks(on: due)[0].isOverdue(on: due.adding(days: 1)))
    let later = due.adding(days: 10)
    try street.carryOut(
      ExtendDeadline(
        association: street.association, number: number, term: .repair, until: later, reason: "等候平台回函"))
    #expect(try tasks(on: later).map(\.due?.day) == [later])
    try street.refuses(
      ExtendDeadline(
        association: street.association, number: number, term: .repair, until: later, reason: "再等"),
      DeadlineRefusal.notLater(later, than: later))
    try street.carryOut(refusal(number))
    try street.refuses(
      ExtendDeadline(
        association: street.association, number: number, term: .repair, until: later.adding(days: 1), reason: "再等"),
      DeadlineRefusal.notRunning(number, .repair))
  }

  @Test(
    "by a panel that could have decided the case; one officer at the rulebook's summary levels; never by the recorder")
  func decider() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    try street.refuses(
      grant(number, by: .panel([Vote("admin", .inFavour), Vote("演示乙", .inFavour)])),
      BenchRefusal.barredRecorder("admin"))
    try street.refuses(
      grant(number, by: .panel([Vote("演示甲", .inFavour)])),
      BenchRefusal.noQuorum(sitting: 1, needed: 2, members: 3))
    try street.refuses(grant(number, minutes: nil), DecisionRefusal.noMinutes)
    try street.refuses(
      grant(number, by: .officer("演示丁")), DecisionRefusal.noSummary(Level("general"), levels: [Level("minor")]))
    try street.refuses(grant(number, by: .outside(body: "演示联盟", [])), JudgementRefusal.outside("演示联盟"))
    let minor = try foundRumour(level: "minor")
    street.clock("2027-02-26")
    try street.carryOut(request(minor))
    #expect(try street.procedure(minor).tasks(on: civil("2027-02-26")).first?.party == .officer)
    try street.carryOut(grant(minor, by: .officer("演示丁"), minutes: nil))
  }

  @Test("nothing is repaired that is not found, and no merit")
  func nothingFound() throws {
    let pending = try street.rumour()
    try street.refuses(request(pending), RepairRefusal.nothingFound(pending, .pending))
    let merit = try street.award()
    try street.refuses(request(merit), RepairRefusal.merit(merit))
    try street.refuses(
      request(pending, on: civil("2026-11-20")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-20"), follows: civil("2026-11-23")))
    let found = try foundRumour()
    street.clock("2027-02-25")
    try street.refuses(request(found, " \n"), RepairRefusal.noEvidence)
  }

  @Test("a prior decision is repaired like an own finding, and the body that made it may do so itself")
  func priorDecision() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    street.clock("2027-03-01")
    try street.carryOut(request(number))
    try street.carryOut(grant(number, by: .outside(body: "演示平台治理部", [])))
    #expect(try score(on: "2027-03-01").score.description == "100.0")
  }

  @Test("the course of the case tells of it")
  func course() throws {
    let number = try foundRumour()
    street.clock("2027-02-25")
    try street.carryOut(request(number))
    try street.carryOut(grant(number))
    let events = try street.read { try CaseCourse(of: $0.theCase(number, in: street.association), in: $0) }.steps
    #expect(events.suffix(3).map(\.event) == [.repairRequested, .repairDecided, .repaired])
    #expect(events.last?.reason == "整改到位")
  }
}
