import Registry
import TestSupport
import Testing

@Suite("A pending record was decided elsewhere, or before the association's record was live")
struct PriorOutcomeTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func outcome(
    _ number: CaseNumber, _ outcome: String, on day: Day = Teahouse.today, points: Millipoints? = nil,
    basis: String = "处理决定第3号", body: String? = "演示平台治理部"
  ) -> RecordPriorOutcome {
    RecordPriorOutcome(
      association: street.association, number: number,
      decision: PriorDecision(decided: day, outcome: outcome, points: points, basis: basis, body: body))
  }

  @Test("upheld, it counts from its own day on; the level is that of the record")
  func upheld() throws {
    let number = try street.rumour()
    let file = try street.carryOut(outcome(number, "成立"))
    #expect(file.rulings.map(\.state) == [.pending, .upheld])
    #expect(file.level == Level("general"))
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 920))
  }

  @Test("dismissed, it counts nothing")
  func dismissed() throws {
    let number = try street.rumour()
    #expect(try street.carryOut(outcome(number, "dismissed")).latestRuling?.state == .dismissed)
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
  }

  @Test("after the live day only by another body, and never once the association has served notice")
  func own() throws {
    let number = try street.rumour()
    try street.refuses(
      outcome(number, "upheld", body: nil),
      IntakeRefusal.associationIsLive(decided: Teahouse.today, liveFrom: civil("2026-01-01")))
    try street.notice(number)
    #expect(try street.carryOut(outcome(number, "upheld")).latestRuling?.state == .upheld)
  }

  @Test("once only, and never a withdrawn record")
  func notPending() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    try street.refuses(
      outcome(number, "dismissed"), CaseRefusal.notPending(number, .upheld, since: Teahouse.today))
    let other = try street.rumour(on: civil("2026-11-19"))
    try street.carryOut(WithdrawCase(association: street.association, number: other, reason: "误登"))
    try street.refuses(outcome(other, "upheld"), CaseRefusal.notPending(other, .void, since: Teahouse.today))
  }

  @Test("outcomes of the other kind, of appeals, or of nothing at all are refused")
  func outcomes() throws {
    let number = try street.rumour()
    for word in ["awarded", "stayed", "pending", "maybe"] {
      try street.refuses(outcome(number, word), IntakeRefusal.notAnOutcome(word, .violation))
    }
    try street.refuses(
      outcome(number, "overturned"), CaseRefusal.notAnOutcome(number, "overturned", .violation))
  }

  @Test("a dismissal sets no points, and points keep to the range")
  func terms() throws {
    let number = try street.rumour()
    try street.refuses(
      outcome(number, "dismissed", points: .zero), CaseRefusal.termsWithoutFinding(number, .dismissed))
    try street.refuses(
      outcome(number, "upheld", points: Millipoints(8_001)),
      RulingRefusal.pointsOutsideRange(
        Millipoints(8_001), allowed: .zero...Millipoints(8_000), level: Level("general"), ruling: Teahouse.today))
  }

  @Test("a record whose dates contradict each other never becomes a finding, but can be dismissed")
  func odd() throws {
    let number = CaseNumber(1)
    let fact = CaseRecorded(
      association: street.association, membership: street.earlyTea, number: number, kind: .violation,
      source: .priorDecision, state: .pending, category: CategoryID("false-information"), level: Level("minor"),
      occurred: civil("2020-01-01"), points: nil, isOdd: true)
    try street.founded.append([EntryDraft(effective: Teahouse.today, fact: .caseRecorded(fact))])
    try street.refuses(outcome(number, "upheld"), CaseRefusal.odd(number))
    try street.refuses(
      CorrectPendingCase(association: street.association, number: number, occurred: civil("2026-01-01")),
      CaseRefusal.odd(number))
    try street.carryOut(outcome(number, "dismissed"))
  }
}
