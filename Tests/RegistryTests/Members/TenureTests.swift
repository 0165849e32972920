import Registry
import Testing

@Suite("Members leave and come back")
struct TenureTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func tenures(of member: Key<Membership>, at position: Position? = nil) throws -> [Tenure] {
    try #require(try street.read(at: position) { try $0.membership(member) }).tenures
  }

  @Test("the given day is the first one outside; the same membership goes on afterwards, as it was known")
  func leaveAndRejoin() throws {
    let (joined, left, back) = (civil("2025-03-01"), civil("2026-10-01"), civil("2026-11-01"))
    let before = try street.read { $0.position }
    #expect(try street.carryOut(LeaveMember(street.earlyTea, on: left, reason: "停更一季")) == left)
    let between = try street.read { $0.position }
    #expect(try street.carryOut(RejoinMember(street.earlyTea, on: back)) == back)

    #expect(try tenures(of: street.earlyTea) == [Tenure(from: joined, until: left), Tenure(from: back)])
    #expect(try tenures(of: street.earlyTea, at: between) == [Tenure(from: joined, until: left)])
    #expect(try tenures(of: street.earlyTea, at: before) == [Tenure(from: joined)])
    let member = try #require(try street.read { try $0.membership(street.earlyTea) })
    #expect(member.status(on: civil("2026-09-30")) == .member(since: joined))
    #expect(member.status(on: left) == .left(left))
    #expect(member.status(on: back) == .member(since: back) && member.number == "S-01")
  }

  @Test("without a day it is today; leaving and coming back on one day leaves no gap")
  func today() throws {
    #expect(try street.carryOut(LeaveMember(street.granny)) == Teahouse.today)
    #expect(try street.carryOut(RejoinMember(street.granny)) == Teahouse.today)
    #expect(try tenures(of: street.granny) == [Tenure(from: nil, until: Teahouse.today), Tenure(from: Teahouse.today)])
  }

  @Test("the roster of a day follows, as it was known")
  func roster() throws {
    let before = try street.read { $0.position }
    try street.carryOut(LeaveMember(street.granny, on: civil("2026-11-20")))
    func numbers(on day: String, at position: Position? = nil) throws -> [String] {
      var numbers: [String] = []
      try street.read(at: position) { try $0.roster(of: street.association, on: civil(day)) { numbers.append($1) } }
      return numbers
    }
    #expect(
      try numbers(on: "2026-11-19") == ["S-01", "S-02", "S-03"] && numbers(on: "2026-11-20") == ["S-01", "S-02"])
    #expect(try numbers(on: "2026-11-20", at: before) == ["S-01", "S-02", "S-03"])
    #expect(try numbers(on: "2026-03-01") == ["S-01", "S-03"])
  }

  @Test("nobody leaves before joining, or twice; nobody comes back who is there, or before having left")
  func refusals() throws {
    let joined = civil("2025-03-01")
    try street.refuses(
      LeaveMember(street.earlyTea, on: joined),
      MemberFailure.leavesBeforeJoining(number: "S-01", leaving: joined, joined: joined))
    try street.refuses(RejoinMember(street.earlyTea), MemberFailure.stillMember(number: "S-01"))
    try street.carryOut(LeaveMember(street.earlyTea, on: civil("2026-10-01")))
    try street.refuses(
      LeaveMember(street.earlyTea), MemberFailure.alreadyLeft(number: "S-01", on: civil("2026-10-01")))
    try street.refuses(
      RejoinMember(street.earlyTea, on: civil("2026-09-30")),
      MemberFailure.rejoinsBeforeLeaving(number: "S-01", rejoining: civil("2026-09-30"), left: civil("2026-10-01")))
    // Duck came back in June, and cannot have left for good in May.
    try street.refuses(
      LeaveMember(street.duck, on: civil("2026-05-01")),
      MemberFailure.leavesBeforeJoining(number: "S-02", leaving: civil("2026-05-01"), joined: civil("2026-06-01")))
    try street.refuses(
      LeaveMember(street.granny, reason: "a\u{9}b"),
      EnteredTextFailure.controlCharacter(.reason, text: "a\u{9}b", value: 9))
    let nobody = Key<Membership>(Position(1))
    try street.refuses(LeaveMember(nobody), MemberFailure.notOnRecord(nobody))
    try street.refuses(RejoinMember(nobody), MemberFailure.notOnRecord(nobody))
  }
}
