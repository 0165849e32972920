internal import GRDB
internal import Registry

/// Compares the rulings on file with those rebuilt from the journal, one by one.
///
/// Which of a membership's rulings share a row depends on how the work was done, and says nothing.
struct RulingComparison {
  private var kept: RulingCursor
  private var rebuilt: RulingCursor

  init(kept: Database, rebuilt: Database, at position: Position) throws {
    self.kept = try RulingCursor(kept, upTo: position)
    self.rebuilt = try RulingCursor(rebuilt, upTo: position)
  }

  /// The next difference; nil where there is none any more.
  mutating func next() throws -> CheckFinding? {
    while true {
      switch (kept.current, rebuilt.current) {
      case (nil, nil): return nil
      case (let ours?, let theirs?) where ours == theirs:
        try kept.advance()
        try rebuilt.advance()
      case (let ours?, let theirs):
        if let theirs, theirs.key < ours.key {
          try rebuilt.advance()
          return .missingRow(table: "ruling", key: theirs.name)
        }
        try kept.advance()
        guard let theirs, theirs.key == ours.key else { return .surplusRow(table: "ruling", key: ours.name) }
        try rebuilt.advance()
        return .differingRow(table: "ruling", key: ours.name)
      case (nil, let theirs?):
        try rebuilt.advance()
        return .missingRow(table: "ruling", key: theirs.name)
      }
    }
  }
}

/// Walks over all rulings by association, membership, case and sequence.
private struct RulingCursor {
  struct Item: Equatable {
    let association: Int
    let membership: Int
    let ruling: RulingRow
    let isOdd: Bool

    var key: (Int, Int, Int, Int) {
      (association, membership, ruling.caseNumber.value, ruling.sequence.value)
    }
    var name: String {
      "association \(association), membership \(membership), case \(ruling.caseNumber), sequence \(ruling.sequence.value)"
    }
  }

  private let rows: RawStatement
  private let position: Position
  /// The row that the statement stands on; nil after the last.
  private var row: RawStatement.Row?
  /// Those of one membership.
  private var items: [Item] = []
  private var place = 0

  init(_ database: Database, upTo position: Position) throws {
    self.position = position
    rows = try RawStatement(
      """
      SELECT association, membership, sequence, rulings FROM ruling WHERE sequence <= ?
      ORDER BY association, membership, sequence
      """, in: database)
    rows.begin { $0.int(position.value) }
    row = try rows.next()
    try readMembership()
  }

  var current: Item? { place < items.count ? items[place] : nil }

  mutating func advance() throws {
    place += 1
    if place == items.count { try readMembership() }
  }

  private mutating func readMembership() throws {
    items.removeAll(keepingCapacity: true)
    place = 0
    while items.isEmpty, let first = row {
      let owner = (first.int(0), first.int(1))
      while let next = row, (next.int(0), next.int(1)) == owner {
        try next.withBlob(3) { bytes in
          try PackedRulings.forEach(in: bytes, first: next.int(2)) { ruling, isOdd in
            guard ruling.sequence <= position else { return }
            items.append(Item(association: owner.0, membership: owner.1, ruling: ruling, isOdd: isOdd))
          }
        }
        row = try rows.next()
      }
      items.sort { $0.key < $1.key }
    }
  }
}
