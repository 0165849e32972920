internal import GRDB
internal import Registry

extension SQLiteReader {
  func memberships(
    containing text: SearchKey, in association: Key<Association>?, atMost limit: Int
  ) throws -> [Membership] {
    // Without letters and digits there is nothing that the index is ordered by: then everybody is looked at.
    let phrase = SearchedPart.phrase(text)
    return try memberships(
      """
      \(phrase == nil ? "?5 IS NULL" : "m.key IN (\(SQLiteReader.candidates))")
        \(association == nil ? "" : "AND +m.association = ?6") AND (
        instr(lower(n.number), ?3) > 0
        OR EXISTS (
          SELECT 1 FROM member_text f WHERE f.membership = m.key AND f.sequence <= ?1 AND instr(f.search_key, ?3) > 0)
        OR EXISTS (
          SELECT 1 FROM account a JOIN account_text x ON x.account = a.key
          WHERE a.membership = m.key AND a.key <= ?1 AND instr(x.search_key, ?3) > 0))
      ORDER BY m.association, n.number LIMIT ?4
      """
    ) {
      // The search key is folded, a number as far as SQLite can (ASCII).
      $0.text(text.text)
      $0.int(limit)
      $0.text(phrase)
      if let association { $0.int(association.value) }
    }
  }

  /// Whose texts have the phrase. A name that is not the first is under the sequence of the entry that changed it.
  private static let candidates = """
    SELECT CASE rowid & 3
      WHEN \(SearchedPart.Kind.handle.rawValue) THEN (SELECT membership FROM account WHERE key = part.rowid >> 2)
      WHEN \(SearchedPart.Kind.number.rawValue) THEN rowid >> 2
      ELSE coalesce(
        (SELECT key FROM membership WHERE key = part.rowid >> 2),
        (SELECT h.key FROM entry e JOIN membership h ON h.pseudonym = e.subject WHERE e.sequence = part.rowid >> 2))
      END
    FROM part WHERE part MATCH ?5
    """
}
