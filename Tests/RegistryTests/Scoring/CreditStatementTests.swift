import Testing

@testable import Registry

@Suite("The credit statement")
struct CreditStatementTests {
  @Test("opening and movements add up to closing, and what was known then and the restatement to the opening")
  func identity() throws {
    var (moved, restated) = (0, 0)
    for var member in SampledMember.all.prefix(ScoringSearch.rounds / 10) {
      let from = member.world.dice.day(RandomWorld.days)
      let period = from...from.adding(days: member.world.dice.number(0...500))
      let position = member.world.dice.chance(50) ? Position.end : member.world.position()
      let openingPosition = Position(min(member.world.position().value, position.value))
      // At an early position a case may be of a category that the editions of the time did not have.
      guard
        let statement = try? CreditStatement(
          member.history, editions: member.world.editions, period: period, knownAt: position,
          openingPosition: openingPosition)
      else { continue }
      let comment = "SCORING_SEED=\(member.seed), \(period), \(openingPosition) to \(position)"
      try #require(
        statement.opening.result.shown + sum(statement.movements) == statement.closing.result.shown, "\(comment)")
      for number in Set(member.history.rulings.map(\.caseNumber)) {
        let moved = sum(statement.movements.filter { $0.line?.caseNumber == number })
        try #require(
          contribution(number, statement.opening) + moved == contribution(number, statement.closing), "\(comment)")
      }
      try #require(statement.movements.allSatisfy { period.contains($0.days.lowerBound) }, "\(comment)")
      try #require(statement.movements.allSatisfy { period.contains($0.days.upperBound) }, "\(comment)")
      try #require(statement.addsUp, "\(comment)")
      let booked = statement.ledger.lines.map(\.booked)
      try #require(booked == booked.sorted() && statement.ledger.lines.count == statement.movements.count, "\(comment)")
      if statement.movements.count > 3 { moved += 1 }

      let then = try #require(statement.openingAsThen)
      try #require(then.result.shown + sum(statement.restatement) == statement.opening.result.shown, "\(comment)")
      let adopted = member.world.books.contains { openingPosition < $0.sequence && $0.sequence <= position }
      if statement.corrections.isEmpty, !adopted { try #require(statement.restatement.isEmpty, "\(comment)") }
      if sum(statement.restatement) != .zero { restated += 1 }
    }
    #expect(moved * 100 > ScoringSearch.rounds)
    #expect(restated * 200 > ScoringSearch.rounds)
  }

  private func sum(_ movements: [Movement]) -> Millipoints { movements.map(\.amount).reduce(.zero, +) }

  private func contribution(_ number: CaseNumber, _ explanation: Explanation) -> Millipoints {
    explanation.lines.first { $0.caseNumber == number }?.contribution(on: explanation.day) ?? .zero
  }

  @Test("a year of one case: found, appealed, restated, held, faded, repaired")
  func aYear() throws {
    let member = try StoryMember()
    let history = try member.history([
      ("2025-01-10", .upheld), ("2025-01-20", .stayed), ("2025-02-20", .upheld),
    ]).adding(
      [try member.row("2025-03-01", .upheld, level: "minor", sequence: 7)], repairs: [try member.repair("2025-05-10")])
    #expect(
      try lines(member, history, "2025-01-01"..."2025-12-31") == [
        "2025-01-10 found -8.000",
        "2025-01-20 ceased(stayed) 8.000",
        "2025-02-20 resumed -8.000",
        "2025-03-01 restated 5.000",
        "2025-04-10 holdEnded 0.000",
        "2025-04-11…2025-05-10 fading 0.990",
        "2025-05-10 repaired 2.010",
        "2025-07-10 lapsed 0.000",
      ])
  }

  @Test("a second case becomes a repeat, and is one no more when the first is overturned")
  func repetition() throws {
    let member = try StoryMember()
    let second = try member.history([("2025-03-10", .upheld)], number: 2, occurred: "2025-03-01", from: 5)
    let history = try member.history([("2025-01-10", .upheld), ("2025-04-01", .overturned)]).adding(second.rulings)
    #expect(
      try lines(member, history, "2025-03-01"..."2025-04-30") == [
        "2025-03-10 found -12.000",
        "2025-04-01 ceased(overturned) 8.000",
        "2025-04-01 repetition(1.500 → 1.000) 4.000",
      ])
  }

  @Test("awards against their caps, and a deduction against the floor")
  func capsAndBounds() throws {
    let member = try StoryMember()
    var history = History()
    for number in 1...2 {
      let award = try member.history(
        [("2025-01-10", .awarded), ("2025-02-10", .revoked)], number: number, category: "public-interest-work",
        level: "national", from: number * 10)
      history = history.adding(number == 1 ? Array(award.rulings.prefix(1)) : award.rulings)
    }
    for number in 3...7 {
      let finding = try member.history(
        [("2025-02-20", .upheld)], number: number, level: "serious", from: number * 10)
      history = history.adding(finding.rulings)
    }
    #expect(
      try lines(member, history, "2025-01-01"..."2025-01-31") == [
        "2025-01-10 awarded 8.000", "2025-01-10 awarded 8.000", "2025-01-31 categoryCaps -6.000",
      ])
    #expect(
      try lines(member, history, "2025-02-01"..."2025-02-28") == [
        "2025-02-10 ceased(revoked) -8.000", "2025-02-20 found -25.000", "2025-02-20 found -25.000",
        "2025-02-20 found -25.000", "2025-02-20 found -25.000", "2025-02-20 found -25.000",
        "2025-02-28 categoryCaps 6.000", "2025-02-28 bounds 17.000",
      ])
  }

  @Test("rounding is a movement of its own")
  func rounding() throws {
    let member = try StoryMember()
    let finding = try member.row("2025-02-01", .upheld, level: "general", sequence: 1, points: "6.25")
    #expect(
      try lines(member, History(rulings: [finding]), "2025-02-01"..."2025-02-28") == [
        "2025-02-01 found -6.250", "2025-02-28 rounding 0.050",
      ])
  }

  @Test("an edition that comes into force moves the base")
  func edition() throws {
    let member = try StoryMember()
    let first = try #require(member.editions.adoptions.first)
    var book = first.edition.rulebook
    book.edition = "2025.2"
    book.score.base = Millipoints(105_000)
    let second = Adoption(
      effective: try #require(Day("2025-02-01")), sequence: Position(1),
      edition: try Edition(book, lexicon: member.lexicon))
    let statement = try CreditStatement(
      History(), editions: Editions([first, second]), period: try days("2025-01-01"..."2025-03-31"), knownAt: .end,
      openingPosition: .start)
    #expect(statement.movements.map(\.text) == ["2025-02-01 edition(2025.2) 5.000"])
    #expect(statement.closing.result.score == Score(tenths: 1050))
  }

  @Test("what was recorded late is a correction, and restates the opening")
  func corrections() throws {
    let member = try StoryMember()
    let history = try member.history([("2024-12-10", .upheld)], occurred: "2024-11-05").adding([
      try member.row("2024-12-10", .upheld, level: "minor", occurred: "2024-11-05", sequence: 30)
    ])
    let statement = try CreditStatement(
      history, editions: member.editions, period: try days("2025-01-01"..."2025-01-31"), knownAt: Position(40),
      openingPosition: Position(20))
    #expect(statement.openingAsThen?.result.score == Score(tenths: 920))
    #expect(statement.opening.result.score == Score(tenths: 970))
    #expect(statement.restatement.map(\.text) == ["2024-12-31 restated 5.000"])
    #expect(
      statement.corrections == [
        .init(
          caseNumber: CaseNumber(1), kind: .ruling(.upheld), effective: try #require(Day("2024-12-10")),
          sequence: Position(30))
      ])
    #expect(statement.movements == [])

    // What takes effect on the first day of the period is a movement of the period.
    let onTheDay = try CreditStatement(
      history, editions: member.editions, period: try days("2024-12-10"..."2025-01-31"), knownAt: Position(40),
      openingPosition: Position(20))
    #expect(onTheDay.corrections == [])
    #expect(onTheDay.movements.map(\.text) == ["2024-12-10 found -3.000"])
  }

  private func days(_ period: ClosedRange<String>) throws -> ClosedRange<Day> {
    try #require(Day(period.lowerBound))...(try #require(Day(period.upperBound)))
  }

  private func lines(_ member: StoryMember, _ history: History, _ period: ClosedRange<String>) throws -> [String] {
    try CreditStatement(
      history, editions: member.editions, period: try days(period), knownAt: .end, openingPosition: .start
    ).movements.map(\.text)
  }
}

extension Movement {
  /// `2025-04-11…2025-05-10 fading 0.990`.
  fileprivate var text: String {
    let span = days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound)…\(days.upperBound)"
    let name =
      switch kind {
      case .ceased(let state): "ceased(\(state))"
      case .repetition(let from, let to): "repetition(\(from) → \(to))"
      case .edition(let edition): "edition(\(edition))"
      default: "\(kind)"
      }
    return "\(span) \(name) \(amount)"
  }
}
