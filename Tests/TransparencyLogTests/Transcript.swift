import Foundation

@testable import TransparencyLog

/// What this module says about the sample log, one statement a line; Go/main.go has the forms.
enum Transcript {
  static func make() throws -> [String] {
    try trees() + forgeries() + tiles() + notes()
  }

  private static func trees() throws -> [String] {
    let tiles = try store(SampleLog.leaves)
    return try (0...SampleLog.leaves.count).flatMap { size in
      let tree = try MerkleTree(size: size, tiles: tiles)
      let inclusions = try tree.inclusionProofs(indexes: 0..<size).map { proof in
        "inclusion \(proof.index) \(size) \(list(proof.path))"
      }
      let consistencies = try (1..<max(1, size + 1)).filter { _ in size <= 100 || size == 300 }.map { old in
        "consistency \(old) \(size) \(list(try tree.consistencyProof(from: old).path))"
      }
      return ["root \(size) \(try tree.root())"] + inclusions + consistencies
    }
  }

  /// Proofs that this module rejects, one bit away from right ones.
  private static func forgeries() throws -> [String] {
    let tiles = try store(SampleLog.leaves)
    var random = SplitMix64(seed: 6962)
    return try (0..<500).map { _ in
      let size = Int.random(in: 3...300, using: &random)
      let tree = try MerkleTree(size: size, tiles: tiles)
      let position = Int.random(in: 1..<size, using: &random)
      if Bool.random(using: &random) {
        var proof = try tree.inclusionProof(index: position)
        proof.path = altered(proof.path, using: &random)
        let rejected = (try? proof.verify(leaf: SampleLog.leaves[position], root: tree.root())) == nil
        return "\(rejected ? "forged-" : "accepted-")inclusion \(position) \(size) \(list(proof.path))"
      } else {
        var proof = try tree.consistencyProof(from: position)
        proof.path = altered(proof.path, using: &random)
        let oldRoot = try MerkleTree(size: position, tiles: tiles).root()
        let rejected = (try? proof.verify(oldRoot: oldRoot, newRoot: tree.root())) == nil
        return "\(rejected ? "forged-" : "accepted-")consistency \(position) \(size) \(list(proof.path))"
      }
    }
  }

  private static func tiles() throws -> [String] {
    try [1, 255, 256, 257, 300].flatMap { size in
      let tiles = try store(SampleLog.leaves[..<size])
      return try Tile.Place.all(size: size).map { place, width in
        let bytes = tiles.tile(at: place) ?? []
        let tile = try Tile(place: place, bytes: bytes)
        return "tile \(place.level) \(place.number) \(width) \(tile.path) \(CanonicalBase64.encode(bytes))"
      }
    }
  }

  private static func notes() throws -> [String] {
    let signer = try SampleLog.signer()
    let cosigners = try [SampleLog.cosigner(1), SampleLog.cosigner(2)]
    let keys = cosigners.map(\.verifierKey.description).joined(separator: ",")
    var lines: [String] = []
    for text in ["a\n", "\n", "一行\n\n又一行\n", "— x y\n", try SampleLog.checkpoint().text] {
      let note = try SignedNote(signing: text, with: signer)
      lines.append("sign \(signer.encoded) \(signer.verifierKey) \(base64(text)) \(base64(note.encoded))")
    }
    for size in [0, 1, 255, 256, 300] {
      var note = try SampleLog.signedCheckpoint(size: size)
      lines.append("checkpoint \(signer.verifierKey) - \(size) \(base64(note.encoded))")
      for (time, cosigner) in cosigners.enumerated() { try note.cosign(with: cosigner, time: time * 1_795_000_000) }
      lines.append("checkpoint \(signer.verifierKey) \(keys) \(size) \(base64(note.encoded))")
      for position in note.text.utf8.indices where note.text.utf8[position] != 10 {
        let mutant = note.encoded.utf8.enumerated().map { offset, byte in
          offset == note.text.utf8.distance(from: note.text.startIndex, to: position) ? byte ^ 1 : byte
        }
        lines.append("forged-checkpoint \(signer.verifierKey) - \(size) \(CanonicalBase64.encode(mutant))")
      }
    }
    for (index, size) in [(0, 1), (5, 6), (255, 256), (256, 257), (7, 300), (299, 300)] {
      for extra in ["", "扩展"] {
        let file = try LogProof(
          SampleLog.tree(size: size).inclusionProof(index: index), checkpoint: SampleLog.signedCheckpoint(size: size),
          extra: Array(extra.utf8))
        lines.append("proof \(signer.verifierKey) \(index) \(size) \(base64(file.encoded))")
      }
    }
    return lines
  }

  private static func altered(_ path: [Hash], using random: inout SplitMix64) -> [Hash] {
    guard let position = path.indices.randomElement(using: &random) else { return [.emptyTree] }
    var bytes = path[position].bytes
    bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    var path = path
    path[position] = Hash(bytes) ?? .emptyTree
    return path
  }

  private static func list(_ path: [Hash]) -> String {
    path.isEmpty ? "-" : path.map(\.base64).joined(separator: ",")
  }

  private static func base64(_ text: String) -> String { CanonicalBase64.encode(text.utf8) }
}
