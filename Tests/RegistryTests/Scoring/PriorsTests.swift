import Testing

@testable import Registry

@Suite struct PriorsTests {
  @Test("priors are the same whether all are compared with all or sorted, repaired ones and odd days among them")
  func bothWays() throws {
    var most: Int32 = 0
    for seed: UInt64 in 1...40 {
      var dice = ScoringDice(seed: seed)
      let world = try RandomWorld(seed: seed)
      let scorer = try Scorer(editions: world.editions, asOf: Day(daysSince1970: 20_000), knownAt: .end)
      let rules = (0..<scorer.timeline.categories.count).map {
        Int32(scorer.timeline.rulePlace(category: $0, level: nil, on: scorer.day))
      }
      let cases = (0..<dice.number(2...120)).map { number in
        let occurred = dice.number(18_000...20_000)
        return CountedCase(
          number: CaseNumber(number), points: 1000, occurred: Day(daysSince1970: Int32(occurred)),
          found: Day(daysSince1970: Int32(occurred + dice.number(-40...200))), rule: dice.one(of: rules), category: 0,
          restores: dice.chance(20) ? 500 : -1, state: .upheld)
      }
      let compared = priors(of: cases, by: Priors(scorer: scorer, ofLapsed: true, few: .max))
      let sorted = priors(of: cases, by: Priors(scorer: scorer, ofLapsed: true, few: 0))
      try #require(compared == sorted, "seed \(seed)")
      most = max(most, compared.max() ?? 0)
      // What nobody asks for stays uncounted; all else is as it was.
      let asked = priors(of: cases, by: Priors(scorer: scorer, ofLapsed: false, few: 0))
      try #require(zip(asked, compared).allSatisfy { $0 == $1 || $0 == 0 }, "seed \(seed)")
      try #require(asked == priors(of: cases, by: Priors(scorer: scorer, ofLapsed: false, few: .max)), "seed \(seed)")
    }
    #expect(most > 10)
  }

  private func priors(of cases: [CountedCase], by priors: Priors) -> [Int32] {
    withUnsafeTemporaryAllocation(of: CountedCase.self, capacity: cases.count) { room in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1) { heads in
        var counted = CountedCases(cases: room, heads: heads)
        for each in cases { counted.append(each) }
        priors.count(in: &counted, from: counted.head(ofChainOf: 0))
        return cases.indices.map { counted[$0].priors }
      }
    }
  }
}
