extension History {
  /// What of a history outsiders may still be told: as it was, but with every finding that has ended since left out, and
  /// every repair that has been granted since taken as granted at once.
  ///
  /// So a past day or position never brings back what was overturned, voided, stayed or repaired. Source: DESIGN.md,
  /// Cases.
  /// - Parameter now: the same membership's history with everything that is known.
  public func forOutsiders(now: History, asOf day: Day, today: Day) -> History {
    var told = self
    told.rulings.removeAll { row in
      guard let latest = RulingInForce(now.rulings(on: row.caseNumber), asOf: max(day, today), knownAt: .end) else {
        return true
      }
      return !latest.state.isInEffect
    }
    for repair in now.repairs where repair.effective <= today {
      let rows = now.rulings(on: repair.caseNumber)
      guard let found = RulingInForce(rows, asOf: max(day, today), knownAt: .end)?.found, repair.effective >= found,
        let first = rulings(on: repair.caseNumber).first
      else { continue }
      told = told.adding(
        RepairRow(
          caseNumber: repair.caseNumber, effective: found, sequence: first.sequence, restores: repair.restores))
    }
    return told
  }
}

extension CaseState {
  /// A finding whose effect is not stayed.
  public var isInEffect: Bool { isFinding && self != .stayed }
}
