import Registry
import Testing

@Suite struct CaseDaysTests {
  private let lan: StoryMember

  init() throws { lan = try StoryMember() }

  private func states(_ rulings: [(String, CaseState)], asOf day: String = "2026-01-01") throws -> [String] {
    let history = try lan.history(rulings)
    return history.caseDays(asOf: try #require(Day(day)), knownAt: .end)
      .flatMap { $0.steps.map { "\($0.day) \($0.state)" } }
  }

  @Test("Each state counts from its first day; what restates no state is none")
  func steps() throws {
    #expect(
      try states([("2025-02-01", .pending), ("2025-03-01", .upheld), ("2025-03-09", .upheld), ("2025-04-01", .stayed)])
        == ["2025-02-01 pending", "2025-03-01 upheld", "2025-04-01 stayed"])
    #expect(
      try states([("2025-02-01", .pending), ("2025-03-01", .upheld)], asOf: "2025-02-28") == ["2025-02-01 pending"])
    #expect(try states([("2025-02-01", .pending)], asOf: "2025-01-31") == [])
  }

  @Test("Of several states on one day, the last is the day's")
  func sameDay() throws {
    #expect(try states([("2025-02-01", .pending), ("2025-02-01", .upheld)]) == ["2025-02-01 upheld"])
  }

  @Test("What a void cancels never was")
  func void() throws {
    #expect(
      try states([("2025-02-01", .pending), ("2025-03-01", .upheld), ("2025-02-15", .void)])
        == ["2025-02-01 pending", "2025-02-15 void"])
  }

  @Test("A record that was mistyped while pending goes by what it was put right to, in its days and in the score")
  func corrected() throws {
    let mistyped = try lan.row("2025-02-01", .pending, category: "false-information", level: "serious", sequence: 1)
    let right = try lan.row(
      "2025-02-01", .pending, category: "undisclosed-advertising", level: "minor", occurred: "2025-01-07", sequence: 2)
    let upheld = try lan.row(
      "2025-03-01", .upheld, category: "undisclosed-advertising", occurred: "2025-01-07", sequence: 3)
    let history = History(rulings: [mistyped, right, upheld])
    let scorer = try lan.scorer("2025-03-02")
    let line = try #require(try scorer.explain(history).lines.first)
    #expect(
      line.category.id == "undisclosed-advertising" && line.level?.id == "minor" && line.occurred == Day("2025-01-07"))
    let days = try #require(history.caseDays(asOf: scorer.day, knownAt: .end).first)
    #expect(days.category(named: scorer.edition).id == "undisclosed-advertising")
    #expect(days.occurred == Day("2025-01-07"))
    #expect(try scorer.score(history) == scorer.score(History(rulings: [right, upheld])))
  }
}
