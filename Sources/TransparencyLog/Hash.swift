internal import Crypto

/// What a tree, a subtree or a leaf commits to: change one byte below it and it is another value.
///
/// A SHA-256 digest of 32 bytes, kept in four words, so that copying one touches no heap and an array of them is
/// exactly the bytes of a tile. Leaves and nodes are hashed under different prefixes (RFC 6962, section 2.1), which
/// is why neither can be passed off as the other.
public struct Hash: Hashable, Sendable, BitwiseCopyable {
  public static let byteCount = 32

  /// The root of the tree without leaves, SHA-256 of nothing.
  public static let emptyTree = digest(of: SHA256())

  /// The digest in memory order; the words mean nothing by themselves.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Takes 32 bytes as they are; nil for any other number of them.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    Swift.withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Reads the standard Base 64 of 32 bytes, 44 characters with one `=`; nil for anything else.
  public init?(base64: String) {
    self.init(base64: base64.utf8)
  }

  init?(base64: some Collection<UInt8>) {
    guard let bytes = CanonicalBase64.decode(base64) else { return nil }
    self.init(bytes)
  }

  public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  public var base64: String { CanonicalBase64.encode(bytes) }

  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Swift.withUnsafeBytes(of: words, body)
  }

  public static func == (left: Hash, right: Hash) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Hash: CustomStringConvertible {
  public var description: String { base64 }
}

extension Hash {
  /// The hash of one record: SHA-256(0x00 ‖ record).
  public static func leaf(_ record: UnsafeRawBufferPointer) -> Hash {
    var hasher = SHA256()
    update(&hasher, prefix: 0)
    hasher.update(bufferPointer: record)
    return digest(of: hasher)
  }

  /// The hash of one record: SHA-256(0x00 ‖ record).
  public static func leaf(_ record: [UInt8]) -> Hash {
    record.withUnsafeBytes { leaf($0) }
  }

  /// The hash of two neighbours: SHA-256(0x01 ‖ left ‖ right).
  public static func node(_ left: Hash, _ right: Hash) -> Hash {
    Swift.withUnsafeBytes(of: (left, right)) { node($0) }
  }

  /// The hash of the tree that has `hashes` for its leaf hashes (MTH of RFC 6962, section 2.1).
  ///
  /// The hashes may as well be the roots of complete subtrees of one height, the last one of a smaller subtree: the
  /// tree above them has the same shape.
  public static func tree(_ hashes: UnsafeBufferPointer<Hash>) -> Hash {
    switch hashes.count {
    case 0: return emptyTree
    case 1: return hashes[0]
    case 2: return node(UnsafeRawBufferPointer(hashes))
    default:
      let left = largestPowerOfTwo(below: hashes.count)
      return node(
        tree(UnsafeBufferPointer(rebasing: hashes[..<left])), tree(UnsafeBufferPointer(rebasing: hashes[left...])))
    }
  }

  /// The hash of the tree that has `hashes` for its leaf hashes.
  public static func tree(_ hashes: [Hash]) -> Hash {
    hashes.withUnsafeBufferPointer { tree($0) }
  }

  private static func node(_ children: UnsafeRawBufferPointer) -> Hash {
    var hasher = SHA256()
    update(&hasher, prefix: 1)
    hasher.update(bufferPointer: children)
    return digest(of: hasher)
  }

  private static func update(_ hasher: inout SHA256, prefix: UInt8) {
    Swift.withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
  }

  private static func digest(of hasher: SHA256) -> Hash {
    hasher.finalize().withUnsafeBytes { $0.loadUnaligned(as: Hash.self) }
  }
}

/// Where a tree of `count` leaves, two or more, is split: the left subtree is complete, the right one is not empty.
func largestPowerOfTwo(below count: Int) -> Int {
  1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
}
