/// What is wrong with stored tiles.
public enum TileError: Error, Hashable, Sendable {
  /// The bytes at a place aren't 1 to 256 hashes.
  case malformed(Tile.Place, byteCount: Int)
  /// The tree needs this many hashes at a place and the store has fewer, or none.
  case tooNarrow(Tile.Place, needed: Int, found: Int)
  /// The tile that would be extended already holds more than the tree of this size has.
  case tooWide(Tile.Place, expected: Int, found: Int)
  /// A tree can't have this size.
  case impossibleSize(Int)
}
