/// Shows that an older tree is the beginning of a newer one: nothing in it was changed, removed or put in between.
///
/// Its path is at most 64 hashes (RFC 6962, section 2.1.2). Nothing in it is trusted: `verify` takes any values.
public struct ConsistencyProof: Hashable, Sendable {
  public var oldSize: Int
  public var newSize: Int
  public var path: [Hash]

  public init(oldSize: Int, newSize: Int, path: [Hash]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Returns if the tree under `newRoot` begins with the one under `oldRoot`, and throws what speaks against it
  /// otherwise.
  ///
  /// An empty tree is the beginning of every tree, and its root is known. Source: RFC 9162, section 2.1.4.2.
  public func verify(oldRoot: Hash, newRoot: Hash) throws(ProofError) {
    guard 0 <= oldSize, oldSize <= newSize else { throw .sizesOutOfOrder(old: oldSize, new: newSize) }
    guard oldSize > 0, oldSize < newSize else { return try verifyTrivial(oldRoot: oldRoot, newRoot: newRoot) }
    // The last complete subtree of the old tree stands in both trees, and all the old tree's other parts to its left.
    let complete = oldSize.trailingZeroBitCount
    var position = (oldSize - 1) >> complete
    var last = (newSize - 1) >> complete
    var siblings = path[...]
    // Where that subtree is the whole old tree, the proof needn't repeat its root.
    guard let first = position == 0 ? oldRoot : siblings.popFirst() else { throw .wrongLength(path.count) }
    var old = first
    var new = first
    for sibling in siblings {
      guard last > 0 else { throw .wrongLength(path.count) }
      (position, last) = InclusionProof.withSibling(position, last: last)
      if position & 1 == 1 {
        old = .node(sibling, old)
        new = .node(sibling, new)
      } else {
        new = .node(new, sibling)
      }
      position >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .wrongLength(path.count) }
    try expect(oldRoot, computed: old)
    try expect(newRoot, computed: new)
  }

  private func expect(_ expected: Hash, computed: Hash) throws(ProofError) {
    guard expected == computed else { throw .otherRoot(expected: expected, computed: computed) }
  }

  /// The tree without leaves is the beginning of every tree, and each tree of itself.
  private func verifyTrivial(oldRoot: Hash, newRoot: Hash) throws(ProofError) {
    guard path.isEmpty else { throw .wrongLength(path.count) }
    if oldSize == 0 { try expect(.emptyTree, computed: oldRoot) }
    if oldSize == newSize { try expect(newRoot, computed: oldRoot) }
  }
}
