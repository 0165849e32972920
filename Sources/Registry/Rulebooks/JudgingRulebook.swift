extension RegistryReader {
  /// The rulebook that judges acts of that day: the edition in force on it, or the first for days before any was.
  /// - Throws: `ScoringFailure.noRulebook` where none has been adopted.
  public func rulebook(judging day: Day, in association: Key<Association>) throws -> Rulebook {
    let adoptions = try adoptions(of: association)
    guard let first = adoptions.first else { throw ScoringFailure.noRulebook(knownAt: position) }
    // An edition that another replaced on its own first day was never in force.
    let adoption =
      adoptions.last { $0.effective <= day } ?? adoptions.last { $0.effective == first.effective } ?? first
    guard let rulebook = try rulebook(adoption.rulebook) else {
      throw StoreFailure.damaged(reason: "the rulebook adopted in \(adoption.sequence) is not on record")
    }
    return rulebook
  }
}
