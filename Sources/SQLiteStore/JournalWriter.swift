internal import GRDB
internal import Registry
internal import TransparencyLog

/// Puts the entries of one operation into the journal: rows, salts, commitments and the tree's tiles.
struct JournalWriter {
  let header: OperationHeader
  let first: Position
  private(set) var last: Position

  private let statements: Statements
  private let random: RandomBytes
  private let tree: LeafTree
  private var tiles: TileTable
  private var batch = LeafBatch()

  init(header: OperationHeader, statements: Statements, random: RandomBytes) throws {
    self.header = header
    self.statements = statements
    self.random = random
    last = try JournalWriter.lastSequence(in: statements)
    first = last.advanced(by: 1)
    tiles = TileTable(statements: statements)
    tree = try LeafTree(size: last.value, tiles: tiles)
  }

  /// Shows damage to the request of an operation, which is compared when the operation is sent again.
  static func seal(of request: [UInt8], operation: [UInt8]) -> [UInt8] {
    Array(Digest(of: operation + request).bytes.prefix(8))
  }

  static func lastSequence(in statements: Statements) throws -> Position {
    var last = Position.start
    try statements["SELECT max(sequence) FROM entry"].rows { _ in
    } _: { row in
      last = Position(row.int(0))
      return false
    }
    return last
  }

  /// Puts an entry behind the last, and says where.
  mutating func append(_ draft: EntryDraft) throws -> Position {
    let sequence = last.advanced(by: 1)
    batch.append(
      draft, at: sequence, ordinal: UInt32(sequence.value - first.value), of: header, salts: random.next(64))
    // Numbers only: a closure that holds the draft would hold each of its texts.
    let (number, kind, day, subject) = (
      sequence.value, draft.fact.kind.rawValue, draft.effective.daysSince1970, draft.subject
    )
    try batch.withLast { kept in
      try statements[.entry].run {
        $0.int(number)
        $0.int(kind)
        $0.int(day)
        $0.id(subject)
        $0.blob(kept.facts)
        $0.blob(kept.factsSalt)
      }
      try statements[.personal].run {
        $0.int(number)
        $0.blob(kept.personalSalt)
        $0.blob(kept.personal)
      }
    }
    last = sequence
    if batch.byteCount >= LeafTree.batchBytes {
      batch = tree.hand(over: batch)
      for tile in try tree.takeTiles() { try tiles.write(tile) }
    }
    return sequence
  }

  /// Writes what stands once for the whole operation, after its last entry.
  mutating func finish(knownDay: Day) throws -> Operation {
    for tile in try tree.finish(with: batch) { try tiles.write(tile) }
    try statements[
      """
      INSERT INTO operation (first, last, id, request, seal, actor, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    ].run {
      $0.int(first.value)
      $0.int(last.value)
      $0.blob(header.id.bytes)
      $0.blob(header.request.bytes)
      $0.blob(JournalWriter.seal(of: header.request.bytes, operation: header.id.bytes))
      $0.blob(header.actor.bytes)
      $0.int(header.recorded.millisecondsSince1970)
    }
    try statements[
      """
      INSERT INTO day_mark (day, first) SELECT ?1, ?2
      WHERE NOT EXISTS (SELECT 1 FROM day_mark WHERE day >= ?1)
      """
    ].run {
      $0.int(knownDay.daysSince1970)
      $0.int(first.value)
    }
    return Operation(
      id: header.id, request: header.request, actor: header.actor, recorded: header.recorded, entries: first...last)
  }
}

/// The tiles of the journal's Merkle tree, as rows.
struct TileTable: TileStore {
  let statements: Statements

  func tile(at place: Tile.Place) throws -> [UInt8]? {
    var bytes: [UInt8]?
    try statements["SELECT hashes FROM tile WHERE level = ? AND number = ?"].rows {
      $0.int(place.level)
      $0.int(place.number)
    } _: { row in
      bytes = row.blob(0)
      return false
    }
    return bytes
  }

  mutating func write(_ tile: Tile) throws {
    try statements[.tile].run { row in
      row.int(tile.place.level)
      row.int(tile.place.number)
      tile.withUnsafeBytes { row.blob($0) }
    }
  }
}
