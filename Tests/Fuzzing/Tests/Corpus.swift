import Foundation
import TestSupport

/// The inputs that are kept: a folder for each parser; sound ones, hostile ones, and whatever once broke something.
enum Corpus {
  static func inputs(of parser: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Corpus", parser)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(component: name))))
    }
  }
}

/// Changes inputs at random, the same way for the same seed: bits, bytes, pieces cut, doubled, and taken from others.
struct Mutator {
  private var random: SplitMix64
  private static let telling: [UInt8] = [
    0x00, 0x0A, 0x0D, 0x20, 0x22, 0x27, 0x2C, 0x2D, 0x2E, 0x30, 0x3A, 0x3D, 0x5B, 0x7B, 0x7F, 0x80, 0x81, 0xBF, 0xEF,
    0xFF,
  ]

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func change(_ input: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
      let end = bytes.isEmpty ? 0 : min(bytes.count, place + Int.random(in: 1...32, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1 where !bytes.isEmpty: bytes[place] = Mutator.telling.randomElement(using: &random) ?? 0
      case 2: bytes.insert(Mutator.telling.randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 5: bytes.removeLast(bytes.count - place)
      default:
        guard let other = others.randomElement(using: &random), !other.isEmpty else { continue }
        let from = Int.random(in: 0..<other.count, using: &random)
        bytes.insert(contentsOf: other[from..<min(other.count, from + 64)], at: place)
      }
    }
    return bytes
  }
}
