/// The score of a membership at one day and position under one figure, with the sums behind it.
/// Source: SCORING.md, Sums, Score and Grade.
public struct ScoreResult: Hashable, Sendable {
  /// Rounded, as it is shown.
  public var score: Score
  /// After ceilings.
  public var grade: Grade
  /// The place of the grade in the edition in force, 0 for the best.
  public var gradePlace: Int
  /// Σ weights of violations.
  public var deduction: Millipoints
  /// What the commendations add after both caps.
  public var uplift: Millipoints
  /// Joined so recently that the score says little yet.
  public var underObservation: Bool

  public var base: Millipoints
  /// Σ weights of commendations, before any cap.
  public var earned: Millipoints
  /// The same after each category's own cap.
  public var earnedWithinCategoryCaps: Millipoints
  /// The score within its bounds, before it was rounded.
  public var exact: Millipoints

  /// The score as it is shown, in millipoints.
  public var shown: Millipoints { Millipoints(score.tenths * 100) }
  /// Base, uplift and deduction before the bounds.
  public var unbounded: Millipoints { base + uplift - deduction }
}
