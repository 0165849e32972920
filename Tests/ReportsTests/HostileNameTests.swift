import Documents
import Registry
import Reports
import Testing

/// People whose names would run, recolour, turn around or break out of what they stand in.
@Suite struct HostileNameTests {
  static let names = [
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+SUM(1)", "@x", "-2+3", "\u{1B}[31m红\u{1B}[0m",
    "\u{202E}turned",
    "a\u{0}b", "\"><img src=x onerror=alert(1)>", "]]></svg><script>", "| a | b |", "[x](javascript:alert(1))",
    "line\nbreak",
    String(repeating: "很长的名字", count: 12), "</title><script>", "‮\u{2066}x\u{2069}", "{{content}}",
  ]

  /// One member for each name, each with a finding, an open case and an award.
  static func papers() throws -> [(report: String, document: Document, json: String)] {
    let world = try ReportWorld()
    let day = try #require(Day("2026-08-01"))
    for (index, name) in names.enumerated() {
      let number = "=\(index)"
      try world.enrol(number, name, joined: Day("2024-01-01"))
      try world.open("fake-traffic", of: number, level: "general", occurred: day, as: .upheld, on: day)
      try world.open("false-information", of: number, level: "general", occurred: day, as: .pending, on: day)
      try world.open("public-interest-work", of: number, level: "city", occurred: day, as: .awarded, on: day)
    }
    let today = try #require(Day("2026-09-30"))
    world.today(today)
    return try world.read { (registry) throws in
      let association = try registry.theAssociation(code: "SX")
      let quarter = try world.report(try #require(Quarter("2026Q3")))
      let seal = try world.seal(quarter)
      let pack = try CouncilPackQuery(association: association, asOf: today).answer(in: registry)
      let bulletin = try BulletinQuery(association: association, today: today).answer(in: registry)
      let candidates = try CandidateQuery(
        association: association, day: today, for: Audience(.council, on: today)
      ).answer(naming: names.indices.map { "=\($0)" }, in: registry)
      let packSeal = try pack.seal(programVersion: "1.2.3", in: registry)
      let bulletinSeal = try bulletin.seal(programVersion: "1.2.3", in: registry)
      let candidatesSeal = try candidates.seal(programVersion: "1.2.3", in: registry)
      let desk = try StatementDesk(
        of: association.key, over: today.adding(days: -90)...today, for: Audience(.council, on: today), in: registry)
      var statements: [(report: String, document: Document, json: String)] = []
      for index in names.indices {
        let member = try #require(try registry.membership(number: "=\(index)", in: association.key))
        let statement = StatementReport(try desk.statement(of: member))
        let seal = try world.seal(statement)
        statements.append(
          ("statement", Document.inBoth { statement.document(in: $0, seal: seal) }, statement.json(seal)))
      }
      return statements + [
        ("quarter", Document.inBoth { quarter.document(in: $0, seal: seal) }, quarter.json(seal)),
        ("council", pack.document(in: .zh, seal: packSeal), pack.json(packSeal)),
        ("bulletin", bulletin.document(in: .en, seal: bulletinSeal), bulletin.json(bulletinSeal)),
        ("candidates", candidates.document(in: .zh, seal: candidatesSeal), candidates.json(candidatesSeal)),
      ]
    }
  }

  @Test("A hostile name is only a name, in every report and format")
  func harmless() throws {
    for paper in try Self.papers() {
      let page = try HTMLRenderer().string(paper.document)
      for markup in ["<script", "<img", "javascript:alert(1)\"", "</title><", "]]>"] {
        #expect(!page.contains(markup), "\(paper.report): \(markup)")
      }
      if paper.report != "statement" { #expect(page.contains("&lt;script&gt;")) }
      var texts = [page, try TextRenderer(width: 80, colour: false).string(paper.document), paper.json]
      let markdown = try MarkdownRenderer().string(paper.document)
      #expect(!markdown.contains("[x](javascript"))
      texts.append(markdown)
      for table in try paper.document.dataTables() {
        var sink = StringSink()
        try CSVRenderer().render(table, into: &sink)
        texts.append(sink.text)
        for line in sink.text.split(separator: "\n") {
          for field in line.split(separator: ",") where field.first.map({ "=@".contains($0) }) ?? false {
            Issue.record("\(paper.report): a spreadsheet would run \(field)")
          }
        }
      }
      for text in texts {
        for scalar in text.unicodeScalars where ["\u{1B}", "\u{0}", "\u{202E}", "\u{2066}"].contains(scalar) {
          Issue.record("\(paper.report) has a bare \(scalar.escaped(asASCII: true))")
          break
        }
      }
    }
  }
}
