internal import ArgumentParser
internal import Registry

/// `jinjiang journal key rotate`: another key signs from now on; that is an entry.
struct KeyRotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: Speech.says(zh: "更换签名密钥（记入登记流水）", en: "Replace the signing key; that goes on record"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "新密钥文件（默认在 JINJIANG_KEYS，否则 ~/.config/jinjiang/keys）",
        en: "The file to make (default: in JINJIANG_KEYS, else in ~/.config/jinjiang/keys)"), valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let name = try options.read { try $0.logOrigin() }
    try NewLogKey(name: name, file: key).adopt(isRotation: true, reason: reason, writing, in: options)
  }
}
