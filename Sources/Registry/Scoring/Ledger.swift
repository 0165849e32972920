/// The lines of an account in the order in which they are booked, each with the balance after it.
public struct Ledger: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var movement: Movement
    /// The score shown at the opening, and everything up to this line. In between it may lie beyond floor, ceiling and
    /// caps: those are booked on the last day, as movements of their own.
    public var balance: Millipoints

    /// A movement that goes on is booked when it ends.
    public var booked: Day { movement.days.upperBound }
  }

  public let opening: Millipoints
  public let lines: [Line]

  public var closing: Millipoints { lines.last?.balance ?? opening }

  init(opening: Millipoints, _ movements: [Movement]) {
    self.opening = opening
    // What happens to one case stays in its order, and so do the sums at the end.
    let order = movements.indices.sorted {
      (movements[$0].days.upperBound, $0) < (movements[$1].days.upperBound, $1)
    }
    var balance = opening
    lines = order.map { place in
      balance += movements[place].amount
      return Line(movement: movements[place], balance: balance)
    }
  }
}

extension CreditStatement {
  /// From the opening to the closing.
  public var ledger: Ledger { Ledger(opening: opening.result.shown, movements) }

  /// From the opening as it was known when the period began to the opening as it is known now; nil where it was not
  /// known, or is the same.
  public var restatementLedger: Ledger? {
    guard let then = openingAsThen, !restatement.isEmpty || !corrections.isEmpty else { return nil }
    return Ledger(opening: then.result.shown, restatement)
  }

  /// Opening and movements are the closing, and what was known then and the restatement the opening; to the millipoint.
  public var addsUp: Bool {
    guard ledger.closing == closing.result.shown else { return false }
    return restatementLedger.map { $0.closing == opening.result.shown } ?? true
  }
}
