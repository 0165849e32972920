internal import GRDB
internal import Registry

extension SQLiteReader {
  func history(of membership: Key<Membership>) throws -> History {
    let parts = try absorptions().whole(membership.value).map { try ownHistory(of: Key($0)) }
    guard parts.count > 1 else { return parts[0] }
    var whole = History()
    whole.rulings = parts.flatMap(\.rulings).sorted {
      ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence)
    }
    whole.repairs = parts.flatMap(\.repairs).sorted {
      ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence)
    }
    // A day that is not known is before every other.
    let joined = parts.map(\.joined)
    whole.joined = joined.contains(nil) ? nil : joined.compactMap(\.self).min()
    return whole
  }

  /// Without what was merged into it.
  private func ownHistory(of membership: Key<Membership>) throws -> History {
    try withStatements { statements in
      var history = History()
      var association: Int?
      try statements["SELECT association, joined FROM membership WHERE key = ? AND key <= ?"].rows {
        $0.int(membership.value)
        $0.int(position.value)
      } _: { row in
        association = row.int(0)
        history.joined = row.optionalInt(1).map(SQLiteReader.day)
        return false
      }
      guard let association else { return history }
      try statements["\(SQLiteReader.rulingSQL) AND membership = ? AND sequence <= ? AND odd = 0"].rows {
        $0.int(association)
        $0.int(membership.value)
        $0.int(position.value)
      } _: { row in
        history.rulings.append(try SQLiteReader.ruling(row))
        return true
      }
      try statements["\(SQLiteReader.repairSQL) AND membership = ? AND sequence <= ?"].rows {
        $0.int(association)
        $0.int(membership.value)
        $0.int(position.value)
      } _: { row in
        history.repairs.append(SQLiteReader.repair(row))
        return true
      }
      return history
    }
  }

  /// Reads a portion of members, lets go of the lock, and hands each member's rows on: memory stays flat.
  func histories(
    of association: Key<Association>, _ body: (Key<Membership>, borrowing HistorySlice) throws -> Void
  ) throws {
    let absorptions = try absorptions()
    // The few that others were merged into are read beforehand; those others do not come by themselves.
    let whole = try Dictionary(
      uniqueKeysWithValues: absorptions.members.keys.map { ($0, try history(of: Key($0))) })
    var last = 0
    while true {
      let portion = try HistoryPortion(of: association, after: last, reader: self)
      guard let next = portion.lastKey else { return }
      guard absorptions.isEmpty else {
        try portion.handOn { key, slice in
          if absorptions.absorbed.contains(key.value) { return }
          guard let history = whole[key.value] else { return try body(key, slice) }
          try body(
            key,
            HistorySlice(rulings: history.rulings[...], repairs: history.repairs[...], joined: history.joined))
        }
        last = next
        continue
      }
      try portion.handOn(body)
      last = next
    }
  }

  static let repairSQL = """
    SELECT case_number, effective, sequence, restores, membership FROM repair WHERE association = ?
    """

  static func repair(_ row: RawStatement.Row) -> RepairRow {
    RepairRow(
      caseNumber: CaseNumber(row.int(0)), effective: day(row.int(1)), sequence: Position(row.int(2)),
      restores: row.optionalInt(3).map { PerMille($0) })
  }
}

/// The rows of some thousand memberships, ordered by key.
private struct HistoryPortion {
  /// Members are cheap, rulings are not: a portion ends with whichever is reached first.
  private static let members = 4096
  private static let rulings = 65_536

  private var memberships: [(key: Int, joined: Day?)] = []
  private var rulingOwners: [Int] = []
  private var rulings: [RulingRow] = []
  private var repairOwners: [Int] = []
  private var repairs: [RepairRow] = []

  var lastKey: Int? { memberships.last?.key }

  init(of association: Key<Association>, after last: Int, reader: SQLiteReader) throws {
    try reader.withStatements { statements in
      try statements[
        """
        SELECT key, joined FROM membership WHERE association = ? AND key > ? AND key <= ? ORDER BY key LIMIT ?
        """
      ].rows {
        $0.int(association.value)
        $0.int(last)
        $0.int(reader.position.value)
        $0.int(HistoryPortion.members)
      } _: { row in
        memberships.append((row.int(0), row.optionalInt(1).map(SQLiteReader.day)))
        return true
      }
      guard let end = memberships.last?.key else { return }
      rulings.reserveCapacity(HistoryPortion.rulings / 4)
      rulingOwners.reserveCapacity(HistoryPortion.rulings / 4)
      try statements["\(SQLiteReader.rulingSQL) AND membership > ? AND membership <= ? AND sequence <= ? AND odd = 0"]
        .rows {
          $0.int(association.value)
          $0.int(last)
          $0.int(end)
          $0.int(reader.position.value)
        } _: { row in
          let owner = row.int(9)
          if rulings.count >= HistoryPortion.rulings, owner != rulingOwners.last { return false }
          rulingOwners.append(owner)
          rulings.append(try SQLiteReader.ruling(row))
          return true
        }
      if rulings.count >= HistoryPortion.rulings, let owner = rulingOwners.last {
        memberships.removeAll { $0.key > owner }
      }
      try statements["\(SQLiteReader.repairSQL) AND membership > ? AND membership <= ? AND sequence <= ?"].rows {
        $0.int(association.value)
        $0.int(last)
        $0.int(memberships.last?.key ?? last)
        $0.int(reader.position.value)
      } _: { row in
        repairOwners.append(row.int(4))
        repairs.append(SQLiteReader.repair(row))
        return true
      }
    }
  }

  func handOn(_ body: (Key<Membership>, borrowing HistorySlice) throws -> Void) throws {
    var ruling = 0
    var repair = 0
    for membership in memberships {
      let rulingStart = ruling
      while ruling < rulingOwners.count, rulingOwners[ruling] == membership.key { ruling += 1 }
      let repairStart = repair
      while repair < repairOwners.count, repairOwners[repair] == membership.key { repair += 1 }
      try body(
        Key(membership.key),
        HistorySlice(
          rulings: rulings[rulingStart..<ruling], repairs: repairs[repairStart..<repair], joined: membership.joined))
    }
  }
}
