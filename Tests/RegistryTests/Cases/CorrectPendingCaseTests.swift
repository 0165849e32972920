import Registry
import TestSupport
import Testing

@Suite("A mistyped record is put right while it is pending")
struct CorrectPendingCaseTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func correction(
    _ number: CaseNumber, category: String? = nil, level: String? = nil, occurred: Day? = nil, platform: String? = nil,
    handle: String? = nil, url: String? = nil, summary: String? = nil
  ) -> CorrectPendingCase {
    CorrectPendingCase(
      association: street.association, number: number, category: category, level: level, occurred: occurred,
      platform: platform, handle: handle, url: url, summary: summary)
  }

  @Test("category, level, day and texts, from its first day on; then it is judged as put right")
  func putRight() throws {
    let number = try street.rumour(url: "https://douyin.example/7")
    street.founded.surroundings.set(day: civil("2026-11-25"))
    let file = try street.carryOut(
      correction(number, category: "恶意炒作", level: "轻微", occurred: civil("2026-11-18"), url: "", summary: "翻炒旧闻"))
    #expect(file.category == CategoryID("malicious-hype"))
    #expect(file.level == Level("minor"))
    #expect(file.occurred == civil("2026-11-18"))
    #expect(CaseTexts(file.texts) == CaseTexts(summary: "翻炒旧闻"))
    #expect(file.rulings.map(\.effective) == [Teahouse.today, Teahouse.today])
    try street.decide(number, "upheld")
    let score = try street.read { registry in
      try registry.scorer(for: street.association, asOf: civil("2026-11-25")).score(
        registry.history(of: street.earlyTea))
    }
    #expect(score.score == Score(tenths: 980))
  }

  @Test("twice, and a level that the mistaken category had does not come back")
  func twice() throws {
    let number = try street.rumour(level: "serious")
    try street.carryOut(correction(number, level: "minor"))
    let file = try street.carryOut(correction(number, category: "fake-traffic"))
    #expect(file.level == Level("minor"))
    #expect(try street.decide(number, "upheld").latestRuling?.state == .upheld)
  }

  @Test("a level that only the mistaken category knew does not stand in the way of the decision")
  func levelOfMistakenCategory() throws {
    var next = try FoundedRegistry.rulebook.get()
    next.edition = "2026.2"
    let hype = next.violations.firstIndex { $0.id == CategoryID("malicious-hype") } ?? 0
    next.violations[hype].points[Level("minor")] = nil
    next.violations[hype].holdMonths[Level("minor")] = nil
    next.violations[hype].fadeMonths[Level("minor")] = nil
    next.violations[hype].repair?.afterMonths[Level("minor")] = nil
    try street.adopt(next, from: civil("2026-11-24"))
    street.founded.surroundings.set(day: civil("2026-11-24"))
    let number = try street.rumour(on: civil("2026-11-24"), level: "minor")
    #expect(try street.carryOut(correction(number, category: "malicious-hype")).level == Level("general"))
    #expect(try street.decide(number, "upheld").latestRuling?.state == .upheld)
  }

  @Test("what was known before the correction stays as it was known")
  func twoTimes() throws {
    let number = try street.rumour()
    let then = try street.read { $0.position }
    try street.carryOut(correction(number, category: "malicious-hype"))
    let before = try street.founded.store.read(at: then) { try $0.theCase(number, in: street.association) }
    #expect(before.category == CategoryID("false-information"))
    #expect(before.corrected == nil)
  }

  @Test("what says the same corrects nothing")
  func nothing() throws {
    let number = try street.rumour()
    try street.refuses(correction(number), CaseRefusal.nothingToCorrect(number))
    try street.refuses(correction(number, level: "general"), CaseRefusal.nothingToCorrect(number))
  }

  @Test("a decided case is past it")
  func decided() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    try street.refuses(
      correction(number, level: "minor"), CaseRefusal.notPending(number, .upheld, since: Teahouse.today))
  }

  @Test("a violation does not become a merit")
  func otherKind() throws {
    let number = try street.rumour()
    try street.refuses(
      correction(number, category: "公益工作"),
      CaseRefusal.categoryOfOtherKind(number, CategoryID("public-interest-work"), .violation))
  }

  @Test("the rules at the door hold for what it should have said")
  func rules() throws {
    let number = try street.rumour()
    try street.refuses(
      correction(number, occurred: civil("2025-02-28")),
      IntakeRefusal.outsideMembership(
        member: "S-01", occurred: civil("2025-02-28"), tenures: [Tenure(from: civil("2025-03-01"))]))
    street.founded.surroundings.set(day: civil("2026-11-30"))
    try street.refuses(
      correction(number, occurred: civil("2026-11-24")),
      IntakeRefusal.actInFuture(civil("2026-11-24"), today: Teahouse.today))
    try street.refuses(
      correction(number, platform: "weixin", handle: "demo_tea_old"),
      IntakeRefusal.accountNotHeld(
        AccountName(platform: "weixin", handle: "demo_tea_old"), member: "S-01", occurred: civil("2026-11-20")))
    try street.refuses(correction(number, url: "here"), IntakeRefusal.notALink("here"))
    try street.refuses(
      correction(number, category: "迟到"),
      CategoryLookupFailure.unknownCategory("迟到", edition: "2024.1", near: nil))
    let old = try street.carryOut(
      RecordCase(membership: street.granny, category: "false-information", occurred: civil("2026-11-01"))
    ).number
    try street.refuses(
      correction(old, occurred: civil("2024-11-29")),
      IntakeRefusal.limitationRun(occurred: civil("2024-11-29"), months: 24, last: civil("2026-11-29")))
  }
}
