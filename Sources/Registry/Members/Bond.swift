/// By what a member is bound to an edition of the rulebook: nobody answers to rules that bind them by neither.
///
/// Source: DESIGN.md, Cases: who may be charged.
public enum Bond: Sendable, Equatable {
  /// The members' assembly adopted it; the entry of the adoption.
  case adoption(Position)
  /// Signed by the member, or voted for by an assembly to which they belonged.
  case pledge(Pledge)
}

extension RegistryReader {
  /// What binds a member on a day to the edition that judges acts of that day; nil where nothing does.
  ///
  /// An association that founded its record without saying what its first edition rests on has adopted it by no vote.
  public func bond(
    of membership: Key<Membership>, in association: Key<Association>, on day: Day
  ) throws -> Bond? {
    let adoption = try adoption(judging: day, in: association)
    if try isVoted(adoption) { return .adoption(adoption.sequence) }
    return try pledges(of: membership).last { $0.rulebook == adoption.rulebook && $0.effective <= day }.map(Bond.pledge)
  }

  /// Whether an edition was adopted by a resolution, which binds every member.
  public func isVoted(_ adoption: AdoptionRecord) throws -> Bool {
    var basis = FoundAssociation.unstatedBasis
    try entries(adoption.sequence...adoption.sequence) { entry in
      if case .rulebookAdopted(let fact) = entry.draft.fact { basis = fact.basis }
    }
    return basis != FoundAssociation.unstatedBasis
  }
}
