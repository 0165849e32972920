internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `--key`: public keys that reached the one who verifies by a way they trust.
struct TrustOptions: ParsableArguments {
  @Option(
    name: .customLong("key"), parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "可信的公钥（vkey，或含有它的文件；可多次给出）", en: "A public key that you trust (a vkey, or a file that has it; repeatable)"),
      valueName: "vkey|file"))
  var keys: [String] = []

  func verifierKeys() throws -> [VerifierKey] { try keys.map(TrustOptions.key) }

  /// The log that signs with those keys, the first of which names it.
  func log() throws -> TrustedLog {
    let keys = try verifierKeys()
    return TrustedLog(origin: keys.first?.name.description ?? "", keys: keys)
  }

  static func key(_ text: String) throws -> VerifierKey {
    if let key = try? VerifierKey(text) { return key }
    guard InputFile.isThere(text) else { throw NotAVerifierKey(text: text) }
    let content = String(decoding: try InputFile.bytes(at: text, limit: 1 << 16), as: UTF8.self)
    let line = content.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    guard let key = try? VerifierKey(line) else { throw NotAVerifierKey(text: text) }
    return key
  }
}

struct NotAVerifierKey: Failure, Equatable {
  let text: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "「\(text)」不是公钥，也不是含有公钥的文件。公钥形如 名称+8 位十六进制+Base64，见 jinjiang journal key show。",
      en:
        "\"\(text)\" is no public key, nor a file that has one. A key looks like NAME+8 hex digits+Base64; see jinjiang journal key show."
    )
  }
}
