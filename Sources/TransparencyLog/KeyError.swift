/// What is wrong with a key as it was given.
public enum KeyError: Error, Hashable, Sendable {
  /// A key's name is empty or has a space, a plus sign or a control character.
  case invalidName(String)
  /// A seed or a public key isn't 32 bytes.
  case wrongLength(Int)
  /// The text isn't the encoding of a key; it isn't repeated here, since it may be a secret.
  case malformed
  /// The text is a key of a kind that isn't used here.
  case unknownAlgorithm(UInt8)
  /// The key's id isn't the one that its name and its bytes give: one of the three was altered.
  case wrongID(KeyName, found: UInt32, computed: UInt32)
}
