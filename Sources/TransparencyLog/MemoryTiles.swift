/// Tiles in memory: for a tree that is only needed while it is compared with another.
public struct MemoryTiles: TileStore, Sendable {
  private var tiles: [Tile.Place: [UInt8]] = [:]

  public init() {}

  public func tile(at place: Tile.Place) -> [UInt8]? { tiles[place] }

  public mutating func write(_ tile: Tile) { tiles[tile.place] = tile.bytes }
}
