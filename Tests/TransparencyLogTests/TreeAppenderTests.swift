import Testing

@testable import TransparencyLog

struct TreeAppenderTests {
  @Test("every tile of every size up to 1,100 equals the definition, full or partial")
  func tilesEqualDefinition() throws {
    let leaves = leaves(1100)
    var tiles = RecordingTiles()
    var appender = TreeAppender()
    for size in 1...leaves.count {
      try appender.append([leaves[size - 1]], to: &tiles)
      // What was written is all that can have changed; the rest was compared when it was written.
      for place in tiles.takeWritten() {
        let hashes = try #require(tiles.kept[place])
        let span = 1 << (8 * place.level)
        #expect(hashes.count == min(256, size / span - place.number * 256))
        for (slot, hash) in hashes.enumerated() where slot == hashes.count - 1 || hashes.count == 256 {
          let first = (place.number * 256 + slot) * span
          #expect(hash == NaiveTree.root(leaves[first..<first + span]))
        }
      }
      let places = Tile.Place.all(size: size).map(\.place)
      #expect(Set(places) == Set(tiles.kept.keys), "\(size)")
    }
  }

  @Test("appending one leaf writes the growing tile, and one more a level only where tiles are filled")
  func writesWhatChanges() throws {
    var tiles = RecordingTiles()
    var appender = TreeAppender()
    var writes: [Int: [Tile.Place]] = [:]
    for (index, leaf) in leaves(65_537).enumerated() {
      try appender.append([leaf], to: &tiles)
      writes[index + 1] = tiles.takeWritten()
    }
    #expect(writes[1] == [.init(level: 0, number: 0)])
    #expect(writes[255] == [.init(level: 0, number: 0)])
    #expect(writes[256] == [.init(level: 0, number: 0), .init(level: 1, number: 0)])
    #expect(writes[257] == [.init(level: 0, number: 1)])
    #expect(writes[65_535] == [.init(level: 0, number: 255)])
    #expect(
      writes[65_536] == [.init(level: 0, number: 255), .init(level: 1, number: 0), .init(level: 2, number: 0)])
    #expect(writes[65_537] == [.init(level: 0, number: 256)])
  }

  @Test("a tree of 70,000 leaves has the tiles of the example in tlog-tiles, each written once")
  func exampleOfTheSpecification() throws {
    var tiles = RecordingTiles()
    var appender = TreeAppender()
    try appender.append(leaves(70_000), to: &tiles)
    let written = tiles.takeWritten()
    #expect(written.count == Set(written).count)
    #expect(Set(written) == Set(Tile.Place.all(size: 70_000).map(\.place)))
    let widths = Dictionary(uniqueKeysWithValues: tiles.kept.map { ($0.key, $0.value.count) })
    #expect(widths.filter { $0.key.level == 0 && $0.value == 256 }.count == 273)
    #expect(widths[.init(level: 0, number: 273)] == 112)
    #expect(widths[.init(level: 1, number: 0)] == 256)
    #expect(widths[.init(level: 1, number: 1)] == 17)
    #expect(widths[.init(level: 2, number: 0)] == 1)
    #expect(widths.count == 277)
    #expect(try MerkleTree(size: 70_000, tiles: tiles).root() == appender.root)
  }

  @Test("batches of any sizes, with the appender made anew between them, give the same tiles", arguments: 1...8)
  func batches(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let leaves = leaves(3000)
    let atOnce = try store(leaves)
    var tiles = MemoryTiles()
    var size = 0
    while size < leaves.count {
      let batch = leaves[size...].prefix(Int.random(in: 1...600, using: &random))
      var appender = try TreeAppender(size: size, tiles: tiles)
      try appender.append(batch, to: &tiles)
      size += batch.count
      #expect(appender.size == size)
      #expect(appender.root == Hash.tree(Array(leaves[..<size])))
      #expect(try MerkleTree(size: size, tiles: tiles).root() == appender.root)
    }
    for (place, _) in Tile.Place.all(size: size) { #expect(tiles.tile(at: place) == atOnce.tile(at: place)) }
  }

  @Test("a tree keeps the root of each of its former sizes")
  func formerRoots() throws {
    let leaves = leaves(600)
    let tiles = try store(leaves)
    for size in 0...600 {
      #expect(try MerkleTree(size: size, tiles: tiles).root() == NaiveTree.root(leaves[..<size]))
    }
    #expect(try MerkleTree(size: 600, tiles: tiles).leaf(at: 599) == leaves[599])
  }

  @Test("a thrown-away copy of the appender leaves no trace")
  func rollback() throws {
    let leaves = leaves(700)
    var tiles = MemoryTiles()
    var appender = TreeAppender()
    try appender.append(leaves[..<300], to: &tiles)
    var abandoned = appender
    var scratch = tiles
    try abandoned.append(leaves[300...].reversed(), to: &scratch)
    try appender.append(leaves[300...], to: &tiles)
    #expect(appender.root == NaiveTree.root(leaves[...]))
    #expect(abandoned.root != appender.root)
  }

  @Test("tiles that don't fit the size are reported, never trapped on")
  func damagedTiles() throws {
    let tiles = try store(leaves(300))
    let first = Tile.Place(level: 0, number: 0)
    let edge = Tile.Place(level: 0, number: 1)
    #expect(throws: TileError.tooNarrow(edge, needed: 45, found: 44)) {
      try TreeAppender(size: 301, tiles: tiles)
    }
    #expect(throws: TileError.tooWide(edge, expected: 43, found: 44)) {
      try TreeAppender(size: 299, tiles: tiles)
    }
    #expect(throws: TileError.impossibleSize(-1)) { try TreeAppender(size: -1, tiles: tiles) }
    #expect(throws: TileError.impossibleSize(.min)) { try MerkleTree(size: .min, tiles: tiles) }
    #expect(throws: TileError.self) { try TreeAppender(size: .max, tiles: tiles) }
    #expect(throws: TileError.self) { try MerkleTree(size: .max, tiles: tiles).root() }
    #expect(throws: TileError.self) { try MerkleTree(size: .max, tiles: tiles).inclusionProof(index: .max - 1) }
    #expect(throws: TileError.self) { try MerkleTree(size: .max, tiles: tiles).consistencyProof(from: .max - 1) }
    for count in [0, 1, 31, 33, 44 * 32 + 1, 8193, 8224] {
      let damaged = OneTile(place: edge, bytes: Array(repeating: 0, count: count), others: tiles)
      #expect(throws: TileError.malformed(edge, byteCount: count)) {
        try MerkleTree(size: 300, tiles: damaged).root()
      }
    }
    let missing = OneTile(place: first, bytes: nil, others: tiles)
    #expect(throws: TileError.tooNarrow(first, needed: 256, found: 0)) {
      try MerkleTree(size: 300, tiles: missing).inclusionProof(index: 3)
    }
    #expect(throws: Never.self, "level 1 stands for it") {
      try MerkleTree(size: 300, tiles: missing).inclusionProof(index: 299)
    }
  }

  @Test("a tile's path is the one that outsiders fetch")
  func paths() throws {
    let hash = Hash.leaf([])
    let full = Array(repeating: hash, count: 256)
    #expect(Tile(place: .init(level: 0, number: 1_234_067), hashes: full).path == "tile/0/x001/x234/067")
    #expect(Tile(place: .init(level: 1, number: 0), hashes: [hash]).path == "tile/1/000.p/1")
    #expect(Tile(place: .init(level: 3, number: 1000), hashes: full).path == "tile/3/x001/000")
  }
}

/// Remembers what was written, in order.
private struct RecordingTiles: TileStore {
  var kept: [Tile.Place: [Hash]] = [:]
  var written: [Tile.Place] = []

  func tile(at place: Tile.Place) -> [UInt8]? {
    kept[place].map { $0.flatMap(\.bytes) }
  }

  mutating func write(_ tile: Tile) {
    kept[tile.place] = tile.hashes
    written.append(tile.place)
  }

  mutating func takeWritten() -> [Tile.Place] {
    defer { written = [] }
    return written
  }
}

/// A store in which one tile is another one, or gone.
private struct OneTile<Others: TileReader>: TileReader {
  var place: Tile.Place
  var bytes: [UInt8]?
  var others: Others

  func tile(at place: Tile.Place) throws -> [UInt8]? {
    place == self.place ? bytes : try others.tile(at: place)
  }
}
