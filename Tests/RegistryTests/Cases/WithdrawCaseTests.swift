import Registry
import Testing

@Suite("A record entered by mistake is withdrawn")
struct WithdrawCaseTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func withdrawal(_ number: CaseNumber, reason: String = "登错了会员") -> WithdrawCase {
    WithdrawCase(association: street.association, number: number, reason: reason)
  }

  @Test("void from its first day on; its number is not given again")
  func void() throws {
    let number = try street.rumour()
    street.founded.surroundings.set(day: civil("2026-11-25"))
    let file = try street.carryOut(withdrawal(number))
    #expect(file.rulings.map(\.state) == [.pending, .void])
    #expect(file.ruling(on: Teahouse.today)?.state == .void)
    #expect(try street.rumour() == CaseNumber(2))
    let course = try street.read { try CaseCourse(of: file, in: $0) }
    #expect(course.steps.last?.reason == "登错了会员")
    #expect(course.steps.last?.recorded == civil("2026-11-25"))
    #expect(course.steps.last?.effective == Teahouse.today)
  }

  @Test("after a correction, too")
  func corrected() throws {
    let number = try street.rumour()
    try street.carryOut(
      CorrectPendingCase(association: street.association, number: number, category: "malicious-hype"))
    #expect(try street.carryOut(withdrawal(number)).latestRuling?.state == .void)
  }

  @Test("not without a reason, not twice, and not once decided")
  func refusals() throws {
    let number = try street.rumour()
    try street.refuses(withdrawal(number, reason: ""), CaseRefusal.noReason)
    try street.carryOut(withdrawal(number))
    try street.refuses(withdrawal(number), CaseRefusal.notPending(number, .void, since: Teahouse.today))
    let decided = try street.rumour(on: civil("2026-11-19"))
    try street.decide(decided, "dismissed")
    try street.refuses(withdrawal(decided), CaseRefusal.notPending(decided, .dismissed, since: Teahouse.today))
  }
}
