import TransparencyLog

/// The definitions of RFC 6962, section 2.1, word for word and slow: what the module is measured against.
enum NaiveTree {
  static func root(_ leaves: ArraySlice<Hash>) -> Hash {
    if leaves.isEmpty { return .emptyTree }
    if leaves.count == 1 { return leaves[leaves.startIndex] }
    let (left, right) = split(leaves)
    return .node(root(left), root(right))
  }

  /// PROOF(m, D[n])
  static func proof(_ m: Int, _ leaves: ArraySlice<Hash>) -> [Hash] {
    subproof(m, leaves, true)
  }

  private static func subproof(_ m: Int, _ leaves: ArraySlice<Hash>, _ complete: Bool) -> [Hash] {
    if m == leaves.count { return complete ? [] : [root(leaves)] }
    let (left, right) = split(leaves)
    return m <= left.count
      ? subproof(m, left, complete) + [root(right)]
      : subproof(m - left.count, right, false) + [root(left)]
  }

  /// PATH(m, D[n]) for many positions and sizes of one log, each subtree hashed once.
  struct Paths {
    private let leaves: [Hash]
    private var roots: [Range<Int>: Hash] = [:]

    init(_ leaves: [Hash]) { self.leaves = leaves }

    mutating func path(_ m: Int, size: Int) -> [Hash] {
      path(m, 0..<size)
    }

    private mutating func path(_ m: Int, _ range: Range<Int>) -> [Hash] {
      if range.count == 1 { return [] }
      let (left, right) = NaiveTree.split(leaves[range])
      return left.indices.contains(m)
        ? path(m, left.indices) + [root(right.indices)]
        : path(m, right.indices) + [root(left.indices)]
    }

    private mutating func root(_ range: Range<Int>) -> Hash {
      if let root = roots[range] { return root }
      let root = NaiveTree.root(leaves[range])
      roots[range] = root
      return root
    }
  }

  private static func split(_ leaves: ArraySlice<Hash>) -> (ArraySlice<Hash>, ArraySlice<Hash>) {
    var k = 1
    while k * 2 < leaves.count { k *= 2 }
    return (leaves.prefix(k), leaves.dropFirst(k))
  }
}

/// Leaf hashes of the records "0", "1", "2", …
func leaves(_ count: Int) -> [Hash] {
  (0..<count).map { Hash.leaf(Array(String($0).utf8)) }
}

/// A tree of these leaves and its tiles.
func store(_ leaves: some Sequence<Hash>) throws -> MemoryTiles {
  var tiles = MemoryTiles()
  var appender = TreeAppender()
  try appender.append(leaves, to: &tiles)
  return tiles
}

/// A small generator, so that a failure can be repeated from its seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
