/// What later records restated of an association's scores on a day: known at one position against known at another,
/// in either direction of time. The reader stands at the later one, or beyond it.
///
/// One pass over the histories and one over the members; what is kept in between is one result of each position for those
/// that differ.
public struct RestatementQuery: Sendable {
  public var association: Association
  public var asOf: Day
  /// Known at first.
  public var from: Position
  /// Known at then; it may be the earlier one.
  public var to: Position
  /// One member alone; nil: everybody.
  public var membership: Key<Membership>?

  public init(
    association: Association, asOf: Day, from: Position, to: Position, membership: Key<Membership>? = nil
  ) {
    self.association = association
    self.asOf = asOf
    self.from = from
    self.to = to
    self.membership = membership
  }

  /// The positions after the earlier of the two, up to the later.
  private var between: ClosedRange<Position> {
    let (low, high) = (min(from, to), max(from, to))
    return min(low.advanced(by: 1), high)...high
  }

  private func isBetween(_ position: Position) -> Bool { from != to && between.contains(position) }

  /// Editions adopted in between that are in force by the day.
  public func adoptions(in registry: any RegistryReader) throws -> [RestatingAdoption] {
    try registry.adoptions(of: association.key).filter { $0.effective <= asOf && isBetween($0.sequence) }
      .map { adoption in
        var basis = ""
        try registry.entries(adoption.sequence...adoption.sequence) { entry in
          if case .rulebookAdopted(let fact) = entry.draft.fact { basis = fact.basis }
        }
        return RestatingAdoption(
          position: adoption.sequence, effective: adoption.effective,
          edition: try registry.rulebook(adoption.rulebook)?.edition ?? "", basis: basis)
      }
  }

  /// Every member whose score, grade or membership on the day differs between the two, by number.
  /// - Throws: `ScoringFailure.noRulebook` where none had been adopted at one of the positions.
  public func forEach(in registry: any RegistryReader, _ body: (Restatement) throws -> Void) throws {
    guard from != to else { return }
    let reader = registry.earlier(at: max(from, to))
    var ledger = try RestatementLedger(self, in: reader)
    try ledger.readRosters(in: reader)
    if let membership {
      try ledger.read(reader.history(of: membership), of: membership)
    } else {
      try reader.histories(of: association.key) { membership, history in
        try ledger.read(
          rulings: history.rulings, repairs: history.repairs, joined: history.joined, of: membership)
      }
    }
    let witness = try CauseWitness(reader)
    var found: [(Membership, RestatementLedger.Difference)] = []
    // The bodies of streams may ask nothing else of the reader.
    try reader.memberships(of: association.key) { member in
      if let difference = ledger.differences[member.key] { found.append((member, difference)) }
    }
    for (member, difference) in found {
      let tenure = try witness.tenureChanges(of: member, in: between, by: asOf)
      let causes = try difference.marks.map { try witness.cause($0, of: member, in: association.key) } + tenure
      try body(
        Restatement(
          membership: member.key, number: member.number, name: member.name, before: difference.before,
          after: difference.after, causes: causes.sorted { $0.position < $1.position }))
    }
  }

  public func answer(in registry: any RegistryReader) throws -> [Restatement] {
    var all: [Restatement] = []
    try forEach(in: registry) { all.append($0) }
    return all
  }
}
