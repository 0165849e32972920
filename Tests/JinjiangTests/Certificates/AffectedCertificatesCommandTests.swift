import Foundation
import Testing

@Suite("Certificates to be revoked, at the command line")
struct AffectedCertificatesCommandTests {
  @Test(
    "withdrawn consent, an overturned finding and an erasure each say what to revoke, and the command as printed does it"
  )
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      @discardableResult
      func jinjiang(_ arguments: String...) throws -> Program.Outcome { try session.run(arguments, environment: keys) }
      try jinjiang("journal", "key", "create", "--name", "demo.example/log")
      try jinjiang("member", "consent", "S-01", "--grade", "yes")
      let wanted = ["--expires", "2026-12-31", "--purpose", "入驻审核", "--no-page"]
      for arguments in [["S-01", "--disclosure", "public"], ["S-01", "--disclosure", "peer"]] {
        _ = try session.run(["certificate", "issue"] + arguments + wanted, environment: keys)
      }
      session.startTranscript()
      try jinjiang("certificate", "list", "--affected")
      try jinjiang("member", "consent", "S-01", "--grade", "no")
      try jinjiang("case", "overturn", "1", "--basis", "演示复核决定〔2026〕第2号", "--body", "演示平台", "--decided", "2026-11-23")
      try jinjiang("certificate", "list", "--affected")
      try jinjiang("certificate", "list", "--affected", "--format", "csv")
      let told = try jinjiang("certificate", "list", "--affected", "--member", "S-01", "--lang", "en").output
      let command = try #require(told.firstMatch(of: /jinjiang (certificate) (revoke) '(#13)' (--reason) '([^']+)'/))
        .output
      try jinjiang(String(command.1), String(command.2), String(command.3), String(command.4), String(command.5))
      #expect(try !jinjiang("certificate", "list", "--affected", "--format", "csv").output.contains("#13"))
      try jinjiang("certificate", "list", "--affected", "--member", "S-02", "--lang", "en")
      try jinjiang("member", "leave", "S-01")
      try jinjiang("member", "erase", "S-01", "--basis", "个人信息保护法第四十七条", "--decided-by", "演示理事会〔2026〕第3号")
      try jinjiang("certificate", "list", "--affected", "--lang", "en")
      try jinjiang("certificate", "revoke", "#14", "--reason", "the personal data of the member were erased")
      try jinjiang("certificate", "list", "--affected")
      try jinjiang("check")
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "…"),
        matches: "affected-certificates.txt")
    }
  }
}
