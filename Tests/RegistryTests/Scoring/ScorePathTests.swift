import Testing

@testable import Registry

@Suite("The path ahead")
struct ScorePathTests {
  @Test("the next score and the next better grade are those that a search day by day finds")
  func stepsAgreeWithEveryDay() throws {
    var (scores, grades) = (0, 0)
    for member in SampledMember.all.prefix(ScoringSearch.rounds / 60) {
      let scorer = try member.scorer
      let path = try scorer.path(member.history)
      var nextScore: ScorePath.Step?
      var nextBetterGrade: ScorePath.Step?
      // Longer than any hold, fade and ceiling of the random rulebooks after their last day.
      for later in 1...1600 where nextScore == nil || nextBetterGrade == nil {
        let day = member.day.adding(days: later)
        let future = try Scorer(editions: member.world.editions, asOf: day, knownAt: .end)
        let result = try future.score(member.history)
        let step = ScorePath.Step(day: day, result: result)
        if nextScore == nil, result.score != path.today.result.score { nextScore = step }
        if nextBetterGrade == nil, isBetter(step, than: path.today, future.edition, scorer.edition) {
          nextBetterGrade = step
        }
      }
      try #require(path.nextScore == nextScore, "\(member.comment)")
      try #require(path.nextBetterGrade == nextBetterGrade, "\(member.comment)")
      if nextScore != nil { scores += 1 }
      if nextBetterGrade != nil { grades += 1 }
    }
    #expect(scores * 300 > ScoringSearch.rounds)
    #expect(grades * 900 > ScoringSearch.rounds)
  }

  private func isBetter(_ step: ScorePath.Step, than today: Explanation, _ later: Edition, _ now: Edition) -> Bool {
    for edition in [later, now] {
      let grades = edition.rulebook.grades.map(\.grade)
      if let new = grades.firstIndex(of: step.result.grade), let old = grades.firstIndex(of: today.result.grade) {
        return new < old
      }
    }
    return false
  }

  @Test("a line's next change is its hold's end, then its lapse, then none")
  func lineChanges() throws {
    let member = try StoryMember()
    let history = try member.history([("2025-02-01", .upheld)])
    func change(_ day: String) throws -> ScorePath.LineChange? {
      try member.scorer(day).path(history).lineChanges.first
    }
    #expect(try change("2025-02-01")?.kind == .holdEnds)
    #expect(try change("2025-07-31")?.day == Day("2025-08-01"))
    #expect(try change("2025-08-01")?.kind == .lapses)
    #expect(try change("2026-01-31")?.day == Day("2026-02-01"))
    #expect(try change("2026-02-01") == nil)
    #expect(try change("2025-01-31") == nil)
  }

  @Test("the path sees rulings already recorded for a later day")
  func futureRulings() throws {
    let member = try StoryMember()
    let history = try member.history([("2025-02-01", .upheld), ("2025-03-05", .overturned)])
    let path = try member.scorer("2025-02-10").path(history)
    #expect(path.nextScore?.day == Day("2025-03-05"))
    #expect(path.nextBetterGrade?.day == Day("2025-03-05"))
    #expect(path.nextBetterGrade?.result.grade == Grade("AA"))
  }

  @Test("fading lifts the score by a tenth first and the grade later")
  func fading() throws {
    let member = try StoryMember()
    let path = try member.scorer("2025-02-10").path(try member.history([("2025-02-01", .upheld)]))
    // 8 points over 184 days: the first full tenth is gone on the second day of fading.
    #expect(path.nextScore?.day == Day("2025-08-03"))
    #expect(path.nextScore?.result.score == Score(tenths: 921))
    #expect(path.nextBetterGrade?.day == Day("2026-01-31"))
  }

  @Test("a ceiling that outlasts the weight is what the better grade waits for")
  func ceiling() throws {
    let member = try StoryMember()
    let history = try member.history([("2025-01-10", .upheld)], category: "impersonation", level: "serious")
    let path = try member.scorer("2026-06-01").path(history)
    #expect(path.today.result.grade == Grade("C"))
    #expect(path.nextScore == nil)
    #expect(path.nextBetterGrade?.day == Day("2028-01-10"))
    #expect(path.nextBetterGrade?.result.grade == Grade("AA"))
  }

  @Test("a grade is better across editions where one of the two ranks both")
  func gradesOfTwoEditions() throws {
    let member = try StoryMember()
    let first = try #require(member.editions.adoptions.first)
    func next(_ grades: [String]) throws -> Grade? {
      var book = first.edition.rulebook
      book.grades = grades.enumerated().map { place, name in
        .init(grade: Grade(name), minimum: Millipoints((grades.count - 1 - place) * 10_000))
      }
      let second = Adoption(
        effective: try #require(Day("2025-03-01")), sequence: Position(1),
        edition: try Edition(book.withoutLostCeilings, lexicon: member.lexicon))
      let scorer = try Scorer(
        editions: Editions([first, second]), asOf: try #require(Day("2025-02-01")), knownAt: .end)
      return try scorer.path(History()).nextBetterGrade?.result.grade
    }
    // Today's grade is AA, the second of the first edition.
    #expect(try next(["AAA", "AA"]) == Grade("AAA"))
    #expect(try next(["AA", "A"]) == nil)
    // The later edition ranks them the other way round.
    #expect(try next(["A", "AA"]) == Grade("A"))
    // It has no AA, and the earlier one ranks the two.
    #expect(try next(["AAA", "A"]) == Grade("AAA"))
    #expect(try next(["A", "B"]) == nil)
    #expect(try next(["gold", "silver"]) == nil)
  }

  @Test("a repair is shown with its first possible day and what it would do today")
  func repairs() throws {
    let member = try StoryMember()
    let history = try member.history([("2025-02-01", .upheld)])
    let repair = try #require(try member.scorer("2025-02-10").path(history).repairs.first)
    #expect(repair.caseNumber == CaseNumber(1))
    #expect(repair.possibleFrom == Day("2025-05-01"))
    #expect(repair.result.score == Score(tenths: 1000))
    #expect(repair.result.deduction == .zero)

    let repaired = history.adding(repairs: [try member.repair("2025-05-01")])
    #expect(try member.scorer("2025-05-01").path(repaired).repairs == [])
    #expect(try member.scorer("2025-04-30").path(repaired).nextScore?.day == Day("2025-05-01"))
  }
}
