import Registry
import SQLiteStore
import TestSupport
import Testing
import TransparencyLog

/// The words about a member leave the record; what counts stays, and so does every proof.
@Suite struct EraseMemberTests {
  private static let basis = "个人信息保护法第四十七条"

  /// Early Tea on record with a finding that somebody complained of, and gone since.
  private struct Gone {
    let street: Teahouse
    let pseudonym: ID<Membership>

    init(stays: Bool = false) throws {
      street = try Teahouse()
      let key = street.earlyTea
      pseudonym = try #require(try street.read { try $0.membership(key)?.pseudonym })
      try street.carryOut(ChangeMemberDetails(street.earlyTea, name: "演示号·新茶铺", contact: "demo@example.org"))
      let number = try street.carryOut(
        ReceiveComplaint(
          association: street.association, membership: street.earlyTea, texts: CaseTexts(summary: "称桥已塌"),
          complainant: "演示投诉人", contact: "demo-complainant@example.org", occurred: civil("2026-11-20")))
      try street.carryOut(
        CloseComplaint(association: street.association, number: number, outcome: .refused, reason: "不属实"))
      if !stays { try street.carryOut(LeaveMember(street.earlyTea, on: Teahouse.today)) }
    }

    func erase(_ basis: String = EraseMemberTests.basis, also: [Position] = []) throws -> EraseMember.Erased {
      try street.carryOut(EraseMember(street.earlyTea, basis: basis, decider: "演示理事会", also: also))
    }
  }

  @Test("After an erasure nobody finds the member by name, number or account; the record is whole, and says so")
  func erased() throws {
    let gone = try Gone()
    let street = gone.street
    let before = try street.read { registry in
      try (1...registry.position.value).compactMap { try registry.sealedEntry(at: Position($0))?.leaf }
    }
    let outcome = try gone.erase()
    #expect(outcome.bodies > 5 && outcome.also.count == 1, "who complained goes along")
    try street.read { (registry) throws in
      let member = try #require(try registry.membership(street.earlyTea))
      #expect(member.name == nil && member.number == nil && member.contact == nil)
      #expect(try registry.membership(number: "S-01", in: street.association) == nil)
      for name in ["演示号·早茶铺", "演示号·新茶铺"] {
        #expect(try registry.memberships(named: SearchKey(name), in: nil).isEmpty)
      }
      #expect(try registry.memberships(containing: SearchKey("茶"), in: nil, atMost: 9).isEmpty)
      #expect(try registry.accounts(platform: "douyin", handle: SearchKey("demo_tea")).isEmpty)
      #expect(throws: MemberLookupFailure.unknown("S-01")) {
        try MemberLookup("S-01", on: Teahouse.today).resolve(in: registry)
      }
      for text in [street.earlyTea.position.description, gone.pseudonym.description] {
        #expect(try MemberLookup(text, on: Teahouse.today).resolve(in: registry).key == street.earlyTea)
      }
      let leaves = try (1...before.count).compactMap { try registry.sealedEntry(at: Position($0))?.leaf }
      #expect(leaves == before, "every leaf is what it was")
      try registry.entries(Position(1)...Position(before.count)) { entry in
        #expect(!entry.draft.personal.texts.joined().contains("茶铺"))
        #expect(!entry.draft.personal.texts.contains("演示投诉人"))
      }
    }
    let report = try (street.founded.store as? SQLiteStore)?.check()
    #expect(report?.findings == [] && report?.erased == outcome.bodies)
    #expect(throws: ErasureRefusal.nothingLeft(street.earlyTea.position.description)) { try gone.erase() }
  }

  @Test("On a past day the member is still counted, by place and not by number")
  func roster() throws {
    let gone = try Gone()
    _ = try gone.erase()
    try gone.street.read { (registry) throws in
      var listed: [String] = []
      try registry.roster(of: gone.street.association, on: civil("2026-10-01")) { listed.append($1) }
      #expect(listed == ["S-02", "S-03", gone.street.earlyTea.position.description])
      var all: [Key<Membership>] = []
      try registry.memberships(of: gone.street.association) { all.append($0.key) }
      #expect(all == [gone.street.duck, gone.street.granny, gone.street.earlyTea])
    }
  }

  @Test("What is pending, a membership and a basis that names the member stand in the way")
  func refusals() throws {
    let member = try Gone(stays: true)
    #expect(throws: ErasureRefusal.stillMember("S-01")) { try member.erase() }
    #expect(throws: ErasureRefusal.basisNamesMember("S-01")) { try member.erase("应演示号·新茶铺请求") }
    let number = try member.street.carryOut(
      RecordCase(
        membership: member.street.earlyTea, category: "谣言", occurred: civil("2026-11-20"), source: .association,
        texts: CaseTexts(summary: "称桥已塌"))
    ).number
    try member.street.carryOut(LeaveMember(member.street.earlyTea, on: Teahouse.today))
    #expect(throws: ErasureRefusal.pending("S-01", [.violation(number)])) { try member.erase() }
    try member.street.carryOut(WithdrawCase(association: member.street.association, number: number, reason: "误登"))
    #expect(throws: ErasureRefusal.aboutSomebodyElse(member.street.duck.position)) {
      try member.erase(also: [member.street.duck.position])
    }
    #expect(try member.erase().bodies > 5)
  }

  @Test("A hold keeps the words until its last day, or until it is released")
  func hold() throws {
    let gone = try Gone()
    let (street, member) = (gone.street, gone.street.earlyTea)
    #expect(throws: ErasureRefusal.notHeld("S-01")) { try street.carryOut(HoldMember(member, nil, reason: "无")) }
    let since = try street.carryOut(HoldMember(member, reason: "诉讼"))
    #expect(throws: ErasureRefusal.onHold("S-01", since: since, until: nil)) { try gone.erase() }
    #expect(throws: ErasureRefusal.heldAlready("S-01", since: since)) {
      try street.carryOut(HoldMember(member, reason: "诉讼"))
    }
    try street.carryOut(HoldMember(member, nil, reason: "结案"))
    let last = civil("2026-12-01")
    #expect(throws: ErasureRefusal.holdIsPast(civil("2026-11-01"), today: Teahouse.today)) {
      try street.carryOut(HoldMember(member, .init(until: civil("2026-11-01")), reason: "再查"))
    }
    let again = try street.carryOut(HoldMember(member, .init(until: last), reason: "再查"))
    street.founded.surroundings.set(day: last)
    #expect(throws: ErasureRefusal.onHold("S-01", since: again, until: last)) { try gone.erase() }
    street.founded.surroundings.set(day: last.adding(days: 1))
    #expect(try gone.erase().bodies > 5)
    #expect(try (street.founded.store as? SQLiteStore)?.check().findings == [])
  }

  @Test("Where others mention the member is told, and no entry of their own is erased along")
  func mentions() throws {
    let gone = try Gone()
    let street = gone.street
    try street.carryOut(ChangeMemberDetails(street.duck, name: "演示号·水鸭子", contact: "经演示号·新茶铺转"))
    try street.read { (registry) throws in
      let member = try #require(try registry.membership(street.earlyTea))
      #expect(try registry.mentions(of: ["演示号·新茶铺"], besides: member) == [registry.position])
      #expect(try registry.mentions(of: ["演"], besides: member).isEmpty)
    }
  }

  @Test("A restored backup that is older has it erased again, from the list of erasures")
  func replay() throws {
    let (older, gone) = (try Gone(), try Gone())
    _ = try gone.erase()
    let ledger = try #require(ErasureLedger(text: gone.street.read { try ErasureLedger(of: $0).text }))
    #expect(try gone.street.read { try ErasureLedger(of: $0) } == ledger && ledger.lines.count == 1)
    #expect(try gone.street.read { try ledger.replays(in: $0) }.isEmpty)
    // A hold that was released before the erasure stands in the older one's way no more.
    let replays = try older.street.read { try ledger.replays(in: $0) }
    #expect(replays.map(\.membership) == [older.street.earlyTea])
    for replay in replays { try older.street.carryOut(replay) }
    try older.street.read { (registry) throws in
      #expect(try registry.membership(older.street.earlyTea)?.name == nil)
      #expect(try ledger.replays(in: registry).isEmpty)
    }
    var other = ledger
    other.registry = "another"
    #expect(throws: RestoreRefusal.otherErasures) { try older.street.read { try other.replays(in: $0) } }
    for text in ["", "jinjiang-erasures 1\n", ledger.text + "erased #x\n", String(ledger.text.dropLast())] {
      #expect(ErasureLedger(text: text) == nil)
    }
  }

  @Test("Messages say what happened, what was asked and what to do")
  func messages() {
    #expect(
      ErasureRefusal.onHold("S-01", since: Position(9), until: nil).message.en
        == "The personal data of member S-01 are on hold since #9. Nothing was erased. Why: jinjiang journal show '#9'. To release it: jinjiang member release S-01 --reason WHY."
    )
    #expect(
      ErasureRefusal.pending("S-01", [.violation(CaseNumber(3)), .complaint(ComplaintNumber(2))]).message.zh
        == "会员 S-01 有未办结事项（案件 3、投诉 2），办结前需要其内容。未作删除。请先办结，见 jinjiang docket。")
    #expect(
      ErasureRefusal.stillMember("S-01").message.en
        == "Member S-01 is still a member, and that needs the data. Nothing was erased. Record first that they left: jinjiang member leave S-01."
    )
  }
}
