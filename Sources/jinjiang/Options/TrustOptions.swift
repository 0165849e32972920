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

  @Option(
    name: .customLong("cosigner"), parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "须已共签的人的公钥（vkey，或含有它的文件；可多次给出）", en: "The public key of somebody who must have cosigned (repeatable)"),
      valueName: "vkey|file"))
  var cosigners: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "其中几人须已共签（默认：全部）", en: "How many of them must have (default: all)"), valueName: "count"))
  var quorum: Int?

  func validate() throws {
    guard quorum.map({ (1...max(1, cosigners.count)).contains($0) && !cosigners.isEmpty }) ?? true else {
      throw ValidationError(
        Speech.says(zh: "--quorum 须为 1 到 --cosigner 的个数。", en: "--quorum is from 1 to the number of --cosigner."))
    }
  }

  func cosignerKeys() throws -> [VerifierKey] { try cosigners.map(TrustOptions.key) }

  func verifierKeys() throws -> [VerifierKey] { try keys.map(TrustOptions.key) }

  /// The log that signs with those keys, the first of which names it.
  func log() throws -> TrustedLog {
    let keys = try verifierKeys()
    return TrustedLog(
      origin: keys.first?.name.description ?? "", keys: keys, cosigners: try cosignerKeys(),
      quorum: quorum ?? cosigners.count)
  }

  static func key(_ text: String) throws -> VerifierKey {
    if let key = try? VerifierKey(text) { return key }
    guard InputFile.isThere(text) else { throw NotAVerifierKey(text: text) }
    let content = String(decoding: try InputFile.bytes(at: text, limit: 1 << 16), as: UTF8.self)
    let line = content.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    if let key = try? VerifierKey(line) { return key }
    // What `journal key show` printed, as long as there is one key in it.
    let named = content.split(whereSeparator: \.isWhitespace).compactMap { try? VerifierKey(String($0)) }
    guard let key = named.first, named.allSatisfy({ $0 == key }) else { throw NotAVerifierKey(text: text) }
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
