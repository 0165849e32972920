/// What a case was found to be, as it stands on a day: the finding in force, and since when the case is found.
public struct FindingInForce: Sendable, Equatable {
  /// The ruling that is in force, with everything that carries over from those before it.
  public var state: CaseState
  public var effective: Day
  public var level: Level?
  /// Nil: the level's own.
  public var points: Millipoints?
  /// The effective day of the earliest finding since the last ruling that was none. Source: SCORING.md, Days.
  public var found: Day
}

extension CaseFile {
  /// In order, without those that a void cancels or that a correction of the pending record replaced.
  public var standingRulings: [Ruling] {
    let voids = rulings.filter { $0.state == .void }
    return rulings.filter { ruling in
      ruling.sequence >= corrected ?? recorded
        && !voids.contains { ruling.sequence < $0.sequence && ruling.effective >= $0.effective }
    }
    .sorted { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
  }

  /// The finding on a day; nil where the case is none then.
  public func finding(on day: Day) -> FindingInForce? {
    var level: Level?
    var points: Millipoints?
    var found: Day?
    var last: Ruling?
    for ruling in standingRulings where ruling.effective <= day {
      if ruling.level != nil { (level, points) = (ruling.level, nil) }
      points = ruling.points ?? points
      found = ruling.state.isFinding ? found ?? ruling.effective : nil
      last = ruling
    }
    guard let last, let found else { return nil }
    return FindingInForce(state: last.state, effective: last.effective, level: level, points: points, found: found)
  }

  /// The day from which on the case is repaired; nil where its finding is not.
  public func repaired(on day: Day) -> Day? {
    guard let finding = finding(on: day) else { return nil }
    return repairs.map(\.effective).filter { (finding.found...max(day, finding.found)).contains($0) }.min()
  }
}
