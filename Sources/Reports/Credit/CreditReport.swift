public import Registry

/// What a council is told each quarter and each year (会员自律信用报告): every member's opening score, movements and closing
/// score, what was decided, and what is open. A value: as effective on the last day of the period, as known at one position.
///
/// For the same association, period, position and disclosure it is always the same, byte for byte in its canonical form;
/// see `canonical`. Opening and closing share the position.
public struct CreditReport: Sendable, Equatable {
  public var association: Association
  public var period: ReportPeriod
  public var knownAt: Position
  /// What was known when the period began.
  public var openingKnownAt: Position
  /// In force on the last day.
  public var rulebook: RulebookName
  public var rulebooks: RulebookShelf
  public var disclosure: Disclosure
  /// By number as bytes: everyone who was a member at the end of the day before the period, or on a day of it.
  public var members: [MemberAccount]
  /// Best first; every grade of the edition in force, then any that only the opening knew.
  public var grades: [GradeCount]
  /// What happened to cases, in the order of the rulebook; categories without an event are left out.
  public var events: [CategoryEvents]
  /// By case number.
  public var open: [MemberCase]
  /// Findings under appeal or opened again on the last day.
  public var underAppeal: Int
  /// By day, then case number.
  public var awards: [MemberCase]
  /// Findings of the last quarters, and how long they took.
  public var activity: CaseActivity
  /// What waited for the association on the last day, overdue first.
  public var agenda: [AgendaItem]
  /// What differs from the report that was issued for the period before; told to the council alone.
  public var restated: RestatedReport?

  /// For the council, with what is open and every movement.
  public var isForCouncil: Bool { disclosure == .council }
  public var asOf: Day { period.days.upperBound }
  public var roll: [MemberAccount] { members.filter(\.isMember) }
}

/// A case and whose it is.
public struct MemberCase: Sendable, Equatable {
  public var number: String?
  public var name: String?
  public var caseNumber: CaseNumber
  public var kind: CaseKind
  public var category: CategoryID
  public var level: Level?
  public var occurred: Day
  /// Of the state it is in: pending since, awarded on.
  public var since: Day
}
