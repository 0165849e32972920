import Foundation
import Testing

@Suite("A member's credit statement, at the command line")
struct StatementCommandTests {
  private func data(_ name: String, in session: Session) throws -> Data {
    try Data(contentsOf: URL(filePath: session.folder + "/" + name))
  }

  @Test(
    "a statement is written in every format, issued, issued again byte for byte after it was restated, and verified")
  func issued() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-10-01")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang(
        "record", "S-01", "谣言", "--on", "2026-08-01", "--decided", "2026-08-20", "--outcome", "成立", "--basis",
        "演示决定〔2026〕第9号")
      session.startTranscript()
      let period = ["--from", "2026-07-01", "--to", "2026-09-30"]
      try session.run(["report", "statement", "S-01"] + period)
      try session.run(["report", "statement", "演示号·早茶铺", "--lang", "en", "--disclosure", "council"] + period)
      try session.run(["report", "statement", "S-01", "--format", "csv", "--from", "2026-10-01", "--lang", "en"])
      for (format, issues) in [("html", true), ("json", true), ("text", false), ("xlsx", false)] {
        try session.run(
          ["report", "statement", "S-01", "--format", format, "--output", "first.\(format)"] + period
            + (issues ? ["--issue"] : []))
      }
      session.startTranscript()
      try session.jinjiang("report", "list", "--format", "csv")
      try session.jinjiang("case", "overturn", "1", "--decided", "2026-09-10", "--basis", "演示复核〔2026〕第2号")
      session.startTranscript()
      try session.jinjiang("report", "reissue", "#9", "--output", "again.html")
      #expect(try data("first.html", in: session) == data("again.html", in: session))
      for format in ["html", "json", "text", "xlsx"] { try session.jinjiang("report", "verify", "first.\(format)") }
      let page = try String(decoding: data("first.html", in: session), as: UTF8.self)
      try session.file("forged.html", page.replacing("早茶铺", with: "晚茶铺"))
      #expect(try session.jinjiang("report", "verify", "forged.html", "--lang", "en").status == 65)
      try session.run([
        "report", "statement", "S-01", "--from", "2026-09-01", "--to", "2026-09-30", "--known-at", "#8",
      ])
      try session.jinjiang("report", "statement", "S-01", "--from", "2026-10-01", "--to", "2026-09-30")
      try session.jinjiang("report", "statement", "S-01", "--disclosure", "peer", "--lang", "en")
      try session.jinjiang("report", "statement", "S-99")
      try Golden.expect(session.transcript, matches: "statement.txt")
    }
  }
}
