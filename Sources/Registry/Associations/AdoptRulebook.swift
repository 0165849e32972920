/// An association adopts another edition, from today or a later day on: nobody is judged by a later rule.
///
/// The adopters had the draft's impact report before them; there is no adoption without one.
public struct AdoptRulebook: Request {
  public static let kind = RequestKind.adoptRulebook

  /// How old an impact report may be: what is recorded meanwhile may change who would change grade.
  public static let impactDays = 31

  public var association: Key<Association>
  /// Put on record where it is not yet.
  public var rulebook: Rulebook
  /// Nil: the day of recording.
  public var effective: Day?
  /// The resolution that it rests on.
  public var basis: String
  /// Its hash goes into the entry.
  public var impact: Backtest

  public init(
    association: Key<Association>, rulebook: Rulebook, effective: Day? = nil, basis: String, impact: Backtest
  ) {
    self.association = association
    self.rulebook = rulebook
    self.effective = effective
    self.basis = basis
    self.impact = impact
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(blob: rulebook.contentHash.bytes)
    writer.put(optional: effective) { $0.put($1) }
    writer.put(basis)
    writer.put(blob: impact.digest.bytes)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    let basis = try EnteredText.line(basis, as: .basis)
    let effective = effective ?? act.today
    guard effective >= act.today else {
      throw AssociationFailure.adoptionInThePast(effective: effective, today: act.today)
    }
    let hash = rulebook.contentHash
    let before = try registry.adoptions(of: association).last { $0.effective <= effective }
    guard before?.rulebook != hash else {
      throw AssociationFailure.alreadyInForce(edition: rulebook.edition, on: effective)
    }
    try checkImpact(hash, in: registry, today: act.today)
    try checkCategories(in: registry)
    if try registry.rulebook(hash) == nil {
      // Adopting it is reason enough to have it on record; the role asked for is that of this request.
      _ = try AddRulebook(rulebook).carryOut(in: registry, during: act)
    }
    try registry.append(
      EntryDraft(
        effective: effective,
        fact: .rulebookAdopted(
          RulebookAdopted(association: association, rulebook: hash, basis: basis, impact: impact.digest))))
  }

  private func checkImpact(_ hash: RulebookHash, in registry: any RegistryReader, today: Day) throws {
    guard impact.draft.hash == hash else {
      throw AdoptionRefusal.impactOfOtherDraft(report: impact.draft.edition, draft: rulebook.edition)
    }
    guard impact.association.key == association else {
      throw AdoptionRefusal.impactOfOtherAssociation(impact.association.code)
    }
    let oldest = today.adding(days: -AdoptRulebook.impactDays)
    guard impact.asOf >= oldest, impact.knownAt >= (try registry.position(knownOn: oldest.adding(days: -1))) else {
      throw AdoptionRefusal.impactTooOld(asOf: impact.asOf, knownAt: impact.knownAt, oldest: oldest)
    }
  }

  /// What is on record now, not what was when the report was made.
  private func checkCategories(in registry: any RegistryReader) throws {
    let editions = try registry.editions(of: association)
    guard let present = editions.inForce(on: impact.asOf, at: registry.position) else { return }
    var obstacles = DraftObstacles(
      try Edition(rulebook, lexicon: registry.lexicon()), present: present, editions: editions)
    try registry.histories(of: association) { _, history in _ = obstacles.judgeable(Array(history.rulings)) }
    let prevented = obstacles.all.filter(\.preventsAdoption)
    guard prevented.isEmpty else { throw AdoptionRefusal.obstacles(edition: rulebook.edition, prevented) }
  }
}
