public import Registry

/// What an assembly is told of those who stand for an office (候选人信用状况): of each the same, in the order they were named.
public struct CandidateReport: Sendable {
  public struct Candidate: Sendable {
    public var membership: Key<Membership>
    public var standing: Standing
    /// Nil where they are no member on the day.
    public var vote: VotingRoll.Line?
  }

  public var association: Association
  public var asOf: Day
  public var knownAt: Position
  /// In force on the day.
  public var rulebook: RulebookName
  public var disclosure: Disclosure
  public var candidates: [Candidate]
}

/// The standing of some members on the day of an assembly.
public struct CandidateQuery: Sendable {
  /// Whom one paper can be about at most: their keys stand in its seal.
  public static let most = 200

  public var association: Association
  public var day: Day
  /// For whom: peers by default, since an assembly is of members.
  public var audience: Audience

  public init(association: Association, day: Day, for audience: Audience) {
    self.association = association
    self.day = day
    self.audience = audience
  }

  /// - Parameter members: each by number, name, or `platform:handle`.
  /// - Throws: `CandidateRefusal`, `MemberLookupFailure`, `ScoringFailure`, `StoreFailure`.
  public func answer(naming members: [String], in registry: any RegistryReader) throws -> CandidateReport {
    guard members.count <= CandidateQuery.most else { throw CandidateRefusal.tooMany(members.count) }
    return try answer(in: registry) {
      try members.map { text in
        // The public is not told the name behind an account; the paper of candidates says every name.
        if !audience.sees(.peer), AccountName(text) != nil { throw CandidateRefusal.byAccount(text) }
        return try audience.member(text, in: association, on: day, from: registry)
      }
    }
  }

  /// The same paper again, of members that are known.
  ///
  /// - Throws: `SealedReportFailure.nobody`, `ScoringFailure`, `StoreFailure`.
  public func answer(about members: [Key<Membership>], in registry: any RegistryReader) throws -> CandidateReport {
    // Outsiders are told names as they are now.
    let names = audience.isOutside ? try registry.present() : registry
    return try answer(in: registry) {
      try members.map { key in
        guard try registry.membership(key)?.association == association.key, let member = try names.membership(key),
          member.isVisible(to: audience, on: day)
        else { throw SealedReportFailure.nobody(key) }
        return member
      }
    }
  }

  private func answer(
    in registry: any RegistryReader, about members: () throws -> [Membership]
  ) throws -> CandidateReport {
    guard let rulebook = try registry.rulebookInForce(in: association.key, on: day) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    let roll = try VotingRoll(of: association.key, on: day, in: registry)
    return CandidateReport(
      association: association, asOf: day, knownAt: registry.position, rulebook: rulebook,
      disclosure: audience.disclosure,
      candidates: try members().map { member in
        CandidateReport.Candidate(
          membership: member.key, standing: try member.standing(asOf: day, for: audience, in: registry),
          vote: roll.lines.first { $0.membership.key == member.key })
      })
  }
}

/// Why there is no paper about these candidates.
public enum CandidateRefusal: Failure, Equatable {
  case tooMany(Int)
  /// For the public, by an account.
  case byAccount(String)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .tooMany(let count):
      Phrase(
        zh: "一份材料最多写 \(CandidateQuery.most) 名候选人，要求的是 \(count) 名。请分成几份。",
        en: "One paper is about \(CandidateQuery.most) candidates at most; \(count) were named. Make several.")
    case .byAccount(let text):
      Phrase(
        zh: "面向公众的材料不能以平台账号 \(text) 指明候选人：公众不得由账号得知其人。请用会员编号或名称。",
        en:
          "A paper for the public cannot name a candidate by the account \(text): the public is not told who is behind an account. Use the member number or the name."
      )
    }
  }
}
