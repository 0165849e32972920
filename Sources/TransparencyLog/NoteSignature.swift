/// One signature line of a note, checked for form only.
public struct NoteSignature: Hashable, Sendable {
  public let name: KeyName
  /// Tells the signer's keys apart; see `VerifierKey.id`.
  public let keyID: UInt32
  /// What the key's algorithm makes of the text; of any length for algorithms unknown here.
  public let bytes: [UInt8]

  init(name: KeyName, keyID: UInt32, bytes: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  private static let dash = Array("— ".utf8)

  /// Reads `— NAME BASE64` without the newline; nil for any other form.
  init?(line: some Collection<UInt8>) {
    guard line.starts(with: Self.dash) else { return nil }
    let parts = line.dropFirst(Self.dash.count).split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let text = String(validating: parts[0], as: UTF8.self), let name = try? KeyName(text),
      let data = CanonicalBase64.decode(parts[1]), data.count > 4
    else { return nil }
    self.name = name
    keyID = data.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    bytes = Array(data.dropFirst(4))
  }

  var line: String {
    "— \(name) " + CanonicalBase64.encode(withUnsafeBytes(of: keyID.bigEndian) { Array($0) } + bytes) + "\n"
  }

  func isBy(_ key: VerifierKey) -> Bool { key.id == keyID && key.name == name }
}
