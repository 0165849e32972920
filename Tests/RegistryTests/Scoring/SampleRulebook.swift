import Registry

/// A rulebook of which only the part that scores matters: the rest is filled in with as little as the type needs.
func sampleRulebook(
  edition: String = "test", levels: [Level], honours: [Level], score: Rulebook.ScoreRules,
  grades: [Rulebook.GradeRule], repeats: Rulebook.RepeatRules, violations: [Rulebook.Violation],
  commendations: [Rulebook.Commendation]
) -> Rulebook {
  Rulebook(
    id: "sample", edition: edition, title: Phrase(zh: "样例", en: "Sample"), source: "", levels: levels,
    honours: honours, articles: [], score: score, grades: grades, repeats: repeats,
    procedure: Rulebook.Procedure(
      calendar: "cn", replyWorkingDays: 0, decisionWorkingDays: 0, appealWorkingDays: 0, reviewWorkingDays: 0,
      objectionWorkingDays: 0, limitationMonths: nil, panelMembers: 1,
      quorum: Rulebook.Fraction(numerator: 1, denominator: 1),
      majority: Rulebook.Fraction(numerator: 1, denominator: 2),
      summary: [], hearing: [], service: []),
    publication: [:], sanctions: [], violations: violations, commendations: commendations)
}

func sampleViolation(
  _ id: String, defaultLevel: Level? = nil, points: ByLevel<Millipoints>,
  range: ByLevel<ClosedRange<Millipoints>> = [:], holdMonths: ByLevel<Int>, fadeMonths: ByLevel<Int>,
  gradeCeiling: ByLevel<Rulebook.Violation.Ceiling> = [:], repair: Rulebook.Violation.Repair?
) -> Rulebook.Violation {
  Rulebook.Violation(
    id: CategoryID(id), article: "1", title: Phrase(zh: id, en: id), elements: nil, excludes: nil, aliases: [],
    defaultLevel: defaultLevel, urgent: false, points: points, range: range, holdMonths: holdMonths,
    fadeMonths: fadeMonths, gradeCeiling: gradeCeiling, repair: repair)
}

func sampleCommendation(
  _ id: String, defaultLevel: Level? = nil, points: Rulebook.Commendation.Points, holdMonths: Int, fadeMonths: Int,
  cap: Millipoints?
) -> Rulebook.Commendation {
  Rulebook.Commendation(
    id: CategoryID(id), article: "1", title: Phrase(zh: id, en: id), elements: nil, excludes: nil, aliases: [],
    defaultLevel: defaultLevel, points: points, range: [:], holdMonths: holdMonths, fadeMonths: fadeMonths, cap: cap)
}

extension Rulebook {
  /// Without the ceilings of grades that it does not have, which no rulebook may name.
  var withoutLostCeilings: Rulebook {
    let known = Set(grades.map(\.grade))
    var book = self
    for place in book.violations.indices {
      book.violations[place].gradeCeiling = ByLevel(
        book.violations[place].gradeCeiling.filter { known.contains($0.value.grade) }.map { ($0.level, $0.value) })
    }
    return book
  }
}
