/// A violation that was found and has a consequence that an audience may know of: it is published, or a sanction is in
/// force. Without a word of what happened: that is the member's own.
public struct FindingInSight: Hashable, Sendable {
  public var number: CaseNumber
  public var category: CategoryID
  /// What the category is called, by the edition that judges the act.
  public var title: Phrase
  public var article: String
  /// Nil where the category has the same points at every level.
  public var level: Level?
  public var found: Day
  /// Appealed against, with its effect not stayed.
  public var isUnderAppeal: Bool
  /// In force on the day of the answer.
  public var sanctions: [SanctionInForce]
  /// The days of its publication, the last one included; nil where it is not public.
  public var published: ClosedRange<Day>?
}

/// A sanction (惩戒) on a day on which it is in force.
public struct SanctionInForce: Hashable, Sendable {
  /// Of the rulebook that judges the act.
  public var id: String
  public var title: Phrase
  public var start: Day
  /// The last day; nil for one without an end, which is told for as long as the finding weighs.
  public var end: Day?
}

/// A merit that was awarded and not revoked.
public struct AwardInSight: Hashable, Sendable {
  public var number: CaseNumber
  public var category: CategoryID
  public var title: Phrase
  public var level: Level?
  public var awarded: Day
}
