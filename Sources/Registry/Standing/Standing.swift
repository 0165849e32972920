/// What a member's standing is (信用状况) on a day, as known at a position, as far as an audience may know it.
///
/// What the level does not allow is not in the value. Asked for people who have left, too; `membership` says so.
public struct Standing: Sendable, Equatable {
  public var association: Association
  /// Nil once erased, and for outsiders who did not ask by it.
  public var number: String?
  /// Nil once erased, and for the public where it asked by an account.
  public var name: String?
  /// The account that was asked about, where the name behind it is not told.
  public var account: AccountName?
  public var kind: Membership.Kind
  public var membership: MembershipStatus
  public var asOf: Day
  public var knownAt: Position
  /// Score and grade; nil where the audience is told neither.
  public var rating: Rating?
  /// With the sums behind them, and under the three assumptions about appeals; nil for outsiders.
  public var figures: Figures?
  /// What is on record; nil for outsiders. Open cases are in it as far as the audience may know of them.
  public var cases: CaseTally?
  /// Findings with a consequence that the audience may know of, by number.
  public var findings: [FindingInSight]
  /// By number.
  public var awards: [AwardInSight]
  /// An objection against what is told here is open.
  public var isDisputed: Bool
  /// The edition in force on the day.
  public var rulebook: RulebookName
  public var disclosure: Disclosure

  /// A member, and under no sanction that the audience may know of.
  public var isInGoodStanding: Bool {
    guard case .member = membership else { return false }
    return findings.allSatisfy(\.sanctions.isEmpty)
  }

  /// Whether open appeals could change anything that is shown.
  public var dependsOnAppeals: Bool {
    guard let figures else { return false }
    return [figures.ifAppealsFail, figures.ifAppealsSucceed].contains {
      $0.score != figures.confirmed.score || $0.grade != figures.confirmed.grade
    }
  }
}

/// Whose standing, on which day, for whom; at the position of the reader that answers.
///
/// Touches the member's own rows, and the rulebooks of the association.
public struct StandingQuery: Sendable {
  /// A number, a name, or `platform:handle`.
  public var member: String
  /// The code of the association; nil: any.
  public var association: String?
  public var asOf: Day
  public var audience: Audience

  public init(member: String, association: String? = nil, asOf: Day, for audience: Audience) {
    self.member = member
    self.association = association
    self.asOf = asOf
    self.audience = audience
  }

  /// - Throws: `MemberLookupFailure`, `AssociationLookupFailure`, `ScoringFailure`, `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> Standing {
    try record(in: registry).standing
  }

  /// The standing with everything that it comes from and leads to.
  /// - Throws: besides, `DisclosureRefusal.notForOutsiders`, before it looks at any member.
  public func explanation(in registry: any RegistryReader) throws -> StandingExplanation {
    guard !audience.isOutside else { throw DisclosureRefusal.notForOutsiders(audience.disclosure) }
    return try record(in: registry).explanation
  }

  private func record(in registry: any RegistryReader) throws -> MemberRecord {
    let association = try association.map { try registry.theAssociation(code: $0) }
    let membership = try audience.member(member, in: association, on: asOf, from: registry)
    let desk = try RecordDesk(of: membership.association, asOf: asOf, for: audience, in: registry)
    return try desk.record(of: membership, asking: member)
  }
}

/// A standing taken apart: every line, what is open, and the path ahead (信用明细). For the member and the council.
public struct StandingExplanation: Sendable, Equatable {
  public var standing: Standing
  public var path: ScorePath
  /// Findings whose effect is stayed, as they would weigh if the appeal or the reopening fails.
  public var stayed: [ScoreLine]
  /// Those that the audience may know of, by number.
  public var open: [OpenCase]
  /// Decided cases that are open again, as far as the audience may know of them, by number.
  public var reopened: [ReopenedCase]
  /// What the cases' categories and articles are called.
  public var rulebooks: RulebookShelf
}
