/// What words in a file were found to mean, by their bytes: millions of rows use a few words.
///
/// Keeps so many; when they are more it starts over, so that a file of many different words costs no memory.
struct WordCache<Meaning> {
  private struct Item {
    let hash: UInt64
    let scope: Int
    /// Where the word lies in `bytes`.
    let start: UInt32
    let count: UInt32
    let meaning: Meaning
  }

  private var items: [Item] = []
  private var bytes: [UInt8] = []
  /// By hash, at least twice as many as items, each 0 or one more than the place of an item: the next ones are looked at
  /// in turn until one is 0.
  private var slots: [UInt32] = []
  private let limit: Int

  /// A longer word is none that comes again, and is not kept.
  private static var longest: Int { 256 }

  init(limit: Int = 4096) { self.limit = limit }

  /// - Parameter scope: within what the word has this meaning, such as an association.
  subscript(word: FieldBytes, scope: Int = 0) -> Meaning? {
    guard !slots.isEmpty else { return nil }
    let hash = wordHash(word, scope)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if items[place].hash == hash, items[place].scope == scope, isWord(word, at: place) { return items[place].meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isWord(_ word: FieldBytes, at place: Int) -> Bool {
    let (start, count) = (Int(items[place].start), Int(items[place].count))
    return bytes.withUnsafeBytes { word.equals(UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
  }

  /// A word that is kept already keeps its meaning.
  mutating func keep(_ meaning: Meaning, for word: FieldBytes, scope: Int = 0) {
    guard word.count <= WordCache.longest else { return }
    if items.count >= limit { removeAll() }
    if slots.count < 2 * (items.count + 1) { grow() }
    let item = Item(
      hash: wordHash(word, scope), scope: scope, start: UInt32(bytes.count), count: UInt32(word.count),
      meaning: meaning)
    bytes.append(contentsOf: word)
    items.append(item)
    enter(items.count - 1)
  }

  private mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(16, 2 * slots.count))
    for place in items.indices { enter(place) }
  }

  private mutating func enter(_ place: Int) {
    var slot = Int(truncatingIfNeeded: items[place].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(place + 1)
  }
}

/// Quick, and with a start that nobody knows beforehand, so that a hostile file cannot make words lie in each other's way.
func wordHash(_ word: FieldBytes, _ scope: Int = 0) -> UInt64 {
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
  return state
}

private let wordSeed = UInt64(truncatingIfNeeded: Hasher().finalize())
