internal import GRDB
internal import Registry

/// The operations around a range of entries, in order; each is looked at with the entry that it begins with.
struct OperationCursor {
  struct Item {
    let first: Int
    let id: ID<Operation>
    let actor: ID<Operator>
    let recorded: Instant
  }

  /// A known day that begins with an operation, unless one before it is of the same day or a later one.
  struct Mark: Sendable {
    let day: Day
    let first: Int
  }

  private let rows: RawStatement
  private let offset: UTCOffset
  private var row: RawStatement.Row?
  private var current: Item?
  /// The last entry of the operations so far.
  private var last = 0
  private var latest: Day?
  private(set) var marks: [Mark] = []

  init(_ database: Database, offset: UTCOffset) throws {
    self.offset = offset
    rows = try RawStatement(
      """
      SELECT first, last, recorded, id, actor, request, seal FROM operation
      WHERE first BETWEEN coalesce((SELECT max(first) FROM operation WHERE first < ?1), 0) AND ?2 ORDER BY first
      """, in: database)
  }

  mutating func begin(_ range: ClosedRange<Int>) throws {
    rows.begin {
      $0.int(range.lowerBound)
      $0.int(range.upperBound)
    }
    (current, last, latest) = (nil, 0, nil)
    row = try rows.next()
    // The operation before belongs to another range, and is only gone on from.
    guard let before = row, before.int(0) < range.lowerBound else { return }
    current = try OperationCursor.item(before)
    last = before.int(1)
    row = try rows.next()
  }

  /// The operation of an entry.
  mutating func operation(of sequence: Int) throws -> Item {
    while let next = row, next.int(0) <= sequence { try take(next) }
    guard let current, sequence <= last else { throw Doubt() }
    return current
  }

  /// - Parameter isLast: the journal ends with the range.
  mutating func finish(_ range: ClosedRange<Int>, isLast: Bool) throws {
    guard row == nil, isLast ? last == range.upperBound : last >= range.upperBound else { throw Doubt() }
  }

  mutating func end() {
    row = nil
    rows.end()
  }

  private mutating func take(_ next: RawStatement.Row) throws {
    let item = try OperationCursor.item(next)
    guard item.first == last + 1, next.int(1) >= item.first,
      JournalWriter.seal(of: next.blob(5), operation: next.blob(3)) == next.blob(6)
    else { throw Doubt() }
    last = next.int(1)
    current = item
    let day = item.recorded.day(at: offset)
    if latest.map({ $0 < day }) ?? true {
      latest = day
      marks.append(Mark(day: day, first: item.first))
    }
    row = try rows.next()
  }

  private static func item(_ row: RawStatement.Row) throws -> Item {
    guard let id = ID<Operation>(raw: row.lent(3)), let actor = ID<Operator>(raw: row.lent(4)), row.int(0) > 0,
      row.int(1) < Int.max
    else { throw Doubt() }
    return Item(
      first: row.int(0), id: id, actor: actor, recorded: Instant(millisecondsSince1970: Int64(row.int(2))))
  }
}
