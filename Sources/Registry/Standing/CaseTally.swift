/// How many cases of each sort a member has on a day.
public struct CaseTally: Hashable, Sendable {
  /// Violations found and still standing, whatever is left of their weight.
  public var findings = 0
  /// Those of the findings that still weigh something.
  public var weighing = 0
  /// Those of the findings that are under appeal.
  public var underAppeal = 0
  /// Decided cases that are open again, whatever they were found to be.
  public var reopened = 0
  /// Those of the findings whose repair has been granted.
  public var repaired = 0
  /// Violations on which nothing has been decided.
  public var pending = 0
  /// Commendations awarded and not revoked.
  public var awards = 0
  /// Commendations proposed and not decided.
  public var nominations = 0

  public init() {}
}

extension CaseTally {
  /// - Parameter lines: of the figure under which every finding counts.
  init(lines: [ScoreLine], open: [OpenCase], reopened: [ReopenedCase]) {
    self.reopened = reopened.count
    let again = Set(reopened.map(\.number))
    for line in lines {
      guard line.kind == .violation else {
        awards += 1
        continue
      }
      findings += 1
      if line.weight > .zero { weighing += 1 }
      if line.state != .upheld, !again.contains(line.caseNumber) { underAppeal += 1 }
      if line.isRepaired { repaired += 1 }
    }
    for each in open {
      if each.kind == .violation { pending += 1 } else { nominations += 1 }
    }
  }
}

/// A case on which nothing has been decided.
public struct OpenCase: Hashable, Sendable {
  public var number: CaseNumber
  public var kind: CaseKind
  public var category: CategoryID
  /// Nil where nobody has said yet.
  public var level: Level?
  public var occurred: Day
  /// Since when it is open.
  public var since: Day

  public init(number: CaseNumber, kind: CaseKind, category: CategoryID, level: Level?, occurred: Day, since: Day) {
    self.number = number
    self.kind = kind
    self.category = category
    self.level = level
    self.occurred = occurred
    self.since = since
  }
}
