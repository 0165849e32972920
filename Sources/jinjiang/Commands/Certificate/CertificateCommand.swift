internal import ArgumentParser

/// `jinjiang certificate …`: signed statements of a member's standing that anybody can verify.
struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: Speech.says(
      zh: "信用证明：出具、核验、撤销、状态列表", en: "Signed certificates of standing: issue, verify, revoke, list"),
    subcommands: [
      CertificateIssue.self, CertificateReissue.self, CertificateVerify.self, CertificateRevoke.self,
      CertificateList.self, CertificateStatusListCommand.self,
    ])
}
