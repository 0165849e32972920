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

  @Test("all statements of the demo add up to the thousandth, association by association, and are listed")
  func all() throws {
    try Session.with { session in
      #expect(try session.jinjiang("demo", "--folder", "d").status == 0)
      for code in ["DEMO1", "DEMO2"] {
        let ask = [
          "report", "statement", "--all", "--registry", "d/demo.db", "--association", code, "--from", "2026-01-01",
          "--to",
          "2026-09-30", "--format", "json", "--output-folder",
        ]
        let outcome = try session.run(ask + [code])
        #expect(outcome.status == 0 && outcome.output == "\(code)\n", "\(outcome)")
        let files = try FileManager.default.contentsOfDirectory(atPath: session.folder + "/" + code)
        let list = try String(decoding: data("\(code)/list.csv", in: session), as: UTF8.self).split(separator: "\n")
        #expect(files.count == list.count && list.count > 4, "\(files)")
        for file in files where file != "list.csv" {
          #expect(list.contains { $0.contains(",\(file),") })
          try checkSums(of: "\(code)/\(file)", in: session)
        }
        // Nothing that is there is replaced, and nothing is left behind.
        let again = try session.run(ask + [code, "--lang", "en"])
        #expect(again.status == 1 && again.diagnostics.contains("is there already"))
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: session.folder).filter { !$0.hasPrefix(".") }.sorted() == [
          "DEMO1", "DEMO2", "d",
        ])
    }
  }

  private func checkSums(of file: String, in session: Session) throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: data(file, in: session)) as? [String: Any])
    func score(_ end: String) throws -> Int {
      let figures = try #require(json[end] as? [String: [String: Any]])
      let score = try #require(figures["confirmed"]?["score"] as? NSNumber)
      return Int((score.doubleValue * 1000).rounded())
    }
    var balance = try score("opening")
    for movement in try #require(json["movements"] as? [[String: Any]]) {
      balance += try #require(movement["amount_millipoints"] as? Int)
      #expect(movement["balance_millipoints"] as? Int == balance, "\(file)")
    }
    #expect(try balance == score("closing"), "\(file)")
  }

  @Test(
    "each file of all statements is the one that a member gets, and a number that is no file's name stays in the folder"
  )
  func folder() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      for (number, name) in [("S-1", "演示甲"), ("s-1", "演示乙"), ("../x", "演示丙"), ("=1+1", "演示丁")] {
        #expect(try session.jinjiang("member", "add", number, "--name", name).status == 0)
      }
      try FileManager.default.createDirectory(
        atPath: session.folder + "/empty", withIntermediateDirectories: false)
      let period = ["--from", "2026-10-01", "--to", "2026-11-20"]
      let ask = ["report", "statement", "--all", "--format", "html", "--output-folder"] + ["empty"] + period
      #expect(try session.run(ask).status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: session.folder + "/empty").sorted()
      #expect(files.count == 5 && Set(files.map { $0.lowercased() }).count == 5, "\(files)")
      try session.run(["report", "statement", "S-1", "--format", "html", "--output", "one.html"] + period)
      #expect(
        try data("one.html", in: session) == data("empty/SX-statement-S-1-2026-10-01-2026-11-20.html", in: session))
      #expect(try session.jinjiang("report", "verify", "empty/\(files[0])").status == 0)
      session.startTranscript()
      try session.run(ask)
      try session.jinjiang("report", "statement")
      try session.jinjiang("report", "statement", "S-1", "--all", "--lang", "en")
      try session.jinjiang("report", "statement", "--all", "--lang", "en")
      try session.jinjiang("report", "statement", "--all", "--output-folder", "x", "--issue")
      try session.jinjiang("report", "statement", "--all", "--output-folder", "x", "--disclosure", "public")
      try Golden.expect(session.transcript, matches: "statement.all.txt")
    }
  }
}
