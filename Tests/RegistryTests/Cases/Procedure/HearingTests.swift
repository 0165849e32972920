import Registry
import Testing

@Suite("An oral hearing, where the rulebook has one")
struct HearingTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func request(_ number: CaseNumber, on day: Day? = nil) -> RequestHearing {
    RequestHearing(association: street.association, number: number, day: day)
  }

  func close(_ number: CaseNumber, isWaived: Bool = false) -> CloseHearing {
    CloseHearing(
      association: street.association, number: number, isWaived: isWaived, summary: "双方陈述完毕")
  }

  @Test("asked for, it is held before anything is decided, also when a second notice comes between")
  func held() throws {
    let number = try street.rumour(level: "serious")
    street.clock("2026-11-24")
    try street.notice(number)
    try street.refuses(close(number), NoticeRefusal.noHearingAsked(number))
    try street.carryOut(request(number))
    try street.refuses(request(number), NoticeRefusal.hearingAskedAlready(on: civil("2026-11-24")))
    try street.carryOut(street.reply(number))
    #expect(try street.stage(number) == .hearingDue)
    try street.refuses(street.decision(number), DecisionRefusal.hearingDue(number, asked: civil("2026-11-24")))
    try street.notice(number, level: "general")
    try street.carryOut(street.reply(number))
    try street.refuses(street.decision(number), DecisionRefusal.hearingDue(number, asked: civil("2026-11-24")))
    street.clock("2026-11-30")
    try street.carryOut(close(number))
    try street.refuses(
      street.decision(number, on: civil("2026-11-27")),
      ProcedureRefusal.dayTooEarly(civil("2026-11-27"), follows: civil("2026-11-30")))
    try street.carryOut(street.decision(number))
  }

  @Test("waived after all, the case can be decided")
  func waived() throws {
    let number = try street.rumour(level: "serious")
    try street.notice(number)
    try street.carryOut(request(number))
    try street.carryOut(close(number, isWaived: true))
    try street.carryOut(street.reply(number))
    try street.carryOut(street.decision(number))
  }

  @Test("only within the time to reply, and only at a level that has one")
  func refusals() throws {
    let general = try street.rumour()
    street.clock("2026-11-24")
    try street.notice(general)
    try street.refuses(
      request(general), NoticeRefusal.noHearingAtLevel(Level("general"), levels: [Level("serious")]))
    let serious = try street.rumour(on: civil("2026-11-19"), level: "serious")
    try street.notice(serious)
    street.clock("2026-12-09")
    try street.refuses(
      request(serious), NoticeRefusal.hearingTooLate(civil("2026-12-09"), until: civil("2026-12-08")))
    try street.carryOut(request(serious, on: civil("2026-12-08")))
  }
}
