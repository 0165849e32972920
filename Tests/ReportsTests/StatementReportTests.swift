import Documents
import Registry
import Reports
import TestSupport
import Testing

@Suite("A member's credit statement")
struct StatementReportTests {
  private let story: StoryAssociation

  init() throws { story = try StoryAssociation() }

  private func statement(
    of number: String, _ from: String = "2026-01-01", _ to: String = "2026-09-30", for level: Disclosure = .member,
    at position: Position? = nil
  ) throws -> StatementReport {
    try story.world.statement(
      of: number, over: #require(Day(from))...#require(Day(to)), for: level, on: #require(StoryAssociation.today),
      at: position)
  }

  @Test("It reads as recorded, in every format and both languages", arguments: [DocumentLanguage.zh, .en])
  func golden(language: DocumentLanguage) throws {
    var text = ""
    for number in ["M001", "M002", "M003", "M007"] {
      text += try TextRenderer().string(story.world.document(statement(of: number), in: language)) + "\n"
    }
    try Golden.expect(text, matches: "statement.\(language).txt")
    let report = try statement(of: "M002")
    let page = try story.world.document(report, in: language)
    try Golden.expect(MarkdownRenderer().string(page), matches: "statement.\(language).md")
    try Golden.expect(HTMLRenderer().string(page), matches: "statement.\(language).html")
    let data = try story.world.document(report, in: language, isForData: true)
    try Golden.expect(CSVRenderer(table: report.mainTable).string(data), matches: "statement.\(language).csv")
  }

  @Test("The value is one file whatever the language, and a paper in both languages has every table once")
  func json() throws {
    let report = try statement(of: "M002")
    try Golden.expect(report.json(story.world.seal(report)), matches: "statement.json")
    let seal = try story.world.seal(report)
    let both = Document.inBoth { report.document(in: $0, seal: seal) }
    #expect(try both.dataTables().map(\.id) == report.document(in: .zh, seal: seal).dataTables().map(\.id))
  }

  @Test("What is recorded later leaves the statement of an earlier position as it was, and restates a new one")
  func restated() throws {
    let position = try story.world.position
    let before = try statement(of: "M002", "2026-07-01")
    #expect(before.statement.credit.restatementLedger == nil && !before.statement.isOpeningRestated)
    story.world.today(try #require(Day("2026-11-20")))
    try story.world.open(
      "breach-of-duties", of: "M002", level: "minor", occurred: try #require(Day("2026-05-02")), as: .upheld,
      on: try #require(Day("2026-06-15")))
    #expect(try statement(of: "M002", "2026-07-01", at: position).canonical.bytes == before.canonical.bytes)
    let after = try statement(of: "M002", "2026-07-01")
    #expect(after.canonical.bytes != before.canonical.bytes)
    #expect(after.statement.isOpeningRestated)
    let text = try TextRenderer().string(story.world.document(after, in: .zh))
    #expect(text.contains("期初分的重述") && text.contains("违反会员义务（轻微）：认定成立"))
  }

  @Test("Neither the public nor other associations get one, and are told so before any member is looked for")
  func outsiders() throws {
    for level in [Disclosure.public, .peer] {
      #expect(throws: DisclosureRefusal.notForOutsiders(level)) { try statement(of: "nobody", for: level) }
    }
  }

  @Test("An open case of which the member was served no notice is the council's alone")
  func open() throws {
    #expect(try statement(of: "M006").statement.explanation.open.isEmpty)
    #expect(try statement(of: "M006", for: .council).statement.explanation.open.map(\.number.value) == [3])
    let text = try TextRenderer().string(story.world.document(statement(of: "M006")))
    #expect(text.contains("Nothing moved it.") && !text.contains("pending"))
  }

  @Test("A year that nothing can be reckoned in, and an account that does not add up, are refused in these words")
  func refusals() throws {
    let first = try #require(Day("0001-01-01"))
    let last = try #require(Day("2026-09-30"))
    #expect(throws: StatementRefusal.outOfTime(first...last)) { try statement(of: "M001", "0001-01-01") }
    #expect(
      StatementRefusal.notAPeriod(from: last, to: first).message
        == Phrase(
          zh: "期初 2026-09-30 晚于期末 0001-01-01，没有这样的期间。请核对 --from 与 --to。",
          en: "The period would begin on 2026-09-30, after its end on 0001-01-01. Check --from and --to."))
    #expect(
      StatementRefusal.doesNotAddUp(number: "M1", opening: Millipoints(1), closing: Millipoints(2)).message
        == Phrase(
          zh: "会员 M1 的账目不平：期初 0.001，期末 0.002。未出具明细。请运行 jinjiang check，并保留此信息。",
          en:
            "The account of member M1 does not add up: opening 0.001, closing 0.002. No statement was made. Run jinjiang check, and keep this message."
        ))
  }

  @Test(
    "A number that a file cannot be called after does not leave the folder, and is told apart by the membership's key")
  func fileNames() throws {
    func name(_ number: String) throws -> String {
      let world = try ReportWorld()
      try world.enrol(number, "演示号", joined: nil)
      let day = try #require(Day("2026-09-30"))
      return try world.statement(of: number, over: day...day, for: .member, on: day).fileName
    }
    let end = "-2026-09-30-2026-09-30"
    #expect(try name("M-0_1") == "SX-statement-M-0_1\(end)")
    #expect(try name("会员1号") == "SX-statement-会员1号\(end)")
    for hostile in ["../../etc", "a/b", "..", "=1+1", "x y", "Ä", "a\u{0301}", String(repeating: "9", count: 300)] {
      let name = try name(hostile)
      #expect(name.contains(/-m\d+-2026-09-30-2026-09-30$/), "\(name)")
      #expect(!name.contains("/") && !name.contains("..") && !name.contains(" ") && name.utf8.count < 120, "\(name)")
    }
  }

  // MARK: It adds up

  @Test(
    "Opening and amounts are the closing, line by line, in every format, over random associations",
    arguments: Array(UInt64(2_026)..<2_042))
  func addsUp(seed: UInt64) throws {
    let world = try RandomAssociation(seed: seed).world
    var random = SplitMix64(state: seed)
    let start = try #require(Day("2025-03-01"))
    for number in try world.numbers {
      let from = start.adding(days: .random(in: 0..<400, using: &random))
      let report = try world.statement(
        of: number, over: from...from.adding(days: .random(in: 0..<400, using: &random)), for: .member, on: start)
      let credit = report.statement.credit
      for isForData in [true, false] {
        let document = try world.document(report, isForData: isForData)
        for table in try document.dataTables() where ["account", "restatement"].contains(table.id) {
          let end = table.id == "account" ? credit.closing : credit.opening
          try AccountCheck(table).check(closing: end.result.shown)
        }
        let csv = try CSVRenderer(table: "account").string(document)
        try AccountCheck(csv: csv).check(closing: credit.closing.result.shown)
        try AccountCheck(html: HTMLRenderer().string(document)).check(closing: credit.closing.result.shown)
        try AccountCheck(markdown: MarkdownRenderer().string(document)).check(closing: credit.closing.result.shown)
      }
    }
  }
}

/// An account as a reader adds it up: each balance is the one before and the amount.
private struct AccountCheck {
  private let rows: [(amount: Int?, balance: Int)]

  struct Unreadable: Error { let text: String }

  init(_ table: Table) throws {
    var rows: [(Int?, Int)] = []
    try table.forEachRow { cells in
      guard case .decimal(let balance, places: 3) = cells[cells.count - 1] else { throw Unreadable(text: table.id) }
      if case .decimal(let amount, places: 3) = cells[cells.count - 2] {
        rows.append((amount, balance))
      } else {
        rows.append((nil, balance))
      }
    }
    self.rows = rows
  }

  init(csv: String) throws {
    try self.init(csv.split(separator: "\n").dropFirst().map { $0.components(separatedBy: ",") })
  }

  init(markdown: String) throws {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).drop {
      !$0.hasSuffix("| Amount | Balance |")
    }
    try self.init(
      lines.dropFirst(2).prefix { $0.hasPrefix("|") }.map {
        $0.dropFirst().dropLast().components(separatedBy: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }.map {
          String($0.reversed().drop(while: \.isWhitespace).reversed())
        }
      })
  }

  init(html: String) throws {
    guard let start = html.firstRange(of: "<table id=\"account\">"),
      let end = html[start.upperBound...].firstRange(of: "</tbody>"),
      let body = html[start.upperBound..<end.lowerBound].firstRange(of: "<tbody>")
    else { throw Unreadable(text: "no account") }
    try self.init(
      html[body.upperBound..<end.lowerBound].components(separatedBy: "</tr>").dropLast().map { row in
        row.matches(of: #/<t[hd][^>]*>(.*?)<\/t[hd]>/#).map { String($0.output.1).replacing("\u{2212}", with: "-") }
      })
  }

  private init(_ rows: [[String]]) throws {
    func thousandths(_ text: String) throws -> Int {
      guard let value = Double(text.replacing("+", with: "").replacing("\\", with: "")) else {
        throw Unreadable(text: text)
      }
      return Int((value * 1000).rounded())
    }
    self.rows = try rows.map { row in
      guard row.count > 4 else { throw Unreadable(text: row.joined()) }
      let amount = row[row.count - 2]
      return (amount.isEmpty ? nil : try thousandths(amount), try thousandths(row[row.count - 1]))
    }
  }

  func check(closing: Millipoints, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let first = try #require(rows.first, sourceLocation: sourceLocation)
    var balance = first.balance
    #expect(first.amount == nil, sourceLocation: sourceLocation)
    for row in rows.dropFirst().dropLast() {
      balance += try #require(row.amount, sourceLocation: sourceLocation)
      #expect(row.balance == balance, sourceLocation: sourceLocation)
    }
    #expect(rows.count >= 2 && rows[rows.count - 1].amount == nil, sourceLocation: sourceLocation)
    #expect(
      rows[rows.count - 1].balance == balance && balance == closing.value, sourceLocation: sourceLocation)
  }
}

extension ReportWorld {
  func statement(
    of number: String, over period: ClosedRange<Day>, for level: Disclosure, on today: Day, at position: Position? = nil
  ) throws -> StatementReport {
    try read(at: position) { (registry) throws in
      let desk = try StatementDesk(of: association, over: period, for: Audience(level, on: today), in: registry)
      return try StatementReport(
        desk.statement(of: #require(try registry.membership(number: number, in: association))))
    }
  }

  /// Of every member.
  var numbers: [String] {
    get throws {
      try read { (registry) throws in
        var numbers: [String] = []
        try registry.memberships(of: association) { numbers += [$0.number].compactMap(\.self) }
        return numbers
      }
    }
  }

  func seal(_ report: StatementReport) throws -> Seal {
    try read(at: report.statement.credit.position) { try report.seal(programVersion: "1.2.3", in: $0) }
  }

  func document(
    _ report: StatementReport, in language: DocumentLanguage = .en, isForData: Bool = false
  ) throws -> Document {
    report.document(in: language, seal: try seal(report), isForData: isForData)
  }
}
