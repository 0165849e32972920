internal import GRDB
internal import Registry

extension SQLiteReader {
  func mergers() throws -> [Merger] {
    try all(
      """
      SELECT membership, survivor, change, sequence FROM merger m WHERE sequence =
        (SELECT max(sequence) FROM merger WHERE membership = m.membership AND sequence <= ?)
      ORDER BY membership
      """
    ) {
      $0.int(position.value)
    } _: { row in
      guard let state = Merger.State(rawValue: UInt8(truncatingIfNeeded: row.int(2))) else {
        throw StoreFailure.damaged(reason: "the merger of #\(row.int(0)) is in no state")
      }
      return Merger(
        membership: Key(row.int(0)), survivor: Key(row.int(1)), state: state, since: Position(row.int(3)))
    }
  }

  /// Which memberships of an association go on as others of it, directly or in turn. Nearly always empty.
  func absorptions() throws -> Absorptions {
    if let knownAbsorptions { return knownAbsorptions }
    let absorptions = try Absorptions(mergers(), reader: self)
    if isFixed { knownAbsorptions = absorptions }
    return absorptions
  }
}

/// Memberships that were merged into others of their association.
struct Absorptions {
  /// By the one that goes on, those that are in it; by key.
  private(set) var members: [Int: [Int]] = [:]
  /// Those that are in another.
  private(set) var absorbed: Set<Int> = []

  var isEmpty: Bool { absorbed.isEmpty }

  init(_ mergers: [Merger], reader: SQLiteReader) throws {
    let merged = mergers.filter { $0.state == .merged }
    guard !merged.isEmpty else { return }
    var next: [Int: Int] = [:]
    for each in merged
    where try Absorptions.association(of: each.membership, reader) == Absorptions.association(of: each.survivor, reader)
    {
      next[each.membership.value] = each.survivor.value
    }
    for start in next.keys.sorted() {
      var end = start
      while let further = next[end] { end = further }
      members[end, default: []].append(start)
      absorbed.insert(start)
    }
  }

  /// A member with all that is in it.
  func whole(_ member: Int) -> [Int] { [member] + (members[member] ?? []) }

  private static func association(of membership: Key<Membership>, _ reader: SQLiteReader) throws -> Int? {
    try reader.first("SELECT association FROM membership WHERE key = ?") {
      $0.int(membership.value)
    } _: {
      $0.int(0)
    }
  }
}
