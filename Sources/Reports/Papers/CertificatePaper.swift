public import Documents
public import Registry
public import TransparencyLog

/// A certificate as a page to print: what was signed in words, and as a code that can be scanned and verified.
public struct CertificatePaper: Sendable {
  public let certificate: SignedCertificate
  /// Printed for comparing with one that came by another way.
  public let key: VerifierKey

  /// The largest text that goes into the code whole, in bytes: above it modules get too small for a phone to read from
  /// paper.
  private static let codeLimit = 1800

  public init(_ certificate: SignedCertificate, key: VerifierKey) {
    self.certificate = certificate
    self.key = key
  }

  /// Whether the code holds all that was signed.
  public var codeIsWhole: Bool { certificate.note.encoded.utf8.count <= CertificatePaper.codeLimit }

  /// What the code says: the signed note, or where that is too long, what it can be recognised by.
  public var codeText: String {
    guard !codeIsWhole else { return certificate.note.encoded }
    let claims = certificate.claims
    return "\(CertificateClaims.header)\n\(claims.log) \(claims.number) \(claims.serial)\nSHA-256 \(claims.digest)\n"
  }

  public func page(_ template: FormTemplate, code: QRSymbol, in language: DocumentLanguage) -> String {
    let claims = certificate.claims
    return template.page(
      title: "\(PaperKind.certificate.title.text(in: language)) \(claims.associationCode)-\(claims.number.value)",
      association: claims.association.text(in: language), footer: PaperKind.footer.text(in: language),
      language: language, values: values(code: code, in: language))
  }

  private func values(code: QRSymbol, in language: DocumentLanguage) -> [String: FormTemplate.Value] {
    let claims = certificate.claims
    func date(_ day: Day?) -> FormTemplate.Value { .text(day.map { Words.date($0).text(in: language) } ?? "") }
    func word(_ phrase: Phrase?) -> FormTemplate.Value { .text(phrase?.text(in: language) ?? "") }
    let sanctions = claims.findings.flatMap { finding in finding.sanctions.map { (finding, $0) } }
    let published = claims.findings.filter { $0.publishedUntil != nil }
    return [
      "association": word(claims.association),
      "certificate": .text("\(claims.associationCode)-\(claims.number.value)"),
      "recipient": word(UsualWords.shown(claims.recipient)), "purpose": .text(claims.purpose),
      "ground": word(UsualWords.shown(claims.ground)),
      "disclosure": word(claims.disclosure.title), "issued": date(claims.issued), "expires": date(claims.expires),
      "member": .text(
        claims.name ?? claims.account.flatMap(AccountName.init)?.spoken(in: language)
          ?? Words.erased.text(in: language)),
      "number": .text(claims.memberNumber ?? ""), "membership": .text(membership(in: language)),
      "score": .text(claims.rating?.score?.description ?? ""), "grade": .text(claims.rating?.grade ?? ""),
      "isObserved": .flag(claims.rating?.underObservation ?? false),
      "sanctions": .list(
        sanctions.map { finding, sanction in
          ["title": word(sanction.title), "category": word(finding.name), "until": date(sanction.until)]
        }),
      "hasSanctions": .flag(!sanctions.isEmpty),
      "noSanction": word(
        claims.disclosure == .public
          ? Phrase(zh: "没有公开的惩戒", en: "no published sanction") : Phrase(zh: "没有生效中的惩戒", en: "no sanction in force")),
      "hasFindings": .flag(!published.isEmpty),
      "findings": .list(
        published.map { finding in
          [
            "category": word(finding.name), "level": word(finding.level), "found": date(finding.found),
            "until": date(finding.publishedUntil),
          ]
        }),
      "hasAwards": .flag(!claims.awards.isEmpty),
      "awards": .list(
        claims.awards.map {
          ["category": word($0.category), "level": word($0.level), "awarded": date($0.awarded)]
        }),
      "isDisputed": .flag(claims.isDisputed), "rulebook": .text(claims.rulebook), "log": .text(claims.log),
      "key": .text(key.description), "serial": .text(claims.serial.description), "isWhole": .flag(codeIsWhole),
      "code": .symbol(
        code, label: language.text("二维码：经签名的证明内容", "QR code: the certificate's signed text")),
    ]
  }

  private func membership(in language: DocumentLanguage) -> String {
    switch certificate.claims.membership {
    case .member(let since?): language.text("会员，自 \(since) 起", "member since \(since)")
    case .member(nil): language.text("会员，入会日期不详", "member, joining day not known")
    case .left(let day): language.text("已于 \(day) 退会", "left on \(day)")
    case .notYet(let day): language.text("将于 \(day) 入会", "joins on \(day)")
    }
  }
}

extension CertificateClaims.Finding {
  /// Whoever is told of a finding is told that it is appealed against.
  fileprivate var name: Phrase {
    isUnderAppeal ? Phrase(zh: "\(category.zh)（申诉中）", en: "\(category.en) (under appeal)") : category
  }
}
