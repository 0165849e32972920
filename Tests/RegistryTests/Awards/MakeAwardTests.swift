import Registry
import Testing

@Suite("A merit is awarded")
struct MakeAwardTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func merit(_ category: String = "public-interest-work") throws -> CaseNumber {
    try street.carryOut(RecordCase(membership: street.granny, category: category)).number
  }

  func award(
    _ number: CaseNumber, level: String? = nil, effective: Day? = nil, basis: String = "理事会决议"
  ) -> MakeAward {
    MakeAward(association: street.association, number: number, level: level, effective: effective, basis: basis)
  }

  @Test("and counts from its effective day on")
  func awarded() throws {
    try street.carryOut(award(merit()))
    #expect(try street.score(of: street.granny).score == Score(tenths: 1020))
  }

  @Test("at another honour level than was nominated")
  func restated() throws {
    let file = try street.carryOut(award(merit(), level: "省级"))
    #expect(file.rulings.last?.level == Level("province"))
    #expect(try street.score(of: street.granny).score == Score(tenths: 1040))
  }

  @Test("no violation, nothing awarded before, nothing without a basis, nothing before it came in")
  func refusals() throws {
    let rumour = try street.rumour()
    try street.refuses(award(rumour), CaseRefusal.notAnAward(rumour))
    let number = try merit()
    try street.refuses(award(number, basis: " "), IntakeRefusal.noBasis)
    try street.refuses(
      award(number, effective: civil("2026-11-22")),
      RulingRefusal.actAfterFinding(occurred: Teahouse.today, effective: civil("2026-11-22")))
    try street.carryOut(award(number))
    try street.refuses(award(number), CaseRefusal.notPending(number, .awarded, since: Teahouse.today))
  }
}
