internal import Crypto

/// What others need to check signatures of one signer; public, but it must reach them by a way they trust.
///
/// Written as a line, `example.org/log+2c5a8f10+AZ…`, the *vkey* that Go's note package and witnesses read.
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  public let name: KeyName
  public let algorithm: KeyAlgorithm
  /// The Ed25519 public key, 32 bytes.
  public let publicKey: [UInt8]
  /// With the name, what a signature line is matched by.
  public let id: UInt32

  public init(name: KeyName, algorithm: KeyAlgorithm, publicKey: [UInt8]) throws(KeyError) {
    guard publicKey.count == KeyAlgorithm.keyByteCount else { throw .wrongLength(publicKey.count) }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
    id = algorithm.keyID(name: name, publicKey: publicKey)
  }

  /// Reads a vkey, in the one spelling it has.
  public init(_ vkey: String) throws(KeyError) {
    let parts = try KeyAlgorithm.decode(vkey[...].utf8)
    try self.init(name: parts.name, algorithm: parts.algorithm, publicKey: parts.key)
    guard id == parts.id else { throw .wrongID(name, found: parts.id, computed: id) }
  }

  public var description: String { algorithm.encode(name: name, id: id, key: publicKey) }

  /// Checks the bytes of a signature line over a note's text; nil where they aren't this key's.
  func verify(_ signature: [UInt8], text: String) -> VerifiedSignature? {
    switch algorithm {
    case .note:
      guard isSignature(signature, of: Array(text.utf8)) else { return nil }
      return VerifiedSignature(key: self, time: nil)
    case .cosignature:
      let time = signature.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      guard signature.count > 8, let time = Int(exactly: time),
        isSignature(Array(signature.dropFirst(8)), of: Cosignature.message(text: text, time: time))
      else { return nil }
      return VerifiedSignature(key: self, time: time)
    }
  }

  private func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

/// A signature that was checked: whose it is and, for a cosignature, of when.
public struct VerifiedSignature: Hashable, Sendable {
  public let key: VerifierKey
  /// Seconds since 1970 (POSIX), as the cosigner says; nil for a plain signature.
  public let time: Int?
}

/// The bytes under a cosignature: header and time keep them apart from every note (tlog-cosignature, "Ed25519 signed
/// message").
enum Cosignature {
  static func message(text: String, time: Int) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}
