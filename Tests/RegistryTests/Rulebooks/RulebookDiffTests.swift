import Registry
import Testing

@Suite("The difference of two editions")
struct RulebookDiffTests {
  let old: Rulebook

  init() throws { old = try WillowBank.rulebook() }

  @Test("is empty exactly when they are the same")
  func empty() {
    #expect(RulebookDiff(from: old, to: old).isEmpty)
    for edit in edits {
      var new = old
      edit(&new)
      #expect(new.canonicalBytes != old.canonicalBytes)
      #expect(!RulebookDiff(from: old, to: new).isEmpty)
    }
  }

  @Test("names each key with its old and new value, category by category")
  func changes() {
    var new = old
    new.edition = "2027.1"
    new.score.ceiling = Millipoints(115_500)
    new.violations[0].points[Level("minor")] = Millipoints(4000)
    new.violations[0].defaultLevel = nil
    new.violations[0].title.en = "False information"
    new.violations[1].urgent = true
    new.commendations[0].cap = nil
    new.articles[0].text.zh = "崇德向善、以文化人"
    #expect(
      lines(RulebookDiff(from: old, to: new)) == [
        "changed frame",
        "  edition: \"2026.1\" → \"2027.1\"",
        "  score.ceiling: 120 → 115.5",
        "changed article(\"1\")",
        "  zh: \"崇德向善\" → \"崇德向善、以文化人\"",
        "changed violation(false-information)",
        "  default_level: \"general\" → -",
        "  points.minor: 3 → 4",
        "  title.en: \"Spreading false information\" → \"False information\"",
        "changed violation(clickbait)",
        "  urgent: false → true",
        "changed commendation(public-interest-work)",
        "  cap: 10 → -",
      ])
  }

  @Test("says what was added and what was removed, whole")
  func addedAndRemoved() {
    var new = old
    new.sanctions.remove(at: 1)
    new.commendations[1] = Rulebook.Commendation(
      id: CategoryID("mentoring"), article: "1", title: Phrase(zh: "传帮带", en: "Mentoring"), elements: nil,
      excludes: nil, aliases: [], defaultLevel: nil, points: .flat(Millipoints(500)), range: [:], holdMonths: 3,
      fadeMonths: 3, cap: nil)
    #expect(
      lines(RulebookDiff(from: old, to: new)) == [
        "removed sanction(\"expulsion\")",
        "  body: \"council\" → -",
        "  from: \"serious\" → -",
        "  title.en: \"Expulsion\" → -",
        "  title.zh: \"除名\" → -",
        "added commendation(mentoring)",
        "  aliases: - → []",
        "  article: - → \"1\"",
        "  fade_months: - → 3",
        "  hold_months: - → 3",
        "  points: - → 0.5",
        "  title.en: - → \"Mentoring\"",
        "  title.zh: - → \"传帮带\"",
        "removed commendation(training)",
        "  aliases: [] → -",
        "  article: \"1\" → -",
        "  fade_months: 0 → -",
        "  hold_months: 6 → -",
        "  points: 1.5 → -",
        "  title.en: \"Training completed\" → -",
        "  title.zh: \"完成培训\" → -",
      ])
  }

  @Test("names grades and ways of service by name, whatever their place")
  func named() {
    var new = old
    new.grades.insert(Rulebook.GradeRule(grade: Grade("AA"), minimum: Millipoints(110_000)), at: 0)
    new.grades[1].minimum = Millipoints(95_000)
    #expect(
      lines(RulebookDiff(from: old, to: new)) == [
        "changed frame",
        "  grades: [\"A\",\"B\",\"C\"] → [\"AA\",\"A\",\"B\",\"C\"]",
        "  grades.A.min: 90 → 95",
        "  grades.AA.min: - → 110",
      ])
  }

  @Test("sees another order of the same")
  func order() {
    var new = old
    new.violations.swapAt(0, 1)
    #expect(
      lines(RulebookDiff(from: old, to: new)) == [
        "changed frame",
        "  violations: [\"false-information\",\"clickbait\"] → [\"clickbait\",\"false-information\"]",
      ])
  }

  /// One for each part of a rulebook.
  private var edits: [(inout Rulebook) -> Void] {
    [
      { $0.id = "other" }, { $0.title.zh += "。" }, { $0.source += "。" }, { $0.levels.swapAt(0, 1) },
      { $0.honours.append(Level("national")) }, { $0.articles.swapAt(0, 1) }, { $0.score.observationMonths = 6 },
      { $0.grades[0].minimum = Millipoints(90_100) }, { $0.repeats.ladder[2] = PerMille(2001) },
      { $0.procedure.limitationMonths = nil }, { $0.procedure.hearing = [] },
      { $0.procedure.service[0].title.en = "In person" },
      { $0.publication[Level("serious")] = .init(months: 1, maximum: 1) }, { $0.sanctions.swapAt(0, 1) },
      { $0.violations[0].aliases.append("假新闻") }, { $0.violations[0].range = [:] },
      { $0.violations[0].repair = nil }, { $0.violations[0].repair?.conditions = nil },
      { $0.violations[0].gradeCeiling[Level("serious")]?.months = 13 },
      { $0.violations[1].elements = Phrase(zh: "夸大", en: "Exaggeration") },
      { $0.commendations[0].points = .flat(Millipoints(2000)) }, { $0.commendations[1].cap = .zero },
    ]
  }

  private func lines(_ diff: RulebookDiff) -> [String] {
    diff.sections.flatMap { section in
      ["\(section.fate) \(section.part)"]
        + section.changes.map { "  \($0.key): \($0.old?.text ?? "-") → \($0.new?.text ?? "-")" }
    }
  }
}
