internal import ArgumentParser
internal import Registry
internal import TransparencyLog
internal import Vault

/// `jinjiang journal key create`: the first key, in a file of its own; its public half goes on record.
struct KeyCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: Speech.says(
      zh: "建立登记流水的签名密钥（Ed25519）", en: "Make the key that signs for the journal (Ed25519)"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "名称，也是登记流水对外的名称，按惯例为不带协议的网址（默认：jinjiang/登记库编号）",
        en:
          "Its name, by which outsiders know the journal: by custom an address without scheme (default: jinjiang/REGISTRY)"
      ),
      valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "新密钥文件（默认在 JINJIANG_KEYS，否则 ~/.config/jinjiang/keys）",
        en: "The file to make (default: in JINJIANG_KEYS, else in ~/.config/jinjiang/keys)"), valueName: "file"))
  var key: String?

  func run() throws {
    let name = try name ?? options.read { try $0.logOrigin() }
    try NewLogKey(name: name, file: key).adopt(isRotation: false, reason: nil, writing, in: options)
  }
}

/// A key that is being made: the file first, then the entry; without the entry the file goes again.
struct NewLogKey {
  let name: String
  /// Nil: in the folder of keys.
  let file: String?

  func adopt(isRotation: Bool, reason: String?, _ writing: WritingOptions, in options: RegistryOptions) throws {
    let signer = try Composition.newKey(named: name, algorithm: .note)
    let path: String
    if let file {
      path = file
    } else {
      let folder = try KeyOptions.folder()
      try folder.make()
      path = folder.file(of: signer.verifierKey)
    }
    try KeyFile.create(signer, at: path)
    let adopted: LogKey?
    do {
      adopted = try writing.record(
        AdoptLogKey(signer.verifierKey, isRotation: isRotation, reason: reason), in: options)
    } catch StoreFailure.unknownOutcome(let operation, let reason) {
      // It may be on record: then the file is needed.
      throw StoreFailure.unknownOutcome(operation: operation, reason: reason)
    } catch {
      KeyFile.remove(path)
      throw error
    }
    guard let adopted else { return KeyFile.remove(path) }
    try Output.shared.line(signer.verifierKey.description)
    Output.remark(
      Speech.says(
        zh: "以上为公钥，自 \(adopted.adopted) 起签名，可公开：请经可靠途径交给要核验的人。私钥在 \(path)，只有本账号可读；"
          + "请另存一份副本于安全处，不要与登记库放在一起。下一步：jinjiang journal checkpoint",
        en:
          "This is the public key, which signs from \(adopted.adopted) on. Hand it to whoever will verify, by a way they trust. "
          + "The secret is in \(path), for this account only; keep a copy in a safe place, not beside the registry. "
          + "Next: jinjiang journal checkpoint"))
  }
}
