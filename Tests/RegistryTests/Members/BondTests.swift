import Registry
import TestSupport
import Testing

/// A second association, which has not said what its rulebook rests on: Fisher and Weaver joined, and neither signed.
@Suite("Who may be charged: what binds a member to the rules")
struct BondTests {
  let street: Teahouse
  let ferry: Key<Association>
  let fisher: Key<Membership>
  let weaver: Key<Membership>

  init() throws {
    street = try Teahouse()
    let founded = try street.carryOut(
      FoundAssociation(code: "FY", name: Phrase(zh: "演示渡口", en: "Demo Ferry"), liveFrom: civil("2026-01-01")))
    ferry = founded.key
    fisher = try street.carryOut(
      EnrolMember(association: ferry, number: "F-01", name: "演示号·渔夫", joined: civil("2026-02-01")))
    weaver = try street.carryOut(
      EnrolMember(association: ferry, number: "F-02", name: "演示号·织女", joined: civil("2026-02-01")))
  }

  func rumour(_ member: Key<Membership>, on day: String = "2026-11-20") -> RecordCase {
    RecordCase(membership: member, category: "谣言", occurred: civil(day))
  }

  func unbound(_ number: String, on day: String = "2026-11-20") -> IntakeRefusal {
    .notBound(member: number, association: "FY", edition: "2024.1", occurred: civil(day))
  }

  @Test("neither pledge nor vote: no case; a pledge lets acts be charged from its day on, and no earlier ones")
  func pledge() throws {
    try street.refuses(rumour(fisher), unbound("F-01"))
    try street.carryOut(SignPledge(fisher, on: civil("2026-11-10")))
    try street.refuses(rumour(fisher, on: "2026-11-09"), unbound("F-01", on: "2026-11-09"))
    try street.refuses(rumour(weaver), unbound("F-02"))
    let number = try street.carryOut(rumour(fisher, on: "2026-11-10")).number
    // Nor does a correction of the day lead behind it.
    try street.refuses(
      CorrectPendingCase(association: ferry, number: number, occurred: civil("2026-11-09")),
      unbound("F-01", on: "2026-11-09"))
  }

  @Test("a merit, and what another body or an earlier decision found, need no bond: they answer for themselves")
  func others() throws {
    try street.carryOut(RecordCase(membership: fisher, category: "public-interest-work"))
    try street.carryOut(
      RecordCase(
        membership: fisher, category: "谣言", occurred: civil("2026-11-20"),
        decision: PriorDecision(
          decided: civil("2026-11-22"), outcome: "upheld", basis: "演示平台处理决定", body: "演示平台治理部")))
  }

  @Test("a vote binds everybody who is a member that day and has not pledged, and not who joins later")
  func vote() throws {
    let vote = BindByVote(association: ferry, on: civil("2026-03-01"), document: "会员大会决议〔2026〕第1号")
    try street.carryOut(SignPledge(weaver, on: civil("2026-02-01")))
    let bound = try street.carryOut(vote)
    #expect(bound.members == 1 && bound.edition.edition == "2024.1")
    try street.carryOut(rumour(fisher, on: "2026-03-01"))
    try street.refuses(rumour(fisher, on: "2026-02-28"), unbound("F-01", on: "2026-02-28"))
    try street.refuses(vote, PledgeFailure.nobodyToBind(edition: "2024.1", on: civil("2026-03-01")))
    let late = try street.carryOut(
      EnrolMember(association: ferry, number: "F-03", name: "演示号·晚来客", joined: civil("2026-11-01")))
    try street.refuses(rumour(late), unbound("F-03"))
    try street.refuses(
      BindByVote(association: street.association, document: "决议"), PledgeFailure.votedAlready(edition: "2024.1"))
    try street.refuses(
      BindByVote(association: ferry, on: civil("2026-11-24"), document: "决议"),
      ProcedureRefusal.dayInFuture(civil("2026-11-24"), today: Teahouse.today))
  }

  @Test("an adoption by resolution binds all, whenever they joined")
  func adoption() throws {
    let founded = try street.carryOut(
      FoundAssociation(
        code: "QY", name: Phrase(zh: "演示青羊", en: "Demo Goat"), liveFrom: civil("2026-01-01"), basis: "会员大会决议"))
    let member = try street.carryOut(EnrolMember(association: founded.key, number: "Q-01", name: "演示号·青羊"))
    try street.carryOut(rumour(member))
    let bond = try street.read { try $0.bond(of: member, in: founded.key, on: Teahouse.today) }
    let adopted = try street.read { try $0.adoptions(of: founded.key).map(\.sequence) }
    #expect(bond == adopted.first.map(Bond.adoption))
  }

  @Test("a complaint against an unbound member is refused at the door, and stays open")
  func complaint() throws {
    let complaint = try street.carryOut(
      ReceiveComplaint(
        association: ferry, membership: fisher, texts: CaseTexts(summary: "称桥将塌"), complainant: "演示甲",
        occurred: civil("2026-11-20")))
    try street.refuses(
      AcceptComplaint(
        association: ferry, number: complaint, way: .open(AcceptComplaint.Charge(category: "false-information")),
        reason: "有链接"), unbound("F-01"))
  }
}
