internal import Registry

extension Statements {
  /// The rulings of a membership that are known at a position, in the order of recording.
  func rulings(
    of membership: Int, in association: Int, upTo position: Position, _ body: (RulingRow, _ isOdd: Bool) throws -> Void
  ) throws {
    try self[
      "SELECT sequence, rulings FROM ruling WHERE association = ? AND membership = ? AND sequence <= ? ORDER BY sequence"
    ].rows {
      $0.int(association)
      $0.int(membership)
      $0.int(position.value)
    } _: { row in
      try row.withBlob(1) { bytes in
        try PackedRulings.forEach(in: bytes, first: row.int(0)) { ruling, isOdd in
          if ruling.sequence <= position { try body(ruling, isOdd) }
        }
      }
      return true
    }
  }
}

/// The rulings of memberships whose cases are being read, so that a long history is read once and not for each case.
final class RulingsAtHand {
  private var known: [Key<Membership>: [RulingRow]] = [:]

  func ofCase(
    _ number: CaseNumber, of membership: Key<Membership>, in association: Key<Association>, _ statements: Statements,
    at position: Position
  ) throws -> ArraySlice<RulingRow> {
    let rulings = try known[membership] ?? read(membership, association, statements, position)
    let start = rulings.partitionPoint { $0.caseNumber < number }
    return rulings[start...].prefix { $0.caseNumber == number }
  }

  private func read(
    _ membership: Key<Membership>, _ association: Key<Association>, _ statements: Statements, _ position: Position
  ) throws -> [RulingRow] {
    var rulings: [RulingRow] = []
    try statements.rulings(of: membership.value, in: association.value, upTo: position) { ruling, _ in
      rulings.append(ruling)
    }
    rulings.sort(by: RulingRow.isEarlier)
    known[membership] = rulings
    return rulings
  }
}

extension RulingRow {
  /// The order in which scoring reads a member's rulings: by case, effective day and sequence.
  static func isEarlier(_ a: RulingRow, _ b: RulingRow) -> Bool {
    (a.caseNumber, a.effective, a.sequence) < (b.caseNumber, b.effective, b.sequence)
  }
}
