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

  /// From so many on, those of one association make way when another's come: in a file that is sorted, all of it have
  /// been seen then.
  private static let worthwhile = 1 << 12

  private var items: [Item] = []
  /// Whether all are of the association of the last.
  private var isUniform = true

  var isEmpty: Bool { items.isEmpty }
  var isFull: Bool { items.count >= RulingStage.limit }

  /// Whether they should go into their table before another is added.
  func makesWay(for staged: StagedRuling) -> Bool {
    items.count >= RulingStage.worthwhile && isUniform && items[items.count - 1].association != staged.association
  }

  mutating func add(_ staged: StagedRuling) {
    if let last = items.last, last.association != staged.association { isUniform = false }
    items.append(
      Item(
        association: staged.association, membership: staged.membership, sequence: staged.ruling.sequence.value,
        packed: PackedRulings.Record(staged.ruling, isOdd: staged.isOdd)))
  }

  /// Hands on each membership's rulings, in the order of the memberships' keys, with the sequence of the first of them.
  mutating func unload(
    _ body: (_ owner: (association: Int, key: Int), _ first: Int, _ packed: [UInt8]) throws -> Void
  ) throws {
    defer {
      items.removeAll(keepingCapacity: true)
      isUniform = true
    }
    // Small keys are quicker to sort than the items themselves: the membership, and below it the place. Members of one
    // association were mostly enrolled together, so that this is nearly the order of the table.
    let order = items.indices.map { UInt64(items[$0].membership) << 20 | UInt64($0) }.sorted()
    func item(_ place: Int) -> Item { items[Int(order[place] & (1 << 20 - 1))] }
    var writer = PackedRulings.Writer()
    var start = 0
    while start < order.count {
      let first = item(start)
      var end = start
      while end < order.count {
        let item = item(end)
        guard item.membership == first.membership else { break }
        guard writer.add(item.packed, sequence: item.sequence, first: first.sequence) else { break }
        end += 1
      }
      try body((first.association, first.membership), first.sequence, writer.bytes)
      writer.reset()
      start = end
    }
  }
}
