import Registry
import Testing

@Suite("Editions")
struct EditionTests {
  private let member: StoryMember
  private let first: Adoption

  init() throws {
    member = try StoryMember()
    first = try #require(member.editions.adoptions.first)
  }

  private func adopt(
    _ effective: String, sequence: Int, _ change: (inout Rulebook) -> Void
  ) throws -> Adoption {
    var book = first.edition.rulebook
    book.edition = effective
    change(&book)
    return Adoption(
      effective: try #require(Day(effective)), sequence: Position(sequence),
      edition: try Edition(book.withoutLostCeilings, lexicon: member.lexicon))
  }

  private func score(_ history: History, _ editions: [Adoption], on day: String) throws -> ScoreResult {
    try Scorer(editions: Editions(editions), asOf: try #require(Day(day)), knownAt: .end).score(history)
  }

  @Test("nobody is judged by a later rule: points, hold and ladder are those of the day of the act")
  func pointsOfTheAct() throws {
    let harsher = try adopt("2025-01-06", sequence: 5) {
      $0.violations[0].points[Level("general")] = Millipoints(20_000)
    }
    let before = try member.history([("2025-02-01", .upheld)], occurred: "2025-01-05")
    let after = try member.history([("2025-02-01", .upheld)], occurred: "2025-01-06")
    #expect(try score(before, [first, harsher], on: "2025-02-01").deduction == Millipoints(8000))
    #expect(try score(after, [first, harsher], on: "2025-02-01").deduction == Millipoints(20_000))
  }

  @Test("the first edition judges acts from before it")
  func actsBeforeTheFirst() throws {
    let only = try adopt("2025-01-20", sequence: 5) { _ in }
    let history = try member.history([("2025-02-01", .upheld)], occurred: "2025-01-05")
    #expect(try score(history, [only], on: "2025-02-01").deduction == Millipoints(8000))
    #expect(try score(History(), [only], on: "2024-01-01").score == Score(tenths: 1000))
    let replaced = try adopt("2025-01-20", sequence: 6) { $0.score.base = Millipoints(90_000) }
    #expect(try score(History(), [only, replaced], on: "2024-01-01").score == Score(tenths: 900))
  }

  @Test("an edition adopted for a later day is in force from that day, for those who know of it")
  func inForce() throws {
    let second = try adopt("2025-03-01", sequence: 5) { _ in }
    let editions = Editions([second, first])
    func edition(_ day: String, _ position: Int) throws -> String? {
      editions.inForce(on: try #require(Day(day)), at: Position(position))?.rulebook.edition
    }
    #expect(try edition("2025-02-28", 9) == "test")
    #expect(try edition("2025-03-01", 9) == "2025-03-01")
    #expect(try edition("2025-03-01", 4) == "test")
    #expect(Editions([]).inForce(on: second.effective, at: .end) == nil)
    #expect(throws: ScoringFailure.noRulebook(knownAt: Position(4))) {
      try Scorer(editions: Editions([second]), asOf: second.effective, knownAt: Position(4))
    }
  }

  @Test("base, bounds, caps and grades are those of the day asked about")
  func frameOfTheDay() throws {
    let second = try adopt("2025-03-01", sequence: 5) { book in
      book.score.base = Millipoints(80_000)
      book.score.commendationCap = Millipoints(1000)
      book.grades = [
        .init(grade: Grade("fine"), minimum: Millipoints(80_000)), .init(grade: Grade("poor"), minimum: .zero),
      ]
    }
    let history = try member.history([("2025-01-10", .awarded)], category: "public-interest-work", level: "national")
    let before = try score(history, [first, second], on: "2025-02-28")
    #expect((before.score, before.grade, before.uplift) == (Score(tenths: 1080), Grade("AA"), Millipoints(8000)))
    let after = try score(history, [first, second], on: "2025-03-01")
    #expect((after.score, after.grade, after.uplift) == (Score(tenths: 810), Grade("fine"), Millipoints(1000)))
  }

  @Test("a ceiling that names a removed grade does not apply; one whose grade has moved does")
  func ceilings() throws {
    let history = try member.history([("2025-01-10", .upheld)], level: "serious")
    let without = try adopt("2025-03-01", sequence: 5) { $0.grades.removeAll { $0.grade == Grade("C") } }
    #expect(try score(history, [first, without], on: "2025-02-28").grade == Grade("C"))
    #expect(try score(history, [first, without], on: "2025-03-01").grade == Grade("B"))
    let moved = try adopt("2025-03-01", sequence: 5) { $0.grades.removeFirst() }
    #expect(try score(history, [first, moved], on: "2025-03-01").grade == Grade("C"))
  }

  @Test("a member is under observation for the months of the edition, and never where the joining day is unknown")
  func observation() throws {
    func observed(_ joined: Day?, on day: String) throws -> Bool {
      try score(History(joined: joined), [first], on: day).underObservation
    }
    let joined = Day("2025-01-31")
    #expect(try observed(joined, on: "2025-04-29"))
    #expect(try !observed(joined, on: "2025-04-30"))
    #expect(try !observed(nil, on: "2025-02-01"))
  }

  @Test("a record that does not fit its edition is an error that names the case")
  func misfits() throws {
    let ruling = try member.history([("2025-02-01", .upheld)]).rulings[0]
    func failure(_ change: (inout RulingRow) -> Void) -> ScoringFailure? {
      var row = ruling
      change(&row)
      do {
        _ = try member.scorer("2025-03-01").score(History(rulings: [row]))
        return nil
      } catch {
        return error as? ScoringFailure
      }
    }
    let number = CaseNumber(1)
    let id = CategoryID("false-information")
    #expect(failure { _ in } == nil)
    #expect(
      failure { $0.category = Term(number: 999) } == .unknownCategory(number, category: "#999", edition: "test"))
    #expect(
      failure {
        $0.kind = .commendation
        $0.state = .awarded
      } == .unknownCategory(number, category: "false-information", edition: "test"))
    #expect(failure { $0.level = nil } == .unknownLevel(number, level: nil, category: id, edition: "test"))
    #expect(
      failure { $0.level = member.lexicon["city"] }
        == .unknownLevel(number, level: "city", category: id, edition: "test"))
    #expect(
      failure { $0.level = Term(number: 999) } == .unknownLevel(number, level: "#999", category: id, edition: "test"))
    // An unknown level is not the default one.
    let lenient = try adopt("2025-01-01", sequence: 5) { $0.violations[0].defaultLevel = Level("minor") }
    var strange = ruling
    strange.level = Term(number: 999)
    #expect(throws: ScoringFailure.unknownLevel(number, level: "#999", category: id, edition: "2025-01-01")) {
      try score(History(rulings: [strange]), [lenient], on: "2025-03-01")
    }
    #expect(failure { $0.points = Millipoints(.max) } == .pointsOutOfBounds(number, Millipoints(.max)))
    // What does not count is not looked at.
    #expect(failure { ($0.level, $0.state) = (nil, .dismissed) } == nil)
  }

  @Test("a category with the same points at every level ignores a level, known or not")
  func ignoredLevel() throws {
    var rows = try member.history([("2025-02-01", .awarded)], category: "training-completed", level: "city").rulings
    #expect(try score(History(rulings: rows), [first], on: "2025-02-01").uplift == Millipoints(1500))
    rows[0].level = Term(number: 999)
    #expect(try score(History(rulings: rows), [first], on: "2025-02-01").uplift == Millipoints(1500))
    rows[0].level = nil
    #expect(try score(History(rulings: rows), [first], on: "2025-02-01").uplift == Millipoints(1500))
  }

  @Test("a rulebook that cannot be reckoned with is refused, and names the key")
  func unusable() throws {
    func failure(_ change: (inout Rulebook) -> Void) -> ScoringFailure? {
      var book = first.edition.rulebook
      change(&book)
      do {
        _ = try Edition(book, lexicon: member.lexicon)
        return nil
      } catch {
        return error
      }
    }
    func unusable(_ what: String) -> ScoringFailure { .unusableRulebook(edition: "test", what: what) }
    #expect(failure { _ in } == nil)
    #expect(failure { $0.grades = [] } == unusable("grades"))
    #expect(
      failure { $0.grades.removeAll { $0.grade == Grade("C") } } == unusable("false-information.grade_ceiling.serious"))
    #expect(failure { $0.repeats.ladder = [] } == unusable("repeat.ladder"))
    #expect(
      failure { $0.violations[0].holdMonths[Level("minor")] = nil } == unusable("false-information.hold_months.minor"))
    #expect(failure { $0.violations[0].fadeMonths[Level("minor")] = .max } == unusable("false-information.minor"))
    #expect(
      failure { $0.violations[0].points[Level("minor")] = Millipoints(.max) } == unusable("false-information.minor"))
    #expect(failure { $0.repeats.ladder.append(PerMille(.max)) } == unusable("repeat.ladder"))
    #expect(failure { $0.score.base = Millipoints(.max) } == unusable("score"))
  }
}
