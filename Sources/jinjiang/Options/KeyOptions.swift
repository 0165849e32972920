internal import ArgumentParser
internal import Registry
internal import TransparencyLog
internal import Vault

/// `--key`: the file of the secret key that signs.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "密钥文件（默认：JINJIANG_KEYS，否则 ~/.config/jinjiang/keys 中现用密钥的文件）",
        en: "The key's file (default: that of the key in force, in JINJIANG_KEYS, else in ~/.config/jinjiang/keys)"),
      valueName: "file"))
  var key: String?

  static func folder() throws -> KeyFolder { try KeyFolder { Composition.environment[$0] } }

  /// The secret of the key in force; and of the one that it replaced, as long as nothing was signed since and its file is
  /// here, so that who trusts the old key sees the new one begin.
  func signers(in registry: any RegistryReader) throws -> [SignerKey] {
    let keys = try registry.keysOfLog()
    guard let current = keys.current else { throw EvidenceRefusal.noKey }
    let signer = try KeyFile.read(key ?? KeyOptions.folder().file(of: current.key))
    guard keys.all.count > 1, try (registry.lastCheckpoint()?.size ?? 0) < current.adopted.value,
      let folder = try? KeyOptions.folder(),
      let former = try? KeyFile.read(folder.file(of: keys.all[keys.all.count - 2].key))
    else { return [signer] }
    return [signer, former]
  }
}

extension Composition {
  /// A fresh secret key.
  static func newKey(named name: String, algorithm: KeyAlgorithm) throws -> SignerKey {
    let keyName: KeyName
    do { keyName = try KeyName(name) } catch { throw KeyNameFailure(name: name) }
    return try SignerKey(name: keyName, algorithm: algorithm, seed: surroundings.randomBytes(32))
  }
}

/// Not the name of a key.
struct KeyNameFailure: Failure, Equatable {
  let name: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "「\(name)」不能作密钥名称：不能为空，不能含空格、加号或控制字符。例如 credit.example.org/log。",
      en:
        "\"\(name)\" cannot name a key: a name is not empty and has no spaces, plus signs or control characters. For example credit.example.org/log."
    )
  }
}
