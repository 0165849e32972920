internal import GRDB
internal import Registry
internal import TransparencyLog

/// Reads the whole journal once, in order: form, commitments, tree; and hands each sound entry on.
struct JournalCheck {
  private(set) var findings: [CheckFinding] = []
  private(set) var erased = 0
  private var expected = Position(1)
  /// Hashes on another thread, while entries are read and handed on.
  private let tree: LeafTree
  private var batch = LeafBatch()
  private var erasures = ErasureCheck()
  private var tiles: ComparedTiles

  init(reader: SQLiteReader) throws {
    tiles = ComparedTiles(reader: reader)
    tree = try LeafTree(size: 0, tiles: tiles)
  }

  /// More than this many findings help nobody.
  static let limit = 1000

  mutating func run(_ reader: SQLiteReader, _ body: (Entry) throws -> Void) throws {
    try checkOperations(reader)
    while expected <= reader.position, findings.count < JournalCheck.limit {
      let portion = try reader.all(JournalCheck.sql) {
        $0.int(expected.value)
        $0.int(reader.position.value)
        $0.int(1000)
      } _: {
        JournalRow($0)
      }
      guard !portion.isEmpty else { break }
      for row in portion { try check(row, body) }
    }
    if expected <= reader.position { note(.gap(after: Position(expected.value - 1), next: reader.position)) }
    for tile in try tree.finish(with: batch) { try tiles.write(tile) }
    findings += tiles.findings
    for position in erasures.unexplained { note(.erasure(position)) }
  }

  private static let sql = """
    SELECT e.sequence, e.kind, e.effective, e.subject, e.facts, p.body, o.first, o.last, o.id, o.actor, o.recorded,
      e.salt, p.salt, x.commitment, x.erasure
    FROM entry e LEFT JOIN personal p ON p.sequence = e.sequence LEFT JOIN erased x ON x.sequence = e.sequence
    LEFT JOIN operation o ON o.first = (SELECT max(first) FROM operation WHERE first <= e.sequence)
    WHERE e.sequence BETWEEN ? AND ? ORDER BY e.sequence LIMIT ?
    """

  private mutating func check(_ row: JournalRow, _ body: (Entry) throws -> Void) throws {
    let sequence = row.sequence
    guard sequence < .end else { throw StoreFailure.damaged(reason: "no journal reaches entry \(sequence)") }
    if sequence != expected { note(.gap(after: Position(expected.value - 1), next: sequence)) }
    expected = sequence.advanced(by: 1)
    switch row.entry {
    case .failure(let failure):
      note(.body(sequence, reason: failure.message.en))
    case .success(let entry):
      guard (row.personalSalt == nil) != (row.erasedCommitment == nil) else { return note(.personal(sequence)) }
      if let erasure = row.erasure {
        erased += 1
        erasures.add(erased: sequence, of: entry.draft.subject, by: erasure)
      }
      erasures.add(entry)
      guard let seal = row.personalSeal else { return note(.personal(sequence)) }
      batch.append(entry, salt: row.factsSalt, personal: seal)
      if batch.byteCount >= LeafTree.batchBytes {
        batch = tree.hand(over: batch)
        for tile in try tree.takeTiles() { try tiles.write(tile) }
      }
      try body(entry)
    }
  }

  private mutating func checkOperations(_ reader: SQLiteReader) throws {
    var next = 1
    var mark: Day?
    var marks: [Day: Int] = [:]
    let offset = try reader.header().offset
    let operations = try reader.all(
      "SELECT first, last, recorded, id, request, seal FROM operation WHERE first <= ? ORDER BY first"
    ) {
      $0.int(reader.position.value)
    } _: {
      (
        first: $0.int(0), last: $0.int(1), recorded: Instant(millisecondsSince1970: Int64($0.int(2))),
        isSealed: JournalWriter.seal(of: $0.blob(4), operation: $0.blob(3)) == $0.blob(5)
      )
    }
    for operation in operations {
      if operation.first != next || operation.last < operation.first || !operation.isSealed {
        note(.operation(first: Position(operation.first)))
      }
      // A hostile file may claim any number.
      next = operation.last &+ 1
      let day = operation.recorded.day(at: offset)
      if mark.map({ $0 < day }) ?? true {
        mark = day
        marks[day] = operation.first
      }
    }
    if next &- 1 != reader.position.value { note(.operation(first: Position(next))) }
    let kept = try reader.all("SELECT day, first FROM day_mark WHERE first <= ?") {
      $0.int(reader.position.value)
    } _: {
      (SQLiteReader.day($0.int(0)), $0.int(1))
    }
    for (day, first) in kept where marks.removeValue(forKey: day) != first { note(.dayMark(day)) }
    for day in marks.keys.sorted() { note(.dayMark(day)) }
  }

  private mutating func note(_ finding: CheckFinding) {
    if findings.count < JournalCheck.limit { findings.append(finding) }
  }
}

/// One row of the journal with what its leaf is made from.
private struct JournalRow {
  let sequence: Position
  let entry: Result<Entry, StoreFailure>
  let factsSalt: [UInt8]
  let personalSalt: [UInt8]?
  let erasedCommitment: [UInt8]?
  /// The entry that erased it.
  let erasure: Position?

  init(_ row: RawStatement.Row) {
    sequence = Position(row.int(0))
    factsSalt = row.blob(11)
    personalSalt = row.isNull(12) ? nil : row.blob(12)
    erasedCommitment = row.isNull(13) ? nil : row.blob(13)
    erasure = row.optionalInt(14).map { Position($0) }
    do {
      entry = .success(try SQLiteReader.entry(row))
    } catch let failure as any Failure {
      entry = .failure(.damaged(reason: failure.message.en))
    } catch {
      entry = .failure(.damaged(reason: "\(error)"))
    }
  }

  var personalSeal: LeafBatch.PersonalSeal? {
    if let erasedCommitment { return erasedCommitment.count == Hash.byteCount ? .commitment(erasedCommitment) : nil }
    return personalSalt.map { .salt($0) }
  }
}

/// Takes the tiles that the entries give, and compares each with the one on file.
private struct ComparedTiles: TileStore {
  let reader: SQLiteReader
  var findings: [CheckFinding] = []

  init(reader: SQLiteReader) { self.reader = reader }

  func tile(at place: Tile.Place) throws -> [UInt8]? {
    try reader.first("SELECT hashes FROM tile WHERE level = ? AND number = ?") {
      $0.int(place.level)
      $0.int(place.number)
    } _: {
      $0.blob(0)
    }
  }

  mutating func write(_ tile: Tile) throws {
    guard findings.count < JournalCheck.limit else { return }
    let kept = try self.tile(at: tile.place) ?? []
    let bytes = tile.bytes
    // The file may have grown since the check began: then its tile is wider, and begins alike.
    if kept.starts(with: bytes) { return }
    guard tile.place.level == 0 else {
      return findings.append(.tile(level: tile.place.level, number: tile.place.number))
    }
    for slot in 0..<tile.hashes.count where !slice(kept, slot).elementsEqual(slice(bytes, slot)) {
      findings.append(.leaf(Position(tile.place.number * Tile.width + slot + 1)))
    }
  }

  private func slice(_ bytes: [UInt8], _ slot: Int) -> ArraySlice<UInt8> {
    bytes.dropFirst(slot * Hash.byteCount).prefix(Hash.byteCount)
  }
}
