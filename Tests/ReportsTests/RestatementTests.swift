import Registry
import Reports
import TestSupport
import Testing

/// What was restated between two positions is the difference of the two reports: nothing more, nothing less.
@Suite struct RestatementTests {
  @Test(
    "Restatements between any two positions are the difference of the two reports, each by entries from between them",
    arguments: Array(UInt64(2_026)..<2_042))
  func explain(seed: UInt64) throws {
    let random = try RandomAssociation(seed: seed)
    let quarter = try #require(Quarter("2026Q2"))
    let positions = try random.positions()
    for from in positions {
      for to in positions where from != to {
        let before = try closings(random.world.report(quarter, at: from))
        let after = try closings(random.world.report(quarter, at: to))
        var expected: [String: [ScoreResult?]] = [:]
        for number in Set(before.keys).union(after.keys) where !isShownAlike(before[number], after[number]) {
          expected[number] = [before[number], after[number]]
        }
        let restatements = try random.world.read { (registry) throws in
          try RestatementQuery(
            association: registry.theAssociation(code: "SX"), asOf: quarter.days.upperBound, from: from, to: to
          ).answer(in: registry)
        }
        let found = Dictionary(
          restatements.map { ($0.number ?? "", [$0.before, $0.after]) }, uniquingKeysWith: { $1 })
        #expect(found == expected, "\(from) to \(to)")
        for each in restatements {
          #expect(!each.causes.isEmpty, "\(each.number ?? "") \(from) to \(to)")
          for cause in each.causes {
            #expect(min(from, to) < cause.position && cause.position <= max(from, to))
            #expect(cause.effective <= quarter.days.upperBound || cause.what == .enrolled)
          }
        }
      }
    }
  }

  /// Of those who were members on the last day.
  private func closings(_ report: CreditReport) -> [String: ScoreResult] {
    Dictionary(report.roll.map { ($0.number ?? "", $0.closing) }, uniquingKeysWith: { $1 })
  }

  private func isShownAlike(_ first: ScoreResult?, _ second: ScoreResult?) -> Bool {
    first?.score == second?.score && first?.grade == second?.grade && first?.deduction == second?.deduction
      && first?.uplift == second?.uplift && first?.underObservation == second?.underObservation
  }
}
