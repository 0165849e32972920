internal import Registry
internal import Seeds
internal import TransparencyLog
internal import Vault

/// What an outsider needs to verify the journal without the registry and without this program: signed checkpoints, the tree,
/// every leaf, proofs, public keys, and how to go about it. Nothing in it is about anybody.
///
/// Laid out as C2SP tlog-tiles has it, under one signed checkpoint.
struct AuditPack {
  /// The last one.
  private let last: KeptCheckpoint
  private let checkpoints: [KeptCheckpoint]
  private let keys: LogKeys
  let size: Int

  /// A bundle of entries has so many, as a tile has hashes.
  private static let bundle = 256
  /// Bundles that are read at once.
  private static let batch = 16

  /// - Throws: `EvidenceRefusal` where nothing was signed yet, or the last checkpoint is not the log's.
  init(in registry: any RegistryReader) throws {
    checkpoints = try registry.checkpoints()
    keys = try registry.keysOfLog()
    guard let last = checkpoints.last else { throw EvidenceRefusal.notSigned(registry.position, last: nil) }
    self.last = last
    size = try keys.open(last.note).size
  }

  /// - Parameters:
  ///   - files: besides: what was chosen for this outsider.
  ///   - progress: called with the entries done so far.
  func write(
    to path: String, with files: [(name: String, text: String)], from store: some RegistryStore,
    progress: (_ done: Int) -> Void
  ) throws {
    var tar = try TarWriter(path: path, time: Int(last.signed.millisecondsSince1970 / 1000))
    try tar.add("README.md", Seed.verifying)
    try tar.add("checkpoint", last.note.encoded)
    try tar.add("keys.txt", keys.all.map { "\($0.adopted) \($0.key)\n" }.joined())
    for kept in checkpoints { try tar.add("checkpoints/\(kept.size).txt", kept.note.encoded) }
    for file in files { try tar.add(file.name, file.text) }
    try store.read(at: Position(size)) { registry in
      for (old, new) in zip(checkpoints, checkpoints.dropFirst()) {
        let path = try registry.tree(size: new.size).consistencyProof(from: old.size).path
        let growth = WitnessRequest(oldSize: old.size, path: path, checkpoint: new.note)
        try tar.add("growth/\(old.size)-\(new.size).txt", growth.encoded)
      }
      for position in try provedEntries(in: registry) {
        let proof = try EntryProof(of: position, under: last.note, in: registry).proof
        try tar.add("proofs/entry-\(position.value).tlog-proof", proof.encoded)
      }
      for (place, width) in Tile.Place.all(size: size) {
        let bytes = Array((try registry.tile(at: place) ?? []).prefix(width * Hash.byteCount))
        try tar.add(Tile(place: place, bytes: bytes).path, bytes)
      }
      var first = 1
      while first <= size {
        let end = min(size, first + AuditPack.bundle * AuditPack.batch - 1)
        for (number, bytes, count) in try bundles(first...end, in: registry) {
          try tar.add(Tile.bundlePath(number: number, count: count), bytes)
        }
        first = end + 1
        progress(end)
      }
    }
    try tar.finish()
  }

  /// Each entry behind its length (16 bits), 256 to a bundle.
  private func bundles(
    _ range: ClosedRange<Int>, in registry: any RegistryReader
  ) throws -> [(number: Int, bytes: [UInt8], count: Int)] {
    var found: [(number: Int, bytes: [UInt8], count: Int)] = []
    var index = range.lowerBound - 1
    try registry.leaves(Position(range.lowerBound)...Position(range.upperBound)) { leaf in
      let number = index / AuditPack.bundle
      if found.last?.number != number { found.append((number, [], 0)) }
      found[found.count - 1].bytes += [0, UInt8(leaf.bytes.count)] + leaf.bytes
      found[found.count - 1].count += 1
      index += 1
    }
    return found
  }

  /// Those by which keys were adopted and certificates issued or revoked, and the last.
  private func provedEntries(in registry: any RegistryReader) throws -> [Position] {
    let certificates = try registry.certificates(of: nil)
    let positions =
      keys.all.map(\.adopted) + certificates.map(\.key.position) + certificates.compactMap(\.revoked) + [Position(size)]
    return Set(positions.filter { $0.value <= size }).sorted()
  }
}
