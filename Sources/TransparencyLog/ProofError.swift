/// What speaks against a proof, or prevents making one.
public enum ProofError: Error, Hashable, Sendable {
  /// A tree of this size has no leaf at this index.
  case indexOutOfRange(Int, size: Int)
  /// The old tree would be larger than the new one, or a size is negative.
  case sizesOutOfOrder(old: Int, new: Int)
  /// A proof between these positions doesn't have this number of hashes.
  case wrongLength(Int)
  /// The proof leads to another root than the one expected.
  case otherRoot(expected: Hash, computed: Hash)
}
