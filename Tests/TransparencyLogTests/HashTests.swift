import Testing

@testable import TransparencyLog

struct HashTests {
  /// The eight inputs that implementations of RFC 6962 share as test vectors.
  static let records: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [
      0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f,
    ],
  ]

  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("the roots of the known trees come out", arguments: 0...8)
  func knownRoots(size: Int) throws {
    let leaves = Self.records[..<size].map { Hash.leaf($0) }
    #expect(hex(Hash.tree(leaves)) == Self.roots[size])
    #expect(hex(NaiveTree.root(leaves[...])) == Self.roots[size])
    #expect(hex(try MerkleTree(size: size, tiles: store(leaves)).root()) == Self.roots[size])
  }

  @Test("leaves, nodes and the empty tree are hashed under different prefixes")
  func prefixes() {
    #expect(hex(.emptyTree) == Self.roots[0])
    #expect(hex(.leaf([])) == Self.roots[1])
    #expect(hex(.leaf(Array("L123456".utf8))) == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
    let left = Hash.leaf([1])
    let right = Hash.leaf([2])
    #expect(Hash.node(left, right) != .node(right, left))
    #expect(Hash.node(left, right) != .leaf(left.bytes + right.bytes))
  }

  @Test("a hash is 32 bytes in memory, so that an array of them is a tile")
  func layout() {
    #expect(MemoryLayout<Hash>.size == 32)
    #expect(MemoryLayout<Hash>.stride == 32)
    #expect(Hash.leaf([7]).withUnsafeBytes { Array($0) } == Hash.leaf([7]).bytes)
  }

  @Test("bytes and Base 64 round-trip, and any other length or spelling is refused")
  func spelling() {
    let hash = Hash.leaf([7])
    #expect(Hash(hash.bytes) == hash)
    #expect(Hash(base64: hash.base64) == hash)
    #expect(Hash(hash.bytes.dropLast()) == nil)
    #expect(Hash(hash.bytes + [0]) == nil)
    let text = hash.base64
    #expect(text.count == 44)
    for wrong in ["", "=", String(text.dropLast()), text + "=", text + "\n", " " + text, "-" + text.dropFirst()] {
      #expect(Hash(base64: wrong) == nil, "\(wrong)")
    }
  }

  @Test("a Base 64 text with stray bits in its last character is refused")
  func strayBits() {
    #expect(Hash(base64: String(repeating: "A", count: 43) + "=") == Hash([UInt8](repeating: 0, count: 32)))
    #expect(Hash(base64: String(repeating: "A", count: 42) + "B=") == nil)
  }

  @Test("a tree is split at the largest power of two below its size", arguments: [(2, 1), (3, 2), (4, 2), (5, 4)])
  func split(size: Int, left: Int) {
    #expect(largestPowerOfTwo(below: size) == left)
    #expect(largestPowerOfTwo(below: .max) == 1 << 62)
  }

  private func hex(_ hash: Hash) -> String {
    hash.bytes.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
