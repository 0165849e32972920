/// One thing that moved a score within a period, and by how much. Source: SCORING.md, the law of the statement.
public struct Movement: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    // Of one case.

    /// A violation was found, or found anew after its finding had gone.
    case found
    case awarded
    /// It counts again: the stay of its effect has ended.
    case resumed
    /// It no longer counts; the state says why: overturned, revoked, void, stayed, dismissed, pending.
    case ceased(CaseState)
    /// The first day of fading; moves nothing yet.
    case holdEnded
    case fading
    /// The day on which the last of its weight went.
    case lapsed
    /// Its level or its points were set anew.
    case restated
    /// It became a repeat, or less of one.
    case repetition(from: PerMille, to: PerMille)
    case repaired
    /// The grant of its repair was changed.
    case repairChanged

    // Of the sums.

    /// Another edition came into force, perhaps with another base.
    case edition(String)
    /// Commendations of one category that came to count less, or more, for its cap.
    case categoryCaps
    /// The same for the cap on all commendations.
    case commendationCap
    /// The sum ran against the floor or the ceiling, or left it.
    case bounds
    case rounding
  }

  public var kind: Kind
  /// Fading goes on from the first to the last of these days; everything else happens on one.
  public var days: ClosedRange<Day>
  /// Added to the score; negative where the score falls.
  public var amount: Millipoints
  /// The line as it was afterwards, or before it ceased; nil for a movement of the sums.
  public var line: ScoreLine?
}
