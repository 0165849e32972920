import Foundation
import Testing

@Suite("Reports that were issued, at the command line")
struct IssuedReportCommandTests {
  /// What a member is found to have done in summer, recorded in autumn; a report is issued before it is overturned.
  private func withIssuedReport(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-10-01")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆")
      try session.jinjiang(
        "record", "S-01", "谣言", "--on", "2026-08-01", "--decided", "2026-08-20", "--outcome", "成立", "--basis",
        "演示决定〔2026〕第9号")
      session.startTranscript()
      try body(session)
    }
  }

  @Test("a report of before is issued again byte for byte after the finding was overturned, and says what was restated")
  func again() throws {
    try withIssuedReport { session in
      let draft = try session.jinjiang("report", "quarterly").output
      let position = try #require(draft.firstMatch(of: /登记流水位置 +(#\d+)/)).1
      for format in ["html", "json", "xlsx", "text"] {
        try session.jinjiang(
          "report", "quarterly", "--known-at", String(position), "--format", format, "--output", "first.\(format)")
      }
      try session.jinjiang(
        "report", "quarterly", "--issue", "--resolution", "演示理事会〔2026〕第3号", "--signatory", "演示·会长", "--format",
        "html", "--output", "issued.html")
      session.startTranscript()
      try session.jinjiang("case", "overturn", "1", "--decided", "2026-09-10", "--basis", "演示复核〔2026〕第2号")
      #expect(try session.jinjiang("report", "quarterly").output != draft)
      let restated = try session.jinjiang("report", "quarterly", "--lang", "en").output
      #expect(restated.contains("This restates #\(number(after: position)), issued on 2026-11-23"))
      #expect(restated.contains("Overturned (case 1): 演示复核〔2026〕第2号"))
      #expect(try session.jinjiang("report", "quarterly", "--known-at", String(position)).output == draft)
      for format in ["html", "json", "xlsx", "text"] {
        try session.jinjiang(
          "report", "quarterly", "--known-at", String(position), "--format", format, "--output", "then.\(format)")
        #expect(try data("first.\(format)", in: session) == data("then.\(format)", in: session), "\(format)")
      }
      try session.jinjiang("report", "reissue", "#\(number(after: position))", "--output", "again.html")
      #expect(try data("issued.html", in: session) == data("again.html", in: session))
      session.startTranscript()
      try session.jinjiang("report", "list")
      try session.jinjiang("report", "verify", "again.html")
      try session.jinjiang("report", "verify", "then.html", "--lang", "en")
      try session.jinjiang("report", "verify", "then.json")
      try session.jinjiang("report", "verify", "then.xlsx")
      let page = try String(decoding: data("issued.html", in: session), as: UTF8.self)
      try session.file("forged.html", page.replacing("演示号·早茶铺", with: "演示号·晚茶铺"))
      #expect(try session.jinjiang("report", "verify", "forged.html").status == 65)
      try session.file(
        "hash.html", page.replacing(#/;(\d)([0-9a-f]{63};end)/#) { ";\($0.1 == "0" ? "1" : "0")\($0.2)" })
      #expect(try session.jinjiang("report", "verify", "hash.html").status == 65)
      try session.file("nothing.csv", "a,b\n")
      #expect(try session.jinjiang("report", "verify", "nothing.csv", "--lang", "en").status == 65)
      try session.jinjiang("diff", "--as-of", "2026-09-30", "--known-at", "\(position)..")
      try session.jinjiang("diff", "--as-of", "2026-09-30", "--known-at", "#999..\(position)", "--format", "json")
      try session.jinjiang("diff", "--as-of", "2026-08-31", "--known-at", "\(position)..", "--lang", "en")
      try session.jinjiang(
        "diff", "--as-of", "2026-09-30", "--known-at", "\(position)..", "--format", "csv", "--lang", "en")
      try Golden.expect(session.transcript, matches: "issued-reports.txt")
    }
  }

  private func data(_ name: String, in session: Session) throws -> Data {
    try Data(contentsOf: URL(filePath: session.folder + "/" + name))
  }

  private func number(after position: Substring) -> Int { (Int(position.dropFirst()) ?? 0) + 1 }
}
