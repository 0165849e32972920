internal import ArgumentParser
internal import Documents
internal import Registry
internal import TransparencyLog

/// `jinjiang certificate verify FILE --key KEY`: whether a certificate can be relied on; no registry is needed.
struct CertificateVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.says(zh: "核验信用证明（凭公钥离线进行）", en: "Verify a certificate, offline, with the public key alone"),
    discussion: Speech.says(
      zh: "退出码：0 可信赖；65 不是出具方签署的或未登记；1 已过期、已撤销，或状态列表不能说明。不带 --key 时按本登记库的公钥与记录核验。",
      en: """
        Exit codes: 0 can be relied on; 65 not signed by that key, or not on record; 1 expired, revoked, or the list cannot \
        say. Without --key it is held against this registry.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var trust: TrustOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "证明文件，或扫描二维码所得文字的文件", en: "The certificate's file, or the text of its code"), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(Speech.says(zh: "已签署的状态列表", en: "The signed status list"), valueName: "file"))
  var status: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "在哪一天信赖它（默认：今天）", en: "On which day it is relied on (default: today)"),
      valueName: "YYYY-MM-DD"))
  var on: Day?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp(Speech.says(zh: "格式", en: "The format"), valueName: "text|json"))
  var format: Format = .text

  func run() throws {
    let certificate = try SignedCertificate(parsing: InputFile.bytes(at: file, limit: 1 << 20))
    let claims = certificate.claims
    let log = try trust.keys.isEmpty ? options.read { try TrustedLog(of: $0) } : trust.log()
    let checkpoint = try certificate.verify(trusting: log)
    let day = on ?? Composition.surroundings.now().day(at: .china)
    let list = try status.map { try CertificateStatusList(CertificateVerify.note(at: $0), trusting: log) }
    guard claims.issued <= day else { throw CertificateFault.notYet(claims.number, issued: claims.issued, on: day) }
    guard day <= claims.expires else { throw CertificateFault.expired(claims.number, claims.expires, on: day) }
    try list?.clear(claims, on: day)
    if trust.keys.isEmpty { try options.read { try CertificateVerify.compare(claims, on: day, in: $0) } }
    let isKnown = list != nil || trust.keys.isEmpty
    let answer = CertificateAnswer(claims, on: day, checkpoint: checkpoint, isKnownNotRevoked: isKnown)
    switch format {
    case .json: try Output.shared.line(answer.json)
    case .text:
      var shared = Output.shared
      try Output.text.render(answer.answer.document, into: &shared)
    }
    if !isKnown {
      Output.remark(
        Speech.says(
          zh: "未核对是否已撤销：请向出具方索取最新的状态列表，加 --status 文件再核验。",
          en: "Whether it was revoked was not looked at: get the issuer's latest status list, and add --status FILE."))
    }
    if checkpoint == nil {
      Output.remark(
        Speech.says(
          zh: "这是二维码中的签名文字，不含登记证明；登记证明在同时交付的文件里。",
          en: "This is the signed text of the code, without the proof that it is on record; that is in the file."))
    }
  }

  /// Against what this registry itself knows.
  private static func compare(_ claims: CertificateClaims, on day: Day, in registry: any RegistryReader) throws {
    let known = try registry.theCertificate(claims.number)
    guard known.facts.digest == claims.digest else { throw CertificateFault.notOnRecord(claims.number) }
    if let revocation = known.revocation, revocation.since <= day {
      throw CertificateFault.revoked(claims.number, since: revocation.since)
    }
  }

  private static func note(at path: String) throws -> SignedNote {
    do {
      return try SignedNote(parsing: InputFile.bytes(at: path, limit: 16 << 20))
    } catch is NoteError {
      throw CertificateStatusRefusal.notAList
    }
  }
}

extension TrustedLog {
  /// By the keys that a registry itself has on record.
  init(of registry: any RegistryReader) throws {
    let keys = try registry.keysOfLog()
    guard let current = keys.current else { throw EvidenceRefusal.noKey }
    self.init(origin: current.key.name.description, keys: keys.all.map(\.key))
  }
}
