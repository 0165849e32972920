internal import GRDB
internal import Registry
internal import TransparencyLog

extension SQLiteReader {
  func sealedEntry(at position: Position) throws -> SealedEntry? {
    guard position <= self.position else { return nil }
    return try first(SQLiteReader.sealedEntrySQL) {
      $0.int(position.value)
      $0.int(position.value)
    } _: {
      try SQLiteReader.sealed($0)
    }
  }

  func leaves(_ range: ClosedRange<Position>, _ body: (Leaf) throws -> Void) throws {
    try withStatements { statements in
      try statements[SQLiteReader.sealedEntrySQL].rows {
        $0.int(range.lowerBound.value)
        $0.int(min(range.upperBound, position).value)
      } _: { row in
        try body(SQLiteReader.sealed(row).leaf)
        return true
      }
    }
  }

  private static func sealed(_ row: RawStatement.Row) throws -> SealedEntry {
    let entry = try SQLiteReader.entry(row)
    let salt = row.blob(11)
    if !row.isNull(12) {
      return SealedEntry(
        entry: entry, factsSalt: salt, personal: SealedEntry.Opening(row.blob(5), salt: row.blob(12)))
    }
    guard let commitment = Digest(bytes: row.blob(13)) else {
      throw StoreFailure.damaged(reason: "the personal body of \(entry.sequence) is neither there nor erased")
    }
    return SealedEntry(entry: entry, factsSalt: salt, erased: commitment)
  }

  private static let sealedEntrySQL = """
    SELECT e.sequence, e.kind, e.effective, e.subject, e.facts, p.body, o.first, o.last, o.id, o.actor, o.recorded,
      e.salt, p.salt, x.commitment
    FROM entry e LEFT JOIN personal p ON p.sequence = e.sequence LEFT JOIN erased x ON x.sequence = e.sequence
    JOIN operation o ON o.first = (SELECT max(first) FROM operation WHERE first <= e.sequence)
    WHERE e.sequence BETWEEN ? AND ? ORDER BY e.sequence
    """
}

extension SQLiteReader {
  func tile(at place: Tile.Place) throws -> [UInt8]? {
    try withStatements { try TileTable(statements: $0).tile(at: place) }
  }

  func logKeys() throws -> [LogKey] {
    try all("SELECT sequence, vkey FROM log_key WHERE sequence <= ? ORDER BY sequence") {
      $0.int(position.value)
    } _: { row in
      do {
        return LogKey(adopted: Position(row.int(0)), key: try VerifierKey(row.text(1)))
      } catch {
        throw StoreFailure.damaged(reason: "the key of #\(row.int(0)) is not in its form")
      }
    }
  }

  func checkpoints() throws -> [KeptCheckpoint] {
    try all("SELECT size, note, signed FROM checkpoint WHERE size <= ? ORDER BY size") {
      $0.int(position.value)
    } _: { row in
      do {
        return KeptCheckpoint(
          size: row.int(0), note: try SignedNote(parsing: Array(row.text(1).utf8)),
          signed: Instant(millisecondsSince1970: Int64(row.int(2))))
      } catch {
        throw StoreFailure.damaged(reason: "the checkpoint of #\(row.int(0)) is not a signed note")
      }
    }
  }

  func certificates(of membership: Key<Membership>?) throws -> [CertificateRow] {
    try all(
      """
      SELECT c.key, c.membership, e.sequence FROM certificate c
      LEFT JOIN certificate_end e ON e.certificate = c.key AND e.sequence <= ?1
      WHERE c.key <= ?1 AND (?2 IS NULL OR c.membership = ?2) ORDER BY c.key
      """
    ) {
      $0.int(position.value)
      $0.int(membership?.value)
    } _: { row in
      CertificateRow(
        key: Key(row.int(0)), membership: Key(row.int(1)), revoked: row.optionalInt(2).map { Position($0) })
    }
  }
}
