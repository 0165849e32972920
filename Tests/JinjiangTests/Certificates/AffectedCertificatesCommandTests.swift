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
  @Test("a merger, its undoing and a minor's protection print what to revoke, and each command as printed does it")
  func advice() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      @discardableResult
      func jinjiang(_ arguments: String...) throws -> Program.Outcome {
        let outcome = try session.run(arguments, environment: keys)
        #expect(outcome.status == 0, "\(arguments): \(outcome.diagnostics)")
        return outcome
      }
      func issue(_ member: String, _ level: String) throws {
        try jinjiang(
          "certificate", "issue", member, "--disclosure", level, "--expires", "2026-12-31", "--purpose", "入驻审核",
          "--no-page")
      }
      /// Why, by what was printed; and nothing is left to be revoked.
      func revoke(asToldBy outcome: Program.Outcome) throws -> [String] {
        let told = outcome.diagnostics.matches(of: /jinjiang certificate revoke '(#\d+)' --reason '([^']+)'/)
        for line in told { try jinjiang("certificate", "revoke", String(line.1), "--reason", String(line.2)) }
        #expect(
          try jinjiang("certificate", "list", "--affected", "--format", "csv").output.split(separator: "\n").count == 1)
        return told.map { String($0.2) }
      }
      try jinjiang("journal", "key", "create", "--name", "demo.example/log")
      try jinjiang("member", "add", "S-09", "--name", "演示号·早茶 铺", "--joined", "2026-05-01")
      try jinjiang(
        "record", "S-09", "谣言", "--on", "2026-11-01", "--decided", "2026-11-20", "--outcome", "成立", "--basis", "决定第9号",
        "--body", "演示平台")
      for member in ["S-01", "S-09"] { try issue(member, "peer") }
      #expect(
        try revoke(asToldBy: jinjiang("member", "merge", "S-09", "--into", "S-01", "--reason", "同一张会员卡")).isEmpty,
        "a proposal changes nothing")
      let why = "出具日的信用分或等级已更正"
      #expect(
        try revoke(
          asToldBy: jinjiang("member", "merge", "S-09", "--confirm", "--proof", "签收单第 3 号", "--agreed-by", "演示理事甲"))
          == ["\(why)；案件 2 当日已应计入", "会员已并入另一会籍；\(why)；案件 1 当日已应计入"])
      try issue("S-01", "peer")
      #expect(
        try revoke(asToldBy: jinjiang("member", "unmerge", "S-09", "--reason", "两张卡", "--agreed-by", "演示理事乙"))
          == ["\(why)；案件 2 不属于该会员"])
      try jinjiang("member", "consent", "S-02", "--grade", "yes")
      try issue("S-02", "public")
      #expect(
        try revoke(asToldBy: jinjiang("member", "minor", "S-02", "--until", "2027-06-01", "--guardian", "演示姨妈"))
          == ["未成年人的等级不公开"])
      try jinjiang("check")
    }
  }
}
