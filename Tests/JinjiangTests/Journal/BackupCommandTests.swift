import Foundation
import Testing

@Suite("Backups at the command line")
struct BackupCommandTests {
  @Test("a backup is made, verified and restored; a shorter one only under another name; a damaged one never")
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      func jinjiang(_ arguments: String...) throws -> Program.Outcome { try session.run(arguments, environment: keys) }
      _ = try jinjiang("journal", "key", "create", "--name", "demo.example/log")
      session.startTranscript()
      _ = try jinjiang("backup", "create", "monday.zip")
      _ = try jinjiang("backup", "create", "monday.zip", "--lang", "en")
      _ = try jinjiang("backup", "verify", "monday.zip", "--lang", "en")
      _ = try jinjiang("member", "add", "S-77", "--name", "演示号·迟来者", "--joined", "2026-09-01")
      _ = try jinjiang("journal", "checkpoint", "--output", "tuesday.txt")
      _ = try jinjiang("backup", "create", "tuesday.zip", "--lang", "en")
      _ = try jinjiang("backup", "verify", "tuesday.zip", "--checkpoint", "tuesday.txt")
      _ = try jinjiang("backup", "restore", "tuesday.zip", "--to", "again.db")
      _ = try jinjiang("backup", "restore", "tuesday.zip", "--to", "again.db", "--checkpoint", "tuesday.txt")
      _ = try jinjiang("backup", "restore", "tuesday.zip", "--to", "again.db", "--no-checkpoint", "--lang", "en")
      _ = try jinjiang("check", "--registry", "again.db")
      _ = try jinjiang("backup", "restore", "monday.zip", "--to", "short.db", "--checkpoint", "tuesday.txt")
      let name = "demo.example/log-2027"
      _ = try jinjiang(
        "backup", "restore", "monday.zip", "--to", "short.db", "--checkpoint", "tuesday.txt", "--restart-as",
        "demo.example/log", "--reason", "硬盘损坏", "--lang", "en")
      _ = try jinjiang(
        "backup", "restore", "monday.zip", "--to", "short.db", "--checkpoint", "tuesday.txt", "--restart-as", name,
        "--reason", "硬盘损坏", "--lang", "en")
      _ = try jinjiang("journal", "checkpoint", "--registry", "short.db", "--output", "new.txt")
      _ = try jinjiang("journal", "verify", "--registry", "short.db")
      _ = try jinjiang(
        "backup", "restore", "tuesday.zip", "--to", "other.db", "--checkpoint",
        "#3:\(String(repeating: "0", count: 64))")
      _ = try jinjiang("backup", "verify", "tuesday.txt", "--lang", "en")
      let path = URL(filePath: session.folder + "/tuesday.zip")
      var bytes = try Data(contentsOf: path)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: path)
      _ = try jinjiang("backup", "verify", "tuesday.zip")
      _ = try jinjiang("backup", "restore", "tuesday.zip", "--to", "other.db", "--no-checkpoint", "--lang", "en")
      let left = try FileManager.default.contentsOfDirectory(atPath: session.folder).filter {
        $0.hasPrefix(".jinjiang")
      }
      #expect(left == [])
      #expect(!FileManager.default.fileExists(atPath: session.folder + "/other.db"))
      for name in ["monday.zip", "again.db", "short.db"] {
        let mode = try FileManager.default.attributesOfItem(atPath: session.folder + "/" + name)[.posixPermissions]
        #expect(mode as? Int == 0o600, "\(name)")
      }
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z+\/]{43}=|[0-9A-Za-z+\/]{60,}=*|\+[0-9a-f]{8}/, with: "…"
        ),
        matches: "backup.txt")
    }
  }
}
