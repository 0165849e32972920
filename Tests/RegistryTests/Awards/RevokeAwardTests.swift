import Registry
import Testing

@Suite("An award is revoked")
struct RevokeAwardTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func revocation(_ number: CaseNumber, effective: Day? = nil, reason: String = "材料不实") -> RevokeAward {
    RevokeAward(association: street.association, number: number, effective: effective, reason: reason)
  }

  @Test("it no longer counts from that day on")
  func revoked() throws {
    let number = try street.award()
    #expect(try street.score(of: street.granny).score == Score(tenths: 1020))
    #expect(try street.carryOut(revocation(number)).latestRuling?.state == .revoked)
    #expect(try street.score(of: street.granny).score == Score(tenths: 1000))
  }

  @Test("only an award in force: no violation, nothing pending, nothing revoked before")
  func notAwarded() throws {
    let rumour = try street.rumour()
    try street.refuses(revocation(rumour), CaseRefusal.notAnAward(rumour))
    let pending = try street.carryOut(RecordCase(membership: street.granny, category: "training-completed")).number
    try street.refuses(revocation(pending), CaseRefusal.notAwarded(pending, .pending))
    let number = try street.award()
    try street.carryOut(revocation(number))
    try street.refuses(revocation(number), CaseRefusal.notAwarded(number, .revoked))
  }

  @Test("not without a reason, and not from before it was awarded")
  func refusals() throws {
    let number = try street.award()
    try street.refuses(revocation(number, reason: "　"), CaseRefusal.noReason)
    try street.refuses(
      revocation(number, effective: civil("2026-11-22")),
      RulingRefusal.beforeLatestRuling(effective: civil("2026-11-22"), latest: Teahouse.today))
  }
}
