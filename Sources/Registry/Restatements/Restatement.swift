/// What a member's score is on one and the same day, as known at two positions; and what was recorded between them that
/// makes the difference.
public struct Restatement: Sendable, Equatable {
  /// What was known of the score at one of the positions; nil for somebody who was then no member on the day.
  public typealias Side = ScoreResult?

  /// One entry between the two positions that has an effect by the day.
  public struct Cause: Sendable, Equatable {
    public enum What: Sendable, Equatable {
      /// A ruling of this state; on the case's level or points, too.
      case ruling(CaseState)
      case repair
      case enrolled, left, rejoined
    }

    public var position: Position
    public var kind: EntryKind
    public var what: What
    /// Nil for a change of the membership.
    public var caseNumber: CaseNumber?
    public var effective: Day
    public var recorded: Instant
    /// Who entered it; nil once erased.
    public var enteredBy: String?
    /// The reason, or the basis, that was given; nil once erased, or where none was asked for.
    public var reason: String?
  }

  public var membership: Key<Membership>
  /// Nil once erased.
  public var number: String?
  /// Nil once erased.
  public var name: String?
  /// As known at the first position that was asked for.
  public var before: Side
  /// As known at the second.
  public var after: Side
  /// In the order of recording.
  public var causes: [Cause]

  /// What the score shown changed by; nil where there is only one of the two.
  public var change: Millipoints? {
    guard let before, let after else { return nil }
    return after.shown - before.shown
  }
}

/// An edition adopted between the two positions that is in force by the day: it restates everybody.
public struct RestatingAdoption: Sendable, Equatable {
  public var position: Position
  public var effective: Day
  public var edition: String
  /// The resolution that it rests on.
  public var basis: String
}
