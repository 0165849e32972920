import Foundation
import Testing

@Suite("Signing, proving and verifying at the command line")
struct EvidenceCommandTests {
  @Test("a key is made, everything is signed for, entries are proved, and anybody verifies; what was changed is found")
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      func jinjiang(_ arguments: String...) throws -> Program.Outcome { try session.run(arguments, environment: keys) }
      _ = try jinjiang("journal", "checkpoint")
      let key = try jinjiang("journal", "key", "create", "--name", "demo.example/log").output.split(separator: "\n")[0]
      _ = try jinjiang("journal", "checkpoint")
      _ = try jinjiang("journal", "checkpoint", "--lang", "en", "--output", "-")
      _ = try jinjiang("journal", "prove", "--case", "1")
      _ = try jinjiang("journal", "prove", "#99", "--lang", "en")
      _ = try jinjiang("journal", "prove", "--lang", "en")
      _ = try jinjiang("journal", "verify", "--proof", "entry-10.tlog-proof", "--key", String(key))
      _ = try jinjiang("journal", "verify", "--proof", "entry-10.tlog-proof", "--lang", "en")
      _ = try jinjiang("journal", "verify", "--checkpoint", "checkpoint-11.txt", "--key", String(key))
      _ = try jinjiang("journal", "key", "rotate", "--reason", "换机")
      _ = try jinjiang("journal", "checkpoint", "--lang", "en")
      _ = try jinjiang("journal", "key", "show", "--lang", "en")
      _ = try jinjiang("journal", "verify", "--lang", "en")
      _ = try jinjiang("journal", "verify", "--key", "nonsense", "--lang", "en")
      let path = session.folder + "/entry-10.tlog-proof"
      try session.file(
        "forged.tlog-proof", String(contentsOfFile: path, encoding: .utf8).replacing("index 9", with: "index 8"))
      _ = try jinjiang("journal", "verify", "--proof", "forged.tlog-proof", "--key", String(key), "--lang", "en")
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z+\/]{43}=|[0-9A-Za-z+\/]{60,}=*|\+[0-9a-f]{8}/, with: "…"
        ),
        matches: "journal-evidence.txt")
    }
  }
}
