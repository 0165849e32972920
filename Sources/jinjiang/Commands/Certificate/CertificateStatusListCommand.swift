internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `jinjiang certificate status-list --output FILE`: which certificates were revoked, signed, to be published.
struct CertificateStatusListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status-list",
    abstract: Speech.says(
      zh: "签署状态列表：已撤销的证明（只有随机序列号，可公开）",
      en: "Sign the list of revoked certificates: random serials only, to be published"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var keys: KeyOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "列表有效期至（默认：\(CertificateStatusList.usualDays) 天；最长 \(CertificateStatusList.mostDays) 天）",
        en:
          "Until when the list is good (default: \(CertificateStatusList.usualDays) days; \(CertificateStatusList.mostDays) at most)"
      ), valueName: "YYYY-MM-DD"))
  var expires: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入文件（- 为标准输出）", en: "The file to write (- for standard output)"), valueName: "file"))
  var output: String

  func run() throws {
    let (list, note) = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let list = try CertificateStatusList(
        on: today, until: expires ?? today.adding(days: CertificateStatusList.usualDays), in: registry)
      return (list, try SignedNote(signing: list.text, with: keys.signers(in: registry)[0]))
    }
    try OutputFile.place(note.encoded, at: output)
    Output.remark(
      Speech.says(
        zh: "已撤销 \(list.revoked.count) 份；有效期至 \(list.expires)，到期前请重新签署并发布。",
        en:
          "Revoked: \(list.revoked.count). The list is good until \(list.expires); sign and publish another before that."
      ))
  }
}
