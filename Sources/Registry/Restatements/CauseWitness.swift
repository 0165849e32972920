/// Says of an entry who entered it, when, and for what reason.
struct CauseWitness {
  private let registry: any RegistryReader
  private let names: [ID<Operator>: String]

  init(_ registry: any RegistryReader) throws {
    self.registry = registry
    names = Dictionary(
      try registry.operators().compactMap { each in each.name.map { (each.id, $0) } }, uniquingKeysWith: { $1 })
  }

  func cause(
    _ mark: RestatementLedger.Mark, of member: Membership, in association: Key<Association>
  ) throws -> Restatement.Cause {
    var found: Entry?
    try registry.entries(mark.position...mark.position) { found = $0 }
    guard let entry = found else { throw StoreFailure.damaged(reason: "there is no entry \(mark.position)") }
    return Restatement.Cause(
      position: mark.position, kind: entry.draft.fact.kind, what: mark.what, caseNumber: mark.caseNumber,
      effective: mark.effective, recorded: entry.recorded, enteredBy: names[entry.actor],
      reason: try reason(of: entry, case: mark.caseNumber, in: association))
  }

  /// The entry's own, else that of the decision that it carries out: the last step of the case before it that gives one.
  private func reason(
    of entry: Entry, case number: CaseNumber, in association: Key<Association>
  ) throws -> String? {
    if let text = CauseWitness.reason(in: entry.draft.personal) { return text }
    guard case .rulingMade = entry.draft.fact else { return nil }
    for position in try registry.steps(ofCase: number, in: association).reversed() where position < entry.sequence {
      var text: String?
      try registry.entries(position...position) { text = CauseWitness.reason(in: $0.draft.personal) }
      if let text { return text }
    }
    return nil
  }

  private static func reason(in personal: Personal) -> String? {
    personal[.reason] ?? personal[.basis] ?? personal[.document] ?? personal[.summary]
  }

  /// The entries between by which somebody came, left, or came back, with an effect by the day.
  func tenureChanges(
    of member: Membership, in range: ClosedRange<Position>, by day: Day
  ) throws -> [Restatement.Cause] {
    guard try hasOtherTenures(member, before: range.lowerBound) else { return [] }
    var causes: [Restatement.Cause] = []
    try registry.entries(about: member.pseudonym, in: range) { entry in
      let what: Restatement.Cause.What
      switch entry.draft.fact {
      case .memberEnrolled: what = .enrolled
      case .memberLeft: what = .left
      case .memberRejoined: what = .rejoined
      default: return
      }
      guard entry.draft.effective <= day || what == .enrolled else { return }
      causes.append(
        Restatement.Cause(
          position: entry.sequence, kind: entry.draft.fact.kind, what: what, caseNumber: nil,
          effective: entry.draft.effective, recorded: entry.recorded, enteredBy: names[entry.actor],
          reason: CauseWitness.reason(in: entry.draft.personal)))
    }
    return causes
  }

  /// Looked up first: to go through the entries of a long journal for everybody would take its length each time.
  private func hasOtherTenures(_ member: Membership, before first: Position) throws -> Bool {
    let earlier = try registry.earlier(at: first.advanced(by: -1)).membership(member.key)
    return earlier?.tenures != member.tenures
  }
}
