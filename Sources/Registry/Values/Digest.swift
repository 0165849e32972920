internal import Crypto

/// The SHA-256 of something, 32 bytes: the identity of a rulebook, a request, an evidence file.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// Nil unless there are exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// From 64 hexadecimal digits.
  public init?(_ text: String) {
    let nibbles = text.utf8.compactMap(hexValue)
    guard nibbles.count == 64, text.utf8.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }

  public init(of content: some Sequence<UInt8>) {
    bytes = Array(SHA256.hash(data: Array(content)))
  }

  init(finished hash: SHA256) {
    bytes = Array(hash.finalize())
  }

  /// 64 lower-case hexadecimal digits.
  public var description: String { hexText(bytes) }
}
