/// A score as an account statement (信用明细): the opening score, what moved it, the closing score. Always of the confirmed
/// figure, and in millipoints: `opening.shown` and the amounts of `movements` add up to `closing.shown`.
///
/// Opening and closing share one position, so that the movements are what happened in the period. What was recorded since
/// the opening with an effect before it is listed apart: `openingAsThen.shown` and the amounts of `restatement` add up to
/// `opening.shown`. Source: SCORING.md, Laws.
public struct CreditStatement: Hashable, Sendable {
  /// A ruling or repair recorded after the opening and effective before the period.
  public struct Correction: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case ruling(CaseState)
      case repair
    }
    public var caseNumber: CaseNumber
    public var kind: Kind
    public var effective: Day
    public var sequence: Position
  }

  public var period: ClosedRange<Day>
  public var position: Position
  /// At the end of the day before the period.
  public var opening: Explanation
  /// At the end of the period.
  public var closing: Explanation
  /// Of cases by day, then those of the sums.
  public var movements: [Movement]

  /// The position at the end of the day before the period.
  public var openingPosition: Position
  /// The opening score as it was known then; nil where no rulebook had been adopted.
  public var openingAsThen: Explanation?
  /// By sequence.
  public var corrections: [Correction]
  public var restatement: [Movement]
}

extension CreditStatement {
  /// The statement of one membership over a period, as known at `position`. `openingPosition` is what was known at the
  /// end of the day before the period, and no later than `position`.
  public init(
    _ history: History, editions: Editions, period: ClosedRange<Day>, knownAt position: Position,
    openingPosition: Position
  ) throws(ScoringFailure) {
    let eve = period.lowerBound.adding(days: -1)
    let scorer = try Scorer(editions: editions, asOf: eve, knownAt: position)
    self.period = period
    self.position = position
    self.openingPosition = openingPosition
    opening = try scorer.explain(history)
    let walk = try StatementWalk(history, from: opening, through: period.upperBound, by: scorer)
    closing = walk.reached
    movements = walk.movements + SumMovements.between(opening, closing, scorer: scorer)

    corrections = CreditStatement.corrections(
      of: history, effectiveBefore: period.lowerBound, from: openingPosition, to: position)
    guard editions.inForce(on: eve, at: openingPosition) != nil else {
      openingAsThen = nil
      restatement = []
      return
    }
    let then = try Scorer(editions: editions, asOf: eve, knownAt: openingPosition).explain(history)
    openingAsThen = then
    restatement =
      LineMovements(history, from: then, to: opening).movements
      + SumMovements.between(then, opening, scorer: scorer)
  }

  private static func corrections(
    of history: History, effectiveBefore day: Day, from opening: Position, to position: Position
  ) -> [Correction] {
    var corrections: [Correction] = []
    for row in history.rulings where row.effective < day && opening < row.sequence && row.sequence <= position {
      corrections.append(
        Correction(
          caseNumber: row.caseNumber, kind: .ruling(row.state), effective: row.effective, sequence: row.sequence))
    }
    for row in history.repairs where row.effective < day && opening < row.sequence && row.sequence <= position {
      corrections.append(
        Correction(caseNumber: row.caseNumber, kind: .repair, effective: row.effective, sequence: row.sequence))
    }
    return corrections.sorted { $0.sequence < $1.sequence }
  }
}
