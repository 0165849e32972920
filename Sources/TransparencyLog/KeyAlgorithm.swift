internal import Crypto

/// What a signature by a key says, both with Ed25519 (RFC 8032).
public enum KeyAlgorithm: UInt8, Hashable, Sendable {
  /// "This is my text." Source: C2SP signed-note, "Ed25519 signatures".
  case note = 0x01
  /// "At this time, I had seen this log grow to this checkpoint and only ever grow." Source: C2SP tlog-cosignature.
  case cosignature = 0x04

  static let keyByteCount = 32

  /// The key id: the beginning of a hash over name, kind and public key. It tells keys apart and secures nothing.
  func keyID(name: KeyName, publicKey: [UInt8]) -> UInt32 {
    var hasher = SHA256()
    hasher.update(data: Array("\(name)\n".utf8))
    hasher.update(data: [rawValue] + publicKey)
    return hasher.finalize().prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// `NAME+ID+DATA` with eight hexadecimal digits and the Base 64 of the kind and the key.
  func encode(name: KeyName, id: UInt32, key: [UInt8]) -> String {
    let digits = String(id, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "\(name)+\(padded)+" + CanonicalBase64.encode([rawValue] + key)
  }

  /// Reads back what `encode` writes. Whether the id fits must be checked with the public key.
  static func decode(
    _ text: Substring.UTF8View
  ) throws(KeyError) -> (algorithm: KeyAlgorithm, name: KeyName, id: UInt32, key: [UInt8]) {
    let parts = text.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let id = UInt32(Substring(parts[1]), radix: 16),
      let data = CanonicalBase64.decode(parts[2]),
      let first = data.first
    else { throw .malformed }
    guard let algorithm = KeyAlgorithm(rawValue: first) else { throw .unknownAlgorithm(first) }
    let name = try KeyName(String(Substring(parts[0])))
    let key = Array(data.dropFirst())
    guard key.count == keyByteCount else { throw .wrongLength(key.count) }
    guard algorithm.encode(name: name, id: id, key: key).utf8.elementsEqual(text) else { throw .malformed }
    return (algorithm, name, id, key)
  }
}
