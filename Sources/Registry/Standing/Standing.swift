/// What a member's standing is (信用状况): the score and grade on a day, as known at a position, and what is on record.
///
/// Asked for people who have left, too; `membership` says so.
public struct Standing: Sendable, Equatable {
  public var association: Association
  /// Nil once erased.
  public var number: String?
  /// Nil once erased.
  public var name: String?
  public var kind: Membership.Kind
  public var membership: MembershipStatus
  public var asOf: Day
  public var knownAt: Position
  public var figures: Figures
  public var cases: CaseTally
  /// The edition in force on the day.
  public var rulebook: RulebookName
  public var disclosure: Disclosure

  /// The confirmed result: the score.
  public var result: ScoreResult { figures.confirmed }
  /// Whether open appeals could change anything that is shown.
  public var dependsOnAppeals: Bool {
    [figures.ifAppealsFail, figures.ifAppealsSucceed].contains {
      $0.score != result.score || $0.grade != result.grade
    }
  }
}

/// Whose standing, and on which day; at the position of the reader that answers.
///
/// Touches the member's own rows, and the rulebooks of the association.
public struct StandingQuery: Sendable {
  /// A number, a name, or `platform:handle`.
  public var member: String
  /// The code of the association; nil: any.
  public var association: String?
  public var asOf: Day

  public init(member: String, association: String? = nil, asOf: Day) {
    self.member = member
    self.association = association
    self.asOf = asOf
  }

  /// - Throws: `MemberLookupFailure`, `AssociationLookupFailure`, `ScoringFailure`, `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> Standing {
    try MemberRecord(of: membership(in: registry), asOf: asOf, in: registry).standing
  }

  /// The standing with everything that it comes from and leads to.
  public func explanation(in registry: any RegistryReader) throws -> StandingExplanation {
    try MemberRecord(of: membership(in: registry), asOf: asOf, in: registry).explanation
  }

  private func membership(in registry: any RegistryReader) throws -> Membership {
    let association = try association.map { try registry.theAssociation(code: $0) }
    return try MemberLookup(member, in: association, on: asOf).resolve(in: registry)
  }
}

/// A standing taken apart: every line, what is open, and the path ahead (信用明细).
public struct StandingExplanation: Sendable, Equatable {
  public var standing: Standing
  public var path: ScorePath
  /// By number.
  public var open: [OpenCase]
  /// What the cases' categories and articles are called.
  public var rulebooks: RulebookShelf
}
