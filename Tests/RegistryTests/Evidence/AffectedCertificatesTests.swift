import Registry
import TestSupport
import Testing

/// Early Tea's finding is published, Granny has an award and agrees that her grade be told; both are certified.
@Suite("Certificates that are not so any more")
struct AffectedCertificatesTests {
  private let world: DisclosedStreet
  private var street: Teahouse { world.street }

  init() throws {
    world = try DisclosedStreet()
    try street.carryOut(AdoptLogKey(SigningHouse.key(1).verifierKey, isRotation: false))
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: true))
  }

  @discardableResult
  private func issue(_ member: String, _ disclosure: Disclosure = .peer) throws -> Position {
    try street.carryOut(
      IssueCertificate(
        member: member, association: street.association, disclosure: disclosure, recipient: "演示平台", purpose: "入驻审核",
        ground: "会员本人申请", expires: civil("2027-07-30"))
    ).number
  }

  private func affected(_ member: Key<Membership>? = nil) throws -> [AffectedCertificates.Line] {
    let today = world.audience(.council).today
    return try street.read { try AffectedCertificates(member: member, on: today, in: $0).lines }
  }

  private func causes() throws -> [Position: [AffectedCertificates.Cause]] {
    Dictionary(uniqueKeysWithValues: try affected().map { ($0.certificate.number, $0.causes) })
  }

  private static let judgement = Judgement(decider: Teahouse.panel, minutes: Teahouse.minutes, reason: "原始纪要有误")

  @Test("time alone affects none, nor does a finding of a later day; once expired none is listed")
  func time() throws {
    for (member, level) in [("演示号·早茶铺", Disclosure.peer), ("演示号·竹椅阿婆", .public), ("douyin:demo_tea", .public)] {
      try issue(member, level)
    }
    #expect(try affected().isEmpty)
    street.clock("2027-07-01")
    try street.decide(
      street.carryOut(RecordCase(membership: street.granny, category: "谣言", occurred: civil("2027-06-20"))).number,
      "upheld")
    for day in ["2027-07-01", "2027-07-30"] {
      street.clock(day)
      #expect(try affected().isEmpty, "\(day)")
    }
    try street.carryOut(
      VoidCase(
        association: street.association, number: world.rumour, basis: "纪要原件", judgement: Self.judgement))
    #expect(try affected().count == 2)
    street.clock("2027-07-31")
    #expect(try affected().isEmpty)
  }

  @Test(
    "a finding that was voided makes false what was scored with it, and what names it; revoked, it is listed no more")
  func voided() throws {
    let (peer, open) = (try issue("演示号·早茶铺"), try issue("douyin:demo_tea", .public))
    try issue("演示号·竹椅阿婆")
    try street.carryOut(
      VoidCase(association: street.association, number: world.rumour, basis: "纪要原件", judgement: Self.judgement))
    #expect(try causes() == [peer: [.rating, .ended(world.rumour)], open: [.ended(world.rumour)]])
    let line = try #require(try affected(street.earlyTea).first)
    #expect(line.number == "S-01" && line.now?.score == Score(tenths: 1000))
    #expect(try #require(line.certificate.facts.score) < Score(tenths: 1000))
    try street.carryOut(RevokeCertificate(peer, association: street.association, reason: "更正"))
    #expect(try affected().map(\.certificate.number) == [open])
  }

  @Test("so does one with another level from a later day on, though the score of the day of issue is as it was")
  func revised() throws {
    let (peer, open) = (try issue("演示号·早茶铺"), try issue("douyin:demo_tea", .public))
    street.clock("2027-02-03")
    try street.carryOut(
      ReviseFinding(
        association: street.association, number: world.rumour, level: "minor", effective: civil("2027-02-03"),
        basis: "纪要", judgement: Self.judgement))
    #expect(try causes() == [peer: [.revised(world.rumour)], open: [.revised(world.rumour)]])
  }

  @Test("an award that was revoked, and consent that was taken back, make a public certificate false")
  func grounds() throws {
    let open = try issue("演示号·竹椅阿婆", .public)
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: false))
    #expect(try causes() == [open: [.consentEnded]])
    let silent = try issue("演示号·竹椅阿婆", .public)
    #expect(try causes() == [open: [.consentEnded]], "what tells no grade needs no consent")
    try street.carryOut(RevokeAward(association: street.association, number: world.deed, reason: "材料不实"))
    #expect(try causes() == [open: [.consentEnded, .ended(world.deed)], silent: [.ended(world.deed)]])
  }

  @Test("so does a member who left, was erased, or lost the account that stands for the name")
  func ends() throws {
    let (tea, granny) = (try issue("douyin:demo_tea", .public), try issue("演示号·竹椅阿婆"))
    let account = try #require(
      try street.read { try $0.accounts(of: street.earlyTea).first { $0.handle == "demo_tea" } })
    street.clock("2027-02-03")
    try street.carryOut(EndAccount(account.key, on: civil("2027-02-02")))
    #expect(try causes() == [tea: [.accountEnded]])
    try street.carryOut(LeaveMember(street.granny, on: civil("2027-02-03")))
    #expect(try causes() == [tea: [.accountEnded], granny: [.left(civil("2027-02-03"))]])
    let erased = try street.carryOut(EraseMember(street.granny, basis: "个人信息保护法第四十七条", decider: "演示理事会"))
    #expect(erased.certificates == [granny])
    #expect(try causes() == [tea: [.accountEnded], granny: [.erased]])
    #expect(try affected(street.granny).map(\.number) == [nil])
    try street.carryOut(RevokeCertificate(granny, association: street.association, reason: "删除"))
    #expect(try causes() == [tea: [.accountEnded]])
  }

  @Test(
    "a merger makes the other's certificate void of a member, and the member's own false where the score is another")
  func merged() throws {
    let twin = try street.carryOut(
      EnrolMember(association: street.association, number: "S-09", name: "演示号·竹椅 阿婆", joined: civil("2026-05-01")))
    let rumour = try street.carryOut(
      RecordCase(membership: twin, category: "谣言", occurred: civil("2027-01-20"))
    ).number
    try street.decide(rumour, "upheld")
    let (own, others) = (try issue("演示号·竹椅阿婆"), try issue("演示号·竹椅 阿婆"))
    try street.carryOut(ProposeMerger(twin, into: street.granny, reason: "同一张会员卡"))
    #expect(try affected().isEmpty, "a proposal changes nothing")
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单第 3 号"))
    let found = try causes()
    #expect(found[own] == [.rating, .added(rumour)])
    #expect(found[others]?.first == .merged)
    #expect(try affected(street.granny).map(\.certificate.number) == [own, others])
    let both = try issue("演示号·竹椅阿婆")
    try street.carryOut(UndoMerger(twin, reason: "两张卡，两个人", agreedBy: "演示理事乙"))
    #expect(try causes() == [both: [.rating, .elsewhere(rumour)]], "what was told of both is of neither")
  }
}
