import Foundation
import Testing

/// A street of invented creators who have been members since March, with a rumour found in August and a merit since.
private func withStreet(_ body: (Session) throws -> Void) throws {
  try Session.with { session in
    try session.jinjiang("init")
    try session.jinjiang(
      "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-10-01", "--basis", "会员大会决议")
    try session.jinjiang(
      "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
    try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆", "--joined", "2026-09-15")
    try session.jinjiang("member", "add", "S-03", "--name", "演示号·竹椅阿婆")
    try session.jinjiang(
      "record", "S-01", "谣言", "--level", "一般", "--on", "2026-08-01", "--decided", "2026-08-20", "--outcome", "成立",
      "--basis", "决定〔2026〕第9号")
    try session.jinjiang(
      "record", "S-03", "公益工作", "--level", "省级", "--on", "2026-09-01", "--decided", "2026-09-05", "--outcome", "授予",
      "--basis", "理事会决议")
    try session.jinjiang("record", "S-02", "恶意炒作", "--on", "2026-11-20")
    session.startTranscript()
    try body(session)
  }
}

@Suite("Standings, scores and reports at the command line")
struct StandingCommandTests {
  @Test("a standing is found by number, name and account, and told in both languages")
  func standing() throws {
    try withStreet { session in
      try session.jinjiang("standing", "S-01")
      try session.jinjiang("standing", "douyin:demo_tea", "--as-of", "2026-08-19", "--lang", "en")
      try session.jinjiang("standing", "演示号·竹椅阿婆")
      try session.jinjiang("standing", "S-02", "--lang", "en", "--format", "json")
      try session.jinjiang("standing", "S-01", "--known-at", "#8")
      try session.jinjiang("standing", "nobody", "--lang", "en")
      try session.jinjiang("explain", "S-01", "--as-of", "2026-09-30")
      try session.jinjiang("explain", "S-01", "--format", "json", "--lang", "en")
      try Golden.expect(session.transcript, matches: "standing.txt")
    }
  }

  /// The plain form is read without ArgumentParser. An option before the member is not of that form, so each question is
  /// put both ways.
  @Test(
    "a question in its plain form is answered, and refused, as in every other",
    arguments: [
      [], ["--as-of", "2026-08-19"], ["--known-at", "#8"], ["--known-at", "2026-11-25"], ["--association", "SX"],
      ["--association", "XX"], ["--format", "json"], ["--format", "text"], ["--disclosure", "council"],
      ["--disclosure", "会员本人"], ["--disclosure", "public"], ["--lang", "en"], ["--lang", "both"],
      ["--registry", "none.db"],
      ["--as-of", "2026-08-20", "--lang", "en", "--format", "json", "--disclosure", "member"],
      ["--as-of", "2026-02-30"], ["--as-of", ""], ["--known-at", "#0"], ["--format", "xml"], ["--disclosure", "all"],
      ["--lang", "fr"], ["--unknown", "1"], ["--help"], ["--as-of", "2026-08-19", "--as-of", "2026-08-20"],
    ])
  func plainForm(options: [String]) throws {
    try withStreet { session in
      for command in ["standing", "explain"] {
        let plain = try session.run([command, "S-01"] + options)
        let other = try session.run([command] + options + ["S-01"])
        #expect(plain.output == other.output && plain.diagnostics == other.diagnostics && plain.status == other.status)
      }
      #expect(try session.jinjiang("standing", "S-01", "--as-of").status == 64)
    }
  }

  @Test("scores come as text, CSV and JSON, of the members of the day")
  func scores() throws {
    try withStreet { session in
      try session.jinjiang("score")
      try session.jinjiang("score", "SX", "--as-of", "2026-08-25", "--format", "csv")
      try session.jinjiang("score", "--all", "--format", "json")
      try session.jinjiang("score", "SX", "--all", "--lang", "en")
      try session.jinjiang("score", "XX", "--lang", "en")
      try Golden.expect(session.transcript, matches: "score.txt")
    }
  }

  @Test("a member's number comes as a field that is harmless in a spreadsheet, whatever it is made of")
  func oddNumbers() throws {
    try Session.with { session in
      let odd = [
        ("=1+1", "'=1+1"), ("-", "'-"), (#"a,"b"#, #""a,""b""#), ("会员 7", "会员 7"),
        (String(repeating: "\"", count: 40), String(repeating: "\"", count: 82)),
      ]
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      for (number, _) in odd { try session.jinjiang("member", "add", "--name", "演示号·\(number)", "--", number) }
      let lines = try session.jinjiang("score", "SX", "--format", "csv").output.split(separator: "\n").dropFirst()
      #expect(Set(lines) == Set(odd.map { "SX,\($1),100.0,AA,0.000,0.000,false" }))
    }
  }

  @Test("the last ended quarter is reported without a question; a file is whole, and its owner's alone")
  func report() throws {
    try withStreet { session in
      let shown = try session.jinjiang("report", "quarterly", "--lang", "en")
      #expect(shown.output.contains("third quarter of 2026") && shown.output.contains("100.0 → 92.0"))
      let path = session.folder + "/q3.html"
      let issue = ["report", "quarterly", "--quarter", "2026Q3", "--format", "html", "--output", "q3.html"]
      for _ in 1...2 { #expect(try session.run(issue).output == "q3.html\n") }
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("</html>\n"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: session.folder).sorted() == ["q3.html", "registry.db"])
    }
  }

  @Test("every table of a report is a file of its own where a folder is named")
  func tables() throws {
    try withStreet { session in
      let folder = session.folder + "/out"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      let said = try session.jinjiang("report", "quarterly", "--format", "csv", "--output", "out")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(said.output.split(separator: "\n").sorted() == files.map { "out/\($0)" })
      let members = try String(contentsOfFile: folder + "/SX-2026Q3-members.csv", encoding: .utf8)
      #expect(try session.jinjiang("report", "quarterly", "--format", "csv").output == members)
    }
  }

  @Test("what cannot be reported is refused with the remedy, and leaves no file")
  func refusals() throws {
    try withStreet { session in
      let cases: [([String], Int32)] = [
        (["report", "quarterly", "--quarter", "2026Q5"], 64),
        (["report", "quarterly", "--format", "csv", "--table", "nothing"], 64),
        (["report", "quarterly", "--association", "XX"], 66),
        (["report", "quarterly", "--format", "html", "--output", "no/such/folder.html"], 74),
        (["report", "quarterly", "--format", "html", "--output", "."], 1),
      ]
      for (arguments, status) in cases {
        let outcome = try session.run(arguments)
        #expect(outcome.status == status && outcome.output.isEmpty && !outcome.diagnostics.isEmpty, "\(arguments)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: session.folder) == ["registry.db"])
    }
  }
}
