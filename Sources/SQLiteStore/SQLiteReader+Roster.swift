internal import GRDB
internal import Registry

extension SQLiteReader {
  /// Reads in portions by number, so that the lock is free while the body works.
  func roster(
    of association: Key<Association>, on day: Day, _ body: (Key<Membership>, _ number: String) throws -> Void
  ) throws {
    let absorptions = try absorptions()
    var joined = try joiningDays(of: association)
    var last = ""
    while true {
      var portion: [(key: Int, number: String, isMember: Bool)] = []
      try withStatements { statements in
        try statements[SQLiteReader.rosterSQL].rows {
          $0.int(association.value)
          $0.text(last)
          $0.int(position.value)
        } _: { row in
          let key = row.int(0)
          portion.append((key, row.text(1), Tenure(from: joined[key]).holds(on: day)))
          return true
        }
        let changed = try changed(among: portion.lazy.map(\.key), statements)
        guard !changed.isEmpty else { return }
        for place in portion.indices where changed.contains(portion[place].key) {
          let key = portion[place].key
          portion[place].isMember = try tenures(of: key, joined: joined[key], statements).contains { $0.holds(on: day) }
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
    SELECT membership, number FROM member_number
    WHERE association = ? AND number > ? AND membership <= ? ORDER BY number LIMIT 4096
    """

  /// Those of some memberships who ever left.
  private func changed(among keys: some Collection<Int>, _ statements: Statements) throws -> Set<Int> {
    guard let first = keys.min(), let last = keys.max() else { return [] }
    var changed: Set<Int> = []
    // Members who were enrolled together lie together; else each is looked for by itself.
    let isDense = last - first <= 16 * keys.count
    for (low, high) in isDense ? [(first, last)] : keys.map({ ($0, $0) }) {
      try statements["SELECT membership FROM tenure_change WHERE membership BETWEEN ? AND ?"].rows {
        $0.int(low)
        $0.int(high)
      } _: { row in
        changed.insert(row.int(0))
        return true
      }
    }
    return changed
  }

  func seats(
    of association: Key<Association>,
    _ body: (_ number: String, Key<Membership>, _ pseudonym: ID<Membership>, _ joined: Day?) throws -> Void
  ) throws {
    guard try absorptions().isEmpty else { return }
    try withStatements { statements in
      try statements[
        """
        SELECT n.number, n.membership, m.pseudonym, m.joined
        FROM member_number n JOIN membership m ON m.key = n.membership
        WHERE n.association = ? AND n.membership <= ? ORDER BY n.number
        """
      ].rows {
        $0.int(association.value)
        $0.int(position.value)
      } _: { row in
        guard let pseudonym = ID<Membership>(bytes: row.blob(2)) else {
          throw StoreFailure.damaged(reason: "membership #\(row.int(1)) has no pseudonym")
        }
        try body(row.text(0), Key(row.int(1)), pseudonym, row.optionalInt(3).map(SQLiteReader.day))
        return true
      }
    }
  }
}

extension SQLiteReader {
  /// From the last `histories` where those were the association's.
  private func joiningDays(of association: Key<Association>) throws -> JoiningDays {
    if let knownJoiningDays, knownJoiningDays.association == association { return knownJoiningDays }
    var days = JoiningDays(of: association)
    try withStatements { statements in
      try statements["SELECT key, joined FROM membership WHERE association = ? AND key <= ? ORDER BY key"].rows {
        $0.int(association.value)
        $0.int(position.value)
      } _: { row in
        days.append(row.int(0), row.optionalInt(1).map(SQLiteReader.day))
        return true
      }
    }
    return days
  }
}

/// The first joining days of an association's memberships.
struct JoiningDays {
  let association: Key<Association>
  private var keys: [Int] = []
  private var days: [Day?] = []
  /// Whoever is asked for is mostly the one after the last: numbers are given in the order of enrolment.
  private var next = 0

  init(of association: Key<Association>) { self.association = association }

  /// To be added in the order of the keys.
  mutating func append(_ key: Int, _ day: Day?) {
    keys.append(key)
    days.append(day)
  }

  subscript(key: Int) -> Day? {
    mutating get {
      let place = next < keys.count && keys[next] == key ? next : keys.partitionPoint { $0 < key }
      next = place + 1
      return place < keys.count && keys[place] == key ? days[place] : nil
    }
  }
}
