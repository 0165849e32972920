public import Registry

/// One member's period, as a statement of account. Source: SCORING.md, the law of the statement.
public struct MemberAccount: Sendable, Equatable {
  /// Nil once erased.
  public var number: String?
  /// Nil once erased.
  public var name: String?
  /// At the end of the day before the period.
  public var wasMember: Bool
  /// On the last day of the period.
  public var isMember: Bool
  /// The days in the period on which a membership began or ended.
  public var joined: [Day]
  public var left: [Day]
  var figures: AccountFigures

  public var opening: ScoreResult { figures.opening }
  public var movements: [AccountMovement] { figures.movements }
  public var closing: ScoreResult { figures.closing }
  /// What was recorded since the period began, with an effect before it.
  public var corrections: [CreditStatement.Correction] { figures.corrections }
  /// The opening score as it was known then; nil where it cannot be told, or is the same.
  public var openingAsThen: ScoreResult? { figures.openingAsThen }

  /// What the score shown changed by.
  public var change: Millipoints { closing.shown - opening.shown }
  public var gradeChanged: Bool { opening.grade != closing.grade }

  /// What movements of some kinds add up to.
  public func sum(of group: MovementGroup) -> Millipoints {
    movements.reduce(into: .zero) { sum, movement in
      if MovementGroup(movement) == group { sum += movement.amount }
    }
  }

  /// Whether something other than the passing of time moved it.
  public var hasNews: Bool {
    movements.contains { ![.time, .adjustments].contains(MovementGroup($0)) } || gradeChanged
  }
}
