internal import ArgumentParser
internal import Documents
internal import Registry
internal import TransparencyLog

/// `jinjiang certificate issue MEMBER --disclosure … --expires … --purpose …`: a signed certificate, on record.
struct CertificateIssue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: Speech.says(
      zh: "出具信用证明：签名文件与可打印页面（登记在案，会员可见）",
      en: "Issue a certificate: a signed file and a page to print; on record, and seen by the member"),
    discussion: Speech.says(
      zh: "按接收方询问会员的方式称呼会员：用编号询问才写编号。须有签名密钥（jinjiang journal key create）；出具时为至今的全部登记签署检查点。",
      en: """
        The member is called as the recipient asked: by number only if it named it. Needs the signing key (jinjiang \
        journal key create), which also signs a checkpoint of everything on record.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember
  @OptionGroup var keys: KeyOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "披露范围：public 公开，或 peer 同业", en: "Disclosure: public or peer"), valueName: "public|peer"))
  var disclosure: Disclosure

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "有效期至（最长 180 天）", en: "The last day on which it holds (180 days at most)"),
      valueName: "YYYY-MM-DD"))
  var expires: Day

  @Option(help: ArgumentHelp(Speech.says(zh: "用途", en: "What for"), valueName: "text"))
  var purpose: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "给谁（默认：会员出示的对象）", en: "To whom (default: whomever the member shows it to)"), valueName: "text"))
  var recipient: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "提供的依据（默认：会员本人申请）", en: "On what ground (default: the member asked)"), valueName: "text"))
  var ground: String?

  @OptionGroup var files: CertificateFiles

  func run() throws {
    // Before anything is on record: what is missing must not leave an entry without a certificate.
    let template = try files.template()
    let (home, signers) = try options.read { registry in
      let signers = try keys.signers(in: registry)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      guard disclosure < .member else { throw CertificateRefusal.onlyForOutsiders(disclosure) }
      let member = try Audience(disclosure, on: today).member(
        named.member, in: named.association.named(in: registry), on: today, from: registry)
      return (member.association, signers)
    }
    let request = IssueCertificate(
      member: named.member, association: home, disclosure: disclosure,
      recipient: recipient ?? UsualWords.recorded(UsualWords.recipient), purpose: purpose,
      ground: ground ?? UsualWords.recorded(UsualWords.ground), expires: expires)
    let claims = try writing.record(request, in: options) ?? recorded()
    try CertificateDesk(options: options, writing: writing, files: files).hand(out: claims, signers, template)
    Output.remark(
      Speech.says(
        zh: "已登记（\(claims.number)），有效期至 \(claims.expires)。文件与打印页一并交付；核验方须另经可靠途径取得公钥。会员可见：jinjiang member answers",
        en: """
          On record (\(claims.number)), until \(claims.expires). Hand over file and page; whoever verifies needs the public \
          key by another way. The member sees it: jinjiang member answers
          """))
  }

  /// The same operation again: the certificate has its number, and its files are written once more.
  private func recorded() throws -> CertificateClaims {
    try options.read { registry in
      guard let id = writing.operation?.id, let known = try registry.operation(id) else {
        throw NoSuchOperation(id: writing.operation?.id.description ?? "")
      }
      return try registry.claims(of: registry.theCertificate(known.entries.lowerBound))
    }
  }
}

/// Where signed certificates are made of what is on record.
struct CertificateDesk {
  let options: RegistryOptions
  let writing: WritingOptions
  let files: CertificateFiles

  func hand(out claims: CertificateClaims, _ signers: [SignerKey], _ template: FormTemplate?) throws {
    let (isCovered, home) = try options.read { registry in
      (
        try registry.checkpoint(covering: claims.number) != nil,
        try registry.theCertificate(claims.number).facts.association
      )
    }
    if !isCovered {
      var writing = writing
      // It appends nothing, and is no part of the operation that did.
      writing.operation = nil
      _ = try writing.record(CoverCertificate(signers, association: home), in: options)
    }
    let certificate = try options.read { try SignedCertificate(claims, signedBy: signers[0], in: $0) }
    try files.write(certificate, key: signers[0].verifierKey, on: template)
  }
}
