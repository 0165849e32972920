internal import ArgumentParser
internal import Registry
internal import Vault

/// `jinjiang journal key cosigner`: a key for somebody else's machine, which vouches that the journal only grows.
struct KeyCosigner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosigner",
    abstract: Speech.says(
      zh: "建立共签密钥：在另一人的机器上，见证登记流水只增不改", en: "Make a cosigner's key, on somebody else's machine"))

  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "共签人的名称", en: "The cosigner's name"), valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "新密钥文件（默认在 JINJIANG_KEYS，否则 ~/.config/jinjiang/keys）",
        en: "The file to make (default: in JINJIANG_KEYS, else in ~/.config/jinjiang/keys)"), valueName: "file"))
  var key: String?

  func run() throws {
    let signer = try Composition.newKey(named: name, algorithm: .cosignature)
    let folder = try key == nil ? KeyOptions.folder() : nil
    try folder?.make()
    let path = key ?? folder?.file(of: signer.verifierKey) ?? ""
    try KeyFile.create(signer, at: path)
    try Output.shared.line(signer.verifierKey.description)
    Output.remark(
      Speech.says(
        zh: "以上为公钥，请交给登记库一方和要核验的人。私钥在 \(path)，只有本账号可读。下一步：jinjiang journal cosign",
        en:
          "This is the public key: hand it to the registry's keepers and to whoever verifies. The secret is in \(path), for this account only. Next: jinjiang journal cosign"
      ))
  }
}
