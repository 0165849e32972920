/// Shows that one leaf is in a tree without showing the others.
///
/// Its path has one hash for each level between the leaf and the root, the leaf's sibling first, at most 63 of them
/// (RFC 6962, section 2.1.1). Nothing in it is trusted: `verify` takes any values.
public struct InclusionProof: Hashable, Sendable {
  /// The leaf's position, counted from 0.
  public var index: Int
  /// The leaves of the tree.
  public var size: Int
  public var path: [Hash]

  public init(index: Int, size: Int, path: [Hash]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Returns if the tree under `root` has this leaf at `index`, and throws what speaks against it otherwise.
  ///
  /// Two things are up to the caller: `leaf` is computed from the record at hand, and `size` and `root` come from the
  /// same signed checkpoint. A node of the tree would pass for a leaf of a smaller one.
  /// Source: RFC 9162, section 2.1.3.2.
  public func verify(leaf: Hash, root: Hash) throws(ProofError) {
    guard index >= 0, index < size else { throw .indexOutOfRange(index, size: size) }
    var hash = leaf
    var position = index
    var last = size - 1
    for sibling in path {
      guard last > 0 else { throw .wrongLength(path.count) }
      (position, last) = Self.withSibling(position, last: last)
      hash = position & 1 == 1 ? .node(sibling, hash) : .node(hash, sibling)
      position >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .wrongLength(path.count) }
    guard hash == root else { throw .otherRoot(expected: root, computed: hash) }
  }

  /// The same node on the first level where it has a sibling, and the last node of that level.
  ///
  /// A last node at an even position is alone and stands for its parent as well.
  static func withSibling(_ position: Int, last: Int) -> (position: Int, last: Int) {
    let levels = position == last ? position.trailingZeroBitCount : 0
    return (position >> levels, last >> levels)
  }
}
