internal import Crypto

/// Which text it is: the SHA-256 of its canonical form. A `ContentHash<Rulebook>` is never one of a calendar.
public struct ContentHash<Content>: Hashable, Sendable, CustomStringConvertible {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// From the 32 bytes of a hash; nil for any other count.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// From 64 hexadecimal digits, either case.
  public init?(_ text: some StringProtocol) {
    let nibbles = text.utf8.map(hexValue)
    guard nibbles.count == 64, nibbles.allSatisfy({ $0 != nil }) else { return nil }
    let digits = nibbles.compactMap { $0 }
    bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The hash of these bytes.
  public init(of canonicalBytes: [UInt8]) { bytes = Array(SHA256.hash(data: canonicalBytes)) }

  init(digest: SHA256Digest) { bytes = Array(digest) }

  /// 64 lower-case hexadecimal digits.
  public var description: String { hexText(bytes) }
}

/// The identity of an edition of a rulebook.
public typealias RulebookHash = ContentHash<Rulebook>
