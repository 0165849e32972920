import Foundation
import Seeds
import Testing

/// The seeded rulebook against SCORING.md, A rulebook.
@Suite("The seeded rulebook")
struct RulebookTests {
  let rulebook: Tree
  let levels: [String]
  let honours: [String]
  let violations: [Tree]
  let commendations: [Tree]

  init() throws {
    rulebook = try Tree(yaml: Seed.rulebook)
    levels = try #require(rulebook["levels"]).texts
    honours = try #require(rulebook["honours"]).texts
    violations = try #require(rulebook["violations"]).list
    commendations = try #require(rulebook["commendations"]).list
  }

  var categories: [Tree] { violations + commendations }

  @Test("it is edition 2024.1 of jinjiang, and says that its articles are ours")
  func identity() throws {
    #expect(rulebook["rulebook"]?.text == "jinjiang")
    #expect(rulebook["edition"]?.text == "2024.1")
    let source = try #require(rulebook["source"]?.text)
    #expect(source.contains("并非“锦江倡议”原文") && source.contains("not the text of the Jinjiang Initiative"))
  }

  @Test("it has the keys that the reader knows, and no others")
  func keys() throws {
    #expect(
      rulebook.keys == [
        "rulebook", "edition", "title", "source", "levels", "honours", "articles", "score", "grades", "repeat",
        "procedure",
        "publication", "sanctions", "violations", "commendations",
      ])
    let violation: Set = [
      "id", "article", "title", "elements", "excludes", "aliases", "default_level", "urgent", "points", "range",
      "hold_months", "fade_months", "grade_ceiling", "repair",
    ]
    for category in violations { #expect(violation.isSuperset(of: category.keys), "\(category)") }
    let commendation = violation.subtracting(["urgent", "grade_ceiling", "repair"]).union(["cap"])
    for category in commendations { #expect(commendation.isSuperset(of: category.keys), "\(category)") }
    for article in try #require(rulebook["articles"]).list { #expect(article.keys == ["id", "zh", "en"]) }
    #expect(
      try #require(rulebook["procedure"]).keys == [
        "calendar", "reply_working_days", "decision_working_days", "appeal_working_days", "review_working_days",
        "objection_working_days", "limitation_months", "panel", "summary", "hearing", "service",
      ])
  }

  @Test("it covers every category that was asked of it")
  func coverage() {
    #expect(
      violations.map { $0["id"]?.text } == [
        "false-information", "fabricated-content", "malicious-hype", "impersonation", "unmarked-sources",
        "unmarked-synthetic-media", "undisclosed-advertising", "unqualified-advice", "fake-traffic",
        "abuse-and-harassment",
        "breach-of-privacy", "infringement-of-works", "unlawful-content", "breach-of-duties",
      ])
    #expect(
      commendations.map { $0["id"]?.text } == [
        "public-interest-work", "correction-of-false-information", "prompt-self-correction",
        "outstanding-original-work",
        "training-completed", "sharing-with-peers", "public-honours",
      ])
  }

  @Test("every category serves an article, and says what must be shown and what it is not")
  func articles() throws {
    let articles = try #require(rulebook["articles"]).list.map { $0["id"]?.text }
    #expect(articles == (1...articles.count).map(String.init))
    for category in categories {
      #expect(articles.contains(category["article"]?.text), "\(category)")
      #expect(category["elements"] != nil && category["excludes"] != nil && category["title"] != nil, "\(category)")
    }
  }

  @Test("a name means one category: ids, titles and aliases are never shared")
  func names() {
    var owners: [String: String] = [:]
    for category in categories {
      let id = category["id"]?.text ?? ""
      #expect(id.contains(/^[a-z]+(-[a-z]+)*$/))
      let titles = [category["title"]?["zh"]?.text, category["title"]?["en"]?.text?.lowercased()].compactMap(\.self)
      for name in Set([id] + titles + (category["aliases"]?.texts ?? [])) {
        #expect(owners.updateValue(id, forKey: name) == nil, "\(name)")
      }
    }
  }

  @Test("a violation weighs, holds and fades at every level, and a graver level never less")
  func violationLevels() throws {
    for category in violations {
      for key in ["points", "hold_months", "fade_months"] {
        let table = try #require(category[key], "\(category)")
        #expect(table.keys == levels, "\(category)")
        let values = try levels.map { try #require(table[$0]?.thousandths) }
        #expect(values == values.sorted() && values.allSatisfy { $0 > 0 }, "\(category)")
      }
      let points = try levels.map { try #require(category["points"]?[$0]?.thousandths) }
      #expect(Set(points).count == levels.count, "\(category)")
      #expect(category["repair"]?["after_months"]?.keys == levels, "\(category)")
      let restores = try #require(category["repair"]?["restores"]?.thousandths)
      #expect((1...1000).contains(restores) && category["repair"]?["conditions"] != nil)
    }
  }

  @Test("a range holds the points of its level")
  func ranges() throws {
    for category in violations {
      for level in category["range"]?.keys ?? [] {
        let bounds = try #require(category["range"]?[level]).list.compactMap(\.thousandths)
        let points = try #require(category["points"]?[level]?.thousandths)
        try #require(bounds.count == 2 && levels.contains(level))
        #expect(bounds[0] < bounds[1] && bounds[0] <= points && points <= bounds[1], "\(category)")
      }
    }
  }

  @Test("a default is a level; only what an authority found has none")
  func defaults() {
    for category in violations where category["id"]?.text != "unlawful-content" {
      #expect(levels.contains(category["default_level"]?.text ?? ""), "\(category)")
    }
    #expect(violations.first { $0["id"]?.text == "unlawful-content" }?["default_level"] == nil)
    for category in commendations {
      #expect(category["default_level"].map { honours.contains($0.text ?? "") } ?? true, "\(category)")
    }
  }

  @Test("a commendation weighs one number, or more for a higher honour, and has a cap")
  func commendationPoints() throws {
    let total = try #require(rulebook["score"]?["commendation_cap"]?.thousandths)
    for category in commendations {
      let points = try #require(category["points"])
      let values =
        points.text == nil
        ? try honours.map { try #require(points[$0]?.thousandths) } : [try #require(points.thousandths)]
      #expect(points.text != nil || points.keys == honours, "\(category)")
      #expect(values == values.sorted() && values.allSatisfy { $0 > 0 })
      let cap = try #require(category["cap"]?.thousandths)
      #expect(try #require(values.last) <= cap && cap <= total, "\(category)")
      #expect(try #require(category["hold_months"]?.thousandths) > 0)
      #expect(try #require(category["fade_months"]?.thousandths) > 0)
    }
  }

  @Test("false information counts as in the specification's example")
  func example() throws {
    let category = try #require(violations.first)
    let expected = try Tree(
      yaml: """
        article: "3"
        default_level: general
        points: {minor: 3, general: 8, serious: 25}
        range: {serious: [15, 40]}
        hold_months: {minor: 3, general: 6, serious: 12}
        fade_months: {minor: 3, general: 6, serious: 24}
        grade_ceiling: {serious: {grade: C, months: 12}}
        """)
    for key in expected.keys { #expect(category[key] == expected[key]) }
    #expect(category["repair"]?["after_months"] == (try Tree(yaml: "{minor: 0, general: 3, serious: 12}")))
    #expect(category["repair"]?["restores"]?.text == "1.0")
  }

  @Test("grades go down to the floor, and every ceiling names one")
  func grades() throws {
    let grades = try #require(rulebook["grades"]).list
    let minima = try grades.map { try #require($0["min"]?.thousandths) }
    let score = try #require(rulebook["score"])
    let bounds = try ["floor", "base", "ceiling"].map { try #require(score[$0]?.thousandths) }
    #expect(bounds == [0, 100_000, 120_000])
    #expect(zip(minima, minima.dropFirst()).allSatisfy { $0 > $1 } && minima.last == bounds[0])
    let names = grades.compactMap { $0["grade"]?.text }
    #expect(names == ["AAA", "AA", "A", "B", "C", "D"])
    for category in violations {
      for level in category["grade_ceiling"]?.keys ?? [] {
        let ceiling = try #require(category["grade_ceiling"]?[level])
        #expect(levels.contains(level) && names.contains(ceiling["grade"]?.text ?? ""), "\(category)")
        #expect(try #require(ceiling["months"]?.thousandths) > 0)
      }
    }
  }

  @Test("repeats weigh no less than what came before")
  func ladder() throws {
    let ladder = try #require(rulebook["repeat"]?["ladder"]).list.compactMap(\.thousandths)
    #expect(ladder == [1000, 1500, 2000])
    #expect(rulebook["repeat"]?["window_months"]?.text == "24")
  }

  @Test("the procedure names a seeded calendar, known levels, and ways of service that leave proof")
  func procedure() throws {
    let procedure = try #require(rulebook["procedure"])
    #expect(procedure["calendar"]?.text == (try Tree(yaml: Seed.calendar))["calendar"]?.text)
    for key in ["summary", "hearing"] { #expect(Set(levels).isSuperset(of: procedure[key]?.texts ?? ["?"])) }
    for key in procedure.keys where key.hasSuffix("_days") {
      #expect(Int(procedure[key]?.text ?? "") ?? 0 > 0, "\(key)")
    }
    #expect(
      procedure["service"]?.list.map { $0["id"]?.text } == [
        "in-person", "registered-mail", "email-confirmed", "platform-message-confirmed", "public-announcement",
      ])
    #expect(procedure["service"]?.list.allSatisfy { $0.keys == ["id", "title"] } == true)
  }

  @Test("graver sanctions need a graver level, and the gravest the council")
  func sanctions() throws {
    let sanctions = try #require(rulebook["sanctions"]).list
    #expect(
      sanctions.map { $0["id"]?.text } == [
        "talk", "correction-order", "warning", "circulated-criticism", "public-censure", "suspension", "expulsion",
      ])
    let from = try sanctions.map { try #require(levels.firstIndex(of: $0["from"]?.text ?? "")) }
    let body = try sanctions.map {
      try #require(["officer", "panel", "council"].firstIndex(of: $0["body"]?.text ?? ""))
    }
    #expect(from == from.sorted() && body == body.sorted() && body.last == 2)
    #expect(rulebook["publication"]?.keys == levels)
    #expect(rulebook["publication"]?["minor"]?["months"]?.text == "0")
  }
}
