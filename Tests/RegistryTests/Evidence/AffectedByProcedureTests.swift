import Registry
import TestSupport
import Testing

/// Certificates of Early Tea's general rumour, and of Granny's grade, while the cases go on.
@Suite("Certificates of what the procedure changes after them")
struct AffectedByProcedureTests {
  private let street: Teahouse

  init() throws {
    street = try Teahouse()
    try street.carryOut(AdoptLogKey(SigningHouse.key(1).verifierKey, isRotation: false))
  }

  private func issue(
    _ member: String = "演示号·早茶铺", _ disclosure: Disclosure = .peer, until day: String = "2027-05-20"
  ) throws -> Position {
    try street.carryOut(
      IssueCertificate(
        member: member, association: street.association, disclosure: disclosure, recipient: "演示平台", purpose: "入驻审核",
        ground: "会员本人申请", expires: civil(day))
    ).number
  }

  private func causes() throws -> [Position: [AffectedCertificates.Cause]] {
    let today = street.founded.surroundings.value.now().day(at: .china)
    return try street.read { registry in
      let lines = try AffectedCertificates(on: today, in: registry).lines
      return Dictionary(uniqueKeysWithValues: lines.map { ($0.certificate.number, $0.causes) })
    }
  }

  @Test("an appeal stays the effect, and what was told before is false; what is told meanwhile is so, and stays so")
  func appeal() throws {
    let number = try street.servedRumour()
    let before = try issue()
    #expect(try causes().isEmpty)
    street.clock("2026-12-03")
    try street.carryOut(street.appeal(number))
    #expect(try causes() == [before: [.rating, .ended(number)]])
    street.clock("2026-12-04")
    _ = try issue()
    #expect(try causes() == [before: [.rating, .ended(number)]], "what was told during the stay is so")
    street.clock("2026-12-10")
    try street.carryOut(street.review(number, "overturned"))
    try street.carryOut(street.service(number))
    #expect(try causes() == [before: [.rating, .ended(number)]])
  }

  @Test("an appeal that fails leaves the certificate as true as it was")
  func affirmed() throws {
    let number = try street.servedRumour()
    _ = try issue()
    street.clock("2026-12-03")
    try street.carryOut(street.appeal(number))
    street.clock("2026-12-10")
    try street.carryOut(street.review(number))
    try street.carryOut(street.service(number))
    #expect(try causes().isEmpty)
  }

  @Test("a case opened again in the member's favour makes it false")
  func reopened() throws {
    let number = try street.finalRumour()
    let certificate = try issue()
    try street.carryOut(street.reopening(number))
    #expect(try causes() == [certificate: [.rating, .ended(number)]])
  }

  @Test("opened again to their detriment it changes nothing before the new decision is served")
  func detriment() throws {
    let number = try street.finalRumour()
    _ = try issue()
    try street.carryOut(street.reopening(number, toDetriment: true))
    #expect(try causes().isEmpty)
  }

  @Test("a repair that is granted makes it false, one that is asked for or refused does not; the next one is true")
  func repaired() throws {
    let number = try street.servedRumour()
    street.clock("2027-03-01")
    let before = try issue()
    try street.carryOut(RequestRepair(association: street.association, number: number, evidence: "已更正并致歉三个月"))
    #expect(try causes().isEmpty)
    street.clock("2027-03-05")
    try street.carryOut(
      DecideRepair(
        association: street.association, number: number, answer: .granted(restores: nil, conditionsMet: true),
        judgement: Judgement(decider: Teahouse.panel, minutes: Teahouse.minutes, reason: "整改到位")))
    #expect(try causes() == [before: [.rating, .ended(number)]])
    _ = try issue()
    #expect(try causes() == [before: [.rating, .ended(number)]])
  }

  @Test("a minor's grade is told to nobody while it is one; what associations were told stands")
  func grade() throws {
    street.clock("2026-12-22")
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: true))
    let open = try issue("演示号·竹椅阿婆", .public, until: "2027-06-10")
    _ = try issue("演示号·竹椅阿婆", .peer, until: "2027-06-10")
    try street.carryOut(MarkMinor(street.granny, Minority(until: civil("2027-06-01"), guardian: "演示姨妈")))
    #expect(try causes() == [open: [.minor]])
    street.clock("2027-06-01")
    #expect(try causes().isEmpty, "of age")
  }

  @Test("a public certificate that names a finding is false for good once the act is known to be a minor's")
  func finding() throws {
    let world = try DisclosedStreet()
    try world.street.carryOut(AdoptLogKey(SigningHouse.key(1).verifierKey, isRotation: false))
    let other = AffectedByProcedureTests(on: world.street)
    let open = try other.issue("douyin:demo_tea", .public, until: "2027-07-01")
    #expect(try other.causes().isEmpty)
    try world.street.carryOut(
      MarkMinor(world.street.earlyTea, Minority(until: civil("2027-06-01"), guardian: "演示姨妈")))
    for day in [DisclosedStreet.later, "2027-06-02"] {
      world.street.clock(day)
      #expect(try other.causes() == [open: [.minorsCase(world.rumour)]], "\(day)")
    }
  }

  private init(on street: Teahouse) { self.street = street }
}
