internal import GRDB
internal import Registry

extension SQLiteReader {
  func header() throws -> RegistryCreated {
    let fact = try first("SELECT kind, facts FROM entry WHERE sequence = 1") { row in
      try EntryKind(rawValue: UInt16(truncatingIfNeeded: row.int(0))).map { try Fact(kind: $0, decoding: row.blob(1)) }
    }
    guard case .registryCreated(let created)? = fact ?? nil else {
      throw StoreFailure.damaged(reason: "entry #1 does not create a registry")
    }
    return created
  }

  func position(knownOn day: Day) throws -> Position {
    let next = try first("SELECT min(first) FROM day_mark WHERE day > ?") {
      $0.int(day.daysSince1970)
    } _: {
      $0.optionalInt(0)
    }
    guard let next = next ?? nil else { return position }
    return min(position, Position(next - 1))
  }

  func operation(_ id: ID<Operation>) throws -> Operation? {
    try first("SELECT first, last, id, request, actor, recorded FROM operation WHERE id = ?") {
      $0.blob(id.bytes)
    } _: {
      try SQLiteReader.operation($0)
    }
  }

  static func operation(_ row: RawStatement.Row) throws -> Operation {
    guard row.int(0) <= row.int(1), let id = ID<Operation>(bytes: row.blob(2)),
      let request = Digest(bytes: row.blob(3)),
      let actor = ID<Operator>(bytes: row.blob(4))
    else { throw StoreFailure.damaged(reason: "the operation at #\(row.int(0)) is not in its form") }
    return Operation(
      id: id, request: request, actor: actor, recorded: Instant(millisecondsSince1970: Int64(row.int(5))),
      entries: Position(row.int(0))...Position(row.int(1)))
  }

  func entries(_ range: ClosedRange<Position>, _ body: (Entry) throws -> Void) throws {
    try entries(range, where: "TRUE", { _ in }, body)
  }

  func entries(
    about subject: ID<Membership>, in range: ClosedRange<Position>, _ body: (Entry) throws -> Void
  ) throws {
    try entries(range, where: "e.subject = ?4", { $0.blob(subject.bytes) }, body)
  }

  /// Reads in portions, so that the lock is free while the body works.
  private func entries(
    _ range: ClosedRange<Position>, where condition: String, _ bind: (inout RawStatement.Binder) -> Void,
    _ body: (Entry) throws -> Void
  ) throws {
    let sql = """
      \(SQLiteReader.entrySQL)
      WHERE e.sequence BETWEEN ?1 AND ?2 AND \(condition) ORDER BY e.sequence LIMIT ?3
      """
    var next = max(range.lowerBound, Position(1))
    let end = min(range.upperBound, position)
    while next <= end {
      let portion = try all(sql) {
        $0.int(next.value)
        $0.int(end.value)
        $0.int(1000)
        bind(&$0)
      } _: {
        try SQLiteReader.entry($0)
      }
      guard let last = portion.last else { return }
      for entry in portion { try body(entry) }
      next = last.sequence.advanced(by: 1)
    }
  }

  static let entrySQL = """
    SELECT e.sequence, e.kind, e.effective, e.subject, e.facts, p.body, o.first, o.last, o.id, o.actor, o.recorded
    FROM entry e LEFT JOIN personal p ON p.sequence = e.sequence
    JOIN operation o ON o.first = (SELECT max(first) FROM operation WHERE first <= e.sequence)
    """

  static func entry(_ row: RawStatement.Row) throws -> Entry {
    let sequence = row.int(0)
    guard let kind = EntryKind(rawValue: UInt16(truncatingIfNeeded: row.int(1))), row.int(1) <= UInt16.max,
      let operation = ID<Operation>(bytes: row.blob(8)), let actor = ID<Operator>(bytes: row.blob(9)),
      let effective = Int32(exactly: row.int(2)), let ordinal = UInt32(exactly: sequence - row.int(6))
    else { throw StoreFailure.damaged(reason: "entry #\(sequence) is not in its form") }
    let draft = EntryDraft(
      effective: Day(daysSince1970: effective), subject: row.isNull(3) ? nil : ID(bytes: row.blob(3)),
      fact: try Fact(kind: kind, decoding: row.blob(4)),
      personal: row.isNull(5) ? .none : try Personal(decoding: row.blob(5)))
    return Entry(
      sequence: Position(sequence), recorded: Instant(millisecondsSince1970: Int64(row.int(10))), operation: operation,
      ordinal: ordinal, actor: actor, draft: draft, isErased: row.isNull(5))
  }

  func lexicon() throws -> Lexicon {
    Lexicon(
      names: try all("SELECT name FROM term WHERE sequence <= ? ORDER BY number") {
        $0.int(position.value)
      } _: {
        $0.text(0)
      })
  }

  func rulebooks() throws -> [RulebookHash] {
    try all("SELECT hash FROM rulebook WHERE sequence <= ? ORDER BY sequence") {
      $0.int(position.value)
    } _: {
      try SQLiteReader.hash($0.blob(0))
    }
  }

  func calendar(named name: String) throws -> [UInt8]? {
    try first("SELECT canonical FROM calendar WHERE name = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1") {
      $0.text(name)
      $0.int(position.value)
    } _: {
      $0.blob(0)
    }
  }

  static func hash(_ bytes: [UInt8]) throws -> RulebookHash {
    guard let hash = RulebookHash(bytes: bytes) else { throw StoreFailure.damaged(reason: "a hash is not of 32 bytes") }
    return hash
  }
}
