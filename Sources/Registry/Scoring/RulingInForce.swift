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
    guard let ruling = fold.ruling else { return nil }
    self = ruling
  }

  fileprivate init(_ carried: CaseFold.Carried) {
    state = carried.state
    level = carried.level
    points = carried.points
    found = carried.found
    effective = carried.effective
  }
}

/// Reads the rulings on one case in the order of (effective day, sequence).
struct CaseFold {
  /// `RulingInForce` with sentinels for what is not there: the scorer makes one for every case of the registry.
  struct Carried {
    var effective = Carried.noDay
    var foundDay = Carried.noDay
    var levelNumber: Int32 = -1
    var pointsSet = Int.min
    var state = CaseState.pending

    static let noDay = Day(daysSince1970: .min)

    var isFound: Bool { foundDay != Carried.noDay }
    var found: Day? { isFound ? foundDay : nil }
    var level: Term? { levelNumber < 0 ? nil : Term(number: UInt16(levelNumber)) }
    var points: Millipoints? { pointsSet == Int.min ? nil : Millipoints(pointsSet) }
  }

  private(set) var current = Carried()
  /// As it was before the day being read, for a void that cancels what that day has brought so far.
  private var beforeDay = Carried()
  /// The sequence of the latest void: it cancels every later day's ruling that was recorded before it.
  private var voided = Position.start

  private var isEmpty: Bool { current.effective == Carried.noDay }
  /// Nil where no ruling has been read.
  var ruling: RulingInForce? { isEmpty ? nil : RulingInForce(current) }

  @inline(__always)
  mutating func take(_ row: RulingRow) {
    if row.sequence < voided { return }
    if !isEmpty, row.effective != current.effective { beforeDay = current }
    if row.state == .void {
      voided = row.sequence
      current = beforeDay
    }
    current.state = row.state
    current.effective = row.effective
    if let level = row.level {
      current.levelNumber = Int32(level.number)
      current.pointsSet = row.points?.value ?? Int.min
    } else if let points = row.points {
      current.pointsSet = points.value
    }
    if !row.state.isFinding {
      current.foundDay = Carried.noDay
    } else if !current.isFound {
      current.foundDay = row.effective
    }
  }
}
