internal import GRDB
internal import Registry

extension SQLiteReader {
  /// Reads in portions by number, so that the lock is free while the body works.
  func roster(
    of association: Key<Association>, on day: Day, _ body: (Key<Membership>, _ number: String) throws -> Void
  ) throws {
    let absorptions = try absorptions()
    var last = ""
    while true {
      var portion: [(key: Int, number: String, isMember: Bool)] = []
      try withStatements { statements in
        var changed: [(place: Int, joined: Day?)] = []
        try statements[SQLiteReader.rosterSQL].rows {
          $0.int(association.value)
          $0.text(last)
          $0.int(position.value)
        } _: { row in
          let joined = row.optionalInt(2).map(SQLiteReader.day)
          if row.int(3) == 1 { changed.append((portion.count, joined)) }
          portion.append((row.int(0), row.text(1), Tenure(from: joined).holds(on: day)))
          return true
        }
        for (place, joined) in changed {
          portion[place].isMember = try tenures(of: portion[place].key, joined: joined, statements).contains {
            $0.holds(on: day)
          }
        }
      }
      guard let next = portion.last?.number else { break }
      if !absorptions.isEmpty {
        for place in portion.indices where absorptions.members[portion[place].key] != nil {
          portion[place].isMember = try membership(Key(portion[place].key))?.isMember(on: day) ?? false
        }
        portion = portion.filter { !absorptions.absorbed.contains($0.key) }
      }
      for each in portion where each.isMember { try body(Key(each.key), each.number) }
      last = next
    }
    for member in try numberless(in: association) {
      guard !absorptions.absorbed.contains(member.key.value), member.isMember(on: day) else { continue }
      try body(member.key, member.key.position.description)
    }
  }

  private static let rosterSQL = """
    SELECT n.membership, n.number, m.joined, EXISTS (SELECT 1 FROM tenure_change c WHERE c.membership = n.membership)
    FROM member_number n JOIN membership m ON m.key = n.membership
    WHERE n.association = ? AND n.number > ? AND n.membership <= ? ORDER BY n.number LIMIT 4096
    """
}
