import Foundation
import TestSupport
import Testing

@Suite("An outsider who follows the guide with Debian's tools alone")
struct OutsiderGuideTests {
  /// The guide's own commands, section by section, and a folder that has what the guide says it should.
  private struct Outsider {
    let folder: String
    private let steps: [String]

    init(_ files: [String], from house: String, in folder: String) throws {
      self.folder = folder
      for file in files {
        try FileManager.default.copyItem(atPath: house + "/" + file, toPath: folder + "/" + file)
      }
      let guide = try Shell.run("tar -xOf pack.tar README.md", in: folder).output
      steps = guide.matches(of: /```sh\n([\s\S]*?)```/).map { String($0.1) }
    }

    /// The commands of a section of the guide.
    subscript(number: Int) -> String { steps.indices.contains(number - 1) ? steps[number - 1] : "exit 99" }

    /// Runs commands in a copy of the folder, so that nothing carries over.
    func follow(_ commands: String...) throws -> (status: Int32, output: String) {
      try TemporaryFolder.with { copy in
        try Shell.run((["cp -r '\(folder)/.' ."] + commands).joined(separator: "\n"), in: copy)
      }
    }
  }

  /// Two certificates, a status list, three checkpoints, and more entries than one tile holds; by the system's clock, which
  /// the guide asks.
  private func withPack(_ body: (_ outsider: Outsider, _ house: ([String]) throws -> Program.Outcome) throws -> Void)
    throws
  {
    let now = Int(Date().timeIntervalSince1970 * 1000)
    try Session.with { session in
      @discardableResult
      func house(_ arguments: [String]) throws -> Program.Outcome {
        let outcome = try session.run(
          arguments, now: now, environment: ["JINJIANG_KEYS": session.folder + "/keys"])
        try #require(outcome.status == 0, "\(arguments): \(outcome.diagnostics)")
        return outcome
      }
      try house(["init"])
      try house(["association", "add", "SX", "--name", "山溪演示协会"])
      let rows = (1...300).map { "SX,S-\($0),演示号·第\($0)家\n" }
      try session.file("members.csv", "association,member_no,name\n" + rows.joined())
      try session.file("log.pub", house(["journal", "key", "create", "--name", "demo.example/log"]).output)
      try house(["journal", "checkpoint"])
      try house(["import", "members", "members.csv"])
      let day = Date(timeIntervalSince1970: Double(now / 1000 + 40 * 86_400)).formatted(.iso8601.year().month().day())
      for (member, file) in [("演示号·第7家", "certificate.txt"), ("演示号·第8家", "other.txt")] {
        try house([
          "certificate", "issue", member, "--disclosure", "peer", "--expires", day, "--purpose", "入驻审核", "--output",
          file, "--no-page",
        ])
      }
      try house(["certificate", "status-list", "--output", "status.txt"])
      try house(["journal", "audit-pack", "pack.tar"])
      let files = ["pack.tar", "log.pub", "certificate.txt", "other.txt", "status.txt"]
      try TemporaryFolder.with { try body(Outsider(files, from: session.folder, in: $0), house) }
    }
  }

  @Test(
    "verifies key, checkpoint, tree, certificate and status list",
    .enabled(if: Shell.canVerify, "needs OpenSSL, Python and awk: apt install openssl python3 mawk"))
  func sound() throws {
    try withPack { outsider, house in
      let all = try outsider.follow(outsider[1], outsider[2], outsider[3], outsider[4], outsider[5])
      #expect(all.status == 0, "\(all.output)")
      #expect(all.output.matches(of: /Signature Verified Successfully/).count == 4)
      for said in ["is the one that was signed", "演示号·第7家", "on record; good from", "not revoked"] {
        #expect(all.output.contains(said), "\(said)")
      }
      let words = try outsider.follow("tar -xOf pack.tar | grep -c -a 演示号 || true")
      #expect(words.output == "0\n", "the pack says nothing about anybody")

      let list = try house(["certificate", "list", "--format", "csv"]).output.split(separator: "\n")
      let number = try #require(list[1].split(separator: ",").first)
      _ = try house(["certificate", "revoke", "#\(number)", "--reason", "演示"])
      _ = try house(["certificate", "status-list", "--output", outsider.folder + "/status.txt"])
      let revoked = try outsider.follow(outsider[1], outsider[2], outsider[3], outsider[4], outsider[5])
      #expect(revoked.status != 0 && revoked.output.contains("revoked") && !revoked.output.contains("not revoked"))
    }
  }

  @Test(
    "notices whatever was changed",
    .enabled(if: Shell.canVerify, "needs OpenSSL, Python and awk: apt install openssl python3 mawk"))
  func changed() throws {
    try withPack { outsider, _ in
      let begun = outsider[1] + "\n" + outsider[2]
      for change in [
        "sed -i 2s/[0-9]/9/ checkpoint\nverify checkpoint",
        "printf x | dd of=tile/entries/000 bs=1 seek=5000 conv=notrunc\n" + outsider[3],
        "rm tile/entries/000\n" + outsider[3],
        // The first two entries change places.
        "{ tail -c +104 tile/entries/000 | head -c 103; head -c 103 tile/entries/000; tail -c +207 tile/entries/000; } > x\n"
          + "mv x tile/entries/000\n" + outsider[3],
        outsider[3] + "\nsed -i s/:true/:false/ certificate.txt\n" + outsider[4],
        outsider[3] + "\nsed -i 's/^index.*/index 4/' certificate.txt\n" + outsider[4],
        // Another certificate's proof.
        outsider[3]
          + "\n{ sed '/^c2sp/,$d' certificate.txt; sed -n '/^c2sp/,$p' other.txt; } > x\nmv x certificate.txt\n"
          + outsider[4],
        outsider[3] + outsider[4] + "\nsed -i s/known_at/known_by/ status.txt\n" + outsider[5],
      ] {
        let outcome = try outsider.follow(begun, "echo changing", change)
        #expect(outcome.status != 0 && outcome.output.contains("changing"), "\(change)\n\(outcome.output)")
        #expect(!outcome.output.contains("NameError") && !outcome.output.contains("ModuleNotFound"))
      }
    }
  }

  @Test(
    "has Go's own packages accept the same checkpoint, certificate and growth, and no changed ones",
    .enabled(
      if: Shell.canVerifyInGo, "needs Go and golang.org/x/mod: apt install golang-go golang-golang-x-mod-dev"))
  func go() throws {
    try withPack { outsider, _ in
      // Compiled once, and then run as the guide does.
      let compiled = outsider[6].replacing("go run verify.go", with: "go build -o verify verify.go")
      _ = try Shell.run("tar -xf pack.tar\n" + compiled, in: outsider.folder)
      let all = try outsider.follow("./verify")
      #expect(all.status == 0, "\(all.output)")
      #expect(all.output.contains("is under the checkpoint of") && all.output.matches(of: /growth from/).count == 2)
      for change in [
        "sed -i s/:true/:false/ certificate.txt", "sed -i 's/^index.*/index 4/' certificate.txt",
        "sed -i '1s/old [0-9]*/old 9/' growth/*", "sed -i 2s/[0-9]/9/ checkpoint",
      ] {
        let outcome = try outsider.follow(change, "./verify")
        #expect(outcome.status == 1 && outcome.output.contains("NOT VERIFIED"), "\(change)\n\(outcome.output)")
      }
    }
  }
}
