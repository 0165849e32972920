import Documents
import Registry
import Reports
import Testing

@Suite struct CreditReportTests {
  private let story: StoryAssociation

  init() throws { story = try StoryAssociation() }

  @Test("The report reads as recorded, in every format and both languages", arguments: [DocumentLanguage.zh, .en])
  func golden(language: DocumentLanguage) throws {
    let report = try story.report()
    let seal = try story.world.seal(report)
    let page = report.document(in: language, seal: seal, format: "text")
    let data = report.document(in: language, seal: seal, format: "csv", isForData: true)
    try Golden.expect(TextRenderer().string(page), matches: "quarter.\(language).txt")
    try Golden.expect(MarkdownRenderer().string(page), matches: "quarter.\(language).md")
    try Golden.expect(HTMLRenderer().string(page), matches: "quarter.\(language).html")
    try Golden.expect(CSVRenderer(table: "members").string(data), matches: "quarter.\(language).csv")
  }

  @Test("A report in both languages has every table once, and reads as recorded")
  func both() throws {
    let report = try story.report()
    let seal = try story.world.seal(report)
    let document = Document.inBoth { report.document(in: $0, seal: seal) }
    try Golden.expect(TextRenderer().string(document), matches: "quarter.both.txt")
    let one = try report.document(in: .zh, seal: seal).dataTables()
    #expect(try document.dataTables().map(\.id) == one.map(\.id))
  }

  @Test("The value is one file, whatever the language")
  func json() throws {
    let report = try story.report()
    try Golden.expect(report.json(story.world.seal(report)), matches: "quarter.json")
  }

  @Test("What is recorded later leaves the report of an earlier position as it was, to the byte")
  func knownAt() throws {
    let position = try story.world.position
    let before = try story.report()
    let late = try #require(Day("2026-09-02"))
    story.world.today(try #require(Day("2026-11-20")))
    try story.world.open(
      "impersonation", of: "M001", level: "serious", occurred: try #require(Day("2026-06-01")), as: .upheld, on: late)
    try story.world.rename("M001", to: "云下望远镜", on: late)
    try story.world.leave("M003", on: late)
    try story.world.enrol("M000", "新来的", joined: late)
    #expect(try story.report(at: position).canonical.bytes == before.canonical.bytes)
    let after = try story.report()
    #expect(after.canonical.bytes != before.canonical.bytes)
    #expect(after.members.map(\.number) == ["M000"] + before.members.map(\.number))
  }

  @Test("A decision recorded after the quarter began, with an effect before it, is listed as a correction")
  func corrections() throws {
    #expect(try story.report().members.allSatisfy { $0.corrections.isEmpty && $0.openingAsThen == nil })
    let number = try story.world.open(
      "breach-of-duties", of: "M002", level: "minor", occurred: try #require(Day("2026-05-02")), as: .upheld,
      on: try #require(Day("2026-06-15")))
    let member = try #require(try story.report().members.first { $0.number == "M002" })
    #expect(member.corrections.map(\.caseNumber) == [number])
    let then = try #require(member.openingAsThen)
    #expect(then.score > member.opening.score)
    let document = try story.world.document(story.report())
    #expect(try TextRenderer().string(document).contains("Corrections to earlier periods"))
  }

  @Test("Who left in the quarter is in the accounts and not in the count of grades")
  func left() throws {
    let report = try story.report()
    let member = try #require(report.members.first { $0.number == "M004" })
    #expect(member.wasMember && !member.isMember && member.left == [Day("2026-08-15")])
    #expect(report.grades.reduce(0) { $0 + $1.now } == 6 && report.grades.reduce(0) { $0 + $1.before } == 6)
  }

  @Test("Open cases are counted by age: 30 days are the first class, 31 and 90 the second, 91 the third")
  func ages() throws {
    let world = try ReportWorld()
    let end = try #require(Quarter("2026Q3")).days.upperBound
    try world.enrol("M1", "数日子的人", joined: nil)
    for age in [0, 30, 31, 90, 91] {
      let day = end.adding(days: -age)
      try world.open("fake-traffic", of: "M1", level: "minor", occurred: day, as: .pending, on: day)
    }
    let document = try world.document(world.report(try #require(Quarter("2026Q3"))))
    let csv = try CSVRenderer(table: "open_by_age").string(document)
    #expect(csv == "days,cases\n0–30,2\n31–90,2\n>90,1\n")
  }

  @Test("A year is four quarters: it opens as the first does, closes as the last does, and counts what they count")
  func year() throws {
    let year = try story.world.report(#require(ReportPeriod(year: "2026")))
    let quarters = try ["2026Q1", "2026Q2", "2026Q3", "2026Q4"].map { try story.world.report(#require(Quarter($0))) }
    for member in year.members {
      let parts = quarters.compactMap { $0.members.first { $0.number == member.number } }
      #expect(member.opening.shown == parts.first?.opening.shown && member.closing.shown == parts.last?.closing.shown)
      #expect(member.opening.shown + member.movements.reduce(.zero) { $0 + $1.amount } == member.closing.shown)
    }
    for event in CaseEvent.allCases {
      let sum = quarters.reduce(0) { $0 + $1.events.reduce(0) { $0 + $1[event] } }
      #expect(year.events.reduce(0) { $0 + $1[event] } == sum)
    }
    #expect(year.activity.daysToDecision.count == quarters.reduce(0) { $0 + $1.activity.daysToDecision.count })
    #expect(try story.world.document(year, in: .zh).title == "2026年度会员自律信用报告")
    #expect(ReportPeriod(year: "26") == nil && ReportPeriod(year: "0001") == nil && ReportPeriod(year: "9999") == nil)
  }

  @Test("The first page says what changed and what waits: the overdue case before the one that is due")
  func firstPage() throws {
    let report = try story.report()
    #expect(report.agenda.map(\.caseNumber?.value) == [3, 7])
    #expect(report.agenda.map(\.isOverdue) == [true, false])
    #expect(report.activity.quarters.map(\.description).last == "2026Q3" && report.activity.quarters.count == 8)
    #expect(report.activity.upheld.reduce(0) { $0 + $1.sum } == 4)
  }

  @Test("Of many who moved, forty are told in sentences, those who moved most, and all are in the table")
  func many() throws {
    let world = try ReportWorld()
    let day = try #require(Day("2026-08-01"))
    for index in 1...45 {
      try world.enrol("M\(100 + index)", "演示 \(index)", joined: Day("2024-01-01"))
      try world.open(
        "fake-traffic", of: "M\(100 + index)", level: index <= 5 ? "minor" : "general", occurred: day, as: .upheld,
        on: day)
    }
    let text = try TextRenderer().string(
      world.document(world.report(#require(Quarter("2026Q3")))))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- 演示") } == 40)
    #expect(!text.contains("- 演示 1 (M101)") && text.contains("- 演示 45 (M145)") && text.contains("M101"))
  }

  @Test("An association without members or events has a report, too")
  func empty() throws {
    let world = try ReportWorld()
    let report = try world.report(try #require(Quarter("2026Q3")))
    #expect(report.members.isEmpty && report.events.isEmpty)
    for language in [DocumentLanguage.zh, .en] {
      let document = try world.document(report, in: language)
      #expect(try !TextRenderer().string(document).isEmpty && !HTMLRenderer().string(document).isEmpty)
    }
  }
}
