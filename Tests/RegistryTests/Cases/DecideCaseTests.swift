import Registry
import TestSupport
import Testing

@Suite("A pending case is decided")
struct DecideCaseTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @Test("upheld, it counts from its effective day on; the level is that of the record")
  func upheld() throws {
    let number = try street.rumour()
    let file = try street.decide(number, "成立")
    #expect(file.rulings.map(\.state) == [.pending, .upheld])
    #expect(file.level == Level("general"))
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 920))
  }

  @Test("a graver level with points of its own, from a later day on")
  func restated() throws {
    let number = try street.rumour()
    let file = try street.decide(
      number, "upheld", level: "严重", points: Millipoints(18_000), effective: civil("2026-12-01"))
    #expect(file.rulings.last?.level == Level("serious"))
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
    street.founded.surroundings.set(day: civil("2026-12-01"))
    let later = try street.read { registry in
      try registry.scorer(for: street.association, asOf: civil("2026-12-01")).score(
        registry.history(of: street.earlyTea))
    }
    #expect(later.score == Score(tenths: 820))
  }

  @Test("dismissed, it counts nothing")
  func dismissed() throws {
    let number = try street.rumour()
    #expect(try street.decide(number, "dismissed").latestRuling?.state == .dismissed)
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
  }

  @Test("a merit is awarded")
  func awarded() throws {
    _ = try street.award()
    #expect(try street.score(of: street.granny).score == Score(tenths: 1020))
  }

  @Test("a case that is not there is not decided")
  func unknown() throws {
    try street.refuses(
      street.decision(CaseNumber(9), "upheld"), CaseRefusal.unknown(CaseNumber(9), association: "SX"))
  }

  @Test("once only, not even again the other way, and never a withdrawn one")
  func notPending() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    try street.refuses(
      street.decision(number, "dismissed"), CaseRefusal.notPending(number, .upheld, since: Teahouse.today))
    let other = try street.rumour(on: civil("2026-11-19"))
    try street.carryOut(WithdrawCase(association: street.association, number: other, reason: "误登"))
    try street.refuses(
      street.decision(other, "upheld"), CaseRefusal.notPending(other, .void, since: Teahouse.today))
  }

  @Test("outcomes of the other kind, of appeals, or of nothing at all are refused")
  func outcomes() throws {
    let number = try street.rumour()
    for word in ["awarded", "overturned", "stayed", "pending", "maybe"] {
      try street.refuses(street.decision(number, word), CaseRefusal.notAnOutcome(number, word, .violation))
    }
    let merit = try street.carryOut(RecordCase(membership: street.granny, category: "training-completed")).number
    try street.refuses(
      street.decision(merit, "dismissed"), CaseRefusal.notAnOutcome(merit, "dismissed", .commendation))
  }

  @Test("a dismissal sets neither level nor points")
  func terms() throws {
    let number = try street.rumour()
    try street.refuses(
      street.decision(number, "dismissed", level: "serious"), CaseRefusal.termsWithoutFinding(number, .dismissed))
    try street.refuses(
      street.decision(number, "dismissed", points: .zero), CaseRefusal.termsWithoutFinding(number, .dismissed))
  }

  @Test("points keep to the range of the level that is found, and the level to the category's")
  func range() throws {
    let number = try street.rumour()
    try street.refuses(
      street.decision(number, "upheld", points: Millipoints(8_001)),
      RulingRefusal.pointsOutsideRange(
        Millipoints(8_001), allowed: .zero...Millipoints(8_000), level: Level("general"), ruling: Teahouse.today))
    try street.refuses(
      street.decision(number, "upheld", level: "极其严重"),
      CategoryLookupFailure.unknownLevel(
        "极其严重", category: CategoryID("false-information"),
        known: [Level("minor"), Level("general"), Level("serious")]))
  }

  @Test("effective no earlier than the case came in")
  func effective() throws {
    let number = try street.rumour()
    try street.refuses(
      street.decision(number, "upheld", effective: civil("2026-11-22")),
      RulingRefusal.beforeLatestRuling(effective: civil("2026-11-22"), latest: Teahouse.today))
  }

  @Test("never without a basis")
  func basis() throws {
    try street.refuses(street.decision(street.rumour(), "upheld", basis: " "), IntakeRefusal.noBasis)
  }

  @Test("a record whose dates contradict each other never becomes a finding, but can be dismissed")
  func odd() throws {
    let number = CaseNumber(1)
    let fact = CaseRecorded(
      association: street.association, membership: street.earlyTea, number: number, kind: .violation,
      source: .priorDecision, state: .pending, category: CategoryID("false-information"), level: Level("minor"),
      occurred: civil("2020-01-01"), points: nil, isOdd: true)
    try street.founded.append([EntryDraft(effective: Teahouse.today, fact: .caseRecorded(fact))])
    try street.refuses(street.decision(number, "upheld"), CaseRefusal.odd(number))
    try street.refuses(
      CorrectPendingCase(association: street.association, number: number, occurred: civil("2026-01-01")),
      CaseRefusal.odd(number))
    try street.decide(number, "dismissed")
  }
}
