/// The growing right edge of a tree: takes leaf hashes and hands on the tiles that change.
///
/// It keeps one partial tile a level, at most 8 × 8 KiB, however many leaves pass through. It is a value: a
/// transaction that fails throws its copy away and nothing has happened.
///
/// ```swift
/// var appender = try TreeAppender(size: size, tiles: store)
/// try appender.append(.leaf(record), to: &store)  // writes the tiles that are full
/// try appender.finish(to: &store)                 // writes those that stay partial
/// ```
public struct TreeAppender: Sendable {
  /// Leaves so far.
  public private(set) var size: Int

  /// By level, the hashes of the tile that isn't full yet.
  private var edge: [[Hash]]
  /// By level, how many of them the store has.
  private var written: [Int]

  /// The tree without leaves.
  public init() {
    size = 0
    edge = []
    written = []
  }

  /// Continues the tree of `size` leaves, reading one tile a level.
  ///
  /// Throws `TileError` where the store has less than such a tree, or more: then somebody appended meanwhile.
  public init(size: Int, tiles: some TileReader) throws {
    guard size >= 0 else { throw TileError.impossibleSize(size) }
    self.init()
    self.size = size
    for level in Tile.levels(size: size) {
      let (place, width) = Tile.edge(level: level, size: size)
      let hashes = width == 0 ? [] : try tiles.hashes(at: place, width: width)
      guard hashes.count == width else {
        throw TileError.tooWide(place, expected: width, found: hashes.count)
      }
      edge.append(hashes)
      written.append(width)
    }
  }

  /// Adds one leaf. Full tiles are written at once, partial ones by `finish`.
  public mutating func append(_ leaf: Hash, to store: inout some TileStore) throws {
    guard size < Int.max else { throw TileError.impossibleSize(size) }
    if edge.isEmpty { addLevel() }
    edge[0].append(leaf)
    size += 1
    if edge[0].count == Tile.width { try carry(to: &store) }
  }

  /// Adds leaves in order and writes every tile that changed, each of them once.
  public mutating func append(_ leaves: some Sequence<Hash>, to store: inout some TileStore) throws {
    for leaf in leaves { try append(leaf, to: &store) }
    try finish(to: &store)
  }

  /// Writes the partial tiles that changed since they were last written. The store then holds the whole tree.
  public mutating func finish(to store: inout some TileStore) throws {
    for level in edge.indices where written[level] != edge[level].count {
      try store.write(Tile(place: Tile.edge(level: level, size: size).place, hashes: edge[level]))
      written[level] = edge[level].count
    }
  }

  /// The root of all leaves so far.
  ///
  /// What is left over on a level becomes the last, smaller subtree of the level above.
  public var root: Hash {
    var rest: Hash?
    for hashes in edge where !hashes.isEmpty || rest != nil {
      rest = Hash.tree(rest.map { hashes + [$0] } ?? hashes)
    }
    return rest ?? .emptyTree
  }

  /// Writes the full tile of level 0 and passes its root up, as far as that fills a tile again.
  private mutating func carry(to store: inout some TileStore) throws {
    var level = 0
    while edge[level].count == Tile.width {
      let number = (size >> (Tile.height * (level + 1))) - 1
      try store.write(Tile(place: Tile.Place(level: level, number: number), hashes: edge[level]))
      if level + 1 == edge.count { addLevel() }
      edge[level + 1].append(Hash.tree(edge[level]))
      edge[level].removeAll(keepingCapacity: true)
      written[level] = 0
      level += 1
    }
  }

  private mutating func addLevel() {
    edge.append([])
    edge[edge.count - 1].reserveCapacity(Tile.width)
    written.append(0)
  }
}
