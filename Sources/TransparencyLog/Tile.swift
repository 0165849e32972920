/// A piece of the tree as it is stored: up to 256 neighbouring hashes of one level.
///
/// Level 0 holds leaf hashes; each hash of level *n* + 1 is the root of a full tile of level *n*. A tile with fewer
/// than 256 hashes is *partial*, stands at the right edge and grows. Format: C2SP tlog-tiles, "Merkle Tree".
public struct Tile: Hashable, Sendable {
  /// Where a tile stands: levels count from the leaves up, numbers from the left.
  public struct Place: Hashable, Sendable {
    public var level: Int
    public var number: Int

    public init(level: Int, number: Int) {
      self.level = level
      self.number = number
    }
  }

  /// Levels of the tree from one level of tiles to the next.
  public static let height = 8
  /// Hashes in a full tile.
  public static let width = 1 << height

  public let place: Place
  public let hashes: [Hash]

  init(place: Place, hashes: [Hash]) {
    self.place = place
    self.hashes = hashes
  }

  /// Reads what a store kept for a place: 1 to 256 hashes, one after the other.
  public init(place: Place, bytes: [UInt8]) throws(TileError) {
    let (width, rest) = bytes.count.quotientAndRemainder(dividingBy: Hash.byteCount)
    guard rest == 0, (1...Tile.width).contains(width) else { throw .malformed(place, byteCount: bytes.count) }
    self.place = place
    self.hashes = bytes.withUnsafeBytes { raw in
      (0..<width).map { raw.loadUnaligned(fromByteOffset: $0 * Hash.byteCount, as: Hash.self) }
    }
  }

  public var isFull: Bool { hashes.count == Tile.width }

  /// What a store keeps: 32 bytes a hash, without copying.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try hashes.withUnsafeBufferPointer { (buffer) throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }

  public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  /// The name outsiders fetch it under, `tile/0/x001/x234/067` or, partial, `tile/1/000.p/17`.
  public var path: String {
    "tile/\(place.level)/" + Tile.numberPath(place.number) + (isFull ? "" : ".p/\(hashes.count)")
  }

  /// The name of a bundle of 256 entries, or fewer at the log's end: `tile/entries/x001/067`, `tile/entries/000.p/17`.
  public static func bundlePath(number: Int, count: Int) -> String {
    "tile/entries/" + numberPath(number) + (count == width ? "" : ".p/\(count)")
  }

  private static func numberPath(_ number: Int) -> String {
    var groups: [String] = []
    var number = number
    repeat {
      let digits = String(number % 1000)
      let padded = String(repeating: "0", count: 3 - digits.count) + digits
      groups.insert(groups.isEmpty ? padded : "x" + padded, at: 0)
      number /= 1000
    } while number > 0
    return groups.joined(separator: "/")
  }
}

extension Tile.Place {
  /// The tiles of a tree of `size` leaves and how many hashes each has: level by level, from the left.
  public static func all(size: Int) -> some Sequence<(place: Tile.Place, width: Int)> {
    Tile.levels(size: size).lazy.flatMap { level in
      let hashes = size >> (Tile.height * level)
      return (0...(hashes - 1) / Tile.width).lazy.map { number in
        (place: Tile.Place(level: level, number: number), width: min(Tile.width, hashes - number * Tile.width))
      }
    }
  }
}

extension Tile {
  /// The levels on which a tree of `size` leaves has tiles; none for an empty tree.
  static func levels(size: Int) -> Range<Int> {
    size > 0 ? 0..<((Int.bitWidth - 1 - size.leadingZeroBitCount) / height + 1) : 0..<0
  }

  /// The place of the growing tile of a level, and how many hashes it has by now, 0 to 255.
  static func edge(level: Int, size: Int) -> (place: Place, width: Int) {
    let hashes = size >> (height * level)
    return (Place(level: level, number: hashes >> height), hashes & (width - 1))
  }
}
