import Registry
import Testing

@Suite("The worked cases of SCORING.md")
struct ScoringVectorTests {
  @Test("there are sixty-eight of them")
  func vectorsAreThere() {
    #expect(ScoringVectors.all?.cases.count == 68)
  }

  @Test("a worked case comes out to the millipoint", arguments: ScoringVectors.all?.cases ?? [])
  func vector(_ vector: ScoringVectors.Vector) throws {
    let vectors = try #require(ScoringVectors.all)
    let editions = try vectors.editions(vector.scoreChanges)
    let day = try #require(Day(vector.asOf))
    let position = vector.knownAt.map(Position.init) ?? .end
    let figure = try #require(Figure(rawValue: vector.figure))
    let scorer = try Scorer(editions: editions, asOf: day, knownAt: position)
    let history = try vector.history(scorer.edition)

    let explanation = try scorer.explain(history, figure: figure)
    let result = explanation.result
    #expect(result.score.description == vector.score)
    #expect(result.grade.id == vector.grade)
    #expect(result.uplift.value == vector.upliftMillipoints)
    #expect(result.deduction.value == vector.deductionMillipoints)
    #expect(
      explanation.lines.map {
        .init(n: $0.caseNumber.value, weightMillipoints: $0.weight.value, multiplierPermille: $0.multiplier.value)
      } == vector.lines)

    // Without lines, and as one of three, it is the same.
    #expect(try scorer.score(history, figure: figure) == result)
    #expect(try scorer.figures(history)[figure] == result)
  }
}
