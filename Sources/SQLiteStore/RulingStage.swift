internal import Registry

/// A ruling on its way into its table, with whose it is.
struct StagedRuling {
  let association: Int
  let membership: Int
  let ruling: RulingRow
  let isOdd: Bool
}

/// The rulings that an operation has made so far, until they go into their table: sorted by membership and packed.
///
/// Ten million rows of one ruling each would cost a scoring run more than the scoring; and a first import brings each
/// member all of its rulings at once.
struct RulingStage {
  private struct Item {
    let association: Int
    let membership: Int
    let sequence: Int
    let packed: PackedRulings.Record
  }

  /// More are not kept: half a million take 30 MB.
  private static let limit = 1 << 19

  private var items: [Item] = []

  var isEmpty: Bool { items.isEmpty }
  var isFull: Bool { items.count >= RulingStage.limit }

  mutating func add(_ staged: StagedRuling) {
    items.append(
      Item(
        association: staged.association, membership: staged.membership, sequence: staged.ruling.sequence.value,
        packed: PackedRulings.Record(staged.ruling, isOdd: staged.isOdd)))
  }

  /// Hands on each membership's rulings, in the order of the table's key, with the sequence of the first of them.
  mutating func unload(
    _ body: (_ owner: (association: Int, key: Int), _ first: Int, _ packed: [UInt8]) throws -> Void
  ) throws {
    defer { items.removeAll(keepingCapacity: true) }
    // Small keys are quicker to sort than the items themselves.
    let order = items.indices.map { (owner: items[$0].membership, association: items[$0].association, place: $0) }
      .sorted { ($0.association, $0.owner, $0.place) < ($1.association, $1.owner, $1.place) }
    var writer = PackedRulings.Writer()
    var start = 0
    while start < order.count {
      let first = items[order[start].place]
      var end = start
      while end < order.count, order[end].owner == first.membership {
        let item = items[order[end].place]
        guard writer.add(item.packed, sequence: item.sequence, first: first.sequence) else { break }
        end += 1
      }
      try body((first.association, first.membership), first.sequence, writer.bytes)
      writer.reset()
      start = end
    }
  }
}
