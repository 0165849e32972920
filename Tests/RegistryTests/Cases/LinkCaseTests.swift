import Registry
import Testing

@Suite("One incident recorded twice")
struct LinkCaseTests {
  let street: Teahouse
  /// The video on Douyin, and the same one on Weixin.
  let video: CaseNumber
  let copy: CaseNumber

  init() throws {
    street = try Teahouse()
    video = try street.rumour()
    copy = try street.rumour(on: civil("2026-11-21"))
  }

  func link(_ number: CaseNumber, to target: CaseNumber, reason: String = "同一视频，两个平台") -> LinkCase {
    LinkCase(association: street.association, number: number, target: target, reason: reason)
  }

  func unlink(_ number: CaseNumber) -> UnlinkCase {
    UnlinkCase(association: street.association, number: number, reason: "内容不同")
  }

  func pending() throws -> Int {
    try street.read { registry in
      try StandingQuery(member: "S-01", asOf: Teahouse.today, for: Teahouse.council).answer(in: registry).cases?.pending
        ?? 0
    }
  }

  func docket() throws -> Set<CaseNumber> {
    let items = try street.read { try Docket(of: [street.association], on: Teahouse.today, in: $0) }.items
    return Set(items.compactMap(\.number))
  }

  @Test("goes into the other, counts once, is due no more and is not decided on its own; taken out, it is as it was")
  func story() throws {
    #expect(try pending() == 2 && docket() == [video, copy])
    let before = try street.read { $0.position }
    #expect(try street.carryOut(link(copy, to: video)).duplicateOf == video)
    #expect(try pending() == 1 && docket() == [video])
    #expect(try street.stage(copy) == .duplicate(of: video))
    try street.refuses(street.served(copy), ProcedureRefusal.duplicate(copy, of: video))
    try street.refuses(street.decision(copy), ProcedureRefusal.duplicate(copy, of: video))
    try street.refuses(
      WithdrawCase(association: street.association, number: copy, reason: "x"),
      CaseRefusal.duplicate(copy, of: video))
    try street.refuses(
      CorrectPendingCase(association: street.association, number: copy, summary: "x"),
      CaseRefusal.duplicate(copy, of: video))
    try street.refuses(
      LodgeObjection(membership: street.earlyTea, number: copy, subject: .facts, text: "不是"),
      ProcedureRefusal.duplicate(copy, of: video))
    let views = try street.read { registry in
      try [video, copy].map { try CaseView($0, in: street.association, for: Teahouse.council, from: registry) }
    }
    #expect(views.map(\.duplicates) == [[copy], []] && views.map(\.duplicateOf) == [nil, video])
    // What was known before it was linked stays as it was known.
    #expect(try street.read(at: before) { try $0.theCase(copy, in: street.association).duplicateOf } == nil)
    let file = try street.carryOut(unlink(copy))
    #expect(file.duplicateOf == nil && file.latestRuling?.state == .pending && file.level == Level("general"))
    #expect(try pending() == 2 && docket() == [video, copy] && street.stage(copy) == .opened)
    try street.notice(copy)
  }

  @Test("does not count beside the other's finding, and comes back only as a case of its own")
  func once() throws {
    try street.decide(video, "upheld")
    try street.carryOut(link(copy, to: video))
    #expect(try street.score(of: street.earlyTea).score.description == "92.0")
    try street.refuses(
      RecordPriorOutcome(
        association: street.association, number: copy,
        decision: PriorDecision(
          decided: Teahouse.today, outcome: "upheld", basis: "演示平台处理决定", body: "演示平台治理部")),
      CaseRefusal.duplicate(copy, of: video))
    #expect(try street.score(of: street.earlyTea).score.description == "92.0")
  }

  @Test("is refused for another member's, another kind, itself, a chain, a void target, and what is decided")
  func refusals() throws {
    let grannys = try street.carryOut(
      RecordCase(membership: street.granny, category: "谣言", occurred: civil("2026-11-20"))
    ).number
    let merit = try street.carryOut(RecordCase(membership: street.earlyTea, category: "public-interest-work")).number
    try street.refuses(link(video, to: video), LinkRefusal.itself(video))
    try street.refuses(link(grannys, to: video), LinkRefusal.otherMember(grannys, video))
    try street.refuses(link(merit, to: video), LinkRefusal.otherKind(merit, video))
    try street.refuses(link(copy, to: video, reason: " "), CaseRefusal.noReason)
    try street.refuses(unlink(copy), LinkRefusal.notLinked(copy))
    let third = try street.rumour(on: civil("2026-11-22"))
    try street.carryOut(link(copy, to: video))
    try street.refuses(link(copy, to: third), LinkRefusal.linkedAlready(copy, to: video))
    try street.refuses(link(third, to: copy), LinkRefusal.targetLinked(copy, to: video))
    try street.refuses(link(video, to: third), LinkRefusal.hasDuplicates(video, [copy]))
    try street.refuses(
      WithdrawCase(association: street.association, number: video, reason: "误登"),
      LinkRefusal.hasDuplicates(video, [copy]))
    try street.decide(third, "upheld")
    try street.refuses(
      link(third, to: video), CaseRefusal.notPending(third, .upheld, since: Teahouse.today))
    let mistaken = try street.rumour(on: civil("2026-11-19"))
    try street.carryOut(WithdrawCase(association: street.association, number: mistaken, reason: "误登"))
    try street.refuses(link(try street.rumour(on: civil("2026-11-18")), to: mistaken), ProcedureRefusal.void(mistaken))
  }

  @Test("of which the member was told goes only into one that they were told of, too")
  func served() throws {
    try street.notice(copy)
    try street.refuses(
      link(copy, to: video), LinkRefusal.servedInDuplicate(copy, video, on: Teahouse.today))
    try street.carryOut(link(video, to: copy))
  }

  @Test("brings its complaints along: who complained may not sit, and a name makes an anonymous case one with proof")
  func complaints() throws {
    func accepted(_ complainant: String?, on day: String) throws -> CaseNumber {
      let complaint = try street.carryOut(
        ReceiveComplaint(
          association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "称桥将塌"),
          complainant: complainant, occurred: civil(day)))
      return try street.carryOut(
        AcceptComplaint(
          association: street.association, number: complaint,
          way: .open(AcceptComplaint.Charge(category: "false-information")), reason: "有链接")
      ).file.number
    }
    let (anonymous, named) = (try accepted(nil, on: "2026-11-17"), try accepted("演示甲", on: "2026-11-18"))
    try street.carryOut(link(named, to: anonymous))
    street.clock("2026-11-24")
    try street.notice(anonymous)
    street.clock("2026-11-25")
    try street.carryOut(street.reply(anonymous))
    try street.refuses(street.decision(anonymous), BenchRefusal.barredSealed("演示甲"))
    let panel: Decider = .panel([Vote("演示丁", .inFavour), Vote("演示乙", .inFavour), Vote("演示丙", .inFavour)])
    try street.carryOut(street.decision(anonymous, by: panel))
  }

  @Test("nor do complaints join it, or evidence: that goes into the other")
  func joining() throws {
    try street.carryOut(link(copy, to: video))
    let complaint = try street.carryOut(
      ReceiveComplaint(
        association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "称桥将塌"),
        complainant: "演示甲", occurred: civil("2026-11-21")))
    try street.refuses(
      AcceptComplaint(association: street.association, number: complaint, way: .join(copy), reason: "同一条"),
      ProcedureRefusal.duplicate(copy, of: video))
    try street.refuses(
      AddEvidence(
        association: street.association, number: copy,
        files: [AddEvidence.File(name: "a", digest: Digest(of: Array("a".utf8)), size: 1)]),
      ProcedureRefusal.duplicate(copy, of: video))
  }
}
