import Registry
import Testing

@Suite("Deadlines, their extension, and what lapses")
struct DeadlineTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  /// Thirty working days after 23 November 2026, through a New Year whose notice is not out.
  static let decisionBy = civil("2027-01-05")

  func extend(_ number: CaseNumber, until: Day, reason: String = "证据尚在调取") -> ExtendDeadline {
    ExtendDeadline(
      association: street.association, number: number, term: .decision, until: until, reason: reason)
  }

  @Test("the docket lists what is due, for whom, by when, and says which year was not announced")
  func docket() throws {
    let first = try street.rumour()
    let second = try street.rumour(on: civil("2026-11-19"))
    street.clock("2026-11-24")
    try street.notice(second)
    _ = try street.award()
    let docket = try street.read { try Docket(of: [street.association], on: civil("2026-11-24"), in: $0) }
    #expect(docket.items.map(\.number) == [second, first, second])
    #expect(docket.items.map(\.task.kind) == [.reply, .serveNotice, .decide])
    #expect(docket.items.map(\.task.party) == [.member, .recorder, .panel])
    #expect(
      docket.items.map(\.task.due?.day) == [civil("2026-12-08"), civil("2026-12-18"), Self.decisionBy])
    #expect(docket.unannouncedYears == [2027])
    #expect(!docket.hasOverdue)
  }

  @Test("a notice on its last day leaves the whole time to reply and one day to decide")
  func noticeBy() throws {
    let (timely, late) = (try street.rumour(), try street.rumour(on: civil("2026-11-19")))
    street.clock("2026-12-18")
    try street.notice(timely)
    #expect(try street.procedure(timely).round.notice?.replyBy.day == civil("2027-01-04"))
    // A weekend later there is no day left on which it could be decided without a reply.
    street.clock("2026-12-21")
    try street.notice(late)
    #expect(try street.procedure(late).round.notice?.replyBy.day == Self.decisionBy)
  }

  @Test("overdue comes first; what is not decided in time has lapsed, and only that may be recorded")
  func lapse() throws {
    let number = try street.answeredRumour()
    try street.refuses(
      LapseCase(association: street.association, number: number),
      DeadlineRefusal.notLapsed(number, until: Self.decisionBy))
    street.clock("2027-01-06")
    #expect(try street.stage(number) == .lapsed(Self.decisionBy))
    let later = try street.rumour()
    let docket = try street.read { try Docket(of: [street.association], on: civil("2027-01-06"), in: $0) }
    #expect(docket.items.map(\.number) == [number, later])
    #expect(docket.items.map(\.isOverdue) == [true, false])
    #expect(docket.hasOverdue)
    try street.refuses(street.decision(number), ProcedureRefusal.lapsed(number, deadline: Self.decisionBy))
    try street.refuses(
      extend(number, until: civil("2027-02-01")), DeadlineRefusal.hasPassed(number, .decision, Self.decisionBy))
    let file = try street.carryOut(LapseCase(association: street.association, number: number))
    #expect(file.latestRuling?.state == .dismissed)
    try street.refuses(street.served(number), ProcedureRefusal.lapsed(number, deadline: Self.decisionBy))
    try street.refuses(
      LapseCase(association: street.association, number: number), DeadlineRefusal.notLapsed(number, until: nil))
    #expect(try street.stage(number) == .lapsed(Self.decisionBy))
  }

  @Test("what was open when the record went live has its whole time from then")
  func openBefore() throws {
    let association = try street.founded.association("XW", liveFrom: civil("2026-12-01"))
    let member = try street.founded.member("W-01", name: "演示号·新桥", in: association).key
    let number = try street.carryOut(RecordCase(membership: member, category: "谣言")).number
    let procedure = try street.read { registry in
      var reader = ProcedureReader(registry)
      return try reader.procedure(of: registry.theCase(number, in: association))
    }
    // Thirty working days after 1 December.
    #expect(procedure.decisionBy.day == civil("2027-01-13"))
  }

  @Test("a decision made in time may be typed late")
  func typedLate() throws {
    let number = try street.answeredRumour()
    street.clock("2027-01-06")
    try street.carryOut(street.decision(number, on: Self.decisionBy))
    #expect(try street.stage(number) == .decided)
  }

  @Test("extended in time and with reasons, it can still be decided")
  func extended() throws {
    let number = try street.answeredRumour()
    try street.refuses(
      extend(number, until: Self.decisionBy), DeadlineRefusal.notLater(Self.decisionBy, than: Self.decisionBy))
    try street.refuses(extend(number, until: civil("2027-02-01"), reason: ""), ProcedureRefusal.noReason)
    try street.carryOut(extend(number, until: civil("2027-02-01")))
    street.clock("2027-01-20")
    try street.carryOut(street.decision(number))
    try street.refuses(
      extend(number, until: civil("2027-03-01")), DeadlineRefusal.notRunning(number, .decision))
  }
}
