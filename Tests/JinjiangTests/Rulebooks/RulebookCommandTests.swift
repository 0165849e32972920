import Foundation
import Testing

@Suite("Rulebooks at the command line")
struct RulebookCommandTests {
  /// A street on the seeded rulebook, with a rumour found in August, and a draft that makes rumours dear.
  private func withDraft(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-10-01")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆", "--joined", "2025-09-15")
      try session.jinjiang(
        "record", "S-01", "谣言", "--level", "一般", "--on", "2026-08-01", "--decided", "2026-08-20", "--outcome", "成立",
        "--basis", "决定〔2026〕第9号")
      let text = try session.jinjiang("rulebook", "show", "--format", "json").output
      // JSON is YAML, too.
      let draft = text.replacing("\"edition\":\"2024.1\"", with: "\"edition\":\"2027.1\"").replacing(
        "\"general\":8,", with: "\"general\":18,")
      #expect(draft != text)
      try draft.write(toFile: session.folder + "/draft.yaml", atomically: true, encoding: .utf8)
      session.startTranscript()
      try body(session)
    }
  }

  @Test("a draft is compared, tried out and adopted, in this order")
  func adoption() throws {
    try withDraft { session in
      try session.jinjiang("rulebook", "diff", "2024.1", "draft.yaml")
      try session.jinjiang("rulebook", "diff", "2024.1", "draft.yaml", "--format", "json")
      try session.jinjiang("rulebook", "diff", "2024.1", "jinjiang 2024.1", "--lang", "en")
      try session.jinjiang("rulebook", "backtest", "draft.yaml")
      try session.jinjiang("rulebook", "backtest", "draft.yaml", "--format", "csv")
      try session.jinjiang("rulebook", "backtest", "draft.yaml", "--all", "--lang", "en")
      try session.jinjiang("rulebook", "backtest", "draft.yaml", "--format", "json", "--output", "impact.json")
      try session.jinjiang(
        "rulebook", "adopt", "draft.yaml", "--effective", "2026-12-01", "--basis", "会员大会〔2026〕第2号", "--impact",
        "impact.json")
      try session.jinjiang("association", "show", "SX")
      try session.jinjiang("check")
      try Golden.expect(session.transcript, matches: "rulebook-adoption.txt")
    }
  }

  @Test("the JSON of a report is the bytes that its hash is of, and an adoption can name it by that hash")
  func hash() throws {
    try withDraft { session in
      let said = try session.jinjiang(
        "rulebook", "backtest", "draft.yaml", "--format", "json", "--output", "impact.json", "--lang", "en")
      let words = said.diagnostics.split(separator: " ").map(String.init)
      let place = try #require(words.firstIndex(of: "--impact"))
      let hash = words[place + 1]
      let options = ["--effective", "2026-12-01", "--basis", "vote", "--impact", hash]
      #expect(try session.run(["rulebook", "adopt", "draft.yaml"] + options).status == 64)
      let named = options + ["--as-of", "2026-11-23", "--known-at", words[place + 5].replacing("'", with: "")]
      let wrong = hash.replacing(hash.prefix(1), with: hash.hasPrefix("0") ? "1" : "0")
      #expect(
        try session.run(["rulebook", "adopt", "draft.yaml"] + named.map { $0 == hash ? wrong : $0 }).status == 65)
      #expect(try session.run(["rulebook", "adopt", "draft.yaml"] + named).status == 0)
    }
  }

  @Test("a report that was touched, is of another draft, or is none is refused")
  func refusals() throws {
    try withDraft { session in
      let folder = session.folder
      try session.jinjiang("rulebook", "backtest", "draft.yaml", "--format", "json", "--output", "impact.json")
      try session.jinjiang("rulebook", "backtest", "2024.1", "--format", "json", "--output", "other.json")
      let impact = try String(contentsOfFile: folder + "/impact.json", encoding: .utf8)
      try impact.replacing("\"in_other_grade\":1", with: "\"in_other_grade\":0")
        .write(toFile: folder + "/touched.json", atomically: true, encoding: .utf8)
      session.startTranscript()
      let adopt = ["rulebook", "adopt", "draft.yaml", "--basis", "vote", "--lang", "en"]
      #expect(try session.run(adopt + ["--impact", "touched.json"]).status == 65)
      #expect(try session.run(adopt + ["--impact", "other.json"]).status == 1)
      #expect(try session.run(adopt + ["--impact", "draft.yaml"]).status == 65)
      #expect(try session.run(adopt + ["--impact", "nothing.json"]).status == 66)
      #expect(try session.run(adopt + ["--impact", "impact.json", "--effective", "2026-11-01"]).status == 1)
      #expect(try session.run(adopt + ["--impact", "impact.json"], now: Program.morning + 40 * 86_400_000).status == 1)
      try Golden.expect(session.transcript, matches: "rulebook-refusals.txt")
    }
  }
}
