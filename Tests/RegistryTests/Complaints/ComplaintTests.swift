import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("A complaint comes in, and is decided on before there is a case")
struct ComplaintTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @discardableResult
  func receive(
    _ summary: String? = "称桥已塌，桥还在", about member: Key<Membership>?? = nil, from complainant: String? = "演示投诉人",
    occurred: Day? = civil("2026-11-20"), on day: Day? = nil
  ) throws -> ComplaintNumber {
    try street.carryOut(received(summary, about: member, from: complainant, occurred: occurred, on: day))
  }

  func received(
    _ summary: String? = "称桥已塌，桥还在", about member: Key<Membership>?? = nil, from complainant: String? = "演示投诉人",
    contact: String? = nil, occurred: Day? = civil("2026-11-20"), on day: Day? = nil
  ) -> ReceiveComplaint {
    ReceiveComplaint(
      association: street.association, membership: member ?? street.earlyTea, texts: CaseTexts(summary: summary),
      complainant: complainant, contact: contact, occurred: occurred, day: day)
  }

  func accepted(
    _ number: ComplaintNumber, category: String = "谣言", member: Key<Membership>? = nil, occurred: Day? = nil,
    reason: String = "事实待查"
  ) -> AcceptComplaint {
    AcceptComplaint(
      association: street.association, number: number,
      way: .open(.init(membership: member, category: category, occurred: occurred)), reason: reason)
  }

  func joined(_ number: ComplaintNumber, to caseNumber: CaseNumber) -> AcceptComplaint {
    AcceptComplaint(association: street.association, number: number, way: .join(caseNumber), reason: "同一事件")
  }

  func closed(
    _ number: ComplaintNumber, _ outcome: ComplaintOutcome, to body: String? = nil, reason: String = "与自律规则无关",
    on day: Day? = nil
  ) -> CloseComplaint {
    CloseComplaint(
      association: street.association, number: number, outcome: outcome, reason: reason, body: body, day: day)
  }

  func complaint(_ number: ComplaintNumber) throws -> Complaint {
    try street.read { try $0.theComplaint(number, in: street.association) }
  }

  @Test("only its acceptance opens a case, which says where it came from and counts nothing yet")
  func acceptance() throws {
    let number = try receive()
    #expect(try street.read { try $0.caseFiles(of: street.earlyTea) } == [])
    let file = try street.carryOut(accepted(number)).file
    #expect(file.source == .complaint && file.latestRuling?.state == .pending)
    #expect(file.texts[.summary] == "称桥已塌，桥还在" && file.occurred == civil("2026-11-20"))
    #expect(try complaint(number).ending?.caseNumber == file.number)
    #expect(try complaint(number).ending?.reason == "事实待查")
    #expect(try street.read { try $0.complaints(behind: file).map(\.number) } == [number])
    #expect(try street.score(of: street.earlyTea).score == Score(tenths: 1000))
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("accepted as of the day it was: not before it came in, not in the future, and the case comes in that day")
  func acceptedOn() throws {
    let number = try receive(on: civil("2026-11-21"))
    func accepting(_ day: String) -> AcceptComplaint {
      var request = accepted(number)
      request.day = civil(day)
      return request
    }
    try street.refuses(
      accepting("2026-11-20"), ProcedureRefusal.dayTooEarly(civil("2026-11-20"), follows: civil("2026-11-21")))
    try street.refuses(
      accepting("2026-11-24"), ProcedureRefusal.dayInFuture(civil("2026-11-24"), today: Teahouse.today))
    let file = try street.carryOut(accepting("2026-11-22")).file
    #expect(file.intake == civil("2026-11-22"))
    #expect(try complaint(number).ending?.day == civil("2026-11-22"))
    #expect(try street.procedure(file.number).round.opened == civil("2026-11-22"))
    try street.notice(file.number)
    func complaints(for level: Disclosure) throws -> [ComplaintNumber] {
      try street.read {
        try CaseView(file.number, in: street.association, for: Audience(level, on: Teahouse.today), from: $0).complaints
      }
    }
    #expect(try complaints(for: .council) == [number] && complaints(for: .member) == [])
  }

  @Test("a case on a complaint is opened by nothing else")
  func noOtherDoor() throws {
    try street.refuses(
      RecordCase(membership: street.earlyTea, category: "谣言", source: .complaint), IntakeRefusal.complaintFirst)
  }

  @Test("the same rules stand at the door as for every case: membership, account, limitation")
  func door() throws {
    let number = try receive(about: street.duck, occurred: civil("2026-04-01"))
    try street.refuses(
      accepted(number),
      IntakeRefusal.outsideMembership(
        member: "S-02", occurred: civil("2026-04-01"),
        tenures: [
          Tenure(from: civil("2024-06-01"), until: civil("2026-03-01")), Tenure(from: civil("2026-06-01")),
        ]))
    try street.refuses(
      accepted(number, member: street.granny, occurred: civil("2024-11-22")),
      IntakeRefusal.limitationRun(occurred: civil("2024-11-22"), months: 24, last: civil("2026-11-22")))
    #expect(try complaint(number).ending == nil)
  }

  @Test("it is refused, transferred or settled with reasons, once, and then no case is opened")
  func endings() throws {
    let refused = try receive()
    try street.refuses(closed(refused, .refused, reason: " "), ProcedureRefusal.noReason)
    #expect(try street.carryOut(closed(refused, .refused)).ending?.outcome == .refused)
    let decided = ComplaintRefusal.decidedAlready(refused, .refused, on: Teahouse.today)
    try street.refuses(accepted(refused), decided)
    try street.refuses(closed(refused, .settled), decided)

    let transferred = try receive()
    try street.refuses(closed(transferred, .transferred), ComplaintRefusal.noReceiver(transferred))
    #expect(try street.carryOut(closed(transferred, .transferred, to: "演示平台")).ending?.body == "演示平台")

    let settled = try receive()
    try street.refuses(closed(settled, .accepted), ComplaintRefusal.notAnEnding)
    try street.refuses(
      closed(settled, .settled, on: civil("2026-11-22")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-22"), follows: Teahouse.today))
    #expect(try street.carryOut(closed(settled, .settled)).ending?.outcome == .settled)
    #expect(try street.read { try $0.caseFiles(of: street.earlyTea) } == [])
    #expect(try street.read { try $0.complaints(of: street.association, openOnly: true) } == [])
    #expect(try street.read { try $0.complaints(of: street.association, openOnly: false) }.count == 3)
  }

  @Test("about somebody unknown it waits until somebody is named, and the day is known")
  func unknown() throws {
    let number = try receive(about: .some(nil), occurred: nil)
    try street.refuses(accepted(number), ComplaintRefusal.nobodyNamed(number))
    try street.refuses(accepted(number, member: street.earlyTea), ComplaintRefusal.noDayOfAct(number))
    let file = try street.carryOut(accepted(number, member: street.earlyTea, occurred: civil("2026-11-20"))).file
    #expect(file.membership == street.earlyTea)
  }

  @Test("what it alleges is said, and a contact belongs to somebody")
  func reception() throws {
    try street.refuses(received(nil), ComplaintRefusal.nothingAlleged)
    try street.refuses(received(from: nil, contact: "demo@example.com"), ComplaintRefusal.contactOfNobody)
    try street.refuses(
      received(on: civil("2026-11-24")),
      ProcedureRefusal.dayInFuture(civil("2026-11-24"), today: Teahouse.today))
    try street.refuses(
      received(occurred: civil("2026-11-21"), on: civil("2026-11-20")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-20"), follows: civil("2026-11-21")))
  }

  @Test("it is on the docket from the day it came in, and overdue after ten working days")
  func docket() throws {
    let number = try receive()
    func docket(_ day: String) throws -> Docket {
      try street.read { try Docket(of: [street.association], on: civil(day), in: $0) }
    }
    let item = try #require(try docket("2026-12-07").items.first)
    #expect(item.matter == .complaint(number) && item.membership == street.earlyTea && item.number == nil)
    // Ten working days after 23 November.
    #expect(item.task == CaseTask(.answerComplaint, .recorder, due: try complaint(number).decideBy))
    #expect(try complaint(number).decideBy.day == civil("2026-12-07"))
    #expect(!item.isOverdue)
    #expect(try docket("2026-12-08").hasOverdue)
    try street.carryOut(closed(number, .refused))
    #expect(try docket("2026-12-08").items.isEmpty)
  }

  @Test("a second complaint of the same incident joins its case, which stays one")
  func joins() throws {
    let first = try street.carryOut(accepted(receive())).file
    let second = try receive(from: nil)
    try street.carryOut(joined(second, to: first.number))
    #expect(try street.read { try $0.caseFiles(of: street.earlyTea) }.count == 1)
    #expect(try street.read { try $0.complaints(behind: first) }.count == 2)
    let other = try receive(about: street.duck)
    try street.refuses(joined(other, to: first.number), ComplaintRefusal.otherMember(other, of: first.number))
  }

  @Test("none joins a case that has been decided")
  func joinsTooLate() throws {
    let decided = try street.answeredRumour()
    try street.carryOut(street.decision(decided))
    let late = try receive()
    try street.refuses(
      joined(late, to: decided), ProcedureRefusal.alreadyDecided(decided, on: civil("2026-11-25")))
  }
}

@Suite("Who complained is sealed")
struct ComplainantTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func openCase(from complainant: String?) throws -> CaseNumber {
    street.clock("2026-11-23")
    let number = try street.carryOut(
      ReceiveComplaint(
        association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "称桥已塌"),
        complainant: complainant, occurred: civil("2026-11-20")))
    return try street.carryOut(
      AcceptComplaint(
        association: street.association, number: number, way: .open(.init(category: "谣言")), reason: "事实待查")
    ).file.number
  }

  /// Noticed on the 24th and answered on the 25th.
  func answered(_ number: CaseNumber) throws {
    street.clock("2026-11-24")
    try street.notice(number)
    street.clock("2026-11-25")
    try street.carryOut(street.reply(number))
  }

  @Test("a complainant does not sit, and the refusal does not say why")
  func recusal() throws {
    let number = try openCase(from: "演示乙")
    try answered(number)
    try street.refuses(street.decision(number), BenchRefusal.barredSealed("演示乙"))
    #expect(!BenchRefusal.barredSealed("演示乙").message.zh.contains("投诉"))
    try street.carryOut(
      street.decision(
        number,
        by: .panel([
          Vote("演示甲", .inFavour), Vote("演示乙", .recused), Vote("演示丙", .inFavour),
        ])))
  }

  @Test("an anonymous complaint alone supports no finding; a dismissal it does, and other proof lifts the bar")
  func anonymous() throws {
    let number = try openCase(from: nil)
    try answered(number)
    try street.refuses(street.decision(number), DecisionRefusal.anonymousAlone(number))
    var decision = street.decision(number)
    decision.decision.otherProof = " "
    try street.refuses(decision, DecisionRefusal.anonymousAlone(number))
    decision.decision.otherProof = "平台留存的原视频"
    try street.carryOut(decision)

    let other = try openCase(from: nil)
    try answered(other)
    try street.carryOut(street.decision(other, "dismissed"))
  }

  @Test("somebody who stands behind the same complaint by name lifts the bar, too")
  func named() throws {
    let number = try openCase(from: nil)
    let second = try street.carryOut(
      ReceiveComplaint(
        association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "同上"),
        complainant: "演示投诉人"))
    try street.carryOut(
      AcceptComplaint(association: street.association, number: second, way: .join(number), reason: "同一事件"))
    try answered(number)
    try street.carryOut(street.decision(number))
  }

  @Test("the name is in no entry about the member, and in no text of the case")
  func sealed() throws {
    let number = try openCase(from: "演示投诉人")
    try street.read { (registry) throws in
      let subject = try #require(try registry.membership(street.earlyTea)).pseudonym
      try registry.entries(about: subject, in: Position(1)...registry.position) { entry in
        #expect(entry.draft.personal[.complainant] == nil)
      }
      #expect(try registry.theCase(number, in: street.association).texts[.complainant] == nil)
    }
  }

  @Test("a data officer sees the name with a reason, which is on record; nobody is behind an anonymous one")
  func shown() throws {
    _ = try openCase(from: "演示投诉人")
    _ = try openCase(from: nil)
    func show(_ number: Int, _ reason: String = "投诉人查询进度") -> ShowComplainant {
      ShowComplainant(association: street.association, number: ComplaintNumber(number), reason: reason)
    }
    try street.refuses(show(1, ""), ProcedureRefusal.noReason)
    try street.refuses(show(2), ComplaintRefusal.anonymous(ComplaintNumber(2)))
    try street.refuses(show(3), ComplaintRefusal.unknown(ComplaintNumber(3), association: "SX"))
    #expect(try street.carryOut(show(1)).name == "演示投诉人")
    try street.read { (registry) throws in
      try registry.entries(registry.position...registry.position) { entry in
        #expect(entry.draft.fact.kind == .complainantShown && entry.draft.personal[.reason] == "投诉人查询进度")
      }
    }
  }
}
