/// The members' assembly voted for an edition that was adopted without saying so: everybody who is a member that day, and has
/// not pledged it, is bound from then on.
public struct BindByVote: Request {
  public static let kind = RequestKind.bindByVote

  public var association: Key<Association>
  /// Nil: the edition in force on the day.
  public var rulebook: RulebookHash?
  /// The day of the vote; nil: the day of recording.
  public var day: Day?
  /// The resolution, by its name or number.
  public var document: String

  public init(association: Key<Association>, rulebook: RulebookHash? = nil, on day: Day? = nil, document: String) {
    self.association = association
    self.rulebook = rulebook
    self.day = day
    self.document = document
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(optional: rulebook) { $0.put(blob: $1.bytes) }
    writer.put(optional: day) { $0.put($1) }
    writer.put(document)
  }

  /// How many were bound by it, and to what.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> (members: Int, edition: Rulebook) {
    let document = try EnteredText.line(document, as: .document)
    let day = day ?? act.today
    guard day <= act.today else { throw ProcedureRefusal.dayInFuture(day, today: act.today) }
    let edition = try votedEdition(on: day, in: registry)
    let hash = edition.contentHash
    // Nobody enters anything on their own record: who enters this pledges by themselves.
    let own = try Set(act.actor.ownMemberships.flatMap { try registry.merged(with: $0) })
    var members: [Membership] = []
    try registry.memberships(of: association) { if $0.isMember(on: day), !own.contains($0.key) { members.append($0) } }
    var bound = 0
    for member in members where try !registry.pledges(of: member.key).contains(where: { $0.rulebook == hash }) {
      try registry.append(
        EntryDraft(
          effective: day, subject: member.pseudonym,
          fact: .pledgeMade(PledgeMade(membership: member.key, rulebook: hash, means: .assembly)),
          personal: Personal([.document: document])))
      bound += 1
    }
    guard bound > 0 else { throw PledgeFailure.nobodyToBind(edition: edition.edition, on: day) }
    return (bound, edition)
  }

  private func votedEdition(on day: Day, in registry: any RegistryReader) throws -> Rulebook {
    let hash = try rulebook ?? registry.adoption(judging: day, in: association).rulebook
    guard let edition = try registry.rulebook(hash) else { throw RulebookLookupFailure.notOnRecord(hash) }
    guard let adoption = try registry.adoptions(of: association).last(where: { $0.rulebook == hash }) else {
      throw PledgeFailure.notAdopted(edition: edition.edition)
    }
    guard try !registry.isVoted(adoption) else { throw PledgeFailure.votedAlready(edition: edition.edition) }
    return edition
  }
}
