import Registry
import TestSupport
import Testing

@Suite("Precedents")
struct PrecedentTests {
  private let street: Teahouse

  init() throws { street = try Teahouse() }

  /// Earlier rumours of that level, with these points.
  private func earlier(_ points: [Int], level: String = "serious") throws {
    for (place, value) in points.enumerated() {
      let number = try street.rumour(on: civil("2026-10-0\(place + 1)"), level: level)
      try street.decide(number, "upheld", points: Millipoints(value * 1000))
    }
  }

  private func precedents(_ number: CaseNumber) throws -> Precedents {
    try street.read { try Precedents(for: number, in: street.association, on: Teahouse.today, from: $0) }
  }

  @Test("of the same category and level only; with fewer than three nothing is judged")
  func few() throws {
    try earlier([20, 40])
    try earlier([8], level: "general")
    let found = try precedents(street.rumour(level: "serious"))
    #expect(found.rulings.map(\.points) == [Millipoints(20_000), Millipoints(40_000)])
    #expect(found.median == nil && found.rulings.allSatisfy { !$0.isOutlier } && found.comparison == nil)
  }

  @Test("points beyond one and a half times the median stand out, and so does a sanction that few had")
  func outliers() throws {
    try earlier([20, 20, 22, 40])
    let number = try street.answeredRumour(level: "serious")
    let before = try precedents(number)
    #expect(before.median == Millipoints(21_000))
    #expect(before.rulings.map(\.isOutlier) == [false, false, false, true])
    try street.carryOut(street.decision(number, points: Millipoints(25_000)))
    #expect(try precedents(number).comparison?.isOutlier == false)

    street.clock("2026-11-23")
    let harsher = try street.answeredRumour(level: "serious")
    try street.carryOut(
      street.decision(
        harsher, points: Millipoints(25_000), sanctions: [CaseDecision.Sanction(name: "public-censure")]))
    #expect(try precedents(harsher).comparison?.isOutlier == true)
  }

  @Test("what was overturned is no precedent, and a merit has none")
  func none() throws {
    let number = try street.carryOut(
      RecordCase(
        membership: street.earlyTea, category: "谣言", level: "serious", occurred: civil("2026-10-01"),
        decision: PriorDecision(
          decided: civil("2026-10-20"), outcome: "upheld", basis: "演示平台处理决定", body: "演示平台治理部"))
    ).number
    #expect(try precedents(street.rumour(on: civil("2026-10-05"), level: "serious")).rulings.count == 1)
    try street.carryOut(
      OverturnPriorDecision(
        association: street.association, number: number, decided: Teahouse.today, basis: "复核", body: "演示平台治理部"))
    let other = try street.rumour(level: "serious")
    #expect(try precedents(other).rulings.isEmpty)
    let merit = try street.award()
    #expect(throws: PrecedentRefusal.merit(merit)) { try precedents(merit) }
  }
}
