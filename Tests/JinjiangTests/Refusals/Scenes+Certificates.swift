extension Scene {
  private static let certify = "certificate issue S-01 --disclosure peer --purpose 入驻审核 --key 密钥"

  /// Certificates, and statements of an account.
  static let certificates: [Scene] = [
    Scene(
      title: ("信用证明", "Certificates"),
      steps: [
        .refused("EvidenceRefusal.noKey", "\(certify) --expires 2026-12-31"),
        .does("journal key create --name demo.example/log --key 密钥 > 公钥"),
        .refused("CertificateRefusal.expiry", "\(certify) --expires 2027-12-31"),
        .refused(
          "CertificateRefusal.onlyForOutsiders",
          "certificate issue S-01 --disclosure member --purpose 入驻审核 --key 密钥 --expires 2026-12-31"),
        .does("\(certify) --expires 2026-12-31 --output 证明.txt --no-page"),
        .does("certificate status-list --key 密钥 --output 旧状态.txt"),
        .refused("CertificateRefusal.unknown", "certificate revoke '#3' --reason 会员请求", 66),
        .refused("CertificateStatusRefusal.expiry", "certificate status-list --key 密钥 --output - --expires 2027-12-31"),
        .refused("CertificateFault.expired", "certificate verify 证明.txt --key 公钥 --on 2027-01-01"),
        .refused("CertificateFault.notYet", "certificate verify 证明.txt --key 公钥 --on 2026-11-01"),
        .refused("CertificateFault.form", "certificate verify 旧状态.txt --key 公钥", 65),
        .altered("改过.txt", "证明.txt", "\"score\":100", "\"score\":120"),
        .refused("CertificateFault.notSigned", "certificate verify 改过.txt --key 公钥", 65),
        .altered("换过.txt", "证明.txt", "index 12\n", "index 11\n"),
        .refused("CertificateFault.notOnRecord", "certificate verify 换过.txt --key 公钥", 65),
        .refused("CertificateStatusRefusal.notAList", "certificate verify 证明.txt --key 公钥 --status 证明.txt", 65),
        .refused(
          "CertificateStatusRefusal.stale", "certificate verify 证明.txt --key 公钥 --status 旧状态.txt --on 2026-12-20"),
        .does("\(certify) --expires 2026-12-01 --output 证明二.txt --no-page"),
        .refused("CertificateStatusRefusal.older", "certificate verify 证明二.txt --key 公钥 --status 旧状态.txt"),
        .does("certificate revoke '#13' --reason 会员请求"),
        .refused("CertificateRefusal.revokedBefore", "certificate revoke '#13' --reason 会员请求"),
        .refused("CertificateFault.revoked", "certificate verify 证明.txt"),
        .day("2026-12-20"),
        .refused("CertificateRefusal.overAnyway", "certificate revoke '#14' --reason 会员请求"),
      ])
  ]
}
