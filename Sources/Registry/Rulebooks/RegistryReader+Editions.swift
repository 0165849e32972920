extension RegistryReader {
  /// The editions that an association has adopted, made ready for scoring.
  public func editions(of association: Key<Association>) throws -> Editions {
    let lexicon = try lexicon()
    return Editions(
      try adoptions(of: association).map { record in
        guard let rulebook = try rulebook(record.rulebook) else {
          throw StoreFailure.damaged(reason: "the rulebook adopted in \(record.sequence) is not on record")
        }
        return Adoption(
          effective: record.effective, sequence: record.sequence, edition: try Edition(rulebook, lexicon: lexicon))
      })
  }

  /// The rulebook that judges acts of that day: the edition in force on it, or the first for days before any was.
  /// - Throws: `ScoringFailure.noRulebook` where none has been adopted.
  public func rulebook(judging day: Day, in association: Key<Association>) throws -> Rulebook {
    let adoptions = try adoptions(of: association)
    guard let adoption = adoptions.last(where: { $0.effective <= day }) ?? adoptions.first else {
      throw ScoringFailure.noRulebook(knownAt: position)
    }
    guard let rulebook = try rulebook(adoption.rulebook) else {
      throw StoreFailure.damaged(reason: "the rulebook adopted in \(adoption.sequence) is not on record")
    }
    return rulebook
  }
}
