/// What the score of one membership is computed from: its rulings and repairs, as rows.
///
/// Rows are small and flat, since a full scoring run reads them by the million. All days and sequences are kept; the
/// scorer looks only at what exists at its day and position.
public struct History: Sendable {
  /// Sorted by (case, effective day, sequence).
  public var rulings: [RulingRow] = []
  /// Sorted by (case, effective day, sequence).
  public var repairs: [RepairRow] = []
  /// The first joining day; nil where it is not known.
  public var joined: Day?

  public init(rulings: [RulingRow] = [], repairs: [RepairRow] = [], joined: Day? = nil) {
    self.rulings = rulings
    self.repairs = repairs
    self.joined = joined
  }
}

/// One ruling on a case: its state from an effective day on. Category, kind and day of the act are the case's, repeated.
public struct RulingRow: Hashable, Sendable {
  public var caseNumber: CaseNumber
  public var effective: Day
  public var sequence: Position
  public var state: CaseState
  public var kind: CaseKind
  public var category: Term
  /// Nil where this ruling does not restate the level.
  public var level: Term?
  public var occurred: Day
  /// Nil where this ruling sets no points.
  public var points: Millipoints?

  public init(
    caseNumber: CaseNumber, effective: Day, sequence: Position, state: CaseState, kind: CaseKind, category: Term,
    level: Term?, occurred: Day, points: Millipoints?
  ) {
    self.caseNumber = caseNumber
    self.effective = effective
    self.sequence = sequence
    self.state = state
    self.kind = kind
    self.category = category
    self.level = level
    self.occurred = occurred
    self.points = points
  }
}

/// An accepted repair of a case.
public struct RepairRow: Hashable, Sendable {
  public var caseNumber: CaseNumber
  public var effective: Day
  public var sequence: Position
  /// The share given back where the grant lowers the category's; nil for the category's own.
  public var restores: PerMille?

  public init(caseNumber: CaseNumber, effective: Day, sequence: Position, restores: PerMille?) {
    self.caseNumber = caseNumber
    self.effective = effective
    self.sequence = sequence
    self.restores = restores
  }
}
