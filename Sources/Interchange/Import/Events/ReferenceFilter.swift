/// Which references were recorded, as bits: none that was is ever missed, and of a hundred thousand others about one is
/// taken for one that was. Ten million of them take 40 MB, their texts would take ten times as much.
struct ReferenceFilter {
  /// Each has room for four times as many as the one before.
  private var layers: [Layer] = []

  mutating func insert(_ reference: String) {
    if layers.last.map({ $0.count >= $0.limit }) ?? true {
      layers.append(Layer(bits: layers.last.map { 4 * $0.bits } ?? 1 << 13))
    }
    layers[layers.count - 1].insert(ReferenceFilter.hash(reference))
  }

  func mayContain(_ reference: String) -> Bool {
    let hash = ReferenceFilter.hash(reference)
    return layers.contains { $0.mayContain(hash) }
  }

  private static func hash(_ reference: String) -> UInt64 {
    var reference = reference
    return reference.withUTF8 { wordHash($0) }
  }

  /// A Bloom filter of so many bits, a power of two.
  private struct Layer {
    let bits: UInt64
    private var words: [UInt64]
    private(set) var count: UInt64 = 0

    /// More would make too many others look recorded: each has 28 bits.
    var limit: UInt64 { bits / 28 }

    init(bits: UInt64) {
      self.bits = bits
      words = [UInt64](repeating: 0, count: Int(bits >> 6))
    }

    mutating func insert(_ hash: UInt64) {
      Layer.forEachPlace(hash, bits) {
        words[Int($0 >> 6)] |= 1 << ($0 & 63)
        return true
      }
      count += 1
    }

    func mayContain(_ hash: UInt64) -> Bool {
      var isThere = true
      Layer.forEachPlace(hash, bits) {
        isThere = words[Int($0 >> 6)] >> ($0 & 63) & 1 == 1
        return isThere
      }
      return isThere
    }

    /// Twelve places that follow from a hash, until the body has seen enough.
    @inline(__always)
    private static func forEachPlace(_ hash: UInt64, _ bits: UInt64, _ body: (UInt64) -> Bool) {
      let shift = UInt64(bits.leadingZeroBitCount + 1)
      var state = hash
      for _ in 0..<12 {
        // The upper bits, which all of the hash has a part in.
        guard body(state >> shift) else { return }
        state = state &* 0xd134_2543_de82_ef95 &+ 1
      }
    }
  }
}
