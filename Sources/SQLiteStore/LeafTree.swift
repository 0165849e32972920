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
  static let batchBytes = 256 << 10
  /// Batches that wait at most, so that memory stays flat where hashing is the slower half.
  private static let waiting = 4

  private struct State {
    var tree: TreeAppender
    var basket = TileBasket()
    var failure: (any Error)?
    /// Batches that have been hashed, to be used again.
    var empty: [LeafBatch] = []
  }

  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "jinjiang.leaves")
  private let room = DispatchSemaphore(value: LeafTree.waiting)

  init(size: Int, tiles: some TileReader) throws {
    state = Mutex(State(tree: try TreeAppender(size: size, tiles: tiles)))
  }

  /// Hashes a batch on another thread, and hands back an empty one.
  func hand(over batch: consuming LeafBatch) -> LeafBatch {
    room.wait()
    let full = batch
    queue.async {
      self.hash(full)
      self.room.signal()
    }
    return state.withLock { $0.empty.popLast() } ?? LeafBatch()
  }

  /// The tiles that became full since the last call.
  func takeTiles() throws -> [Tile] {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      defer { state.basket.tiles.removeAll(keepingCapacity: true) }
      return state.basket.tiles
    }
  }

  /// Hashes what is left, and gives all tiles that are not kept yet, the partial ones, too.
  func finish(with batch: LeafBatch) throws -> [Tile] {
    queue.sync {}
    hash(batch)
    try state.withLock { state in try state.tree.finish(to: &state.basket) }
    return try takeTiles()
  }

  private func hash(_ batch: LeafBatch) {
    state.withLock { state in
      guard state.failure == nil else { return }
      do {
        try batch.forEachLeaf { try state.tree.append(Hash.leaf($0), to: &state.basket) }
      } catch {
        state.failure = error
      }
      var batch = batch
      batch.reset()
      if state.empty.count < LeafTree.waiting { state.empty.append(batch) }
    }
  }
}

/// Holds the tiles that a growing tree gives until they are kept.
private struct TileBasket: TileStore {
  var tiles: [Tile] = []

  func tile(at place: Tile.Place) -> [UInt8]? { nil }
  mutating func write(_ tile: Tile) { tiles.append(tile) }
}
