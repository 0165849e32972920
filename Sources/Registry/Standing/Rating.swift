/// Score and grade as they are told: to associations and platforms both, to the public the grade alone, and only with the
/// member's consent.
public struct Rating: Hashable, Sendable {
  /// Nil: the grade alone is told.
  public var score: Score?
  public var grade: Grade
  /// Joined so recently that they say little yet.
  public var underObservation: Bool

  public init(score: Score?, grade: Grade, underObservation: Bool) {
    self.score = score
    self.grade = grade
    self.underObservation = underObservation
  }

  public init(_ result: ScoreResult) {
    self.init(score: result.score, grade: result.grade, underObservation: result.underObservation)
  }
}
