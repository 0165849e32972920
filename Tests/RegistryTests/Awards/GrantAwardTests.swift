import Registry
import Testing

/// Granny's good deed is put forward on Monday, 23 November, and made public until Monday, the 30th.
@Suite("A merit is put forward, made public, and awarded")
struct GrantAwardTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @discardableResult
  private func nominate(
    _ category: String = "public-interest-work", level: String? = nil, by nominator: String = "演示号·水鸭子",
    external: NominateAward.External? = nil
  ) throws -> CaseNumber {
    try street.carryOut(nomination(category, level: level, by: nominator, external: external)).number
  }

  private func nomination(
    _ category: String = "public-interest-work", level: String? = nil, by nominator: String = "演示号·水鸭子",
    external: NominateAward.External? = nil
  ) -> NominateAward {
    NominateAward(
      RecordCase(membership: street.granny, category: category, level: level), nominator: nominator,
      external: external)
  }

  private func notice(_ number: CaseNumber, place: String = "演示协会公告栏", on day: Day? = nil) -> NoticeAward {
    NoticeAward(association: street.association, number: number, place: place, day: day)
  }

  private func objection(
    _ number: CaseNumber, by name: String = "演示路人甲", _ text: String = "活动并未举办", on day: Day? = nil
  ) -> ObjectToAward {
    ObjectToAward(association: street.association, number: number, objector: name, text: text, day: day)
  }

  private func answer(
    _ number: CaseNumber, _ objection: Position? = nil, upheld: Bool = false, reason: String = "已核实签到表"
  ) -> AnswerAwardObjection {
    AnswerAwardObjection(
      association: street.association, number: number, objection: objection, isUpheld: upheld, reason: reason)
  }

  private func grant(
    _ number: CaseNumber, level: String? = nil, on day: Day? = nil, effective: Day? = nil,
    by decider: Decider = Teahouse.panel, minutes: DocumentMark? = Teahouse.minutes, basis: String = "理事会决议"
  ) -> GrantAward {
    GrantAward(
      association: street.association, number: number, level: level, day: day, effective: effective, decider: decider,
      minutes: minutes, basis: basis)
  }

  /// Made public, and its last day is over.
  private func noticed(level: String? = nil) throws -> CaseNumber {
    let number = try nominate(level: level)
    try street.carryOut(notice(number))
    street.clock("2026-12-01")
    return number
  }

  private func tasks(_ number: CaseNumber) throws -> [String] {
    let today = street.founded.surroundings.value.now().day(at: .china)
    return try street.procedure(number).tasks(on: today).map {
      "\($0.kind.rawValue) \($0.party.rawValue) \($0.due.map { "\($0.day)" } ?? "at once")"
    }
  }

  @Test("step by step, with what is due at each, and counts from the day of the decision on")
  func awarded() throws {
    let number = try nominate()
    #expect(try street.stage(number) == .nominated && tasks(number) == ["notice_award recorder at once"])
    try street.carryOut(notice(number))
    #expect(try street.stage(number).id == "award_noticed" && tasks(number) == ["object_to_award anybody 2026-11-30"])
    street.clock("2026-11-25")
    let objection = try street.carryOut(objection(number))
    #expect(
      try tasks(number) == ["answer_award_objection reviewers 2026-12-09", "object_to_award anybody 2026-11-30"])
    street.clock("2026-12-01")
    #expect(try street.stage(number) == .awardObjected)
    try street.refuses(grant(number), AwardRefusal.objectionsOpen(number, [objection]))
    try street.carryOut(answer(number))
    #expect(try street.stage(number).id == "award_ready" && tasks(number) == ["decide_award panel 2027-01-12"])
    try street.carryOut(grant(number))
    #expect(try street.stage(number) == .merit && tasks(number) == [])
    #expect(try street.file(number).latestRuling?.effective == civil("2026-12-01"))
    let before = try street.read { registry in
      try [civil("2026-11-30"), civil("2026-12-01")].map {
        try registry.scorer(for: street.association, asOf: $0).score(registry.history(of: street.granny)).score
      }
    }
    #expect(before == [Score(tenths: 1000), Score(tenths: 1020)])
  }

  @Test("not before it was public to the end of its last day, and never backdated to before the decision")
  func tooEarly() throws {
    let number = try nominate()
    try street.refuses(grant(number), AwardRefusal.notNoticed(number))
    try street.carryOut(notice(number))
    street.clock("2026-11-30")
    try street.refuses(grant(number), AwardRefusal.noticeRunning(number, until: civil("2026-11-30")))
    street.clock("2026-12-02")
    try street.refuses(
      grant(number, on: civil("2026-11-30")), AwardRefusal.noticeRunning(number, until: civil("2026-11-30")))
    try street.refuses(
      grant(number, effective: civil("2026-12-01")),
      AwardRefusal.beforeDecision(effective: civil("2026-12-01"), decided: civil("2026-12-02")))
    try street.carryOut(grant(number, on: civil("2026-12-01")))
  }

  @Test("not where an objection was found right, until it was put right and made public anew")
  func upheld() throws {
    let number = try nominate(level: "province")
    try street.carryOut(notice(number))
    let objection = try street.carryOut(objection(number, "只是市级活动"))
    try street.carryOut(answer(number, objection, upheld: true))
    street.clock("2026-12-01")
    #expect(try street.stage(number) == .awardBarred && tasks(number) == ["withdraw_nomination recorder at once"])
    try street.refuses(grant(number), AwardRefusal.objectionUpheld(number, objection))
    try street.refuses(notice(number), AwardRefusal.objectionUpheld(number, objection))
    try street.carryOut(
      CorrectPendingCase(association: street.association, number: number, level: "city"))
    try street.refuses(grant(number), AwardRefusal.notNoticed(number))
    try street.carryOut(notice(number))
    street.clock("2026-12-09")
    try street.carryOut(grant(number))
    #expect(try street.score(of: street.granny, on: "2026-12-09").score == Score(tenths: 1020))
  }

  @Test("at no higher honour than the public was told of; a lower one will do")
  func levels() throws {
    let number = try noticed(level: "province")
    try street.refuses(
      grant(number, level: "国家级"),
      AwardRefusal.beyondNotice(number, noticed: Level("province"), asked: Level("national")))
    let file = try street.carryOut(grant(number, level: "市级"))
    #expect(file.rulings.last?.level == Level("city"))
  }

  @Test(
    "whoever put it forward, recorded it, is its member or objected to it does not decide; there is a quorum and minutes"
  )
  func deciders() throws {
    let number = try noticed()
    func panel(_ name: String) -> Decider { .panel([Vote("演示甲", .inFavour), Vote(name, .inFavour)]) }
    try street.refuses(grant(number, by: panel("演示号 · 水鸭子")), BenchRefusal.barredNominator("演示号 · 水鸭子"))
    try street.refuses(grant(number, by: .officer("演示号·水鸭子")), BenchRefusal.barredNominator("演示号·水鸭子"))
    try street.refuses(grant(number, by: panel("演示号·竹椅阿婆")), BenchRefusal.barredMember("演示号·竹椅阿婆"))
    try street.refuses(grant(number, by: .officer("admin")), BenchRefusal.barredRecorder("admin"))
    try street.refuses(
      grant(number, by: .panel([Vote("演示甲", .inFavour)])), BenchRefusal.noQuorum(sitting: 1, needed: 2, members: 3))
    try street.refuses(grant(number, minutes: nil), AwardRefusal.noMinutes)
    try street.refuses(grant(number, basis: " "), IntakeRefusal.noBasis)
    try street.carryOut(grant(number, by: .officer("演示会长"), minutes: nil))
    try street.refuses(grant(number), CaseRefusal.notPending(number, .awarded, since: civil("2026-12-01")))

    street.clock("2026-11-23")
    let other = try nominate("training-completed")
    try street.carryOut(notice(other))
    try street.carryOut(objection(other))
    try street.carryOut(answer(other))
    street.clock("2026-12-01")
    try street.refuses(grant(other, by: panel("演示路人甲")), BenchRefusal.barredSealed("演示路人甲"))
  }

  @Test("objections come under a name, with a reason, while it is public, and are answered once")
  func objections() throws {
    let number = try nominate()
    try street.refuses(objection(number), AwardRefusal.notNoticed(number))
    try street.carryOut(notice(number))
    try street.refuses(objection(number, by: " "), AwardRefusal.noObjector)
    try street.refuses(objection(number, " "), AwardRefusal.saysNothing)
    try street.refuses(answer(number), AwardRefusal.whichObjection(number, waiting: []))
    let first = try street.carryOut(objection(number))
    let second = try street.carryOut(objection(number, by: "演示路人乙"))
    try street.refuses(answer(number), AwardRefusal.whichObjection(number, waiting: [first, second]))
    try street.refuses(answer(number, Position(1)), AwardRefusal.unknownObjection(number, Position(1)))
    try street.refuses(answer(number, first, reason: ""), ProcedureRefusal.noReason)
    try street.carryOut(answer(number, first))
    try street.refuses(answer(number, first), AwardRefusal.answeredAlready(first, on: Teahouse.today))
    street.clock("2026-12-01")
    try street.refuses(objection(number), AwardRefusal.noticeOver(number, civil("2026-11-30")))
    try street.carryOut(objection(number, by: "演示路人丙", on: civil("2026-11-30")))
  }

  @Test("an honour from outside needs its approving body and its document, and every nomination somebody who makes it")
  func external() throws {
    let paper = DocumentMark(name: "表彰决定.pdf", digest: Digest(of: Array("honour".utf8)))
    try street.refuses(
      nomination("public-honours", level: "city", external: .init(body: " ", document: paper)),
      AwardRefusal.externalWithoutBody)
    try street.refuses(
      nomination("public-honours", level: "city", external: .init(body: "演示市文明办", document: nil)),
      AwardRefusal.externalWithoutDocument)
    try street.refuses(nomination(by: "　"), AwardRefusal.noNominator)
    try street.refuses(nomination("false-information"), AwardRefusal.notAMerit(CategoryID("false-information")))
    let number = try nominate("public-honours", level: "city", external: .init(body: "演示市文明办", document: paper))
    let award = try #require(try street.procedure(number).award)
    #expect(award.isExternal && award.nominator == "演示号·水鸭子")
  }

  @Test("it is made public once, and anew where category or level were put right")
  func noticedAnew() throws {
    let number = try nominate()
    try street.refuses(notice(number, place: " "), AwardRefusal.noPlace)
    try street.carryOut(notice(number))
    try street.refuses(notice(number), AwardRefusal.noticedAlready(number, until: civil("2026-11-30")))
    try street.carryOut(
      CorrectPendingCase(association: street.association, number: number, level: "province"))
    #expect(try street.stage(number) == .nominated)
    try street.carryOut(notice(number))
    let rumour = try street.rumour()
    try street.refuses(notice(rumour), CaseRefusal.notAnAward(rumour))
    try street.refuses(grant(rumour), CaseRefusal.notAnAward(rumour))
  }

  @Test(
    "the member is told of it once it is public, and never who objected; the public reads it in the bulletin's days")
  func told() throws {
    let number = try nominate()
    let member = Audience(.member, on: Teahouse.today)
    #expect(throws: CaseRefusal.unknown(number, association: "SX")) {
      try street.read { try CaseView(number, in: street.association, for: member, from: $0) }
    }
    try street.carryOut(notice(number))
    try street.carryOut(objection(number, by: "演示路人甲"))
    let view = try street.read { try CaseView(number, in: street.association, for: member, from: $0) }
    let objection = try #require(view.course.steps.last)
    #expect(objection.event == .awardObjected && objection.texts[.objector] == nil)
    #expect(objection.texts[.summary] == "活动并未举办")
    let council = try street.read {
      try CaseView(number, in: street.association, for: Teahouse.council, from: $0)
    }
    #expect(council.course.steps.last?.texts[.objector] == "演示路人甲")
  }

  @Test("each refusal is said in these words")
  func messages() {
    let number = CaseNumber(7)
    #expect(
      AwardRefusal.noticeRunning(number, until: civil("2026-11-30")).message
        == Phrase(
          zh: "推荐 7 的公示期至 2026-11-30 届满，其间任何人可以提出异议，不得授予。请在次日起决定。",
          en:
            "Nomination 7 is public until 2026-11-30, so that anybody may object; it cannot be awarded before. Decide from the next day on."
        ))
    #expect(
      AwardRefusal.objectionsOpen(number, [Position(12), Position(15)]).message
        == Phrase(
          zh: "推荐 7 还有公示异议未答复（12、15），不得授予。请先答复：jinjiang award answer 7 12 --rejected|--upheld --reason 理由。",
          en:
            "Objections to nomination 7 wait for an answer (12, 15), so it cannot be awarded. Answer them first: jinjiang award answer 7 12 --rejected|--upheld --reason TEXT."
        ))
    #expect(
      AwardRefusal.externalWithoutDocument.message
        == Phrase(
          zh: "外部荣誉须有批准文件。请用 --document 附上文件。",
          en: "An honour from outside needs the document that gives it. Add the file with --document."))
  }
}

extension Teahouse {
  fileprivate func score(of membership: Key<Membership>, on day: String) throws -> ScoreResult {
    try read { try $0.scorer(for: association, asOf: civil(day)).score($0.history(of: membership)) }
  }
}
