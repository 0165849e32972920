import Registry
import Testing

@Suite("The scorer and the plain reading of SCORING.md")
struct ScorerAgreementTests {
  @Test("agree on random histories under random rulebooks, to the millipoint and in every line")
  func agreeEverywhere() throws {
    for member in SampledMember.all { try agree(on: member) }
  }

  @Test("agree where one member has hundreds of violations of few categories")
  func agreeOnManyRepeats() throws {
    for seed in ScoringSearch.seed..<ScoringSearch.seed + 4 {
      var world = try RandomWorld(seed: seed)
      let history = try world.history(cases: 400...500)
      try agree(on: history, in: &world, seed: seed)
      // Such rows are refused, and yet no case may become its own prior by them.
      var odd = history
      for place in odd.rulings.indices where odd.rulings[place].kind == .violation {
        let days = odd.rulings[place].caseNumber.value % 300
        odd.rulings[place].occurred = odd.rulings[place].occurred.adding(days: days)
      }
      try agree(on: odd, in: &world, seed: seed)
    }
  }

  private func agree(on history: History, in world: inout RandomWorld, seed: UInt64) throws {
    try agree(
      on: SampledMember(
        seed: seed, world: world, history: history, day: world.anyDay(), position: .end, figure: .ifAppealsFail))
  }

  private func agree(on member: SampledMember) throws {
    let (history, figure) = (member.history, member.figure)
    let naive = NaiveScorer(
      books: member.world.books, lexicon: member.world.lexicon, history: history, figure: figure, day: member.day,
      position: member.position)
    let scorer = try Scorer(editions: member.world.editions, asOf: member.day, knownAt: member.position)
    guard let explanation = try? scorer.explain(history, figure: figure) else {
      // At an early position a case may be of a category that the editions of the time did not have.
      try #require(naive.outcome() == nil, "\(member.comment)")
      return
    }
    let result = explanation.result
    let outcome = NaiveScorer.Outcome(
      score: result.score.description, grade: result.grade.id, uplift: result.uplift.value,
      deduction: result.deduction.value,
      lines: explanation.lines.map {
        .init(
          number: $0.caseNumber.value, weight: $0.weight.value, multiplier: $0.multiplier.value, repaired: $0.isRepaired
        )
      }, observation: result.underObservation)
    try #require(outcome == naive.outcome(), "\(member.comment)")
    try #require(try scorer.score(history, figure: figure) == result, "\(member.comment)")
    try #require(try scorer.figures(history)[figure] == result, "\(member.comment)")
    try #require(explanation.lines.allSatisfy { $0.weight(on: member.day) == $0.weight }, "\(member.comment)")
  }
}
