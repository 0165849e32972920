/// What words in a file were found to mean, by their bytes: millions of rows use a few words.
///
/// Keeps so many; when they are more it starts over, so that a file of many different words costs no memory.
struct WordCache<Meaning> {
  private struct Item {
    let scope: Int
    let word: [UInt8]
    let meaning: Meaning
  }

  private var items: [Int: Item] = [:]
  private let limit: Int

  init(limit: Int = 4096) { self.limit = limit }

  /// - Parameter scope: within what the word has this meaning, such as an association.
  subscript(word: FieldBytes, scope: Int = 0) -> Meaning? {
    guard let item = items[WordCache.hash(word, scope)], item.scope == scope, word.equals(item.word) else {
      return nil
    }
    return item.meaning
  }

  mutating func keep(_ meaning: Meaning, for word: FieldBytes, scope: Int = 0) {
    if items.count >= limit { items.removeAll(keepingCapacity: true) }
    // Two words of one hash take turns.
    items[WordCache.hash(word, scope)] = Item(scope: scope, word: Array(word), meaning: meaning)
  }

  /// Quick, and with a start that nobody knows beforehand, so that a hostile file cannot make words take turns.
  private static func hash(_ word: FieldBytes, _ scope: Int) -> Int {
    var state = wordSeed ^ UInt64(truncatingIfNeeded: scope)
    func mix(_ value: UInt64) {
      let product = (state ^ value).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
      state = product.high ^ product.low
    }
    let bytes = UnsafeRawBufferPointer(word)
    var index = 0
    while index + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest = UInt64(bytes.count)
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
    return Int(truncatingIfNeeded: state)
  }
}

private let wordSeed = UInt64(truncatingIfNeeded: Hasher().finalize())
