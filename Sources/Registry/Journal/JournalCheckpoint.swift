/// What the journal up to a position comes to as a whole: change one entry, or their order, and it is another value.
///
/// Always the same for the same position, however much is recorded after it. Source: RFC 6962, section 2.1.
public struct JournalCheckpoint: Hashable, Sendable {
  /// The last entry under it; also how many there are.
  public var position: Position
  /// The root of the Merkle tree over them.
  public var root: Digest

  public init(position: Position, root: Digest) {
    self.position = position
    self.root = root
  }
}
