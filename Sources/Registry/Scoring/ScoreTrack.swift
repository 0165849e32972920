/// A score through time: every day from which on another score or grade is shown, the first day before them.
///
/// As known at one position: a day in the past has the score that is known of it now. Always of the confirmed figure.
public struct ScoreTrack: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var day: Day
    public var score: Score
    public var grade: Grade
  }

  /// By day; no two neighbours are the same. Never empty.
  public var steps: [Step]
}

extension Scorer {
  /// The score of one membership on every day from the first to the last, at this scorer's position.
  ///
  /// Looks at the days on which something can change, and at every day of a fade.
  public func track(_ history: History, over days: ClosedRange<Day>) throws(ScoringFailure) -> ScoreTrack {
    var recorded = history.rulings.filter { $0.sequence <= position }.map(\.effective)
    recorded += history.repairs.filter { $0.sequence <= position }.map(\.effective)
    recorded += timeline.starts
    recorded = recorded.filter(days.contains).sorted()
    var track = ScoreTrack(steps: [])
    var scorer = on(days.lowerBound)
    while true {
      var change = NextChange(day: scorer.day)
      let result = try scorer.score(
        rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined, figure: .confirmed,
        into: &change)
      if track.steps.last.map({ $0.score != result.score || $0.grade != result.grade }) ?? true {
        track.steps.append(ScoreTrack.Step(day: scorer.day, score: result.score, grade: result.grade))
      }
      let next = recorded.partitionPoint { $0 <= scorer.day }
      if next < recorded.count { change.mayBe(on: recorded[next]) }
      guard let day = change.next, day <= days.upperBound else { return track }
      scorer = scorer.on(day)
    }
  }
}
