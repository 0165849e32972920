/// An association adopts another edition, from today or a later day on: nobody is judged by a later rule.
public struct AdoptRulebook: Request {
  public static let kind = RequestKind.adoptRulebook

  public var association: Key<Association>
  public var rulebook: RulebookHash
  /// Nil: the day of recording.
  public var effective: Day?
  /// The resolution that it rests on.
  public var basis: String
  /// SHA-256 of the impact report that the adopters had before them.
  public var impact: Digest

  public init(
    association: Key<Association>, rulebook: RulebookHash, effective: Day? = nil, basis: String, impact: Digest
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
    writer.put(blob: rulebook.bytes)
    writer.put(optional: effective) { $0.put($1) }
    writer.put(basis)
    writer.put(blob: impact.bytes)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    guard let adopted = try registry.rulebook(rulebook) else { throw RulebookLookupFailure.notOnRecord(rulebook) }
    let effective = effective ?? act.today
    guard effective >= act.today else {
      throw AssociationFailure.adoptionInThePast(effective: effective, today: act.today)
    }
    let before = try registry.adoptions(of: association).last { $0.effective <= effective }
    guard before?.rulebook != rulebook else {
      throw AssociationFailure.alreadyInForce(edition: adopted.edition, on: effective)
    }
    try registry.append(
      EntryDraft(
        effective: effective,
        fact: .rulebookAdopted(
          RulebookAdopted(
            association: association, rulebook: rulebook, basis: try EnteredText.line(basis, as: .basis),
            impact: impact))))
  }
}
