internal import Registry

/// How entries about cases and their rulings add to the projection.
extension Projection {
  func addCase(_ fact: CaseRecorded, _ draft: EntryDraft, at sequence: Int) throws {
    try statements[.caseFile].run {
      $0.int(fact.association.value)
      $0.int(fact.number.value)
      $0.int(fact.membership.value)
      $0.int(sequence)
      $0.int(fact.kind.rawValue)
      $0.int(fact.source.rawValue)
      $0.int(fact.isOdd ? 1 : 0)
    }
    try addRuling(
      of: fact.number, membership: fact.membership, association: fact.association, draft, at: sequence,
      state: fact.state,
      kind: fact.kind, category: try requiredTerm(fact.category.id), level: try term(fact.level?.id),
      occurred: fact.occurred, points: fact.points,
      isOdd: fact.isOdd)
    guard let reference = draft.personal[.reference] else { return }
    try statements[.caseReference].run {
      $0.int(fact.association.value)
      $0.text(reference)
      $0.int(fact.number.value)
      $0.int(fact.fingerprint.map { Int64(bitPattern: $0) })
      $0.int(sequence)
    }
  }

  func addRuling(
    of number: CaseNumber, membership: Key<Membership>, association: Key<Association>, _ draft: EntryDraft,
    at sequence: Int, state: CaseState,
    kind: CaseKind, category: Term, level: Term?, occurred: Day, points: Millipoints?, isOdd: Bool
  ) throws {
    try statements.add(
      StagedRuling(
        association: association.value, membership: membership.value,
        ruling: RulingRow(
          caseNumber: number, effective: draft.effective, sequence: Position(sequence), state: state, kind: kind,
          category: category, level: level, occurred: occurred, points: points),
        isOdd: isOdd))
  }

  /// What the last ruling of a case that was recorded before a position says of the case itself.
  func latestRuling(
    of number: CaseNumber, membership: Key<Membership>, association: Key<Association>, before position: Position
  ) throws -> (kind: CaseKind, category: Term, occurred: Day, isOdd: Bool) {
    var found: (CaseKind, Term, Day, Bool)?
    var latest = Position.start
    try statements.rulings(of: membership.value, in: association.value, upTo: position.advanced(by: -1)) {
      ruling, isOdd in
      guard ruling.caseNumber == number, ruling.sequence > latest else { return }
      latest = ruling.sequence
      found = (ruling.kind, ruling.category, ruling.occurred, isOdd)
    }
    guard let found else { throw StoreFailure.damaged(reason: "case \(number) has no ruling to follow") }
    return found
  }
}
