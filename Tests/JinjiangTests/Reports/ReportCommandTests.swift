import Foundation
import TestSupport
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

  @Test(
    "the workbook of the quarterly report of the demo has the sheets, cells, formats and print set-up that it had",
    .enabled(if: OtherProgram.isInstalled("unzip")))
  func workbook() throws {
    try demo { session in
      let outcome = try session.run(
        [
          "report", "quarterly", "--quarter", "2026Q3", "--association", "DEMO1", "--format", "xlsx", "--output",
          "q.xlsx",
        ])
      #expect(outcome.status == 0)
      let text = try WorkbookText.of(session.folder + "/q.xlsx")
      #expect(!text.contains("  formula  ") && !text.contains("hyperlink"))
      try Golden.expect(text, matches: "demo-quarter.xlsx.txt")
    }
  }

  @Test(
    "each page of the PDF of the quarterly report of the demo says what it said",
    .enabled(
      if: ProcessInfo.processInfo.environment["PRINTED_GOLDEN"] != nil,
      "where lines and pages end depends on fonts and WeasyPrint: make check-papers"))
  func printed() throws {
    try demo { session in
      let outcome = try session.run(
        [
          "report", "quarterly", "--quarter", "2026Q3", "--association", "DEMO1", "--format", "pdf", "--output",
          "q.pdf",
        ])
      #expect(outcome.status == 0)
      let pages = try OtherProgram.output(of: "pdftotext", ["-layout", session.folder + "/q.pdf", "-"])
        .split(separator: "\u{C}", omittingEmptySubsequences: true)
      // How wide a gap is depends on the fonts of the machine; that there is one does not.
      let text = pages.enumerated().map { number, page in
        let lines = page.split(separator: "\n").map {
          $0.replacing(#/ {2,}/#, with: "  ").trimmingCharacters(in: .whitespaces)
        }
        return "== page \(number + 1) of \(pages.count)\n" + lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
      }
      try Golden.expect(text.joined(separator: "\n"), matches: "demo-quarter.pdf.txt")
    }
  }

  @Test(
    "a decision is in the bulletin from its publication to the end of it, without a score or a word of what happened")
  func bulletin() throws {
    func day(_ offset: Int) -> Int { Program.morning + offset * 86_400_000 }
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang(
        "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺<b>", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--level", "严重", "--on", "2026-11-20", "--summary", "不实视频")
      try session.jinjiang("case", "notice", "1", "--method", "registered-mail", "--proof", "回执1", now: day(1))
      try session.file("minutes.pdf", "minutes")
      try session.run(
        [
          "case", "decide", "1", "--outcome", "upheld", "--panel", "演示甲=for", "--panel", "演示乙=for", "--minutes",
          "minutes.pdf", "--reason", "事实清楚", "--sanction", "public-censure",
        ], now: day(20))
      try session.jinjiang("case", "serve", "1", "--method", "registered-mail", "--proof", "回执2", now: day(21))
      func bulletin(_ offset: Int, _ format: String = "csv") throws -> String {
        try session.jinjiang("report", "bulletin", "--format", format, "--table", "decisions", now: day(offset)).output
      }
      #expect(try !bulletin(60).contains("早茶铺"))
      #expect(try session.jinjiang("case", "publish", "1", now: day(60)).status == 0)
      let line = try bulletin(61)
      #expect(line.contains("演示号·早茶铺<b>") && line.contains("公开谴责") && line.contains("传播虚假信息"))
      #expect(try bulletin(61, "html").contains("早茶铺&lt;b&gt;"))
      for format in ["text", "html", "json", "markdown"] {
        let paper = try bulletin(61, format)
        for sealed in ["不实视频", "事实清楚", "演示甲", "S-01"] { #expect(!paper.contains(sealed), "\(format): \(sealed)") }
      }
      // Issued, it carries its number; verified later, it is what it was.
      try session.run(
        [
          "report", "bulletin", "--format", "html", "--output", "bulletin.html", "--issue", "--resolution",
          "理事会〔2027〕1号",
          "--signatory", "演示甲",
        ], now: day(61))
      try session.run(["report", "council", "--format", "html", "--output", "council.html", "--issue"], now: day(61))
      for file in ["bulletin.html", "council.html"] {
        let verified = try session.jinjiang("report", "verify", file, now: day(61))
        #expect(verified.status == 0, "\(file): \(verified.output) \(verified.diagnostics)")
      }
      // Three years on, whatever was published has ended.
      #expect(try !bulletin(1_200).contains("早茶铺"))
      #expect(try session.jinjiang("case", "unpublish", "1", "--reason", "会员请求", now: day(62)).status == 0)
      #expect(try !bulletin(63).contains("早茶铺"))
      let pack = try session.jinjiang("report", "council", "--lang", "en", now: day(63)).output
      #expect(pack.contains("Public censure 1"))
      #expect(pack.contains("Opening to notice            1       1        1"))
    }
  }
}
