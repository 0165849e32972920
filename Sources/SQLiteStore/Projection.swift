internal import GRDB
internal import Registry

/// What readers ask is kept as tables beside the journal; this is how each entry adds to them.
///
/// Rows are inserted, never changed, and follow from the entries alone: `ProjectionCheck` rebuilds them to compare.
struct Projection {
  let statements: Statements
  private var lexicon: Lexicon

  init(statements: Statements, lexicon: Lexicon? = nil) throws {
    self.statements = statements
    self.lexicon = try lexicon ?? Projection.lexicon(in: statements)
  }

  static func lexicon(in statements: Statements) throws -> Lexicon {
    var names: [String] = []
    try statements["SELECT name FROM term ORDER BY number"].rows { _ in
    } _: { row in
      names.append(row.text(0))
      return true
    }
    return Lexicon(names: names)
  }

  mutating func add(_ entry: Entry) throws { try add(entry.draft, at: entry.sequence) }

  mutating func add(_ draft: EntryDraft, at position: Position) throws {
    let sequence = position.value
    let effective = draft.effective.daysSince1970
    switch draft.fact {
    case .registryCreated, .fileImported:
      break
    case .rulebookAdded(let fact):
      try addRulebook(fact, sequence: sequence)
    case .calendarAdded(let fact):
      try statements[.calendar].run {
        $0.int(sequence)
        $0.text(fact.name)
        $0.blob(fact.canonical)
      }
    case .operatorEnrolled(let fact):
      try addOperator(fact, named: draft.personal[.name], sequence: sequence)
    case .operatorRolesChanged(let fact):
      try addRoles(
        fact.roles, of: fact.id, isGrant: fact.isGrant, association: fact.association, sequence: sequence)
    case .operatorLinked(let fact):
      try addLink(fact, sequence: sequence)
    case .associationFounded(let fact):
      try statements[.association].run {
        $0.int(sequence)
        $0.text(fact.code)
        $0.text(fact.name.zh)
        $0.text(fact.name.en)
        $0.int(effective)
        $0.text(fact.note.zh)
        $0.text(fact.note.en)
      }
    case .rulebookAdopted(let fact):
      try statements[.adoption].run {
        $0.int(fact.association.value)
        $0.int(effective)
        $0.int(sequence)
        $0.blob(fact.rulebook.bytes)
      }
    case .memberEnrolled(let fact):
      try addMember(fact, draft, at: sequence)
    case .memberLeft(let fact):
      try addTenureChange(of: fact.membership, change: 0, sequence: sequence, effective: effective)
    case .memberRejoined(let fact):
      try addTenureChange(of: fact.membership, change: 1, sequence: sequence, effective: effective)
    case .memberDetailsChanged(let fact):
      try addMemberText(draft.personal, membership: fact.membership.value, sequence: sequence)
    case .accountHeld(let fact):
      try addAccount(fact, draft, at: sequence)
    case .accountEnded(let fact):
      try statements[.accountEnd].run {
        $0.int(fact.account.value)
        $0.int(sequence)
        $0.int(effective)
      }
    case .pledgeMade(let fact):
      try statements[.pledge].run {
        $0.int(fact.membership.value)
        $0.int(effective)
        $0.int(sequence)
        $0.blob(fact.rulebook.bytes)
        $0.int(fact.means.rawValue)
      }
    case .mergerProposed(let fact):
      try addMerger(of: fact.membership, into: fact.survivor, .proposed, sequence: sequence)
    case .membershipMerged(let fact):
      try addMerger(of: fact.membership, into: fact.survivor, .merged, sequence: sequence)
    case .mergerUndone(let fact):
      try addMerger(of: fact.membership, into: fact.survivor, .undone, sequence: sequence)
    case .caseRecorded(let fact):
      try addCase(fact, draft, at: sequence)
    case .rulingMade(let fact):
      let latest = try latestRuling(
        of: fact.number, membership: fact.membership, association: fact.association, before: position)
      try addRuling(
        of: fact.number, membership: fact.membership, association: fact.association, draft, at: sequence,
        state: fact.state,
        kind: latest.kind, category: latest.category, level: try term(fact.level?.id), occurred: latest.occurred,
        points: fact.points, isOdd: latest.isOdd)
    case .pendingCaseCorrected(let fact):
      let latest = try latestRuling(
        of: fact.number, membership: fact.membership, association: fact.association, before: position)
      try addRuling(
        of: fact.number, membership: fact.membership, association: fact.association, draft, at: sequence,
        state: .pending,
        kind: latest.kind, category: try requiredTerm(fact.category.id), level: try term(fact.level?.id),
        occurred: fact.occurred, points: nil, isOdd: latest.isOdd)
      try statements[.caseCorrection].run {
        $0.int(fact.association.value)
        $0.int(fact.number.value)
        $0.int(sequence)
      }
    case .repairGranted(let fact):
      try statements[.repair].run {
        $0.int(fact.association.value)
        $0.int(fact.membership.value)
        $0.int(fact.number.value)
        $0.int(effective)
        $0.int(sequence)
        $0.int(fact.restores?.value)
      }
    case .evidence(let fact):
      try add(fact, sequence: sequence, effective: effective)
    case .reportIssued(let fact):
      try statements[.issuedReport].run {
        $0.int(fact.association.value)
        $0.int(sequence)
      }
    case .objectionLodged(let fact):
      try addObjectionStep(fact.association, fact.membership, sequence: sequence)
    case .objectionAnswered(let fact):
      try addObjectionStep(fact.association, fact.membership, sequence: sequence)
    case .objectionExtended(let fact):
      try addObjectionStep(fact.association, fact.membership, sequence: sequence)
    case .caseStep(let step):
      try add(step, sequence: sequence)
    case .memberStep(let step):
      try statements[.memberStep].run {
        $0.int(step.body.entryKind.rawValue)
        $0.int(step.about.value)
        $0.int(sequence)
      }
    case .complaintStep(let step):
      try statements[.complaintStep].run {
        $0.int(step.about.association.value)
        $0.int(step.about.number.value)
        $0.int(sequence)
        $0.int(step.outcome?.rawValue)
        $0.int(step.caseNumber?.value)
      }
    }
  }

  private func addObjectionStep(
    _ association: Key<Association>, _ membership: Key<Membership>, sequence: Int
  ) throws {
    try statements[.objectionStep].run {
      $0.int(association.value)
      $0.int(membership.value)
      $0.int(sequence)
    }
  }

  private mutating func addRulebook(_ fact: RulebookAdded, sequence: Int) throws {
    try statements[.rulebook].run {
      $0.int(sequence)
      $0.blob(Digest(of: fact.canonical).bytes)
      $0.blob(fact.canonical)
    }
    let rulebook = try RulebookReader.read(canonical: fact.canonical)
    for name in Lexicon.names(of: rulebook) where lexicon[name] == nil {
      let term = lexicon.add(name)
      try statements[.term].run {
        $0.int(term.number)
        $0.text(name)
        $0.int(sequence)
      }
    }
  }

  func requiredTerm(_ name: String) throws -> Term {
    guard let term = lexicon[name] else {
      throw StoreFailure.damaged(reason: "\"\(name)\" is in no rulebook on record")
    }
    return term
  }

  func term(_ name: String?) throws -> Term? { try name.map(requiredTerm) }
}
