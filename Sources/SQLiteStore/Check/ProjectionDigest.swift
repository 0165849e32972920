internal import GRDB
internal import Registry

/// What the tables of the projection come to: as they are on file, or as a part of the journal makes them.
///
/// Its memory does not grow with the rows, which may come in any order and from several threads, each with its own.
final class ProjectionDigest {
  private let key: DigestKey
  private var totals = Totals()
  private var row = PendingRows()
  private lazy var tokenizer = Result { try PartTokenizer() }
  private var hasOddParts = false

  init(key: DigestKey) { self.key = key }

  /// What it comes to, to be put together with what other parts come to.
  struct Totals: Sendable {
    fileprivate(set) var tables = [TableDigest](repeating: TableDigest(), count: Insertion.allCases.count)
    /// By the number of a term, the first entry that uses it; as many as the largest number that is used asks for.
    fileprivate(set) var firstUses: [Int] = []

    subscript(insertion: Insertion) -> TableDigest { tables[insertion.rawValue] }

    @inline(__always)
    fileprivate mutating func note(_ term: Int, _ sequence: Int) {
      while firstUses.count <= term { firstUses.append(.max) }
      if sequence < firstUses[term] { firstUses[term] = sequence }
    }

    mutating func add(_ other: Totals) {
      for place in tables.indices { tables[place].add(other.tables[place]) }
      for (term, sequence) in other.firstUses.enumerated() { note(term, sequence) }
    }
  }

  /// Ends the adding.
  func finished() throws -> Totals {
    if hasOddParts {
      hasOddParts = false
      try tokenizer.get().forEachToken { addToken($0, document: $1, offset: $2) }
    }
    return totals
  }

  /// Adds a row whose values the body gives in the order of the columns.
  func add(_ insertion: Insertion, _ fill: (inout PendingRows) -> Void) {
    row.removeAll()
    _ = row.add(fill)
    withRow(of: insertion) { row.add(to: &$0) }
  }

  @inline(__always)
  func withRow(of insertion: Insertion, _ fill: (inout RowDigest) -> Void) {
    var digest = RowDigest(key: key)
    fill(&digest)
    totals.tables[insertion.rawValue].add(digest)
  }

  func add(_ ruling: StagedRuling) {
    add(
      PackedRulings.Record(ruling.ruling, isOdd: ruling.isOdd), association: ruling.association,
      membership: ruling.membership, sequence: ruling.ruling.sequence.value)
  }

  /// A ruling counts by itself: which of a membership's rulings share a row depends on how the work was done.
  @inline(__always)
  func add(_ record: PackedRulings.Record, association: Int, membership: Int, sequence: Int) {
    withRow(of: .ruling) {
      $0.int(Int64(association))
      $0.int(Int64(membership))
      $0.int(Int64(sequence))
      record.add(to: &$0)
    }
    totals.note(Int(record.terms.0), sequence)
    if let level = record.terms.1 { totals.note(Int(level), sequence) }
  }

  /// Adds what the index of parts has of a text.
  func add(_ kind: SearchedPart.Kind, _ key: SearchKey, sequence: Int) throws {
    var text = key.text
    let document = SearchedPart.row(kind, sequence: sequence)
    let isPlain = text.withUTF8 { bytes in
      guard let plain = PlainPart(UnsafeRawBufferPointer(bytes)) else { return false }
      plain.forEachToken { addToken($0, document: document, offset: $1) }
      return true
    }
    guard !isPlain else { return }
    hasOddParts = true
    try tokenizer.get().add(SearchedPart(kind, sequence: sequence, key: key))
  }

  @inline(__always)
  func addToken(_ token: UnsafeRawBufferPointer, document: Int, offset: Int) {
    withRow(of: .part) {
      $0.text(token)
      $0.int(Int64(document))
      $0.int(Int64(offset))
    }
  }
}

/// A text whose tokens are known without SQLite: of small letters, digits and signs of ASCII, and common Chinese characters.
///
/// Each of its characters but the blank is a token, and none is folded to another; a test asks SQLite about every one.
struct PlainPart {
  private let bytes: UnsafeRawBufferPointer

  /// Nil where a character is none of these.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    var place = 0
    while place < bytes.count {
      guard let width = PlainPart.width(of: bytes, at: place) else { return nil }
      place += width
    }
  }

  func forEachToken(_ body: (_ token: UnsafeRawBufferPointer, _ offset: Int) -> Void) {
    var (place, offset) = (0, 0)
    while place < bytes.count {
      let width = bytes[place] < 0x80 ? 1 : 3
      if bytes[place] != 0x20 {
        body(UnsafeRawBufferPointer(rebasing: bytes[place..<place + width]), offset)
        offset += 1
      }
      place += width
    }
  }

  private static func width(of bytes: UnsafeRawBufferPointer, at place: Int) -> Int? {
    switch bytes[place] {
    case 0x20...0x40, 0x5b...0x7e: return 1
    case 0xe4...0xe9 where bytes.count - place >= 3:
      let code =
        UInt32(bytes[place] & 0xf) &<< 12 | UInt32(bytes[place + 1] & 0x3f) &<< 6 | UInt32(bytes[place + 2] & 0x3f)
      return (0x4e00...0x9fa5).contains(code) ? 3 : nil
    default: return nil
    }
  }
}

/// Has SQLite find the tokens of texts, in a private temporary database.
private final class PartTokenizer {
  private let scratch: DatabaseQueue
  private var waiting: [SearchedPart] = []

  private static let together = 1000

  init() throws {
    scratch = try DatabaseQueue(path: "")
    try RegistryFile.applySchema(to: scratch)
    try scratch.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
  }

  func add(_ part: SearchedPart) throws {
    waiting.append(part)
    if waiting.count == PartTokenizer.together { try insert() }
  }

  private func insert() throws {
    try scratch.write { database in
      let statement = try RawStatement(Insertion.part.sql(rows: 1), in: database)
      for part in waiting {
        try statement.run {
          $0.int(part.row)
          $0.text(part.text)
        }
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  func forEachToken(_ body: (_ token: UnsafeRawBufferPointer, _ document: Int, _ offset: Int) -> Void) throws {
    try insert()
    try scratch.read { database in
      try RawStatement("SELECT term, doc, \"offset\" FROM part_vocabulary", in: database).rows { _ in
      } _: { row in
        row.withText(0) { body($0, row.int(1), row.int(2)) }
        return true
      }
    }
  }
}
