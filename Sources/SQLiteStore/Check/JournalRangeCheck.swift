internal import GRDB
internal import Registry
internal import TransparencyLog

/// Something in a registry is not as it must be, or may not be. Which, the slow way finds out.
struct Doubt: Error {}

/// Reads ranges of the journal for one of several threads: form, commitments, tiles of leaves, and the rows that follow.
///
/// Bodies are hashed and read where SQLite has them. What needs the whole journal in order is gathered for whoever has the
/// other ranges.
final class JournalRangeCheck {
  /// Ranges begin after a full tile.
  static let width = 64 * Tile.width

  private let position: Position
  private let offset: UTCOffset
  let digest: ProjectionDigest
  private var projection: Projection
  private let terms: TermTable
  private let entries, bodies, gone, tiles: RawStatement
  private var operations: OperationCursor
  private var batch = LeafBatch()

  private(set) var erased = 0
  private(set) var erasures = ErasureCheck()
  /// Of full tiles of leaves, by their number.
  private(set) var roots: [(tile: Int, root: Hash)] = []
  /// Entries that bring terms, which are numbered in the order of the whole journal.
  private(set) var rulebooks: [Position] = []

  init(_ database: Database, upTo position: Position, offset: UTCOffset, digest: ProjectionDigest) throws {
    self.position = position
    self.offset = offset
    self.digest = digest
    // What rows refer to is looked up in the file. If all tables are equal in the end, then it was right: each row follows
    // from its entry and from rows of earlier ones.
    let statements = Statements(database, digest: digest)
    // More can have no number.
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM term") ?? 0 <= 1 << 16 else { throw Doubt() }
    let lexicon = try Projection.lexicon(in: statements)
    projection = try Projection(statements: statements, lexicon: lexicon)
    terms = TermTable(lexicon)
    func prepared(_ columns: String, _ table: String) throws -> RawStatement {
      try RawStatement(
        "SELECT \(columns) FROM \(table) WHERE sequence BETWEEN ? AND ? ORDER BY sequence", in: database)
    }
    entries = try prepared("sequence, kind, effective, subject, facts, salt", "entry")
    bodies = try prepared("sequence, salt, body", "personal")
    gone = try prepared("sequence, commitment, erasure", "erased")
    tiles = try RawStatement("SELECT hashes FROM tile WHERE level = 0 AND number = ?", in: database)
    operations = try OperationCursor(database, offset: offset)
  }

  var marks: [OperationCursor.Mark] { operations.marks }

  /// - Throws: `Doubt`, or why something cannot be read.
  func check(_ range: ClosedRange<Int>) throws {
    defer {
      for statement in [entries, bodies, gone] { statement.end() }
      operations.end()
      batch.reset()
    }
    for statement in [entries, bodies, gone] {
      statement.begin {
        $0.int(range.lowerBound)
        $0.int(range.upperBound)
      }
    }
    try operations.begin(range)
    var (body, erasure) = (try bodies.next(), try gone.next())
    var expected = range.lowerBound
    while let entry = try entries.next() {
      guard entry.int(0) == expected else { throw Doubt() }
      let hasBody = body?.int(0) == expected
      guard hasBody != (erasure?.int(0) == expected) else { throw Doubt() }
      let operation = try operations.operation(of: expected)
      try check(entry, body: hasBody ? body : nil, erased: hasBody ? nil : erasure, operation, at: expected)
      if hasBody { body = try bodies.next() } else { erasure = try gone.next() }
      if expected % Tile.width == 0 || expected == position.value { try compareTile((expected - 1) / Tile.width) }
      expected += 1
    }
    guard expected == range.upperBound + 1, body == nil, erasure == nil else { throw Doubt() }
    try operations.finish(range, isLast: range.upperBound == position.value)
  }

  private func check(
    _ row: RawStatement.Row, body: RawStatement.Row?, erased: RawStatement.Row?, _ operation: OperationCursor.Item,
    at sequence: Int
  ) throws {
    let position = Position(sequence)
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    let kept = LeafBatch.Kept(
      facts: row.lent(4), factsSalt: row.lent(5), personal: body?.lent(2) ?? nothing,
      personalSalt: body?.lent(1) ?? nothing)
    guard let kind = UInt16(exactly: row.int(1)).flatMap(EntryKind.init(rawValue:)),
      let effective = Int32(exactly: row.int(2)), let ordinal = UInt32(exactly: sequence - operation.first),
      kept.factsSalt.count == 32, erased != nil || kept.personalSalt.count == 32
    else { throw Doubt() }
    let subject = row.isNull(3) ? nil : ID<Membership>(raw: row.lent(3))
    guard row.isNull(3) || subject != nil else { throw Doubt() }
    let commitment = erased?.lent(1)
    guard commitment == nil || commitment?.count == Hash.byteCount else { throw Doubt() }
    batch.append(
      LeafBatch.Head(
        sequence: position, recorded: operation.recorded, operation: operation.id, ordinal: ordinal, kind: kind,
        actor: operation.actor, subject: subject, effective: Day(daysSince1970: effective)),
      kept, erased: commitment)
    if let erased {
      self.erased += 1
      erasures.add(erased: position, of: subject, by: Position(erased.int(2)))
    }
    if kind == .caseRecorded {
      guard let fact = CaseRecordedView(kept.facts), let personal = PersonalView(kept.personal) else { throw Doubt() }
      return try digest.add(
        fact, reference: personal.reference, effective: effective, sequence: sequence, terms: terms)
    }
    let entry = Entry(
      sequence: position, recorded: operation.recorded, operation: operation.id, ordinal: ordinal,
      actor: operation.actor,
      draft: EntryDraft(
        effective: Day(daysSince1970: effective), subject: subject,
        fact: try Fact(kind: kind, decoding: Array(kept.facts)), personal: try Personal(decoding: Array(kept.personal))),
      isErased: erased != nil)
    erasures.add(entry)
    if kind == .rulebookAdded { rulebooks.append(position) } else { try projection.add(entry) }
  }

  /// Holds the leaves gathered since the last tile against the one on file.
  private func compareTile(_ number: Int) throws {
    defer {
      tiles.end()
      batch.reset()
    }
    tiles.begin { $0.int(number) }
    guard let row = try tiles.next() else { throw Doubt() }
    let kept = row.lent(0)
    guard kept.count >= batch.count * Hash.byteCount else { throw Doubt() }
    var hashes: [Hash] = []
    hashes.reserveCapacity(Tile.width)
    try batch.forEachLeaf { leaf in
      let hash = Hash.leaf(leaf)
      let place = hashes.count * Hash.byteCount
      guard hash == kept.loadUnaligned(fromByteOffset: place, as: Hash.self) else { throw Doubt() }
      hashes.append(hash)
    }
    if hashes.count == Tile.width { roots.append((number, Hash.tree(hashes))) }
  }
}
