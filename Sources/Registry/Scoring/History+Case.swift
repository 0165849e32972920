extension History {
  /// The rulings on one case, by (effective day, sequence).
  public func rulings(on number: CaseNumber) -> ArraySlice<RulingRow> {
    let start = rulings.partitionPoint { $0.caseNumber < number }
    let end = rulings.partitionPoint { $0.caseNumber <= number }
    return rulings[start..<end]
  }

  /// The same with one more repair.
  func adding(_ repair: RepairRow) -> History {
    var history = self
    let place = repairs.partitionPoint {
      ($0.caseNumber, $0.effective, $0.sequence) < (repair.caseNumber, repair.effective, repair.sequence)
    }
    history.repairs.insert(repair, at: place)
    return history
  }
}

extension Array {
  /// How many elements stand before the first that is not before; all that are before come first.
  public func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
