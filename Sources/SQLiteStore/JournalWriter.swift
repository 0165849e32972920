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
  private var tree: TreeAppender
  private var tiles: TileTable

  init(header: OperationHeader, statements: Statements, random: RandomBytes) throws {
    self.header = header
    self.statements = statements
    self.random = random
    last = try JournalWriter.lastSequence(in: statements)
    first = last.advanced(by: 1)
    tiles = TileTable(statements: statements)
    tree = try TreeAppender(size: last.value, tiles: tiles)
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

  mutating func append(_ draft: EntryDraft) throws -> Entry {
    let sequence = last.advanced(by: 1)
    let entry = Entry(
      sequence: sequence, recorded: header.recorded, operation: header.id,
      ordinal: UInt32(sequence.value - first.value), actor: header.actor, draft: draft, isErased: false)
    var facts = ByteWriter()
    draft.fact.encode(into: &facts)
    var personal = ByteWriter()
    draft.personal.encode(into: &personal)
    let (factsSalt, personalSalt) = (random.next(32), random.next(32))
    try statements["INSERT INTO entry (sequence, kind, effective, subject, facts, salt) VALUES (?, ?, ?, ?, ?, ?)"].run
    {
      $0.int(sequence.value)
      $0.int(draft.fact.kind.rawValue)
      $0.int(draft.effective.daysSince1970)
      if let subject = draft.subject { $0.blob(subject.bytes) } else { $0.null() }
      $0.blob(facts.bytes)
      $0.blob(factsSalt)
    }
    try statements["INSERT INTO personal (sequence, salt, body) VALUES (?, ?, ?)"].run {
      $0.int(sequence.value)
      $0.blob(personalSalt)
      $0.blob(personal.bytes)
    }
    let leaf = Leaf(
      entry: entry, facts: Leaf.factsCommitment(of: entry, salt: factsSalt),
      personal: Leaf.personalCommitment(of: personal.bytes, salt: personalSalt))
    try tree.append(Hash.leaf(leaf.bytes), to: &tiles)
    last = sequence
    return entry
  }

  /// Writes what stands once for the whole operation, after its last entry.
  mutating func finish(knownDay: Day) throws -> Operation {
    try tree.finish(to: &tiles)
    try statements["INSERT INTO operation (first, last, id, request, actor, recorded) VALUES (?, ?, ?, ?, ?, ?)"].run {
      $0.int(first.value)
      $0.int(last.value)
      $0.blob(header.id.bytes)
      $0.blob(header.request.bytes)
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
    try statements["INSERT OR REPLACE INTO tile (level, number, hashes) VALUES (?, ?, ?)"].run { row in
      row.int(tile.place.level)
      row.int(tile.place.number)
      tile.withUnsafeBytes { row.blob($0) }
    }
  }
}
