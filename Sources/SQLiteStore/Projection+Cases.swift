internal import Registry

/// How entries about cases and their rulings add to the projection.
extension Projection {
  func addCase(_ fact: CaseRecorded, _ draft: EntryDraft, at sequence: Int) throws {
    // Numbers only: a closure that holds the fact would hold each of its texts.
    let (association, number, membership) = (fact.association.value, fact.number.value, fact.membership.value)
    let (kind, source, odd) = (fact.kind.rawValue, fact.source.rawValue, fact.isOdd ? 1 : 0)
    let fingerprint = fact.fingerprint.map { Int64(bitPattern: $0) }
    try statements[.caseFile].run {
      $0.int(association)
      $0.int(number)
      $0.int(membership)
      $0.int(sequence)
      $0.int(kind)
      $0.int(source)
      $0.int(odd)
    }
    try addRuling(
      of: fact.number, membership: fact.membership, association: fact.association, draft, at: sequence,
      state: fact.state,
      kind: fact.kind, category: try requiredTerm(fact.category.id), level: try term(fact.level?.id),
      occurred: fact.occurred, points: fact.points,
      isOdd: fact.isOdd)
    try draft.personal.withText(.reference) { reference in
      try statements[.caseReference].run {
        $0.int(association)
        $0.text(utf8: reference)
        $0.int(number)
        $0.int(fingerprint)
        $0.int(sequence)
      }
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
