/// The tree of the first `size` leaves of a log, read from its tiles.
///
/// A log that has grown since still answers for every smaller size, since a full subtree never changes. Reading a root
/// or a proof costs O(log size) tiles. Shapes: RFC 6962, section 2.1.
public struct MerkleTree<Tiles: TileReader> {
  public let size: Int
  private let tiles: Tiles

  public init(size: Int, tiles: Tiles) throws(TileError) {
    guard size >= 0 else { throw .impossibleSize(size) }
    self.size = size
    self.tiles = tiles
  }

  /// The hash that stands for all leaves and their order.
  public func root() throws -> Hash {
    var subtrees = Subtrees(tiles: tiles, size: size)
    return try subtrees.hash(of: 0..<size)
  }

  /// The hash of the leaf at `index`, counted from 0.
  public func leaf(at index: Int) throws -> Hash {
    guard (0..<size).contains(index) else { throw ProofError.indexOutOfRange(index, size: size) }
    var subtrees = Subtrees(tiles: tiles, size: size)
    return try subtrees.hash(of: index..<index + 1)
  }

  /// Shows that the leaf at `index`, counted from 0, is under the root.
  public func inclusionProof(index: Int) throws -> InclusionProof {
    var subtrees = Subtrees(tiles: tiles, size: size)
    return try inclusionProof(index: index, from: &subtrees)
  }

  /// The proofs for several leaves, which reads and hashes what they share only once; 8 KiB a tile meanwhile.
  public func inclusionProofs(indexes: some Sequence<Int>) throws -> [InclusionProof] {
    var subtrees = Subtrees(tiles: tiles, size: size)
    return try indexes.map { try inclusionProof(index: $0, from: &subtrees) }
  }

  private func inclusionProof(index: Int, from subtrees: inout Subtrees<Tiles>) throws -> InclusionProof {
    guard (0..<size).contains(index) else { throw ProofError.indexOutOfRange(index, size: size) }
    var path: [Hash] = []
    var range = 0..<size
    while range.count > 1 {
      let (left, right) = range.halves
      path.append(try subtrees.hash(of: left.contains(index) ? right : left))
      range = left.contains(index) ? left : right
    }
    return InclusionProof(index: index, size: size, path: path.reversed())
  }

  /// Shows that the tree of `oldSize` leaves is the beginning of this one. It is empty for nothing and for all of it.
  public func consistencyProof(from oldSize: Int) throws -> ConsistencyProof {
    guard (0...size).contains(oldSize) else { throw ProofError.sizesOutOfOrder(old: oldSize, new: size) }
    var subtrees = Subtrees(tiles: tiles, size: size)
    var path: [Hash] = []
    var range = 0..<size
    // Descends to where the old tree ends with a subtree of the new one.
    while oldSize != 0, range.upperBound != oldSize {
      let (left, right) = range.halves
      path.append(try subtrees.hash(of: oldSize <= left.upperBound ? right : left))
      range = oldSize <= left.upperBound ? left : right
    }
    // The old tree itself needs no hash: who verifies has its root.
    if range.lowerBound != 0 { path.append(try subtrees.hash(of: range)) }
    return ConsistencyProof(oldSize: oldSize, newSize: size, path: path.reversed())
  }
}

/// Hashes of ranges of leaves, each tile read once and each subtree hashed once.
private struct Subtrees<Tiles: TileReader> {
  let tiles: Tiles
  let size: Int
  private var read: [Tile.Place: [Hash]] = [:]
  private var known: [Range<Int>: Hash] = [:]

  init(tiles: Tiles, size: Int) {
    self.tiles = tiles
    self.size = size
  }

  /// The root over a range as the splitting of a tree makes them: all but the subtrees at the right edge are complete.
  mutating func hash(of range: Range<Int>) throws -> Hash {
    guard !range.isEmpty else { return .emptyTree }
    if let hash = known[range] { return hash }
    let hash: Hash
    if range.count.nonzeroBitCount == 1 {
      hash = try complete(range)
    } else {
      let (left, right) = range.halves
      hash = .node(try self.hash(of: left), try self.hash(of: right))
    }
    known[range] = hash
    return hash
  }

  /// The root over 2ⁿ leaves that begin at a multiple of 2ⁿ; it, or up to 128 hashes below it, stand in one tile.
  private mutating func complete(_ range: Range<Int>) throws -> Hash {
    let level = range.count.trailingZeroBitCount / Tile.height
    let first = range.lowerBound >> (Tile.height * level)
    let count = range.count >> (Tile.height * level)
    let slot = first & (Tile.width - 1)
    let hashes = try hashes(at: Tile.Place(level: level, number: first >> Tile.height))
    return hashes.withUnsafeBufferPointer { .tree(UnsafeBufferPointer(rebasing: $0[slot..<slot + count])) }
  }

  private mutating func hashes(at place: Tile.Place) throws -> [Hash] {
    if let hashes = read[place] { return hashes }
    let edge = Tile.edge(level: place.level, size: size)
    let hashes = try tiles.hashes(at: place, width: place == edge.place ? edge.width : Tile.width)
    read[place] = hashes
    return hashes
  }
}

extension Range<Int> {
  /// The two subtrees of a tree over two or more leaves.
  fileprivate var halves: (left: Range<Int>, right: Range<Int>) {
    let split = lowerBound + largestPowerOfTwo(below: count)
    return (lowerBound..<split, split..<upperBound)
  }
}
