extension RegistryReader {
  /// The rulebook that judges acts of that day: the edition in force on it, or the first for days before any was.
  /// - Throws: `ScoringFailure.noRulebook` where none has been adopted.
  public func rulebook(judging day: Day, in association: Key<Association>) throws -> Rulebook {
    let adoption = try adoption(judging: day, in: association)
    guard let rulebook = try rulebook(adoption.rulebook) else {
      throw StoreFailure.damaged(reason: "the rulebook adopted in \(adoption.sequence) is not on record")
    }
    return rulebook
  }

  /// The adoption by which that edition is in force.
  func adoption(judging day: Day, in association: Key<Association>) throws -> AdoptionRecord {
    let adoptions = try adoptions(of: association)
    guard let first = adoptions.first else { throw ScoringFailure.noRulebook(knownAt: position) }
    // An edition that another replaced on its own first day was never in force.
    return adoptions.last { $0.effective <= day } ?? adoptions.last { $0.effective == first.effective } ?? first
  }
}
