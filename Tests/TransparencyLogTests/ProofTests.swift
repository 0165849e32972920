import Testing

@testable import TransparencyLog

struct ProofTests {
  static let count = 300
  static let leaves = TransparencyLogTests.leaves(count)
  static let roots = (0...count).map { NaiveTree.root(leaves[..<$0]) }

  @Test("every inclusion proof up to 300 leaves is the one of the definition, and verifies")
  func inclusion() throws {
    let tiles = try store(Self.leaves)
    var naive = NaiveTree.Paths(Self.leaves)
    for size in 1...Self.count {
      let tree = try MerkleTree(size: size, tiles: tiles)
      for (index, proof) in try tree.inclusionProofs(indexes: 0..<size).enumerated() {
        try #require(proof.index == index && proof.size == size)
        #expect(proof.path == naive.path(index, size: size), "\(index) of \(size)")
        try proof.verify(leaf: Self.leaves[index], root: Self.roots[size])
      }
    }
  }

  @Test("every consistency proof up to 100 leaves is the one of the definition, and verifies")
  func consistency() throws {
    let tiles = try store(Self.leaves)
    for new in 0...100 {
      let tree = try MerkleTree(size: new, tiles: tiles)
      for old in 0...new {
        let proof = try tree.consistencyProof(from: old)
        #expect(proof.path == (old == 0 ? [] : NaiveTree.proof(old, Self.leaves[..<new])), "\(old) in \(new)")
        try proof.verify(oldRoot: Self.roots[old], newRoot: Self.roots[new])
      }
    }
  }

  @Test("proofs across tiles and levels verify in a tree of 70,000 leaves")
  func largeTree() throws {
    let leaves = TransparencyLogTests.leaves(70_000)
    let tiles = try store(leaves)
    let tree = try MerkleTree(size: 70_000, tiles: tiles)
    let root = try tree.root()
    var naive = NaiveTree.Paths(leaves)
    var random = SplitMix64(seed: 9)
    let positions =
      [0, 255, 256, 65_535, 65_536, 69_999] + (0..<4).map { _ in Int.random(in: 0..<70_000, using: &random) }
    for position in positions {
      let proof = try tree.inclusionProof(index: position)
      #expect(proof.path == naive.path(position, size: 70_000))
      try proof.verify(leaf: leaves[position], root: root)
      let oldRoot = try MerkleTree(size: position + 1, tiles: tiles).root()
      #expect(oldRoot == Hash.tree(Array(leaves[...position])))
      try tree.consistencyProof(from: position + 1).verify(oldRoot: oldRoot, newRoot: root)
    }
  }

  @Test(
    "an inclusion proof with any one bit changed is rejected",
    arguments: [(0, 1), (0, 2), (2, 3), (4, 7), (255, 257), (256, 257), (131, 300)])
  func inclusionMutants(index: Int, size: Int) throws {
    let proof = try MerkleTree(size: size, tiles: store(Self.leaves)).inclusionProof(index: index)
    for mutant in mutants(of: proof.path) {
      let forged = InclusionProof(index: index, size: size, path: mutant)
      #expect(throws: ProofError.self) { try forged.verify(leaf: Self.leaves[index], root: Self.roots[size]) }
    }
    for bit in 0..<Hash.byteCount * 8 {
      #expect(throws: ProofError.self) {
        try proof.verify(leaf: flipped(Self.leaves[index], bit), root: Self.roots[size])
      }
      #expect(throws: ProofError.self) {
        try proof.verify(leaf: Self.leaves[index], root: flipped(Self.roots[size], bit))
      }
    }
    for bit in 0..<Int.bitWidth {
      let forged = InclusionProof(index: index ^ (1 << bit), size: size, path: proof.path)
      #expect(throws: ProofError.self) { try forged.verify(leaf: Self.leaves[index], root: Self.roots[size]) }
    }
  }

  @Test(
    "a consistency proof with any one bit changed is rejected",
    arguments: [(1, 2), (2, 3), (3, 7), (4, 8), (6, 9), (129, 300), (256, 300)])
  func consistencyMutants(old: Int, new: Int) throws {
    let proof = try MerkleTree(size: new, tiles: store(Self.leaves)).consistencyProof(from: old)
    for mutant in mutants(of: proof.path) {
      let forged = ConsistencyProof(oldSize: old, newSize: new, path: mutant)
      #expect(throws: ProofError.self) { try forged.verify(oldRoot: Self.roots[old], newRoot: Self.roots[new]) }
    }
    for bit in 0..<Hash.byteCount * 8 {
      #expect(throws: ProofError.self) {
        try proof.verify(oldRoot: flipped(Self.roots[old], bit), newRoot: Self.roots[new])
      }
      #expect(throws: ProofError.self) {
        try proof.verify(oldRoot: Self.roots[old], newRoot: flipped(Self.roots[new], bit))
      }
    }
  }

  @Test("a proof with a hash too many, too few, or out of order is rejected")
  func wrongLengths() throws {
    let tiles = try store(Self.leaves)
    for (index, size) in [(0, 1), (0, 2), (5, 6), (100, 300), (299, 300)] {
      let proof = try MerkleTree(size: size, tiles: tiles).inclusionProof(index: index)
      for path in reshaped(proof.path) {
        #expect(throws: ProofError.self) {
          try InclusionProof(index: index, size: size, path: path).verify(
            leaf: Self.leaves[index], root: Self.roots[size])
        }
      }
    }
    for (old, new) in [(0, 0), (0, 5), (5, 5), (1, 2), (4, 5), (6, 7), (200, 300)] {
      let proof = try MerkleTree(size: new, tiles: tiles).consistencyProof(from: old)
      for path in reshaped(proof.path) {
        #expect(throws: ProofError.self) {
          try ConsistencyProof(oldSize: old, newSize: new, path: path).verify(
            oldRoot: Self.roots[old], newRoot: Self.roots[new])
        }
      }
    }
  }

  @Test("a proof that leads to the root is still rejected for a smaller tree than it climbs")
  func tooHigh() throws {
    let tree = try MerkleTree(size: 4, tiles: store(Self.leaves[..<4]))
    let inclusion = try tree.inclusionProof(index: 0)
    let consistency = try tree.consistencyProof(from: 1)
    for size in [1, 2] {
      #expect(throws: ProofError.wrongLength(2)) {
        try InclusionProof(index: 0, size: size, path: inclusion.path).verify(leaf: Self.leaves[0], root: Self.roots[4])
      }
    }
    #expect(throws: ProofError.wrongLength(2)) {
      try ConsistencyProof(oldSize: 1, newSize: 2, path: consistency.path).verify(
        oldRoot: Self.roots[1], newRoot: Self.roots[4])
    }
  }

  @Test("a proof that leads to the root is still rejected for a larger tree than it climbs")
  func tooLow() throws {
    let tree = try MerkleTree(size: 2, tiles: store(Self.leaves[..<2]))
    let inclusion = try tree.inclusionProof(index: 0)
    let consistency = try tree.consistencyProof(from: 1)
    for size in [3, 4, 300] {
      #expect(throws: ProofError.wrongLength(1)) {
        try InclusionProof(index: 0, size: size, path: inclusion.path).verify(leaf: Self.leaves[0], root: Self.roots[2])
      }
      #expect(throws: ProofError.wrongLength(1)) {
        try ConsistencyProof(oldSize: 1, newSize: size, path: consistency.path).verify(
          oldRoot: Self.roots[1], newRoot: Self.roots[2])
      }
    }
  }

  @Test("no number, however large or negative, traps or wins")
  func hostileNumbers() {
    let numbers = [Int.min, -1, 0, 1, 2, 3, 255, 256, 1 << 32, 1 << 62, (1 << 62) + 1, .max - 1, .max]
    let root = Self.roots[Self.count]
    for first in numbers {
      for second in numbers {
        for length in [0, 1, 2, 31, 62, 63, 64, 65, 300] {
          let path = Array(repeating: root, count: length)
          #expect(throws: ProofError.self) {
            try InclusionProof(index: first, size: second, path: path).verify(leaf: Self.leaves[0], root: root)
          }
          #expect(throws: ProofError.self) {
            try ConsistencyProof(oldSize: first, newSize: second, path: path).verify(
              oldRoot: Self.leaves[0], newRoot: root)
          }
        }
      }
    }
  }

  @Test("what a proof throws names what is wrong")
  func reasons() throws {
    let tree = try MerkleTree(size: 300, tiles: store(Self.leaves))
    #expect(throws: ProofError.indexOutOfRange(300, size: 300)) { try tree.inclusionProof(index: 300) }
    #expect(throws: ProofError.indexOutOfRange(-1, size: 300)) { try tree.inclusionProof(index: -1) }
    #expect(throws: ProofError.indexOutOfRange(300, size: 300)) { try tree.leaf(at: 300) }
    #expect(throws: ProofError.sizesOutOfOrder(old: 301, new: 300)) { try tree.consistencyProof(from: 301) }
    #expect(throws: ProofError.sizesOutOfOrder(old: -1, new: 300)) { try tree.consistencyProof(from: -1) }
    let proof = try tree.inclusionProof(index: 3)
    #expect(throws: ProofError.wrongLength(0)) {
      try InclusionProof(index: 3, size: 300, path: []).verify(leaf: Self.leaves[3], root: Self.roots[300])
    }
    #expect(throws: ProofError.otherRoot(expected: Self.roots[299], computed: Self.roots[300])) {
      try proof.verify(leaf: Self.leaves[3], root: Self.roots[299])
    }
  }

  @Test("the empty tree is the beginning of every tree, but only under its own root")
  func emptyTree() throws {
    let proof = ConsistencyProof(oldSize: 0, newSize: 5, path: [])
    try proof.verify(oldRoot: .emptyTree, newRoot: Self.roots[5])
    #expect(throws: ProofError.self) { try proof.verify(oldRoot: Self.roots[1], newRoot: Self.roots[5]) }
    let nothing = ConsistencyProof(oldSize: 0, newSize: 0, path: [])
    try nothing.verify(oldRoot: .emptyTree, newRoot: .emptyTree)
    #expect(throws: ProofError.self) { try nothing.verify(oldRoot: .emptyTree, newRoot: Self.roots[5]) }
  }

  @Test("a log that rewrites one leaf can't prove that it only grew")
  func rewrittenHistory() throws {
    for rewritten in [0, 41, 99] {
      var forged = Self.leaves
      forged[rewritten] = .leaf([1, 2, 3])
      let tree = try MerkleTree(size: 300, tiles: store(forged))
      #expect(throws: ProofError.self) {
        try tree.consistencyProof(from: 100).verify(oldRoot: Self.roots[100], newRoot: tree.root())
      }
    }
  }

  private func reshaped(_ path: [Hash]) -> [[Hash]] {
    var shapes = [path + [.emptyTree], [.emptyTree] + path, path + path + [.emptyTree]]
    if !path.isEmpty { shapes += [Array(path.dropLast()), Array(path.dropFirst()), []] }
    if path.count > 1 { shapes.append(path.reversed()) }
    return shapes
  }

  private func mutants(of path: [Hash]) -> [[Hash]] {
    path.indices.flatMap { position in
      (0..<Hash.byteCount * 8).map { bit in
        var mutant = path
        mutant[position] = flipped(path[position], bit)
        return mutant
      }
    }
  }

  private func flipped(_ hash: Hash, _ bit: Int) -> Hash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    return Hash(bytes) ?? hash
  }
}
