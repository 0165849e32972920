/// Everything about one case, as known at a position: who, what, and its rulings in order.
public struct CaseFile: Sendable, Equatable {
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber
  public var kind: CaseKind
  public var source: CaseSource
  /// The entry by which it came on record.
  public var recorded: Position
  /// The entry by which it was last put right while pending; nil where it never was.
  public var corrected: Position?
  /// Kept although its dates contradict each other, and never counted.
  public var isOdd: Bool
  /// The case of the same incident that this one went into; nil where it stands by itself.
  public var duplicateOf: CaseNumber?
  /// Category and level by name, day of the act: as last put right.
  public var category: CategoryID
  public var level: Level?
  public var occurred: Day
  /// Ordered by effective day, then sequence; at least one.
  public var rulings: [Ruling]
  /// The day of each accepted repair.
  public var repairs: [RepairRow]
  /// Summary, account, address of the post, sender's key, basis: what erasure takes away.
  public var texts: Personal

  public init(
    association: Key<Association>, membership: Key<Membership>, number: CaseNumber, kind: CaseKind, source: CaseSource,
    recorded: Position, corrected: Position? = nil, isOdd: Bool, category: CategoryID, level: Level?, occurred: Day,
    rulings: [Ruling], repairs: [RepairRow], texts: Personal
  ) {
    self.association = association
    self.membership = membership
    self.number = number
    self.kind = kind
    self.source = source
    self.recorded = recorded
    self.corrected = corrected
    self.isOdd = isOdd
    self.category = category
    self.level = level
    self.occurred = occurred
    self.rulings = rulings
    self.repairs = repairs
    self.texts = texts
  }

  /// The ruling in force on a day: the last by (effective day, sequence) that no void has cancelled; nil before the first.
  public func ruling(on day: Day) -> Ruling? {
    let existing = rulings.filter { $0.effective <= day }
    let standing = existing.filter { ruling in
      ruling.state == .void
        || !existing.contains {
          $0.state == .void && ruling.sequence < $0.sequence && ruling.effective >= $0.effective
        }
    }
    return standing.max { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
  }

  /// The ruling that all further ones follow, though it may take effect only later.
  public var latestRuling: Ruling? { ruling(on: Day(daysSince1970: .max)) }
}

/// A state of a case from an effective day on.
public struct Ruling: Sendable, Equatable {
  public var effective: Day
  public var sequence: Position
  public var state: CaseState
  /// Nil where it restates none.
  public var level: Level?
  public var points: Millipoints?

  public init(effective: Day, sequence: Position, state: CaseState, level: Level?, points: Millipoints?) {
    self.effective = effective
    self.sequence = sequence
    self.state = state
    self.level = level
    self.points = points
  }
}
