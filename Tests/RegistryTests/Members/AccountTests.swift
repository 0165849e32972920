import Registry
import Testing

@Suite("Platform accounts are held, ended and passed on")
struct AccountTests {
  let street: Teahouse
  let tea = AccountName(platform: "douyin", handle: "demo_tea")

  init() throws { street = try Teahouse() }

  func teaAccount() throws -> PlatformAccount { try street.read { try AccountLookup(tea).resolve(in: $0) } }

  func holder(_ name: String, on day: String, at position: Position? = nil) throws -> String? {
    try street.read(at: position) { try MemberLookup(name, on: civil(day)).resolve(in: $0) }.number
  }

  @Test("a transfer gives every act one author, and an old position still shows the old holder")
  func transferred() throws {
    let before = try street.read { $0.position }
    let account = try teaAccount()
    let passed = try street.carryOut(TransferAccount(account.key, to: street.granny, on: civil("2026-11-01")))
    #expect(passed.day == civil("2026-11-01"))
    #expect(try holder("douyin:demo_tea", on: "2026-10-31") == "S-01")
    #expect(try holder("抖音：DEMO_TEA", on: "2026-11-01") == "S-03")
    #expect(try holder("douyin:demo_tea", on: "2026-11-01", at: before) == "S-01")
    #expect(try street.read { try $0.account(account.key) }?.until == civil("2026-11-01"))
    #expect(try street.read(at: before) { try $0.account(account.key) }?.until == nil)
    #expect(try teaAccount().key == passed.account)
  }

  @Test("the platform's own id goes with the account")
  func uid() throws {
    let key = try street.carryOut(
      HoldAccount(
        membership: street.duck, account: NewAccount(AccountName(platform: "bilibili", handle: "demo_duck"), uid: "7")))
    let passed = try street.carryOut(TransferAccount(key, to: street.granny))
    #expect(try street.read { try $0.account(passed.account) }?.uid == "7")
  }

  @Test("an ended account is free from that day on, and was held before it")
  func ended() throws {
    #expect(try street.carryOut(EndAccount(teaAccount().key, on: civil("2026-11-01"))) == civil("2026-11-01"))
    try street.carryOut(
      HoldAccount(membership: street.granny, account: NewAccount(tea, from: civil("2026-11-01"))))
    #expect(try holder("douyin:demo_tea", on: "2026-10-31") == "S-01")
    #expect(try holder("douyin:demo_tea", on: "2026-11-01") == "S-03")
  }

  @Test("an account is one member's at a time: by its handle however written, and by the platform's id")
  func rivals() throws {
    func refuses(_ account: NewAccount, from: Day?, until: Day?, number: String = "S-01") throws {
      try street.refuses(
        HoldAccount(membership: street.granny, account: account),
        AccountFailure.heldBy(account.name, number: number, name: "演示号·早茶铺", from: from, until: until))
    }
    let (since, gaveUp) = (civil("2025-03-01"), civil("2026-05-01"))
    try refuses(NewAccount(AccountName(platform: "抖音", handle: "ＤＥＭＯ_tea")), from: since, until: nil)
    let old = AccountName(platform: "weixin", handle: "demo_tea_old")
    try refuses(NewAccount(old, from: civil("2026-04-30")), from: since, until: gaveUp)
    try refuses(NewAccount(old, until: civil("2025-03-02")), from: since, until: gaveUp)
    try street.carryOut(HoldAccount(membership: street.granny, account: NewAccount(old, from: gaveUp)))
    try street.carryOut(HoldAccount(membership: street.granny, account: NewAccount(old, until: since)))

    let renamed = AccountName(platform: "weibo", handle: "demo_tea_new")
    try street.carryOut(
      HoldAccount(
        membership: street.earlyTea,
        account: NewAccount(AccountName(platform: "weibo", handle: "demo_tea"), uid: "42")))
    try refuses(NewAccount(renamed, uid: "42"), from: nil, until: nil)
    try street.carryOut(HoldAccount(membership: street.granny, account: NewAccount(renamed, uid: "43")))
  }

  @Test("another association keeps its own books")
  func otherAssociation() throws {
    let bay = try street.carryOut(FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    let gull = try street.carryOut(
      EnrolMember(association: bay.key, number: "H-01", name: "演示号·海鸥", account: NewAccount(tea)))
    let account = try street.read { registry in
      try AccountLookup(tea, in: registry.theAssociation(code: "SX")).resolve(in: registry)
    }
    #expect(account.membership == street.earlyTea)
    #expect(throws: AccountLookupFailure.several(tea, associations: ["SX", "HW"])) {
      try street.read { try AccountLookup(tea).resolve(in: $0) }
    }
    try street.refuses(
      TransferAccount(account.key, to: gull), AccountFailure.otherAssociation(tea, number: "H-01"))
  }

  @Test("no days that end before they begin, no second end, nothing passed to its holder, no account that is not there")
  func refusals() throws {
    let (day, account) = (civil("2026-11-01"), try teaAccount())
    let new = AccountName(platform: "weibo", handle: "demo_tea")
    try street.refuses(
      HoldAccount(membership: street.granny, account: NewAccount(new, from: day, until: day)),
      AccountFailure.endsBeforeItBegins(new, from: day, until: day))
    try street.refuses(
      EndAccount(account.key, on: civil("2025-03-01")),
      AccountFailure.endsBeforeItBegins(tea, from: civil("2025-03-01"), until: civil("2025-03-01")))
    try street.refuses(
      TransferAccount(account.key, to: street.earlyTea), AccountFailure.alreadyTheirs(tea, number: "S-01"))
    try street.carryOut(EndAccount(account.key, on: day))
    try street.refuses(EndAccount(account.key), AccountFailure.alreadyEnded(tea, on: day))
    try street.refuses(TransferAccount(account.key, to: street.granny), AccountFailure.alreadyEnded(tea, on: day))
    #expect(throws: AccountFailure.alreadyEnded(tea, on: day)) { try teaAccount() }
    #expect(throws: AccountLookupFailure.unknown(new)) {
      try street.read { try AccountLookup(new).resolve(in: $0) }
    }
    let (nothing, nobody) = (Key<PlatformAccount>(Position(1)), Key<Membership>(Position(1)))
    try street.refuses(EndAccount(nothing), AccountFailure.notOnRecord(nothing))
    try street.refuses(HoldAccount(membership: nobody, account: NewAccount(new)), MemberFailure.notOnRecord(nobody))
    try street.refuses(
      HoldAccount(membership: street.granny, account: NewAccount(AccountName(platform: "weibo", handle: " "))),
      EnteredTextFailure.empty(.handle))
  }

  @Test("a transfer onto days on which the account is another's leaves everything as it was")
  func transferOntoOthers() throws {
    // Granny took the account over next week; Early Tea cannot pass it on to Duck from the week after.
    let account = try teaAccount()
    try street.carryOut(EndAccount(account.key, on: civil("2026-12-01")))
    let later = try street.carryOut(
      HoldAccount(membership: street.granny, account: NewAccount(tea, from: civil("2026-12-01"))))
    try street.refuses(
      HoldAccount(membership: street.duck, account: NewAccount(tea, from: civil("2026-12-08"))),
      AccountFailure.heldBy(tea, number: "S-03", name: "演示号·竹椅阿婆", from: civil("2026-12-01"), until: nil))
    #expect(try street.read { try $0.account(later) }?.until == nil)
  }
}
