/// Where the tiles of a tree are read from: a table, a folder, a server.
public protocol TileReader {
  /// The hashes kept for a place, 32 bytes each, one after the other; nil where nothing is kept.
  ///
  /// A tile may be wider than the tree that asks is large: the store has grown since.
  func tile(at place: Tile.Place) throws -> [UInt8]?
}

/// A reader that keeps tiles, too.
public protocol TileStore: TileReader {
  /// Keeps the tile at its place, instead of the partial one that may stand there.
  mutating func write(_ tile: Tile) throws
}

extension TileReader {
  /// The first `width` hashes of a tile, or what prevents it.
  func hashes(at place: Tile.Place, width: Int) throws -> [Hash] {
    guard let bytes = try tile(at: place) else { throw TileError.tooNarrow(place, needed: width, found: 0) }
    let hashes = try Tile(place: place, bytes: bytes).hashes
    guard hashes.count >= width else { throw TileError.tooNarrow(place, needed: width, found: hashes.count) }
    return hashes
  }
}
