import Foundation
import Testing

@Suite("Erasing a member's personal data at the command line")
struct ErasureCommandTests {
  @Test(
    "a hold blocks it, a membership blocks it; then the words are gone, what counts stays, and a backup is erased from again"
  )
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      func jinjiang(_ arguments: String...) throws -> Program.Outcome { try session.run(arguments, environment: keys) }
      _ = try jinjiang("journal", "key", "create", "--name", "demo.example/log")
      _ = try jinjiang("journal", "checkpoint", "--output", "before.txt")
      _ = try jinjiang("journal", "prove", "#9", "--output", "before.tlog-proof")
      try session.file("截图.txt", "QQEVIDENCE 桥还在")
      _ = try jinjiang("case", "evidence", "add", "1", "截图.txt")
      _ = try jinjiang("backup", "create", "before.zip")
      session.startTranscript()
      let erase = ["member", "erase", "S-01", "--basis", "个人信息保护法第四十七条", "--decided-by", "演示理事会〔2026〕第3号"]
      _ = try jinjiang("member", "hold", "S-01", "--reason", "演示诉讼", "--until", "2027-03-31")
      _ = try session.run(erase)
      _ = try jinjiang("member", "release", "S-01", "--reason", "演示结案", "--lang", "en")
      _ = try session.run(erase + ["--lang", "en"])
      _ = try jinjiang("member", "leave", "S-01")
      _ = try jinjiang("member", "erase", "S-01", "--basis", "个人信息保护法第四十七条")
      let operation = ["--operation", "11111111-1111-4111-8111-111111111111"]
      _ = try session.run(erase + operation)
      _ = try session.run(erase + operation + ["--lang", "en"])
      _ = try jinjiang("member", "show", "S-01")
      _ = try jinjiang("member", "show", "#7")
      _ = try jinjiang("standing", "#7", "--as-of", "2026-11-01", "--disclosure", "member")
      _ = try jinjiang("standing", "#7", "--disclosure", "peer")
      _ = try jinjiang("explain", "#7", "--as-of", "2026-11-01", "--lang", "en")
      _ = try jinjiang("case", "show", "1")
      _ = try jinjiang("case", "list")
      _ = try jinjiang("member", "dossier", "#7", "--lang", "en")
      _ = try jinjiang("letter", "standing", "#7", "--recipient", "演示平台", "--purpose", "合作", "--ground", "演示合同")
      _ = try jinjiang("record", "#7", "谣言", "--on", "2026-11-01")
      _ = try jinjiang("member", "list", "--lang", "en")
      _ = try jinjiang("member", "find", "茶")
      _ = try jinjiang("export", "members")
      _ = try jinjiang("export", "accounts")
      _ = try jinjiang("export", "events")
      _ = try jinjiang("score", "SX", "--as-of", "2026-11-01")
      _ = try jinjiang("journal", "log")
      _ = try jinjiang("member", "rejoin", "#7", "--lang", "en")
      _ = try jinjiang("member", "rename", "#7", "演示号·又一个")
      _ = try jinjiang("check")
      _ = try jinjiang("journal", "verify", "--checkpoint", "before.txt", "--lang", "en")
      _ = try jinjiang(
        "backup", "restore", "before.zip", "--to", "again.db", "--checkpoint", "before.txt", "--erasures",
        "registry.db.erasures")
      _ = try jinjiang("member", "show", "#7", "--registry", "again.db", "--lang", "en")
      _ = try jinjiang("check", "--registry", "again.db")
      for name in ["registry.db.evidence", "again.db.evidence"] {
        let left = try? FileManager.default.contentsOfDirectory(atPath: session.folder + "/" + name)
        #expect(left ?? [] == [], "\(name)")
      }
      let words = ["早茶铺", "S-01", "demo_tea", "决定〔2026〕第9号"].map { Data($0.utf8) }
      for name in ["registry.db", "again.db", "registry.db.erasures"] {
        let bytes = try Data(contentsOf: URL(filePath: session.folder + "/" + name))
        #expect(words.allSatisfy { bytes.range(of: $0) == nil }, "\(name)")
      }
      let mode = try FileManager.default.attributesOfItem(atPath: session.folder + "/registry.db.erasures")
      #expect(mode[.posixPermissions] as? Int == 0o600)
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z+\/]{43}=|[0-9A-Za-z+\/]{60,}=*|\+[0-9a-f]{8}/, with: "…"
        ),
        matches: "erasure.txt")
    }
  }
}
