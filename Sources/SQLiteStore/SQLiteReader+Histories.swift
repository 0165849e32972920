internal import GRDB
internal import Registry

extension SQLiteReader {
  func history(of membership: Key<Membership>) throws -> History {
    let parts = try absorptions().whole(membership.value).map { try ownHistory(of: Key($0)) }
    guard parts.count > 1 else { return parts[0] }
    var whole = History()
    whole.rulings = parts.flatMap(\.rulings).sorted(by: RulingRow.isEarlier)
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
      try statements.rulings(of: membership.value, in: association, upTo: position) { ruling, isOdd in
        if !isOdd { history.rulings.append(ruling) }
      }
      history.rulings.sort(by: RulingRow.isEarlier)
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
    var joined = JoiningDays(of: association)
    var last = 0
    while true {
      let portion = try HistoryPortion(of: association, after: last, reader: self)
      guard let next = portion.lastKey else { break }
      portion.addJoiningDays(to: &joined)
      last = next
      guard !absorptions.isEmpty else {
        try portion.handOn(body)
        continue
      }
      // The few that others were merged into come with these; those others do not come by themselves.
      try portion.handOn { key, slice in
        if absorptions.absorbed.contains(key.value) { return }
        guard absorptions.members[key.value] != nil else { return try body(key, slice) }
        let history = try history(of: key)
        try body(
          key, HistorySlice(rulings: history.rulings[...], repairs: history.repairs[...], joined: history.joined))
      }
    }
    if isFixed { knownJoiningDays = joined }
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
  private var rulings = OwnedRulings()
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
      if let complete = try readRulings(of: association, last, end, statements, at: reader.position) {
        memberships.removeAll { $0.key > complete }
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

  /// Says with which membership it broke off; nil where it did not.
  private mutating func readRulings(
    of association: Key<Association>, _ last: Int, _ end: Int, _ statements: Statements, at position: Position
  ) throws -> Int? {
    var complete: Int?
    try statements[
      """
      SELECT membership, sequence, rulings FROM ruling
      WHERE association = ? AND membership > ? AND membership <= ? AND sequence <= ?
      """
    ].rows {
      $0.int(association.value)
      $0.int(last)
      $0.int(end)
      $0.int(position.value)
    } _: { row in
      let owner = row.int(0)
      if rulings.count >= HistoryPortion.rulings, let known = rulings.lastOwner, owner != known {
        complete = known
        return false
      }
      try row.withBlob(2) { bytes in try rulings.add(bytes, first: row.int(1), of: owner, upTo: position) }
      return true
    }
    rulings.finish()
    return complete
  }

  func addJoiningDays(to days: inout JoiningDays) {
    for membership in memberships { days.append(membership.key, membership.joined) }
  }

  func handOn(_ body: (Key<Membership>, borrowing HistorySlice) throws -> Void) throws {
    var owner = 0
    var repair = 0
    for membership in memberships {
      let rulings = rulings.slice(of: membership.key, from: &owner)
      let repairStart = repair
      while repair < repairOwners.count, repairOwners[repair] == membership.key { repair += 1 }
      try body(
        Key(membership.key),
        HistorySlice(rulings: rulings, repairs: repairs[repairStart..<repair], joined: membership.joined))
    }
  }
}

/// The rulings of some memberships, one membership's after the other's, each sorted as scoring reads them.
private struct OwnedRulings {
  private var rulings: [RulingRow] = []
  /// Where each membership's begin.
  private var owners: [(key: Int, start: Int)] = []
  private var isSorted = true

  var count: Int { rulings.count }
  var lastOwner: Int? { owners.last?.key }

  /// Adds those of one row that are known at a position; odd ones are never scored.
  mutating func add(_ bytes: UnsafeRawBufferPointer, first: Int, of owner: Int, upTo position: Position) throws {
    if owners.last?.key != owner {
      finish()
      owners.append((owner, rulings.count))
    }
    try PackedRulings.forEach(in: bytes, first: first) { ruling, isOdd in
      if isOdd || ruling.sequence > position { return }
      if isSorted, let last = rulings.last, rulings.count > owners[owners.count - 1].start {
        isSorted = RulingRow.isEarlier(last, ruling)
      }
      rulings.append(ruling)
    }
  }

  /// Sorts the last membership's rulings: they are in the order of recording, which is nearly always the same.
  mutating func finish() {
    defer { isSorted = true }
    guard !isSorted, let start = owners.last?.start else { return }
    rulings[start...].sort(by: RulingRow.isEarlier)
  }

  /// Those of a membership; none where there are none. To be asked in the order of the memberships.
  func slice(of key: Int, from place: inout Int) -> ArraySlice<RulingRow> {
    guard place < owners.count, owners[place].key == key else { return [] }
    let end = place + 1 < owners.count ? owners[place + 1].start : rulings.count
    defer { place += 1 }
    return rulings[owners[place].start..<end]
  }
}
