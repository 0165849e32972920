/// Computes scores as effective on one day and as known at one position, for the members of one association.
///
/// A value that can be shared between threads and asked any number of times; it keeps nothing of the histories it is
/// given. Its source is SCORING.md, and its words are that text's. Time grows with the number of rulings (n log n where a
/// member has very many violations of one category); small histories are scored without allocating.
public struct Scorer: Sendable {
  public let day: Day
  public let position: Position
  let timeline: EditionTimeline
  /// The edition in force on the day.
  public let edition: Edition
  let editionPlace: Int
  /// Who joined on this day or before is no longer under observation.
  let lastObserved: Day
  /// By rule, where its acts stand on the day; empty where the scorer is for one history only.
  private let ages: [Ages]

  /// Fails where no edition had been adopted at that position.
  public init(editions: Editions, asOf day: Day, knownAt position: Position) throws(ScoringFailure) {
    guard let timeline = editions.timeline(at: position) else { throw .noRulebook(knownAt: position) }
    self.init(timeline: timeline, asOf: day, knownAt: position, ages: timeline.ages(on: day))
  }

  private init(timeline: EditionTimeline, asOf day: Day, knownAt position: Position, ages: [Ages]) {
    self.timeline = timeline
    self.day = day
    self.position = position
    editionPlace = timeline.place(on: day)
    edition = timeline.editions[editionPlace]
    lastObserved = day.latest(addedTo: edition.rulebook.score.observationMonths)
    self.ages = ages
  }

  /// The same, on another day.
  func on(_ day: Day) -> Scorer { Scorer(timeline: timeline, asOf: day, knownAt: position, ages: []) }

  /// Where the acts under a rule stand on the day.
  @inline(__always)
  func ages(of rule: Int) -> Ages {
    ages.isEmpty ? Ages(under: timeline[rule: rule], on: day) : ages[rule]
  }

  /// The score of one membership. Rows that do not exist at the day and position are passed over.
  public func score(_ history: History, figure: Figure = .confirmed) throws(ScoringFailure) -> ScoreResult {
    try score(
      rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined, figure: figure)
  }

  /// The score of one membership from rows that lie in someone's larger buffer (`rows.span.extracting(range)`), both
  /// sorted as `History` sorts them.
  public func score(
    rulings: Span<RulingRow>, repairs: Span<RepairRow>, joined: Day?, figure: Figure = .confirmed
  ) throws(ScoringFailure) -> ScoreResult {
    var lines = NoLines()
    return try score(rulings: rulings, repairs: repairs, joined: joined, figure: figure, into: &lines)
  }

  /// The one implementation: reads every case, notes down those that count, then weighs them category by category.
  func score(
    rulings: Span<RulingRow>, repairs: Span<RepairRow>, joined: Day?, figure: Figure, into lines: inout some LineSink
  ) throws(ScoringFailure) -> ScoreResult {
    try withUnsafeTemporaryAllocation(of: CountedCase.self, capacity: rulings.count) {
      (cases) throws(ScoringFailure) -> ScoreResult in
      try withUnsafeTemporaryAllocation(of: Int32.self, capacity: timeline.categories.count) {
        (heads) throws(ScoringFailure) -> ScoreResult in
        var counted = CountedCases(cases: cases, heads: heads)
        try read(rulings, repairs: repairs, figure: figure, into: &counted)
        return result(of: weigh(&counted, into: &lines), joined: joined)
      }
    }
  }
}
