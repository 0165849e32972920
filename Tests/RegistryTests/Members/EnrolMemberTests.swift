import Registry
import Testing

@Suite("A member is enrolled")
struct EnrolMemberTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  @Test("with everything that is known on the day, and its first account")
  func enrolled() throws {
    let key = try street.carryOut(
      EnrolMember(
        association: street.association, number: " S-09 ", name: "演示号·豆花担子", kind: .organization,
        joined: civil("2026-10-01"), contact: "演示电话 09", address: "山溪街 9 号", person: "p9",
        account: NewAccount(AccountName(platform: "抖音", handle: "demo_tofu"), uid: "77", from: civil("2026-05-01"))))
    let member = try #require(try street.read { try $0.membership(key) })
    #expect(member.number == "S-09" && member.name == "演示号·豆花担子" && member.kind == .organization)
    #expect(member.contact == "演示电话 09" && member.address == "山溪街 9 号" && member.person == "p9")
    #expect(member.tenures == [Tenure(from: civil("2026-10-01"))])
    #expect(!member.isMember(on: civil("2026-09-30")) && member.isMember(on: civil("2026-10-01")))
    let account = try #require(try street.read { try $0.accounts(of: key) }.first)
    #expect(account.title.description == "douyin:demo_tofu" && account.uid == "77")
    #expect(account.from == civil("2026-05-01") && account.until == nil)
  }

  @Test("a joining day that nobody remembers is before every day")
  func unknownDay() throws {
    let key = try street.carryOut(EnrolMember(association: street.association, number: "S-09", name: "演示号·豆花担子"))
    let member = try #require(try street.read { try $0.membership(key) })
    #expect(member.joined == nil && member.isMember(on: civil("1970-01-01")))
  }

  @Test("not under a number that was ever given, in the same association")
  func numberTaken() throws {
    let again = EnrolMember(association: street.association, number: "S-01", name: "演示号·另一家")
    try street.refuses(again, MemberFailure.numberTaken("S-01", by: "演示号·早茶铺"))
    try street.carryOut(LeaveMember(street.earlyTea))
    try street.refuses(again, MemberFailure.numberTaken("S-01", by: "演示号·早茶铺"))
    let bay = try street.carryOut(FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    try street.carryOut(EnrolMember(association: bay.key, number: "S-01", name: "演示号·另一家"))
  }

  @Test("numbers are told apart to the letter")
  func exactNumbers() throws {
    for number in ["s-01", "S-1", "Ｓ-01"] {
      try street.carryOut(EnrolMember(association: street.association, number: number, name: "演示号·\(number)"))
      #expect(try street.read { try $0.membership(number: number, in: street.association) }?.number == number)
    }
  }

  @Test(
    "not without a number and a name in one line",
    arguments: [
      ("　", "演示", EnteredTextFailure.empty(.number)), ("S-09", " ", .empty(.name)),
      ("S-09", "演示\u{0}", .controlCharacter(.name, text: "演示\u{0}", value: 0)),
      (String(repeating: "9", count: 301), "演示", .tooLong(.number, count: 301)),
    ])
  func texts(number: String, name: String, failure: EnteredTextFailure) throws {
    try street.refuses(EnrolMember(association: street.association, number: number, name: name), failure)
  }

  @Test("an account that another member holds keeps the whole enrolment off the record")
  func accountTaken() throws {
    let tea = AccountName(platform: "douyin", handle: "Demo_Tea")
    try street.refuses(
      EnrolMember(association: street.association, number: "S-09", name: "演示号·豆花担子", account: NewAccount(tea)),
      AccountFailure.heldBy(tea, number: "S-01", name: "演示号·早茶铺", from: civil("2025-03-01"), until: nil))
    #expect(try street.read { try $0.membership(number: "S-09", in: street.association) } == nil)
  }

  @Test("the same request under the same operation id is recorded once")
  func operation() throws {
    let id: ID<Operation> = street.founded.surroundings.value.newID()
    let request = EnrolMember(association: street.association, number: "S-09", name: "演示号·豆花担子")
    _ = try street.founded.registrar.carryOut(request, as: id)
    let after = try street.read { $0.position }
    guard case .alreadyRecorded = try street.founded.registrar.carryOut(request, as: id) else {
      Issue.record("recorded twice")
      return
    }
    #expect(try street.read { $0.position } == after)
    var other = request
    other.person = "p9"
    try street.refuses(other, OperationReused(id: id), as: id)
  }
}
