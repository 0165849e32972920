internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `jinjiang journal audit-pack FILE`: everything with which outsiders verify, in one archive.
struct JournalAuditPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit-pack",
    abstract: Speech.says(
      zh: "审计包：外人不用登记库、不用本程序即可核验所需的一切（不含个人信息）",
      en: "All that outsiders need to verify without the registry and without this program (no personal data)"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var keys: KeyOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "写入的归档（tar）", en: "The archive to write (tar)"), valueName: "file"))
  var file: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "一并放入这份信用证明（含其披露的会员信息；可多次给出，须有签名密钥）",
        en: "Put this certificate in, with what it tells of its member (repeatable; needs the signing key)"),
      valueName: "#N"))
  var certificate: [Position] = []

  func run() throws {
    let (pack, files, last) = try options.read { registry in
      var files: [(name: String, text: String)] = []
      for number in certificate {
        let claims = try registry.claims(of: registry.theCertificate(number))
        let signed = try SignedCertificate(claims, signedBy: keys.signers(in: registry)[0], in: registry)
        files.append(("certificates/certificate-\(number.value).txt", signed.encoded))
      }
      if let list = try statusList(in: registry) { files.append(("status/status.txt", list)) }
      return (try AuditPack(in: registry), files, registry.position)
    }
    let store = try options.store()
    let progress = ProgressLine(label: Speech.says(zh: "写出", en: "Writing"))
    try OutputFile.replaceUnlessInterrupted(file) { temporary in
      try pack.write(to: temporary, with: files, from: store) { progress.show($0, of: pack.size) }
    }
    progress.clear()
    try Output.shared.line(file)
    let beyond = last.value - pack.size
    Output.remark(
      Speech.says(
        zh: "含前 \(pack.size) 条登记的叶子、默克尔树、检查点与证明，核验步骤见其中的 README.md。公钥请另经可靠途径交给对方。"
          + (beyond > 0 ? "其后的 \(beyond) 条尚未签署，不在其中：先运行 jinjiang journal checkpoint。" : ""),
        en:
          "It has the leaves of the first \(pack.size) entries, the tree, checkpoints and proofs; its README.md says how to verify. Hand over the public key by another way."
          + (beyond > 0
            ? " The \(beyond) entries after them are not signed, nor in it: run jinjiang journal checkpoint first."
            : "")))
  }

  /// Signed where the key is at hand.
  private func statusList(in registry: any RegistryReader) throws -> String? {
    guard let signer = try? keys.signers(in: registry)[0] else { return nil }
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    let list = try CertificateStatusList(
      on: today, until: today.adding(days: CertificateStatusList.usualDays), in: registry)
    return try SignedNote(signing: list.text, with: signer).encoded
  }
}
