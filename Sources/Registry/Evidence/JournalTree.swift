public import TransparencyLog

/// The tiles of the journal's Merkle tree, as a registry has them.
public struct JournalTiles: TileReader {
  private let registry: any RegistryReader

  public init(in registry: any RegistryReader) { self.registry = registry }

  public func tile(at place: Tile.Place) throws -> [UInt8]? { try registry.tile(at: place) }
}

extension RegistryReader {
  /// The tree over everything known at K, or over the first entries of it.
  public func tree(size: Int? = nil) throws -> MerkleTree<JournalTiles> {
    try MerkleTree(size: min(size ?? position.value, position.value), tiles: JournalTiles(in: self))
  }
}
