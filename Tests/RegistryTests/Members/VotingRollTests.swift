import Registry
import Testing

@Suite("Who may vote in an assembly, and whether like cases are treated alike")
struct VotingRollTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  private func roll(_ day: String) throws -> VotingRoll {
    try street.read { try VotingRoll(of: street.association, on: civil(day), in: $0) }
  }

  /// Early Tea's serious rumour, decided with that sanction by panel and council, and served on 25 November.
  private func sanctioned(_ sanction: CaseDecision.Sanction) throws -> CaseNumber {
    let number = try street.answeredRumour(level: "serious")
    try street.carryOut(street.decision(number, sanctions: [.init(name: "warning"), sanction]))
    try street.carryOut(
      VoteInCouncil(
        association: street.association, number: number, votes: SanctionTests.council, seats: 5,
        minutes: Teahouse.minutes))
    try street.carryOut(street.service(number))
    return number
  }

  @Test("every member of the day, and nobody who had left or had not joined")
  func members() throws {
    #expect(try roll("2026-11-23").entitled.map(\.membership.number) == ["S-01", "S-02", "S-03"])
    #expect(try roll("2026-04-01").lines.map(\.membership.number) == ["S-01", "S-03"])
    #expect(try roll("2024-12-31").lines.map(\.membership.number) == ["S-02", "S-03"])
    #expect(try roll("2026-11-23").lines.map(\.since) == [civil("2025-03-01"), civil("2026-06-01"), nil])
  }

  @Test("a suspended member may not vote from the service to the last day, and may the day after")
  func suspension() throws {
    let number = try sanctioned(.init(name: "suspension", end: civil("2027-02-28")))
    #expect(try roll("2026-11-24").barred.isEmpty)
    let bar = try #require(try roll("2026-11-25").barred.first)
    #expect(bar.membership.number == "S-01")
    #expect(
      bar.bar?.caseNumber == number && bar.bar?.start == civil("2026-11-25") && bar.bar?.end == civil("2027-02-28"))
    #expect(try roll("2027-02-28").barred.count == 1 && roll("2027-03-01").barred.isEmpty)
    #expect(try roll("2026-11-25").entitled.map(\.membership.number) == ["S-02", "S-03"])
  }

  @Test("whoever was expelled and taken in again votes like any other")
  func expulsion() throws {
    _ = try sanctioned(.init(name: "expulsion"))
    #expect(try roll("2026-12-01").barred.map(\.membership.number) == ["S-01"])
    street.clock("2026-12-02")
    try street.carryOut(LeaveMember(street.earlyTea, on: civil("2026-12-01")))
    #expect(try roll("2026-12-01").lines.count == 2)
    street.clock("2027-12-02")
    try street.carryOut(RejoinMember(street.earlyTea, on: civil("2027-12-01")))
    #expect(try roll("2027-12-01").entitled.count == 3)
  }

  @Test("statistics count points, sanctions and working days of what took effect in the period")
  func statistics() throws {
    _ = try sanctioned(.init(name: "suspension", end: civil("2027-02-28")))
    let found = try street.read {
      try CaseStatistics(of: street.association, in: civil("2026-11-01")...civil("2026-11-30"), from: $0)
    }
    let line = try #require(found.consistency.first)
    #expect(found.consistency.count == 1 && line.level == Level("serious") && line.points.count == 1)
    #expect(line.sanctions.map(\.id) == ["suspension", "warning"] && line.withoutSanction == 0)
    #expect(found.appeals.findings == 1 && found.appeals.appealed == 0 && found.appeals.decided == 0)
    func days(_ step: CasePace) -> [Int]? { found.paces.first { $0.step == step }?.days }
    #expect(days(.notice) == [1] && days(.reply) == [1] && days(.decision) == [1])
    #expect(days(.service) == [0] && days(.whole) == [2] && days(.review) == [])
    let before = try street.read {
      try CaseStatistics(of: street.association, in: civil("2026-01-01")...civil("2026-11-23"), from: $0)
    }
    #expect(before.consistency.isEmpty && before.appeals.findings == 0)
  }
}
