/// Proposes that two memberships are one and the same member's. Nothing changes until somebody else agrees.
public struct ProposeMerger: Request {
  public static let kind = RequestKind.proposeMerger

  /// The one that would go into the other.
  public var membership: Key<Membership>
  public var survivor: Key<Membership>
  public var reason: String

  public init(_ membership: Key<Membership>, into survivor: Key<Membership>, reason: String) {
    self.membership = membership
    self.survivor = survivor
    self.reason = reason
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(survivor)
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Merger {
    let (from, into) = (try registry.knownMembership(membership), try registry.knownMembership(survivor))
    try act.authority.require(in: into.association, registry)
    guard from.key != into.key else { throw MergerRefusal.sameMembership(from.label) }
    guard from.kind == into.kind else { throw MergerRefusal.otherKind(from.label, into.label) }
    for each in [from, into] {
      if let known = try registry.merger(of: each.key), known.state != .undone {
        throw MergerRefusal.underWay(
          each.label, other: try registry.knownMembership(known.survivor).label, known.state)
      }
    }
    guard try !registry.merged(with: into.key).contains(from.key) else {
      throw MergerRefusal.underWay(from.label, other: into.label, .merged)
    }
    guard !SearchKey(reason).isEmpty else { throw MergerRefusal.noReason }
    try registry.append(
      EntryDraft(
        effective: act.today, subject: from.pseudonym,
        fact: .mergerProposed(MergerProposed(membership: from.key, survivor: into.key)),
        personal: Personal([.reason: try EnteredText.line(reason, as: .reason)])))
    return try registry.theMerger(of: from)
  }
}

/// A second person agrees with a proposal, after the member was told.
public struct ConfirmMerger: Request {
  public static let kind = RequestKind.confirmMerger

  public var membership: Key<Membership>
  /// Who agreed, where it is not the operator who enters it.
  public var agreedBy: String?
  /// What shows that the member was told.
  public var proof: String

  public init(_ membership: Key<Membership>, agreedBy: String? = nil, proof: String) {
    self.membership = membership
    self.agreedBy = agreedBy
    self.proof = proof
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: agreedBy)
    writer.put(proof)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Merger {
    let member = try registry.knownMembership(membership)
    guard let proposal = try registry.merger(of: membership), proposal.state == .proposed else {
      throw MergerRefusal.notProposed(member.label)
    }
    try registry.requireSecondPerson(agreedBy, for: proposal, during: act)
    guard !SearchKey(proof).isEmpty else { throw MergerRefusal.noProof }
    try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym,
        fact: .membershipMerged(
          MembershipMerged(membership: membership, survivor: proposal.survivor, proposal: proposal.since)),
        personal: Personal([
          .people: try EnteredText.optionalLine(agreedBy, as: .name), .proof: try EnteredText.line(proof, as: .reason),
        ])))
    return try registry.theMerger(of: member)
  }
}

/// Takes a merger apart again, by two people; or drops a proposal, by one.
public struct UndoMerger: Request {
  public static let kind = RequestKind.undoMerger

  public var membership: Key<Membership>
  public var reason: String
  /// Who agreed, where it is not the operator who enters it.
  public var agreedBy: String?

  public init(_ membership: Key<Membership>, reason: String, agreedBy: String? = nil) {
    self.membership = membership
    self.reason = reason
    self.agreedBy = agreedBy
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(reason)
    writer.put(optional: agreedBy)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Merger {
    let member = try registry.knownMembership(membership)
    guard let merger = try registry.merger(of: membership), merger.state != .undone else {
      throw MergerRefusal.notMerged(member.label)
    }
    guard !SearchKey(reason).isEmpty else { throw MergerRefusal.noReason }
    if merger.state == .merged {
      try registry.requireSecondPerson(agreedBy, for: merger, during: act)
    }
    try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym,
        fact: .mergerUndone(MergerUndone(membership: membership, survivor: merger.survivor)),
        personal: Personal([
          .reason: try EnteredText.line(reason, as: .reason),
          .people: try EnteredText.optionalLine(agreedBy, as: .name),
        ])))
    return try registry.theMerger(of: member)
  }
}

extension RegistryReader {
  fileprivate func theMerger(of membership: Membership) throws -> Merger {
    guard let merger = try merger(of: membership.key) else { throw MergerRefusal.notMerged(membership.label) }
    return merger
  }

  /// Whoever agrees is another person than the one who took the step before, and neither is the member.
  fileprivate func requireSecondPerson(
    _ named: String?, for merger: Merger, during act: Act
  ) throws {
    var first: ID<Operator>?
    try entries(merger.since...merger.since) { first = $0.actor }
    let earlier = try operators().first { $0.id == first }
    guard let named else {
      guard act.actor.id != first else { throw MergerRefusal.needsSecondPerson(act.actor.label) }
      return
    }
    let key = SearchKey(named)
    guard !key.isEmpty, key != SearchKey(earlier?.name ?? ""), key != SearchKey(act.actor.name ?? "") else {
      throw MergerRefusal.needsSecondPerson(earlier?.label ?? act.actor.label)
    }
    let own = try (merged(with: merger.membership) + merged(with: merger.survivor)).flatMap { try names(of: $0) }
    guard !own.contains(where: { SearchKey($0.name) == key }) else { throw MergerRefusal.byTheMember(named) }
  }
}
