import Registry
import Testing

@Suite("Files that are evidence in a case")
struct EvidenceFileTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func file(_ name: String, _ content: String = "") -> AddEvidence.File {
    AddEvidence.File(name: name, digest: Digest(of: Array((content + name).utf8)), size: 7)
  }

  func add(
    _ files: [AddEvidence.File], to number: CaseNumber, from giver: EvidenceAdded.Giver = .office,
    _ name: String? = nil, note: String? = nil, on day: Day? = nil
  ) -> AddEvidence {
    AddEvidence(
      association: street.association, number: number, files: files, giver: giver, givenBy: name, note: note, day: day)
  }

  func told(_ number: CaseNumber, _ level: Disclosure) throws -> [EvidenceFile] {
    let today = street.founded.surroundings.value.now().day(at: .china)
    return try street.read {
      try CaseView(number, in: street.association, for: Audience(level, on: today), from: $0).evidence
    }
  }

  @Test("is listed with who received it from whom, and when; the member is told no third party by it")
  func custody() throws {
    let number = try street.rumour()
    try street.carryOut(add([file("录屏.mp4")], to: number, note: "直播间录屏"))
    try street.carryOut(add([file("张三的截图.png")], to: number, from: .complainant, on: civil("2026-11-21")))
    try street.carryOut(add([file("声明.pdf")], to: number, from: .other, "演示路人"))
    let held = try told(number, .council)
    #expect(held.map(\.number) == [1, 2, 3] && held.map(\.receivedBy) == ["admin", "admin", "admin"])
    #expect(held.map(\.name) == ["录屏.mp4", "张三的截图.png", "声明.pdf"])
    #expect(held.map(\.received) == [Teahouse.today, civil("2026-11-21"), Teahouse.today])
    #expect(held.map(\.givenBy) == [nil, nil, "演示路人"] && held.map(\.note) == ["直播间录屏", nil, nil])
    // Before the member was told of the case, they know of nothing in it.
    #expect(throws: CaseRefusal.unknown(number, association: "SX")) { try told(number, .member) }
    try street.notice(number)
    let shown = try told(number, .member)
    #expect(shown.map(\.name) == ["录屏.mp4", nil, "声明.pdf"] && shown.map(\.digest) == held.map(\.digest))
    #expect(shown.allSatisfy { $0.givenBy == nil && $0.note == nil && $0.receivedBy == nil })
    for level in [Disclosure.public, .peer] {
      #expect(throws: CaseRefusal.unknown(number, association: "SX")) { try told(number, level) }
    }
  }

  @Test("comes into the member's dossier: the course and the lines of the journal name no third party either")
  func dossier() throws {
    let number = try street.rumour()
    try street.notice(number)
    try street.carryOut(add([file("张三的截图.png")], to: number, from: .complainant, note: "张三寄来"))
    try street.carryOut(add([file("声明.pdf")], to: number, from: .other, "演示路人"))
    let dossier = try street.read { registry in
      let member = try #require(try registry.membership(street.earlyTea))
      return try Dossier(of: member, today: Teahouse.today, in: registry)
    }
    #expect(dossier.cases.first?.evidence.count == 2)
    let lines = dossier.entries.filter { $0.kind == .evidenceAdded }.map(\.texts)
    let steps = dossier.cases.first?.course.steps.filter { $0.event == .evidenceAdded }.map(\.texts) ?? []
    for texts in [lines, steps] {
      #expect(texts.map { $0[.document] } == [nil, "声明.pdf"])
      #expect(texts.allSatisfy { $0[.giver] == nil && $0[.note] == nil && $0[.digest] != nil })
    }
  }

  @Test("comes in at any time, also after the decision; not into a case that is void, nor tomorrow, nor twice")
  func refusals() throws {
    let number = try street.rumour()
    let first = file("a.png")
    try street.carryOut(add([first], to: number))
    try street.refuses(add([first], to: number), EvidenceFileRefusal.onRecordAlready("a.png", number, evidence: 1))
    try street.refuses(add([file("b"), file("b")], to: number), EvidenceFileRefusal.sameTwice("b"))
    try street.refuses(add([file("\u{200b}")], to: number), EvidenceFileRefusal.noName)
    try street.refuses(
      add([file("b")], to: number, on: civil("2026-11-24")),
      ProcedureRefusal.dayInFuture(civil("2026-11-24"), today: Teahouse.today))
    try street.refuses(add([file("b")], to: number, from: .other, " "), EvidenceFileRefusal.noGiver)
    try street.refuses(add([file("b")], to: CaseNumber(9)), CaseRefusal.unknown(CaseNumber(9), association: "SX"))
    try street.decide(number, "upheld")
    #expect(try street.carryOut(add([file("b")], to: number)).map(\.number) == [2])
    let mistaken = try street.rumour(on: civil("2026-11-22"))
    try street.carryOut(WithdrawCase(association: street.association, number: mistaken, reason: "重复"))
    try street.refuses(add([file("b")], to: mistaken), ProcedureRefusal.void(mistaken))
  }

  @Test("never names who complained: the name is refused, and the refusal does not say why")
  func sealed() throws {
    let complaint = try street.carryOut(
      ReceiveComplaint(
        association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "称桥将塌"),
        complainant: "演示投诉人", occurred: civil("2026-11-20"))
    )
    let number = try street.carryOut(
      AcceptComplaint(
        association: street.association, number: complaint,
        way: .open(AcceptComplaint.Charge(category: "false-information")), reason: "有链接")
    ).file.number
    try street.refuses(
      add([file("a")], to: number, from: .other, "演示 投诉人"), EvidenceFileRefusal.giverNotNamed("演示 投诉人"))
    try street.carryOut(add([file("a")], to: number, from: .complainant))
  }

  @Test("that is a member's alone is known by its hash, for erasing it; what another's case rests on, too, is not")
  func only() throws {
    let (mine, other) = (
      try street.rumour(),
      try street.carryOut(
        RecordCase(membership: street.granny, category: "谣言", occurred: civil("2026-11-20"))
      ).number
    )
    try street.carryOut(add([file("shared"), file("mine")], to: mine))
    try street.carryOut(add([file("shared")], to: other))
    #expect(try street.read { try $0.evidenceOnly(of: street.earlyTea) } == [file("mine").digest])
  }

  @Test("is hashed anew by a look over it: missing, changed, and what no entry names")
  func audit() throws {
    struct Shelf: EvidenceStore {
      var conditions: [Digest: EvidenceCondition]
      func condition(of digest: Digest) -> EvidenceCondition { conditions[digest] ?? .missing }
      func digests() -> [Digest] { Array(conditions.keys) }
      func remove(_ digest: Digest) {}
    }
    let number = try street.rumour()
    let (a, b, c, stray) = (file("a"), file("b"), file("c"), file("stray"))
    try street.carryOut(add([a, b, c], to: number))
    let files = try street.read { try $0.evidence(of: nil) }
    let shelf = Shelf(conditions: [a.digest: .whole, b.digest: .changed, stray.digest: .whole])
    let audit = try EvidenceAudit(of: files, named: Set(files.compactMap(\.digest)), in: shelf)
    #expect(audit.lines.map(\.condition) == [.whole, .changed, .missing])
    #expect(audit.faults.map(\.file.number) == [2, 3] && audit.unnamed == [stray.digest])
  }

  @Test(
    "is copied out under a name that is safe anywhere",
    arguments: [
      ("截图 1.png", "截图 1.png"), ("../../etc/passwd", "_.._etc_passwd"), (".hidden", "hidden"),
      ("a\u{202e}gnp.exe", "agnp.exe"), ("a\u{7}b\n.txt", "ab.txt"), ("-rf", "rf"), ("...", "evidence-1-1"),
      ("C:\\x?.txt. ", "C__x_.txt"),
    ])
  func names(name: String, safe: String) throws {
    let number = try street.rumour()
    let added = try street.carryOut(add([file(name, "x")], to: number))
    #expect(added.map(\.fileName) == [safe])
    let long = try street.carryOut(add([file(String(repeating: "长", count: 90) + ".jpeg")], to: number))
    #expect(long.allSatisfy { $0.fileName.hasSuffix(".jpeg") && $0.fileName.utf8.count <= 120 })
  }
}
