internal import Crypto

/// What signs in a name: secret. Whoever has it can speak for the log.
///
/// Made from a seed of 32 random bytes that the caller drew and keeps. Its text, `PRIVATE+KEY+NAME+ID+DATA`, is the
/// one that Go's note package reads. Descriptions and dumps never show the seed. Use one seed for one kind of key only.
public struct SignerKey: Sendable {
  /// What others check the signatures with.
  public let verifierKey: VerifierKey

  private let secret: Curve25519.Signing.PrivateKey

  private static let prefix = "PRIVATE+KEY+"

  public init(name: KeyName, algorithm: KeyAlgorithm, seed: [UInt8]) throws(KeyError) {
    guard let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      throw .wrongLength(seed.count)
    }
    self.secret = secret
    verifierKey = try VerifierKey(
      name: name, algorithm: algorithm, publicKey: Array(secret.publicKey.rawRepresentation))
  }

  /// Reads a key's secret text, in the one spelling it has.
  public init(encoded: String) throws(KeyError) {
    guard encoded.utf8.starts(with: Self.prefix.utf8) else { throw .malformed }
    let parts = try KeyAlgorithm.decode(encoded[...].utf8.dropFirst(Self.prefix.utf8.count))
    try self.init(name: parts.name, algorithm: parts.algorithm, seed: parts.key)
    guard verifierKey.id == parts.id else { throw .wrongID(parts.name, found: parts.id, computed: verifierKey.id) }
  }

  /// The secret text, for a file that only its owner reads.
  public var encoded: String {
    Self.prefix
      + verifierKey.algorithm.encode(name: verifierKey.name, id: verifierKey.id, key: Array(secret.rawRepresentation))
  }

  /// The line by which this key signs a note's text.
  func sign(_ text: String) throws -> NoteSignature {
    signature(try secret.signature(for: Array(text.utf8)))
  }

  /// The line by which this key cosigns a checkpoint's text.
  func cosign(_ text: String, time: Int) throws -> NoteSignature {
    let stamp = withUnsafeBytes(of: UInt64(time).bigEndian) { Array($0) }
    return signature(stamp + (try secret.signature(for: Cosignature.message(text: text, time: time))))
  }

  private func signature(_ bytes: some Sequence<UInt8>) -> NoteSignature {
    NoteSignature(name: verifierKey.name, keyID: verifierKey.id, bytes: Array(bytes))
  }
}

extension SignerKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "signer key of \(verifierKey)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey]) }
}
