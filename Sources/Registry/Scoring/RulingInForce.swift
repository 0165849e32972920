/// What the rulings on one case come to at a day and position: its state, with the level and points that carry over.
/// Source: SCORING.md, Rulings.
public struct RulingInForce: Hashable, Sendable {
  public fileprivate(set) var state: CaseState
  /// Nil where no ruling so far has stated one; the category's default then holds.
  public fileprivate(set) var level: Term?
  /// Nil where the points are the level's.
  public fileprivate(set) var points: Millipoints?
  /// The effective day of the earliest finding since the last ruling that was none; nil while there is no finding.
  public fileprivate(set) var found: Day?
  /// Of the last ruling that is not cancelled.
  public fileprivate(set) var effective: Day

  /// From the rulings on one case by (effective day, sequence); nil where none exists then.
  public init?(_ rulings: some Sequence<RulingRow>, asOf day: Day, knownAt position: Position) {
    var fold = CaseFold()
    for row in rulings where row.effective <= day && row.sequence <= position { fold.take(row) }
    guard let last = fold.last else { return nil }
    self = last
  }

  fileprivate init(state: CaseState, effective: Day) {
    self.state = state
    self.effective = effective
  }
}

/// Reads the rulings on one case in the order of (effective day, sequence).
struct CaseFold {
  private(set) var last: RulingInForce?
  /// As it was before the day being read, for a void that cancels what that day has brought so far.
  private var beforeDay: RulingInForce?
  private var day: Day?
  /// The sequence of the latest void: it cancels every later day's ruling that was recorded before it.
  private var voided = Position.start

  mutating func take(_ row: RulingRow) {
    if row.sequence < voided { return }
    if row.effective != day {
      day = row.effective
      beforeDay = last
    }
    if row.state == .void {
      voided = row.sequence
      last = beforeDay
    }
    var next = last ?? RulingInForce(state: row.state, effective: row.effective)
    next.state = row.state
    next.effective = row.effective
    if row.level != nil {
      next.level = row.level
      next.points = row.points
    } else if row.points != nil {
      next.points = row.points
    }
    next.found = row.state.isFinding ? next.found ?? row.effective : nil
    last = next
  }
}
