import Foundation
import Testing

@Suite("Papers for the council, the assembly and the public")
struct ReportCommandTests {
  /// The association of the demo, made once.
  private func demo(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      #expect(try session.jinjiang("demo", "--folder", "d").status == 0)
      try FileManager.default.moveItem(atPath: session.folder + "/d/demo.db", toPath: session.folder + "/registry.db")
      session.startTranscript()
      try body(session)
    }
  }

  @Test("each paper of the demo reads as recorded, names its audience, and outward ones say what they are not")
  func papers() throws {
    try demo { session in
      let here = ["--association", "DEMO1"]
      for language in ["zh", "en"] {
        try session.run(["report", "council", "--as-of", "2026-10-09", "--lang", language] + here)
        let bulletin = try session.run(["report", "bulletin", "--lang", language] + here)
        let candidates = try session.run(
          ["report", "candidates", "D1-004", "D1-001", "--on", "2026-09-30", "--lang", language] + here)
        for outward in [bulletin.output, candidates.output] {
          #expect(outward.contains(language == "zh" ? "不构成行政处罚" : "no administrative penalty"))
        }
        // The public is told no score and no grade.
        #expect(!bulletin.output.contains(language == "zh" ? "信用分" : "Score"))
        try session.run(["member", "list", "--entitled", "--on", "2026-09-30", "--lang", language] + here)
      }
      try session.run(["report", "annual", "--year", "2026", "--lang", "en"] + here)
      try session.run(["report", "candidates", "D1-004", "nobody", "--on", "2026-09-30"] + here)
      try session.run(["member", "list", "--entitled", "--on", "2026-09-30", "--as-of", "2026-09-30"] + here)
      try Golden.expect(session.transcript, matches: "papers.txt")
    }
  }

  @Test("each format of the quarterly report of the demo is as it was")
  func formats() throws {
    try demo { session in
      let ask = ["report", "quarterly", "--quarter", "2026Q3", "--association", "DEMO1", "--format"]
      for (format, suffix) in [("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"), ("html", "html")]
      {
        let outcome = try session.run(ask + [format])
        #expect(outcome.status == 0)
        try Golden.expect(outcome.output, matches: "demo-quarter.\(suffix)")
      }
    }
  }
}
