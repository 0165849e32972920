public import Registry

/// A movement as a report keeps it: of the case only what a report tells, since there may be a hundred thousand members.
public struct AccountMovement: Sendable, Equatable {
  /// The case that moved the score, as it stood afterwards, or before it ceased.
  public struct Cause: Sendable, Equatable {
    public var caseNumber: CaseNumber
    public var kind: CaseKind
    public var category: CategoryID
    public var level: Level?
    /// The article of the edition that judges the act.
    public var article: String
    /// The `edition` of the rulebook that judges the act.
    public var edition: String
    public var weight: Millipoints
  }

  public var kind: Movement.Kind
  public var days: ClosedRange<Day>
  /// Added to the score; negative where the score falls.
  public var amount: Millipoints
  /// Nil for a movement of the sums.
  public var cause: Cause?
}

extension AccountMovement {
  init(_ movement: Movement) {
    kind = movement.kind
    days = movement.days
    amount = movement.amount
    cause = movement.line.map(Cause.init)
  }
}

extension AccountMovement.Cause {
  fileprivate init(_ line: ScoreLine) {
    caseNumber = line.caseNumber
    kind = line.kind
    category = line.category
    level = line.level
    article = line.article
    edition = line.edition
    weight = line.weight
  }
}
