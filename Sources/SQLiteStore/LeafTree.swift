internal import Dispatch
internal import Registry
internal import Synchronization
internal import TransparencyLog

/// The journal's Merkle tree as it grows within one operation: takes batches of entries, and gives tiles to keep.
///
/// Hashing needs nothing of the database. A long operation has it done on another core while it goes on; a short one,
/// which never fills a batch, has it done at its end where it is.
final class LeafTree: Sendable {
  /// A batch is handed over at so many bytes.
  static let batchBytes = 1 << 20
  /// Batches that wait at most, so that memory stays flat where hashing is the slower half.
  private static let waiting = 4

  /// What goes from the hashing thread to the others; the lock is held for moments only, and never while hashing.
  private struct Exchange {
    var tiles: [Tile] = []
    var failure: (any Error)?
    /// Batches that have been hashed, to be used again.
    var empty: [LeafBatch] = []
  }

  /// Belongs to the queue: whoever else uses it has waited for the queue.
  private nonisolated(unsafe) var tree: TreeAppender
  private let exchange = Mutex(Exchange())
  private let queue = DispatchQueue(label: "jinjiang.leaves")
  private let room = DispatchSemaphore(value: LeafTree.waiting)

  init(size: Int, tiles: some TileReader) throws {
    tree = try TreeAppender(size: size, tiles: tiles)
  }

  /// Hashes a batch on another thread, and hands back an empty one.
  func hand(over batch: consuming LeafBatch) -> LeafBatch {
    room.wait()
    let parcel = Parcel(batch)
    queue.async {
      self.hash(&parcel.batch)
      self.takeBack(parcel)
      self.room.signal()
    }
    return exchange.withLock { $0.empty.popLast() } ?? LeafBatch()
  }

  /// The tiles that became full since the last call.
  func takeTiles() throws -> [Tile] {
    try exchange.withLock { exchange in
      if let failure = exchange.failure { throw failure }
      defer { exchange.tiles.removeAll(keepingCapacity: true) }
      return exchange.tiles
    }
  }

  /// Hashes what is left, and gives all tiles that are not kept yet, the partial ones, too.
  func finish(with batch: LeafBatch) throws -> [Tile] {
    queue.sync {}
    var batch = batch
    hash(&batch)
    let full = try takeTiles()
    var basket = TileBasket()
    try tree.finish(to: &basket)
    return full + basket.tiles
  }

  private func hash(_ batch: inout LeafBatch) {
    guard exchange.withLock({ $0.failure == nil }) else { return }
    var basket = TileBasket()
    var failure: (any Error)?
    do {
      // Looked up once for the batch, not at every leaf.
      try withUnsafeMutablePointer(to: &tree) { tree in
        try batch.forEachLeaf { try tree.pointee.append(Hash.leaf($0), to: &basket) }
      }
    } catch let error {
      failure = error
    }
    batch.reset()
    exchange.withLock { exchange in
      exchange.tiles += basket.tiles
      exchange.failure = failure
    }
  }

  private func takeBack(_ parcel: Parcel) {
    exchange.withLock { exchange in
      if exchange.empty.count < LeafTree.waiting { exchange.empty.append(parcel.batch) }
    }
  }
}

/// A batch on its way to the other thread, which empties it there: held once, so that its room is not copied.
private final class Parcel: Sendable {
  nonisolated(unsafe) var batch: LeafBatch
  init(_ batch: consuming LeafBatch) { self.batch = batch }
}

/// Holds the tiles that a growing tree gives until they are kept.
private struct TileBasket: TileStore {
  var tiles: [Tile] = []

  func tile(at place: Tile.Place) -> [UInt8]? { nil }
  mutating func write(_ tile: Tile) { tiles.append(tile) }
}
