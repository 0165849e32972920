/// The publication of a finding as it was put on record; repair, overturning and voiding end it without an entry of its own.
public struct Publication: Hashable, Sendable {
  public let sequence: Position
  /// The last day included.
  public let days: ClosedRange<Day>
  /// The first day on which it was no longer public, where it was ended early.
  public internal(set) var ended: Day?

  init(_ fact: CasePublished, at sequence: Position, on day: Day) {
    self.sequence = sequence
    days = day...max(day, fact.until)
  }

  mutating func end(on day: Day) { ended = min(ended ?? day, day) }

  func runs(on day: Day) -> Bool { days.contains(day) && (ended.map { day < $0 } ?? true) }
}

extension CaseProcedure {
  /// How long the finding may be public at the level that it has now: 0 months is never.
  var publicationTerm: Rulebook.PublicationTerm {
    let level = file.findingLevel ?? file.level
    return level.flatMap { rulebook.publication[$0] } ?? Rulebook.PublicationTerm(months: 0, maximum: 0)
  }

  /// The days for which the finding is public, if it is on all of these; known at a position.
  ///
  /// Whatever was recorded, nothing is public that is no finding in effect, was repaired, is of a level that is never
  /// published, or a minor's.
  public func publication(on days: [Day], knownAt position: Position) -> ClosedRange<Day>? {
    guard let publication, publication.sequence <= position, !isMinors, publicationTerm.maximum > 0 else { return nil }
    let isRunning = days.allSatisfy { day in
      publication.runs(on: day) && file.ruling(on: day)?.state.isInEffect == true
        && !file.repairs.contains { $0.effective <= day }
    }
    return isRunning ? publication.days : nil
  }

  /// The day on which the first decision was final, where the case was opened again in the member's favour: being heard
  /// once more makes no publication longer.
  func firstFinal(on today: Day) -> Day? {
    guard round.reopening?.isInFavour ?? false else { return nil }
    return rounds.lazy.compactMap { finalDay(of: $0, knownOn: today) }.first
  }

  /// The day from which on a finding could be public: it is final, or a prior decision that the member was told of and
  /// has had time to object to. Nil while it could not.
  func publishableFrom(told: Day?, on today: Day) -> Day? {
    if isOwn { return finalDay(knownOn: today) }
    guard let told else { return nil }
    let until = deadline(rules.objectionWorkingDays, after: told).day
    return today > until ? until.adding(days: 1) : nil
  }
}

extension CaseFile {
  /// The level that the last ruling which states one gave.
  var findingLevel: Level? { rulings.last { $0.level != nil }?.level }
}
