import Registry
import Testing

/// Lan Zhiyuan, who passed on a rumour about a flood on 5 January 2025: one general violation, told in a few rulings under
/// the rulebook of the vectors, whose repair is possible three months after the finding.
struct StoryMember {
  let editions: Editions
  let lexicon: Lexicon

  init() throws {
    let vectors = try #require(ScoringVectors.all)
    let sample = try #require(vectors.cases.first)
    let edition = try #require(try vectors.editions(sample.scoreChanges).adoptions.first).edition
    var book = edition.rulebook
    for place in book.violations.indices {
      book.violations[place].repair?.afterMonths = [
        Level("minor"): 0, Level("general"): 3, Level("serious"): 12,
      ]
    }
    lexicon = Lexicon(names: Lexicon.names(of: book))
    let adopted = try #require(Day("2020-01-01"))
    editions = Editions([Adoption(effective: adopted, sequence: .start, edition: try Edition(book, lexicon: lexicon))])
  }

  func scorer(_ day: String, knownAt position: Position = .end) throws -> Scorer {
    try Scorer(editions: editions, asOf: try #require(Day(day)), knownAt: position)
  }

  /// Rulings on one case, numbered in the order given; the first states the level.
  func history(
    _ rulings: [(String, CaseState)], number: Int = 1, category: String = "false-information",
    level: String = "general", occurred: String = "2025-01-05", from sequence: Int = 1
  ) throws -> History {
    let rows = try rulings.enumerated().map { place, ruling in
      try row(
        ruling.0, ruling.1, number: number, category: category, level: place == 0 ? level : nil, occurred: occurred,
        sequence: sequence + place)
    }
    return History(rulings: rows).sorted()
  }

  func row(
    _ effective: String, _ state: CaseState, number: Int = 1, category: String = "false-information",
    level: String? = nil, occurred: String = "2025-01-05", sequence: Int, points: String? = nil
  ) throws -> RulingRow {
    RulingRow(
      caseNumber: CaseNumber(number), effective: try #require(Day(effective)), sequence: Position(sequence),
      state: state, kind: category.contains("-work") || category.contains("training") ? .commendation : .violation,
      category: try #require(lexicon[category]), level: level.flatMap { lexicon[$0] },
      occurred: try #require(Day(occurred)), points: points.flatMap { Millipoints(decimal: $0) })
  }

  func repair(_ day: String, number: Int = 1, sequence: Int = 90) throws -> RepairRow {
    RepairRow(
      caseNumber: CaseNumber(number), effective: try #require(Day(day)), sequence: Position(sequence), restores: nil)
  }
}
