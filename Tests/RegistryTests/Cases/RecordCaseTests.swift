import Registry
import TestSupport
import Testing

@Suite("An incident or a merit comes on record")
struct RecordCaseTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func incident(
    _ category: String = "false-information", by member: Key<Membership>? = nil, level: String? = nil,
    on day: Day? = civil("2026-11-20"), source: CaseSource? = nil, texts: CaseTexts = CaseTexts(),
    decision: PriorDecision? = nil
  ) -> RecordCase {
    RecordCase(
      membership: member ?? street.earlyTea, category: category, level: level, occurred: day, source: source,
      texts: texts, decision: decision)
  }

  @Test("pending from today on, at the category's default level, found by the association, and worth nothing yet")
  func pending() throws {
    let recorded = try street.carryOut(
      incident(
        texts: CaseTexts(platform: "抖音", handle: "demo_tea", url: "https://douyin.example/7", summary: "桥没有塌")))
    let file = try street.file(recorded.number)
    #expect(file.number == CaseNumber(1))
    #expect(file.kind == .violation)
    #expect(file.category == CategoryID("false-information"))
    #expect(file.level == Level("general"))
    #expect(file.occurred == civil("2026-11-20"))
    #expect(file.source == .association)
    #expect(file.rulings.map(\.state) == [.pending])
    #expect(file.rulings.map(\.effective) == [Teahouse.today])
    #expect(
      CaseTexts(file.texts)
        == CaseTexts(platform: "douyin", handle: "demo_tea", url: "https://douyin.example/7", summary: "桥没有塌"))
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
  }

  @Test(
    "a category goes by its title or an alias in either language, a level by its name",
    arguments: [
      ("传播虚假信息", "严重"), ("Spreading False Information", "Serious"), (" 谣言 ", "serious"),
    ])
  func words(category: String, level: String) throws {
    let file = try street.file(street.carryOut(incident(category, level: level)).number)
    #expect(file.category == CategoryID("false-information"))
    #expect(file.level == Level("serious"))
  }

  @Test("a merit is nominated, and a level that its category ignores is left out")
  func merit() throws {
    let recorded = try street.carryOut(incident("training-completed", by: street.granny, level: "市级"))
    let file = try street.file(recorded.number)
    #expect(file.kind == .commendation)
    #expect(file.source == .nomination)
    #expect(file.level == nil)
    #expect(recorded.checked.leavesOutLevel)
  }

  @Test("without a day it happened on the day it is recorded")
  func today() throws {
    #expect(try street.file(street.carryOut(incident(on: nil)).number).occurred == Teahouse.today)
  }

  @Test("numbers are given in the order of recording, to violations and merits alike")
  func numbers() throws {
    #expect(try street.rumour() == CaseNumber(1))
    #expect(try street.award() == CaseNumber(2))
    #expect(try street.rumour(on: civil("2026-11-21")) == CaseNumber(3))
  }

  @Test("one operation is recorded once, and its id serves no other request")
  func once() throws {
    let id = ID<Registry.Operation>(high: 7, low: 7)
    _ = try street.founded.registrar.carryOut(incident(), as: id)
    guard case .alreadyRecorded = try street.founded.registrar.carryOut(incident(), as: id) else {
      Issue.record("the same request under the same id was recorded again")
      return
    }
    #expect(throws: OperationReused(id: id)) {
      try street.founded.registrar.carryOut(incident(level: "minor"), as: id)
    }
    #expect(try street.read { try $0.caseFiles(of: street.earlyTea).count } == 1)
  }

  @Test("a word that names no category is refused, with the one that was probably meant")
  func unknownCategory() throws {
    try street.refuses(
      incident("false-informaton"),
      CategoryLookupFailure.unknownCategory("false-informaton", edition: "2024.1", near: "false-information"))
    try street.refuses(incident("迟到"), CategoryLookupFailure.unknownCategory("迟到", edition: "2024.1", near: nil))
  }

  @Test("a level of the other kind is none of the category's")
  func unknownLevel() throws {
    try street.refuses(
      incident(level: "市级"),
      CategoryLookupFailure.unknownLevel(
        "市级", category: CategoryID("false-information"),
        known: [Level("minor"), Level("general"), Level("serious")]))
  }

  @Test("a category without a default needs a level")
  func missingLevel() throws {
    try street.refuses(
      incident("public-honours", by: street.granny),
      RulingRefusal.missingLevel(category: CategoryID("public-honours"), edition: "2024.1"))
  }

  @Test("nothing of tomorrow comes on record")
  func future() throws {
    try street.refuses(
      incident(on: civil("2026-11-24")), IntakeRefusal.actInFuture(civil("2026-11-24"), today: Teahouse.today))
  }

  @Test("an act before joining, or between leaving and coming back, is nobody's business")
  func outsideMembership() throws {
    try street.refuses(
      incident(on: civil("2025-02-28")),
      IntakeRefusal.outsideMembership(
        member: "S-01", occurred: civil("2025-02-28"), tenures: [Tenure(from: civil("2025-03-01"))]))
    let tenures = [Tenure(from: civil("2024-06-01"), until: civil("2026-03-01")), Tenure(from: civil("2026-06-01"))]
    try street.refuses(
      incident(by: street.duck, on: civil("2026-03-01")),
      IntakeRefusal.outsideMembership(member: "S-02", occurred: civil("2026-03-01"), tenures: tenures))
    _ = try street.carryOut(incident(by: street.duck, on: civil("2026-02-28")))
    _ = try street.carryOut(incident(by: street.duck, on: civil("2026-06-01")))
  }

  @Test("a joining day that nobody knows is before every day")
  func unknownJoining() throws {
    _ = try street.carryOut(incident(by: street.granny, on: civil("2024-11-23")))
  }

  @Test("after the limitation of 24 months no case is opened; a merit is never too old")
  func limitation() throws {
    try street.refuses(
      incident(by: street.granny, on: civil("2024-11-22")),
      IntakeRefusal.limitationRun(occurred: civil("2024-11-22"), months: 24, last: civil("2026-11-22")))
    _ = try street.carryOut(incident("training-completed", by: street.granny, on: civil("2020-01-01")))
  }

  @Test("an account that is named was the member's on that day, or the record is refused")
  func account() throws {
    let old = CaseTexts(platform: "weixin", handle: "demo_tea_old")
    _ = try street.carryOut(incident(on: civil("2026-04-30"), texts: old))
    try street.refuses(
      incident(on: civil("2026-05-01"), texts: old),
      IntakeRefusal.accountNotHeld(
        AccountName(platform: "weixin", handle: "demo_tea_old"), member: "S-01", occurred: civil("2026-05-01")))
    try street.refuses(
      incident(by: street.granny, texts: CaseTexts(platform: "douyin", handle: "demo_tea")),
      IntakeRefusal.accountNotHeld(
        AccountName(platform: "douyin", handle: "demo_tea"), member: "S-03", occurred: civil("2026-11-20")))
  }

  @Test("a handle says on which platform, a link is one, and no text is endless")
  func texts() throws {
    try street.refuses(
      incident(texts: CaseTexts(handle: "demo_tea")), IntakeRefusal.handleWithoutPlatform("demo_tea"))
    for text in ["douyin.example/1", "javascript:alert(1)", "https://", "https://a b", "https://a\u{1b}[2J"] {
      try street.refuses(incident(texts: CaseTexts(url: text)), IntakeRefusal.notALink(text))
    }
    try street.refuses(
      incident(texts: CaseTexts(summary: String(repeating: "长", count: 2001))),
      IntakeRefusal.tooLong(characters: 2001, most: 2000))
  }

  @Test("complaints are about violations, nominations about merits")
  func source() throws {
    try street.refuses(
      incident(source: .nomination), IntakeRefusal.sourceOfOtherKind(.nomination, .violation))
    try street.refuses(
      incident("training-completed", source: .complaint),
      IntakeRefusal.sourceOfOtherKind(.complaint, .commendation))
    #expect(try street.file(street.carryOut(incident(source: .platformNotice)).number).source == .platformNotice)
  }

  @Test("a second record of the same post, or of the same category on one day, is let in with a warning")
  func duplicates() throws {
    let post = CaseTexts(url: "https://douyin.example/7")
    let first = try street.carryOut(incident(texts: post))
    #expect(first.checked.duplicates == [])
    #expect(try street.carryOut(incident("malicious-hype", texts: post)).checked.duplicates == [first.number])
    #expect(try street.carryOut(incident("malicious-hype")).checked.duplicates == [])
    #expect(try street.carryOut(incident("malicious-hype")).checked.duplicates == [CaseNumber(3)])
    #expect(try street.carryOut(incident("malicious-hype", by: street.granny)).checked.duplicates == [])
    try street.carryOut(WithdrawCase(association: street.association, number: first.number, reason: "重复"))
    #expect(try street.carryOut(incident(texts: post)).checked.duplicates == [CaseNumber(2)])
  }

  @Test("an act is judged by the edition of its day: a category that came later does not exist for it")
  func laterRule() throws {
    var next = try FoundedRegistry.rulebook.get()
    next.edition = "2027.1"
    next.violations[0].id = CategoryID("noise")
    next.violations[0].title = Phrase(zh: "扰民", en: "Noise")
    next.violations[0].aliases = []
    try street.adopt(next, from: civil("2026-12-01"))
    street.founded.surroundings.set(day: civil("2026-12-02"))
    try street.refuses(
      incident("noise", on: civil("2026-11-30")),
      CategoryLookupFailure.unknownCategory("noise", edition: "2024.1", near: nil))
    #expect(try street.carryOut(incident("noise", on: civil("2026-12-01"))).checked.rulebook.edition == "2027.1")
    try street.refuses(
      incident("false-information", on: civil("2026-12-01")),
      CategoryLookupFailure.unknownCategory("false-information", edition: "2027.1", near: nil))
  }
}
