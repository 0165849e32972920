import Registry
import Testing

@Suite("A prior decision comes on record")
struct PriorDecisionTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func decided(
    _ outcome: String = "upheld", on day: Day = civil("2025-12-31"), category: String = "false-information",
    occurred: Day = civil("2025-12-01"), level: String? = nil, points: Millipoints? = nil,
    basis: String = "决定〔2025〕第9号",
    body: String? = nil
  ) -> RecordCase {
    RecordCase(
      membership: street.earlyTea, category: category, level: level, occurred: occurred,
      decision: PriorDecision(decided: day, outcome: outcome, points: points, basis: basis, body: body))
  }

  @Test("with its outcome, from its own day on, and counts at once")
  func counts() throws {
    let file = try street.file(street.carryOut(decided(level: "严重", points: Millipoints(20_000))).number)
    #expect(file.source == .priorDecision)
    #expect(file.rulings.map(\.state) == [.upheld])
    #expect(file.rulings.map(\.effective) == [civil("2025-12-31")])
    #expect(file.texts[.basis] == "决定〔2025〕第9号")
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 800))
  }

  @Test(
    "every outcome that such a decision has; a dismissed case counts nothing",
    arguments: [
      ("dismissed", CaseState.dismissed), ("不成立", .dismissed), ("撤销", .overturned), ("成立", .upheld),
    ])
  func outcomes(word: String, state: CaseState) throws {
    #expect(try street.file(street.carryOut(decided(word)).number).rulings.map(\.state) == [state])
  }

  @Test("撤销 of a merit is a revocation")
  func revocation() throws {
    let file = try street.file(street.carryOut(decided("撤销", category: "training-completed")).number)
    #expect(file.rulings.map(\.state) == [.revoked])
  }

  @Test("an outcome of the other kind, or one that only the procedure gives, is none")
  func otherOutcomes() throws {
    try street.refuses(decided("awarded"), IntakeRefusal.notAnOutcome("awarded", .violation))
    try street.refuses(decided("pending"), IntakeRefusal.notAnOutcome("pending", .violation))
    try street.refuses(decided("stayed"), IntakeRefusal.notAnOutcome("stayed", .violation))
    try street.refuses(
      decided("upheld", category: "training-completed"), IntakeRefusal.notAnOutcome("upheld", .commendation))
  }

  @Test("not before the act, and not tomorrow")
  func days() throws {
    try street.refuses(
      decided(on: civil("2025-11-30")),
      IntakeRefusal.decidedBeforeAct(decided: civil("2025-11-30"), occurred: civil("2025-12-01")))
    try street.refuses(
      decided(on: civil("2026-11-24")), IntakeRefusal.decidedInFuture(civil("2026-11-24"), today: Teahouse.today))
  }

  @Test("from the association's live day on only another body's decision is one")
  func live() throws {
    try street.refuses(
      decided(on: civil("2026-01-01")),
      IntakeRefusal.associationIsLive(decided: civil("2026-01-01"), liveFrom: civil("2026-01-01")))
    let number = try street.carryOut(decided(on: civil("2026-01-01"), body: "演示平台治理部")).number
    #expect(try street.file(number).texts[.body] == "演示平台治理部")
  }

  @Test("never without a basis")
  func basis() throws {
    try street.refuses(decided(basis: " 　"), IntakeRefusal.noBasis)
  }

  @Test("points within the range of the level only")
  func points() throws {
    try street.refuses(
      decided(level: "serious", points: Millipoints(41_000)),
      RulingRefusal.pointsOutsideRange(
        Millipoints(41_000), allowed: Millipoints(15_000)...Millipoints(40_000), level: Level("serious"),
        ruling: civil("2025-12-31")))
  }

  @Test("an old decision on an old act is welcome: the limitation is for opening cases")
  func noLimitation() throws {
    let old = RecordCase(
      membership: street.granny, category: "false-information", occurred: civil("2019-05-01"),
      decision: PriorDecision(decided: civil("2019-06-01"), outcome: "upheld", basis: "旧档"))
    _ = try street.carryOut(old)
  }
}
