import Foundation
import Testing

@Suite("Cosigning at the command line")
struct CosigningCommandTests {
  @Test("another officer's machine vouches that the journal only grew, and refuses one that was put back or rewritten")
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      func jinjiang(_ arguments: String..., registry: String = "registry.db") throws -> Program.Outcome {
        try session.run(arguments, environment: keys.merging(["JINJIANG_REGISTRY": registry]) { $1 })
      }
      func cosign(_ file: String, _ arguments: String...) throws -> Program.Outcome {
        try session.run(
          ["journal", "cosign", file, "--log", "log.pub", "--key", "officer.key"] + arguments,
          environment: ["JINJIANG_REGISTRY": "nowhere.db"])
      }
      try session.file("log.pub", jinjiang("journal", "key", "create", "--name", "demo.example/log").output)
      try session.file(
        "officer.pub",
        jinjiang("journal", "key", "cosigner", "--name", "officer.example", "--key", "officer.key").output)
      session.startTranscript()
      _ = try jinjiang("journal", "checkpoint")
      #expect(try cosign("checkpoint-11.txt").status == 1)
      #expect(try cosign("checkpoint-11.txt", "--first").status == 0)
      #expect(try cosign("checkpoint-11.txt", "--first", "--lang", "en").status == 1)
      #expect(try jinjiang("journal", "verify", "--cosigner", "officer.pub", "--lang", "en").status == 1)
      _ = try jinjiang("journal", "checkpoint", "--add", "cosigned-11.txt", "--cosigner", "log.pub", "--lang", "en")
      _ = try jinjiang("journal", "checkpoint", "--add", "cosigned-11.txt", "--cosigner", "officer.pub")
      #expect(try jinjiang("journal", "verify", "--cosigner", "officer.pub").status == 0)
      _ = try jinjiang("journal", "prove", "#10")
      #expect(
        try jinjiang(
          "journal", "verify", "--proof", "entry-10.tlog-proof", "--key", "log.pub", "--cosigner", "officer.pub"
        ).status == 0)
      #expect(
        try jinjiang(
          "journal", "verify", "--proof", "entry-10.tlog-proof", "--key", "log.pub", "--cosigner", "log.pub", "--lang",
          "en"
        ).status == 1)

      // A copy is kept, the journal grows, and the copy goes another way with the same key.
      try FileManager.default.copyItem(atPath: session.folder + "/registry.db", toPath: session.folder + "/fork.db")
      _ = try jinjiang("member", "add", "S-03", "--name", "演示号·新茶")
      _ = try jinjiang("journal", "checkpoint")
      #expect(try cosign("checkpoint-12.txt", "--lang", "en").status == 1)
      _ = try jinjiang("journal", "prove", "--since", "11")
      #expect(try cosign("growth-11-12.txt", "--lang", "en").status == 0)
      #expect(try cosign("checkpoint-11.txt").status == 1)
      _ = try jinjiang("member", "add", "S-04", "--name", "演示号·旁支", registry: "fork.db")
      _ = try jinjiang("journal", "checkpoint", "--output", "fork-12.txt", registry: "fork.db")
      #expect(try cosign("fork-12.txt", "--lang", "en").status == 1)
      _ = try jinjiang("member", "add", "S-05", "--name", "演示号·旁支二", registry: "fork.db")
      _ = try jinjiang("journal", "checkpoint", "--output", "fork-13.txt", registry: "fork.db")
      _ = try jinjiang("journal", "prove", "--since", "12", "--output", ".", registry: "fork.db")
      #expect(try cosign("growth-12-13.txt").status == 1)
      #expect(try cosign("registry.db").status == 65)
      #expect(try jinjiang("journal", "verify", "--checkpoint", "fork-12.txt", "--lang", "en").status == 65)
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9A-Za-z+\/]{43}=|[0-9A-Za-z+\/]{60,}=*|\+[0-9a-f]{8}\+[0-9A-Za-z+\/]{44}/, with: "…"),
        matches: "cosigning.txt")
    }
  }
}
