internal import ArgumentParser
internal import Registry

/// `jinjiang certificate revoke #N --reason …`: it is not to be relied on from today on.
struct CertificateRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: Speech.says(zh: "撤销信用证明（登记在案，会员可见）", en: "Revoke a certificate; on record"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "证明编号，见 certificate list", en: "Its number; see certificate list"), valueName: "#N"))
  var number: Position

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let home = try options.read { try $0.theCertificate(number).facts.association }
    guard
      let revoked = try writing.record(RevokeCertificate(number, association: home, reason: reason), in: options)
    else { return }
    try Output.shared.line(
      Speech.says(
        zh: "信用证明 \(revoked.number) 已撤销，自 \(revoked.revocation?.since.description ?? "") 起不可信赖。",
        en: "Certificate \(revoked.number) is revoked from \(revoked.revocation?.since.description ?? "") on."))
    Output.remark(
      Speech.says(
        zh: "手中只有文件的人要等到新的状态列表才知道。下一步：jinjiang certificate status-list --output status.txt，并发布",
        en: """
          Whoever has only the file learns of it by a new status list. Next: jinjiang certificate status-list --output \
          status.txt, and publish it
          """))
  }
}
