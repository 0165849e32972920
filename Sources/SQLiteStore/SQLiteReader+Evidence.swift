internal import GRDB
internal import Registry

extension SQLiteReader {
  func sealedEntry(at position: Position) throws -> SealedEntry? {
    guard position <= self.position else { return nil }
    return try first(SQLiteReader.sealedEntrySQL) {
      $0.int(position.value)
    } _: { row in
      let entry = try SQLiteReader.entry(row)
      let salt = row.blob(11)
      if !row.isNull(12) {
        return SealedEntry(
          entry: entry, factsSalt: salt, personal: SealedEntry.Opening(row.blob(5), salt: row.blob(12)))
      }
      guard let commitment = Digest(bytes: row.blob(13)) else {
        throw StoreFailure.damaged(reason: "the personal body of \(position) is neither there nor erased")
      }
      return SealedEntry(entry: entry, factsSalt: salt, erased: commitment)
    }
  }

  private static let sealedEntrySQL = """
    SELECT e.sequence, e.kind, e.effective, e.subject, e.facts, p.body, o.first, o.last, o.id, o.actor, o.recorded,
      e.salt, p.salt, x.commitment
    FROM entry e LEFT JOIN personal p ON p.sequence = e.sequence LEFT JOIN erased x ON x.sequence = e.sequence
    JOIN operation o ON o.first = (SELECT max(first) FROM operation WHERE first <= e.sequence)
    WHERE e.sequence = ?
    """
}
