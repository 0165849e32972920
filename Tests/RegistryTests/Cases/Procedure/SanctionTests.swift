import Registry
import Testing

@Suite("Sanctions of the rulebook, and the council's vote on its own")
struct SanctionTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func vote(_ number: CaseNumber, _ votes: [Vote], seats: Int = 5) -> VoteInCouncil {
    VoteInCouncil(
      association: street.association, number: number, votes: votes, seats: seats, minutes: Teahouse.minutes)
  }

  static let council = [Vote("理事甲", .inFavour), Vote("理事乙", .inFavour), Vote("理事丙", .inFavour), Vote("理事丁", .against)]

  @Test("of the rulebook, once each, from their level on, with days that follow each other and the decision")
  func rules() throws {
    let number = try street.answeredRumour()
    func refused(_ sanctions: CaseDecision.Sanction..., by refusal: DecisionRefusal) throws {
      try street.refuses(street.decision(number, sanctions: sanctions), refusal)
    }
    let known = try street.procedure(number).rulebook.sanctions.map(\.id)
    try refused(.init(name: "罚款"), by: .unknownSanction("罚款", known: known))
    try refused(.init(name: "warning"), .init(name: "警示"), by: .sanctionTwice("warning"))
    try refused(
      .init(name: "除名"),
      by: .sanctionAboveLevel(Phrase(zh: "除名", en: "Expulsion"), found: Level("general"), from: Level("serious")))
    try refused(
      .init(name: "correction-order", start: civil("2026-11-24")),
      by: .sanctionBeforeDecision(civil("2026-11-24"), decided: civil("2026-11-25")))
    try refused(
      .init(name: "correction-order", start: civil("2026-12-02"), end: civil("2026-12-01")),
      by: .sanctionEndsFirst(start: civil("2026-12-02"), end: civil("2026-12-01")))
    try street.carryOut(
      street.decision(
        number, sanctions: [.init(name: "警示"), .init(name: "限期整改", end: civil("2026-12-31"))]))
    #expect(
      try street.procedure(number).round.decision?.sanctions == [
        ImposedSanction(id: "warning"), ImposedSanction(id: "correction-order", end: civil("2026-12-31")),
      ])
  }

  @Test("one officer imposes an officer's sanctions only")
  func officer() throws {
    let number = try street.answeredRumour(level: "minor")
    try street.refuses(
      street.decision(number, by: .officer("演示丁"), sanctions: [.init(name: "warning")], minutes: nil),
      DecisionRefusal.sanctionNotOfficers(Phrase(zh: "警示", en: "Warning"), body: .panel))
    try street.carryOut(
      street.decision(number, by: .officer("演示丁"), sanctions: [.init(name: "约谈")], minutes: nil))
  }

  @Test("what is the council's waits for its vote, by a quorum of its seats; approved, it stands")
  func council() throws {
    let number = try street.answeredRumour(level: "serious")
    try street.refuses(vote(number, Self.council), DecisionRefusal.nothingForCouncil(number))
    try street.carryOut(
      street.decision(number, sanctions: [.init(name: "public-censure"), .init(name: "除名")]))
    #expect(try street.stage(number) == .councilDue)
    try street.refuses(
      street.service(number), DecisionRefusal.councilDue(number, [Phrase(zh: "除名", en: "Expulsion")]))
    try street.refuses(
      vote(number, Array(Self.council.prefix(3))), BenchRefusal.noQuorum(sitting: 3, needed: 4, members: 5))
    try street.refuses(
      vote(number, Self.council + [Vote("admin", .inFavour)]), BenchRefusal.barredRecorder("admin"))
    #expect(try street.carryOut(vote(number, Self.council)))
    try street.refuses(vote(number, Self.council), DecisionRefusal.councilVoted(number))
    try street.carryOut(street.service(number))
    let procedure = try street.procedure(number)
    #expect(procedure.round.decision.map(procedure.imposed)?.map(\.id) == ["public-censure", "expulsion"])
  }

  @Test("not approved, it falls away, and the rest of the decision stands")
  func notApproved() throws {
    let number = try street.answeredRumour(level: "serious")
    try street.carryOut(
      street.decision(number, sanctions: [.init(name: "public-censure"), .init(name: "suspension")]))
    #expect(
      try !street.carryOut(
        vote(number, [Vote("理事甲", .inFavour), Vote("理事乙", .inFavour), Vote("理事丙", .against), Vote("理事丁", .against)])))
    try street.carryOut(street.service(number))
    let procedure = try street.procedure(number)
    #expect(procedure.round.decision.map(procedure.imposed)?.map(\.id) == ["public-censure"])
  }
}
