import Registry
import Testing

@Suite("The scorer and the plain reading of SCORING.md")
struct ScorerAgreementTests {
  @Test("agree on random histories under random rulebooks, to the millipoint and in every line")
  func agreeEverywhere() throws {
    let (seed, rounds) = (ScoringSearch.seed, ScoringSearch.rounds)
    for round in 0..<max(1, rounds / 5) {
      var world = try RandomWorld(seed: seed &+ UInt64(round) &* 7919)
      for _ in 0..<5 {
        let history = try world.history()
        try #require(try agree(on: history, in: &world), "seed \(seed), round \(round)")
      }
    }
  }

  @Test("agree where one member has hundreds of violations of few categories")
  func agreeOnManyRepeats() throws {
    let seed = ScoringSearch.seed
    for round in 0..<4 {
      var world = try RandomWorld(seed: seed &+ UInt64(round))
      let history = try world.history(cases: 150...300)
      try #require(try agree(on: history, in: &world), "seed \(seed), round \(round)")
    }
  }

  private func agree(on history: History, in world: inout RandomWorld) throws -> Bool {
    let (day, position) = (world.anyDay(), world.dice.chance(50) ? .end : world.position())
    let figure = world.dice.one(of: Figure.allCases)
    let naive = NaiveScorer(
      books: world.books, lexicon: world.lexicon, history: history, figure: figure, day: day, position: position)
    let scorer = try Scorer(editions: world.editions, asOf: day, knownAt: position)
    let explanation: Explanation
    do {
      explanation = try scorer.explain(history, figure: figure)
    } catch {
      return naive.outcome() == nil
    }
    let result = explanation.result
    let outcome = NaiveScorer.Outcome(
      score: result.score.description, grade: result.grade.id, uplift: result.uplift.value,
      deduction: result.deduction.value,
      lines: explanation.lines.map {
        .init(
          number: $0.caseNumber.value, weight: $0.weight.value, multiplier: $0.multiplier.value, repaired: $0.isRepaired)
      }, observation: result.underObservation)
    #expect(outcome == naive.outcome())
    #expect(try scorer.score(history, figure: figure) == result)
    #expect(try scorer.figures(history)[figure] == result)
    #expect(explanation.lines.allSatisfy { $0.weight(on: day) == $0.weight })
    return outcome == naive.outcome()
  }
}
