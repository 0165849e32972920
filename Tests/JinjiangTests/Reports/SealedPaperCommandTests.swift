import Foundation
import TestSupport
import Testing

@Suite("Every paper leaves under a seal, and is known again by it")
struct SealedPaperCommandTests {
  private func withDemo(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      #expect(try session.jinjiang("demo", "--folder", "d").status == 0)
      try FileManager.default.moveItem(atPath: session.folder + "/d/demo.db", toPath: session.folder + "/registry.db")
      session.startTranscript()
      try body(session)
    }
  }

  private let here = ["--association", "DEMO1"]

  private func data(_ name: String, in session: Session) throws -> Data {
    try Data(contentsOf: URL(filePath: session.folder + "/" + name))
  }

  @Test("council pack, bulletin and candidates are issued, listed, issued again byte for byte and verified")
  func papers() throws {
    try withDemo { session in
      let approval = ["--resolution", "演示理事会〔2026〕第4号", "--signatory", "演示·会长"]
      let papers: [(name: String, ask: [String], format: String)] = [
        ("council", ["report", "council"], "html"),
        ("bulletin", ["report", "bulletin"] + approval, "text"),
        ("candidates", ["report", "candidates", "D1-004", "D1-001", "--on", "2027-01-15", "--lang", "en"], "xlsx"),
      ]
      var numbers: [String] = []
      for paper in papers {
        let issued = try session.run(
          paper.ask + here + ["--issue", "--format", paper.format, "--output", "\(paper.name).\(paper.format)"])
        #expect(issued.status == 0)
        numbers.append(String(try #require(issued.diagnostics.firstMatch(of: /#\d+/)).0))
      }
      try session.run(["report", "bulletin", "--issue"] + here)
      try session.run(["report", "list", "--lang", "en"] + here)
      for (paper, number) in zip(papers, numbers) {
        try session.jinjiang("report", "reissue", number, "--output", "again")
        #expect(
          try data("\(paper.name).\(paper.format)", in: session) == data("again", in: session), "\(paper.name)")
        try session.jinjiang("report", "verify", "again", "--lang", "en")
      }
      // The same issue in another format is known by its seal.
      try session.jinjiang("report", "reissue", numbers[0], "--format", "json", "--output", "council.json")
      try session.jinjiang("report", "verify", "council.json")
      try Golden.expect(session.transcript, matches: "sealed-papers.txt")
    }
  }

  @Test("a draft is known by its seal in every format, and a changed name is told with its place")
  func drafts() throws {
    try withDemo { session in
      let quarter = ["report", "quarterly", "--quarter", "2026Q3"]
      let asks: [(ask: [String], formats: [String])] = [
        (quarter, ["text", "json", "markdown", "html", "xlsx", "csv"]), (["report", "council"], ["text", "csv"]),
        (["report", "bulletin"], ["html"]),
        (["report", "candidates", "D1-004", "D1-001", "--on", "2026-09-30"], ["markdown"]),
      ]
      for (ask, formats) in asks {
        for format in formats {
          let file = "\(ask[1]).\(format)"
          try session.run(ask + here + ["--format", format, "--output", file])
          let verified = try session.jinjiang("report", "verify", file, "--lang", "en")
          #expect(verified.status == 0 && verified.output.hasPrefix("Identical"), "\(file) \(verified.diagnostics)")
        }
      }
      for format in ["text", "csv"] {
        let file = "quarterly.\(format)"
        let text = String(decoding: try data(file, in: session), as: UTF8.self)
        #expect(text.contains("老茶馆说书人"))
        try session.file(file, text.replacing("老茶馆说书人", with: "某某"))
        let forged = try session.jinjiang("report", "verify", file, "--lang", "en")
        #expect(forged.status == 65 && forged.diagnostics.contains("某某"), "\(forged.diagnostics)")
      }
    }
  }

  @Test("each table of a report in a folder is known by the seal beside it, and none without")
  func tables() throws {
    try withDemo { session in
      try FileManager.default.createDirectory(atPath: session.folder + "/csv", withIntermediateDirectories: true)
      let written = try session.run(
        ["report", "quarterly", "--quarter", "2026Q3", "--format", "csv", "--output", "csv"] + here)
      let files = written.output.split(separator: "\n").map(String.init).filter { !$0.hasSuffix("-seal.csv") }
      #expect(files.count > 5)
      for file in files {
        let verified = try session.jinjiang("report", "verify", file)
        #expect(verified.status == 0, "\(file): \(verified.diagnostics)")
      }
      try FileManager.default.removeItem(atPath: session.folder + "/csv/DEMO1-2026Q3-seal.csv")
      #expect(try session.jinjiang("report", "verify", files[0]).status == 65)
    }
  }

  @Test("a printed report is known by its keywords, says on every page for whom it is, and what it is not")
  func printed() throws {
    guard OtherProgram.isInstalled("weasyprint"), OtherProgram.isInstalled("pdftotext") else { return }
    try withDemo { session in
      try session.run(
        ["report", "quarterly", "--quarter", "2026Q3", "--format", "pdf", "--output", "q.pdf"] + here)
      let verified = try session.jinjiang("report", "verify", "q.pdf", "--lang", "en")
      #expect(verified.status == 0 && verified.output.hasPrefix("Identical"), "\(verified.diagnostics)")
      let pages = try OtherProgram.output(of: "pdftotext", ["-layout", session.folder + "/q.pdf", "-"])
        .split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
      #expect(pages.count > 3)
      for page in pages {
        #expect(page.contains("供理事会使用。披露范围：理事会。") && page.contains("不构成行政处罚"))
      }
    }
  }
}
