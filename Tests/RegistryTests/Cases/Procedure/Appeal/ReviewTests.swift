import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("Others review an appealed decision, and never make it worse")
struct ReviewTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func score(_ day: String) throws -> Score {
    try street.figures(of: street.earlyTea, asOf: civil(day)).confirmed.score
  }

  @Test("affirmed, it counts again from the day the review is served, as if found on its first day")
  func affirmed() throws {
    let number = try street.appealedRumour()
    try street.carryOut(street.review(number, "维持"))
    #expect(try street.stage(number) == .reviewed)
    #expect(try street.file(number).latestRuling?.state == .stayed)
    street.clock("2026-12-11")
    #expect(try street.carryOut(street.service(number)).latestRuling?.state == .upheld)
    #expect(try street.stage(number) == .closed)
    #expect(try score("2026-12-10") == Score(tenths: 1000) && score("2026-12-11") == Score(tenths: 920))
    // Half a year from 30 November, the stay not taken out.
    #expect(try score("2027-05-29") == Score(tenths: 920) && score("2027-06-30") != Score(tenths: 920))
    try street.refuses(street.service(number), DecisionRefusal.reviewServedAlready(number, on: civil("2026-12-11")))
    #expect(try street.procedure(number).finalDay(knownOn: civil("2026-12-11")) == civil("2026-12-11"))
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("varied, it counts what is left of it; overturned, nothing")
  func milder() throws {
    let number = try street.appealedRumour()
    try street.carryOut(street.review(number, "改判", level: "轻微"))
    try street.carryOut(street.service(number))
    #expect(try street.file(number).level == Level("minor"))
    #expect(try score("2026-12-10") == Score(tenths: 970))
    let other = try street.appealedRumour()
    try street.carryOut(street.review(other, "撤销"))
    try street.carryOut(street.service(other))
    #expect(try street.file(other).latestRuling?.state == .overturned)
    #expect(try score("2026-12-10") == Score(tenths: 970))
  }

  @Test("points that were set may go down, alone or to the new level's range, and not up")
  func points() throws {
    let number = try street.appealedRumour(level: "serious", points: Millipoints(20_000))
    try street.refuses(
      street.review(number, "varied", points: Millipoints(20_001)),
      ReviewRefusal.worsePoints(Millipoints(20_001), was: Millipoints(20_000)))
    try street.refuses(
      street.review(number, "varied", points: Millipoints(14_999)),
      RulingRefusal.pointsOutsideRange(
        Millipoints(14_999), allowed: Millipoints(15_000)...Millipoints(40_000), level: Level("serious"),
        ruling: civil("2026-12-10")))
    try street.carryOut(street.review(number, "varied", points: Millipoints(15_000)))
    try street.carryOut(street.service(number))
    #expect(try score("2026-12-10") == Score(tenths: 850))
  }

  @Test("never graver, and what is called varied is milder in something")
  func neverWorse() throws {
    let number = try street.appealedRumour(sanctions: [.init(name: "warning")])
    try street.refuses(
      street.review(number, "varied", level: "serious"),
      ReviewRefusal.worseLevel(Level("serious"), was: Level("general")))
    try street.refuses(street.review(number, "varied"), ReviewRefusal.nothingVaried)
    try street.refuses(street.review(number, "varied", level: "general"), ReviewRefusal.nothingVaried)
    try street.refuses(street.review(number, "affirmed", level: "minor"), ReviewRefusal.changedNotVaried)
    try street.refuses(street.review(number, "affirmed", lifts: true), ReviewRefusal.changedNotVaried)
    try street.refuses(street.review(number, "overturned", level: "minor"), ReviewRefusal.termsOfNothing(number))
    try street.refuses(street.review(number, "dismissed"), ReviewRefusal.notAnOutcome(number, "dismissed"))
    try street.refuses(
      street.review(number, "varied", sanctions: [.init(name: "warning")], lifts: true), ReviewRefusal.liftedAndKept)
    try street.carryOut(street.review(number, "varied", lifts: true))
    try street.carryOut(street.service(number))
    #expect(try score("2026-12-10") == Score(tenths: 920))
    #expect(try street.procedure(number).sanctionsInForce(on: civil("2026-12-10")) == [])
  }

  @Test("nobody who decided sits, nor the recorder, nor whoever stepped back; quorum and majority are the panel's")
  func bench() throws {
    let number = try street.answeredRumour()
    street.clock("2026-11-30")
    try street.carryOut(
      street.decision(
        number, by: .panel([Vote("演示甲", .inFavour), Vote("演示乙", .inFavour), Vote("演示丙", .recused)])))
    try street.carryOut(street.service(number))
    try street.carryOut(street.appeal(number))
    func refused(_ votes: Vote..., by refusal: BenchRefusal) throws {
      try street.refuses(street.review(number, by: .panel(votes)), refusal)
    }
    let (e, f) = (Vote("演示戊", .inFavour), Vote("演示己", .inFavour))
    try refused(e, f, Vote("演示 乙", .inFavour), by: .satBefore("演示 乙"))
    try refused(e, f, Vote("演示丙", .inFavour), by: .barredSealed("演示丙"))
    try refused(e, f, Vote("admin", .against), by: .barredRecorder("admin"))
    try refused(e, f, Vote("演示号·早茶铺", .inFavour), by: .barredMember("演示号·早茶铺"))
    try refused(e, by: .noQuorum(sitting: 1, needed: 2, members: 3))
    try refused(e, Vote("演示己", .against), by: .noMajority(inFavour: 1, sitting: 2))
    try street.refuses(street.review(number, by: .officer("演示戊")), ReviewRefusal.oneOfficer)
    try street.refuses(street.review(number, minutes: nil), DecisionRefusal.noMinutes)
    try street.refuses(street.review(number, reason: ""), ProcedureRefusal.noReason)
    try street.carryOut(street.review(number, by: .panel([e, f])))
    try street.refuses(street.review(number), AppealRefusal.reviewedAlready(number, on: civil("2026-11-30")))
    try street.refuses(street.takingBack(number), AppealRefusal.reviewedAlready(number, on: civil("2026-11-30")))
  }

  @Test("where there are no others, a body from outside reviews it; the association itself is none")
  func outside() throws {
    let number = try street.appealedRumour()
    func by(_ body: String, _ votes: Vote...) -> ReviewCase {
      street.review(number, "overturned", by: .outside(body: body, votes))
    }
    try street.refuses(by(" "), BenchRefusal.outsideBodyUnnamed)
    try street.refuses(by("sx"), ReviewRefusal.ourselves("sx"))
    try street.refuses(by("演示邻市协会", Vote("演示甲", .inFavour)), BenchRefusal.satBefore("演示甲"))
    try street.carryOut(by("演示邻市协会"))
    #expect(try street.procedure(number).round.appeal?.review?.tally.body == .outside)
  }

  @Test("nothing is reviewed that nobody appealed against")
  func noAppeal() throws {
    let number = try street.servedRumour()
    try street.refuses(street.review(number), AppealRefusal.noAppeal(number))
    try street.refuses(street.takingBack(number), AppealRefusal.noAppeal(number))
  }
}

@Suite("Sanctions on appeal")
struct ReviewedSanctionTests {
  let street: Teahouse
  let number: CaseNumber

  /// Censured in public, and to put it right from 1 to 20 December; the appeal came on the 3rd.
  init() throws {
    street = try Teahouse()
    number = try street.appealedRumour(
      level: "serious",
      sanctions: [
        .init(name: "public-censure"),
        .init(name: "correction-order", start: civil("2026-12-01"), end: civil("2026-12-20")),
      ])
  }

  func inForce(_ day: String) throws -> [String] {
    try street.procedure(number).sanctionsInForce(on: civil(day)).map(\.id)
  }

  func refused(_ sanctions: CaseDecision.Sanction..., by refusal: some Failure & Equatable) throws {
    try street.refuses(street.review(number, "varied", sanctions: sanctions), refusal)
  }

  @Test("they begin with the service or their own day, and rest during a stay")
  func stay() throws {
    #expect(try inForce("2026-11-29") == [] && inForce("2026-11-30") == ["public-censure"])
    #expect(try inForce("2026-12-02") == ["public-censure", "correction-order"])
    #expect(try inForce("2026-12-03") == [])
    try street.carryOut(street.review(number))
    try street.carryOut(street.service(number))
    #expect(try inForce("2026-12-10") == ["public-censure", "correction-order"])
    #expect(try inForce("2026-12-21") == ["public-censure"])
  }

  @Test("none is added, none is longer; a milder one may take the place of a heavier")
  func neverHeavier() throws {
    try refused(
      .init(name: "public-censure"), .init(name: "correction-order"), .init(name: "expulsion"),
      by: ReviewRefusal.addedSanction(Phrase(zh: "除名", en: "Expulsion")))
    try refused(
      .init(name: "public-censure"), .init(name: "warning"), .init(name: "correction-order"),
      by: ReviewRefusal.addedSanction(Phrase(zh: "警示", en: "Warning")))
    try refused(
      .init(name: "public-censure"), .init(name: "public-censure"), by: DecisionRefusal.sanctionTwice("public-censure"))
    let order = Phrase(zh: "限期整改", en: "Correction order")
    try refused(
      .init(name: "correction-order", end: civil("2026-12-21")),
      by: ReviewRefusal.longerSanction(order, until: civil("2026-12-20")))
    // Two of its twenty days had passed when the appeal came.
    try refused(
      .init(name: "correction-order", start: civil("2026-12-11"), end: civil("2026-12-29")),
      by: ReviewRefusal.longerSanction(order, until: civil("2026-12-28")))
    try street.carryOut(
      street.review(
        number, "varied",
        sanctions: [
          .init(name: "warning"), .init(name: "correction-order", start: civil("2026-12-11"), end: civil("2026-12-28")),
        ]))
    try street.carryOut(street.service(number))
    #expect(try inForce("2026-12-10") == ["warning"])
    #expect(try inForce("2026-12-28") == ["correction-order", "warning"])
  }

  @Test("what the new level does not allow must go; of the rest, what is not listed goes")
  func level() throws {
    try street.refuses(
      street.review(number, "varied", level: "general"),
      DecisionRefusal.sanctionAboveLevel(
        Phrase(zh: "公开谴责", en: "Public censure"), found: Level("general"), from: Level("serious")))
    try street.carryOut(
      street.review(number, "varied", level: "general", sanctions: [.init(name: "circulated-criticism")]))
    try street.carryOut(street.service(number))
    #expect(try inForce("2026-12-10") == ["circulated-criticism"])
  }

  @Test("affirmed, they are the same; their days may be set anew after the stay")
  func affirmed() throws {
    try street.refuses(
      street.review(number, sanctions: [.init(name: "public-censure")]), ReviewRefusal.changedNotVaried)
    try street.carryOut(
      street.review(
        number,
        sanctions: [
          .init(name: "public-censure"),
          .init(name: "correction-order", start: civil("2026-12-14"), end: civil("2026-12-31")),
        ]))
    try street.carryOut(street.service(number))
    #expect(try inForce("2026-12-31") == ["public-censure", "correction-order"])
  }

  @Test("overturned, there are none")
  func overturned() throws {
    try street.carryOut(street.review(number, "overturned"))
    try street.carryOut(street.service(number))
    #expect(try inForce("2026-12-11") == [])
  }
}
