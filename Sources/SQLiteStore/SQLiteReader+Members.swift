internal import GRDB
internal import Registry

extension SQLiteReader {
  func associations() throws -> [Association] {
    try all("\(SQLiteReader.associationSQL) WHERE key <= ? ORDER BY code") {
      $0.int(position.value)
    } _: {
      SQLiteReader.association($0)
    }
  }

  func association(code: String) throws -> Association? {
    try first("\(SQLiteReader.associationSQL) WHERE code = ? AND key <= ?") {
      $0.text(code)
      $0.int(position.value)
    } _: {
      SQLiteReader.association($0)
    }
  }

  func association(_ key: Key<Association>) throws -> Association? {
    try first("\(SQLiteReader.associationSQL) WHERE key = ? AND key <= ?") {
      $0.int(key.value)
      $0.int(position.value)
    } _: {
      SQLiteReader.association($0)
    }
  }

  private static let associationSQL =
    "SELECT key, code, name_zh, name_en, live_from, note_zh, note_en FROM association"

  private static func association(_ row: RawStatement.Row) -> Association {
    Association(
      key: Key(row.int(0)), code: row.text(1), name: Phrase(zh: row.text(2), en: row.text(3)),
      liveFrom: day(row.int(4)), note: Phrase(zh: row.text(5), en: row.text(6)))
  }

  func adoptions(of association: Key<Association>) throws -> [AdoptionRecord] {
    try all(
      """
      SELECT effective, sequence, rulebook FROM adoption WHERE association = ? AND sequence <= ?
      ORDER BY effective, sequence
      """
    ) {
      $0.int(association.value)
      $0.int(position.value)
    } _: { row in
      AdoptionRecord(
        association: association, effective: SQLiteReader.day(row.int(0)), sequence: Position(row.int(1)),
        rulebook: try SQLiteReader.hash(row.blob(2)))
    }
  }

  func membership(_ key: Key<Membership>) throws -> Membership? {
    try memberships("m.key = ?3", { $0.int(key.value) }).first
  }

  func membership(_ pseudonym: ID<Membership>) throws -> Membership? {
    try memberships("m.pseudonym = ?3", { $0.blob(pseudonym.bytes) }).first
  }

  func membership(number: String, in association: Key<Association>) throws -> Membership? {
    try memberships("n.association = ?3 AND n.number = ?4") {
      $0.int(association.value)
      $0.text(number)
    }.first
  }

  func memberships(numbered number: String) throws -> [Membership] {
    try memberships("n.number = ?3 ORDER BY n.association") { $0.text(number) }
  }

  func memberships(named name: SearchKey, in association: Key<Association>?) throws -> [Membership] {
    let matching = "t.search_key = ?3" + (association == nil ? "" : " AND m.association = ?4")
    return try memberships("\(matching) ORDER BY m.association, n.number") {
      $0.text(name.text)
      if let association { $0.int(association.value) }
    }
  }

  func names(of membership: Key<Membership>) throws -> [(recorded: Position, name: String)] {
    // Its own come last: the last one is what the member is called now.
    try absorptions().whole(membership.value).reversed().flatMap { key in
      try all("SELECT sequence, name FROM member_text WHERE membership = ? AND sequence <= ? ORDER BY sequence") {
        $0.int(key)
        $0.int(position.value)
      } _: {
        (recorded: Position($0.int(0)), name: $0.text(1))
      }
    }
  }

  func memberships(person: String) throws -> [Membership] {
    try memberships("t.person = ?3 ORDER BY m.association, n.number") { $0.text(person) }
  }

  /// Reads in portions by number, so that the lock is free while the body works.
  func memberships(of association: Key<Association>, _ body: (Membership) throws -> Void) throws {
    var last = ""
    while true {
      let portion = try memberships(
        "n.association = ?3 AND n.number > ?4 ORDER BY n.number LIMIT 1000"
      ) {
        $0.int(association.value)
        $0.text(last)
      }
      guard let next = portion.last?.number else { break }
      for membership in portion { try body(membership) }
      last = next
    }
    for membership in try numberless(in: association) { try body(membership) }
  }

  /// Those whose number was erased, whenever: they were members all the same.
  func numberless(in association: Key<Association>) throws -> [Membership] {
    try memberships(
      "m.association = ?3 AND m.key IN (SELECT membership FROM erasure) AND n.number IS NULL ORDER BY m.key"
    ) {
      $0.int(association.value)
    }
  }

  /// Memberships with their latest texts and their tenures. `?1` and `?2` are K; the condition's own values follow.
  func memberships(
    _ condition: String, _ bind: (inout RawStatement.Binder) -> Void
  ) throws -> [Membership] {
    let sql = """
      SELECT m.key, m.association, m.pseudonym, m.kind, m.joined, n.number, t.name, t.contact, t.address, t.person,
        EXISTS (SELECT 1 FROM tenure_change c WHERE c.membership = m.key)
      FROM membership m
      LEFT JOIN member_number n ON n.membership = m.key
      LEFT JOIN member_text t ON t.membership = m.key AND t.sequence =
        (SELECT max(sequence) FROM member_text WHERE membership = m.key AND sequence <= ?1)
      WHERE m.key <= ?2 AND \(condition)
      """
    return try withStatements { statements in
      var found: [Membership] = []
      var changed: [Int] = []
      try statements[sql].rows {
        $0.int(position.value)
        $0.int(position.value)
        bind(&$0)
      } _: { row in
        guard let pseudonym = ID<Membership>(bytes: row.blob(2)) else {
          throw StoreFailure.damaged(reason: "the membership of #\(row.int(0)) has no pseudonym")
        }
        if row.int(10) == 1 { changed.append(found.count) }
        found.append(
          Membership(
            key: Key(row.int(0)), association: Key(row.int(1)), pseudonym: pseudonym,
            kind: row.int(3) == 0 ? .person : .organization, number: row.optionalText(5), name: row.optionalText(6),
            contact: row.optionalText(7), address: row.optionalText(8), person: row.optionalText(9),
            tenures: [Tenure(from: row.optionalInt(4).map(SQLiteReader.day))]))
        return true
      }
      for index in changed {
        found[index].tenures = try tenures(of: found[index].key.value, joined: found[index].joined, statements)
      }
      try addAbsorbedTenures(to: &found, statements)
      return found
    }
  }

  /// A member was one on the days of whatever was merged into it, too.
  private func addAbsorbedTenures(to found: inout [Membership], _ statements: Statements) throws {
    guard !found.isEmpty else { return }
    let absorptions = try absorptions()
    guard !absorptions.isEmpty else { return }
    for index in found.indices {
      for key in absorptions.members[found[index].key.value] ?? [] {
        var joined: Day?
        try statements["SELECT joined FROM membership WHERE key = ?"].rows {
          $0.int(key)
        } _: { row in
          joined = row.optionalInt(0).map(SQLiteReader.day)
          return false
        }
        found[index].tenures = found[index].tenures.joined(
          with: try tenures(of: key, joined: joined, statements))
      }
    }
  }

  /// Joined, left, rejoined, in the order of recording.
  func tenures(of membership: Int, joined: Day?, _ statements: Statements) throws -> [Tenure] {
    var tenures = [Tenure(from: joined)]
    try statements[
      "SELECT change, effective FROM tenure_change WHERE membership = ? AND sequence <= ? ORDER BY sequence"
    ].rows {
      $0.int(membership)
      $0.int(position.value)
    } _: { row in
      let day = SQLiteReader.day(row.int(1))
      if row.int(0) == 1 {
        tenures.append(Tenure(from: day))
      } else {
        tenures[tenures.count - 1].until = day
      }
      return true
    }
    return tenures
  }

  func accounts(of membership: Key<Membership>) throws -> [PlatformAccount] {
    try absorptions().whole(membership.value).flatMap { key in
      try accounts("a.membership = ?3") { $0.int(key) }
    }
  }

  func account(_ key: Key<PlatformAccount>) throws -> PlatformAccount? {
    try accounts("a.key = ?3") { $0.int(key.value) }.first
  }

  func accounts(platform: String, uid: String) throws -> [PlatformAccount] {
    try accounts("t.platform = ?3 AND t.uid = ?4") {
      $0.text(platform)
      $0.text(uid)
    }
  }

  func accounts(platform: String, handle: SearchKey) throws -> [PlatformAccount] {
    try accounts("t.platform = ?3 AND t.search_key = ?4") {
      $0.text(platform)
      $0.text(handle.text)
    }
  }

  private func accounts(
    _ condition: String, _ bind: (inout RawStatement.Binder) -> Void
  ) throws -> [PlatformAccount] {
    try all(
      """
      SELECT a.key, a.membership, a.platform, t.handle, t.uid, a.held_from, coalesce(
        (SELECT effective FROM account_end e WHERE e.account = a.key AND e.sequence <= ?1 ORDER BY sequence DESC LIMIT 1),
        a.held_until)
      FROM account a LEFT JOIN account_text t ON t.account = a.key
      WHERE a.key <= ?2 AND \(condition) ORDER BY a.key
      """
    ) {
      $0.int(position.value)
      $0.int(position.value)
      bind(&$0)
    } _: { row in
      PlatformAccount(
        key: Key(row.int(0)), membership: Key(row.int(1)), platform: row.text(2), handle: row.optionalText(3),
        uid: row.optionalText(4), from: row.optionalInt(5).map(SQLiteReader.day),
        until: row.optionalInt(6).map(SQLiteReader.day))
    }
  }

  func pledges(of membership: Key<Membership>) throws -> [Pledge] {
    try absorptions().whole(membership.value).flatMap { key in
      try all(
        """
        SELECT effective, sequence, rulebook, means FROM pledge WHERE membership = ? AND sequence <= ?
        ORDER BY effective, sequence
        """
      ) {
        $0.int(key)
        $0.int(position.value)
      } _: { row in
        Pledge(
          membership: Key(key), rulebook: try SQLiteReader.hash(row.blob(2)), effective: SQLiteReader.day(row.int(0)),
          sequence: Position(row.int(1)), means: row.int(3) == 0 ? .signed : .assembly)
      }
    }.sorted { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
  }

  static func day(_ value: Int) -> Day { Day(daysSince1970: Int32(truncatingIfNeeded: value)) }
}
