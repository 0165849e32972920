import Registry
import Testing

/// Granny was enrolled a second time by a clerk who misread her card: S-09, "演示号·竹椅 阿婆".
@Suite("A member on record twice")
struct MergerTests {
  let street: Teahouse
  let twin: Key<Membership>

  init() throws {
    street = try Teahouse()
    twin = try street.carryOut(
      EnrolMember(
        association: street.association, number: "S-09", name: "演示号·竹椅 阿婆", joined: civil("2026-05-01"),
        account: NewAccount(AccountName(platform: "weibo", handle: "demo_granny"))))
  }

  private func merge() throws {
    try street.carryOut(ProposeMerger(twin, into: street.granny, reason: "同一张会员卡"))
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单第 3 号"))
  }

  private func numbers(on day: Day = Teahouse.today, at position: Position? = nil) throws -> [String] {
    try street.read(at: position) { registry in
      var numbers: [String] = []
      try registry.roster(of: street.association, on: day) { numbers.append($1) }
      return numbers
    }
  }

  @Test("once merged, both records are one member's; before that position, and once apart again, they are two")
  func oneMember() throws {
    let award = try street.award()
    let rumour = try street.carryOut(
      RecordCase(
        membership: twin, category: "谣言", occurred: civil("2026-11-20"),
        texts: CaseTexts(platform: "weibo", handle: "demo_granny"))
    ).number
    try street.decide(rumour, "upheld")
    let apart = (try street.score(of: street.granny), try street.score(of: twin))
    let before = try street.read { $0.position }
    try street.carryOut(ProposeMerger(twin, into: street.granny, reason: "同一张会员卡"))
    #expect(try street.score(of: street.granny) == apart.0, "a proposal changes nothing")
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单第 3 号"))

    let whole = try street.score(of: street.granny)
    #expect(whole.deduction == apart.1.deduction && whole.uplift == apart.0.uplift && whole.deduction > .zero)
    try street.read { (registry) throws in
      #expect(try registry.caseFiles(of: street.granny).map(\.number) == [award, rumour])
      #expect(try registry.accounts(of: street.granny).map(\.handle) == ["demo_granny"])
      #expect(try registry.names(of: street.granny).map(\.name) == ["演示号·竹椅 阿婆", "演示号·竹椅阿婆"])
      for text in ["S-09", "weibo:demo_granny", "演示号·竹椅 阿婆", "S-03"] {
        #expect(try MemberLookup(text, on: Teahouse.today).resolve(in: registry).number == "S-03", "\(text)")
      }
      // All readers of scores agree.
      var histories: [Key<Membership>: Int] = [:]
      try registry.histories(of: street.association) { histories[$0] = $1.rulings.count }
      #expect(histories[twin] == nil)
      #expect(try histories[street.granny] == registry.history(of: street.granny).rulings.count)
      var lines: [String: Score] = [:]
      try AssociationScores(of: street.association, by: registry.scorer(for: street.association, asOf: Teahouse.today))
        .forEach(in: registry) { lines[$0.number] = $0.score }
      #expect(lines["S-03"] == whole.score && lines["S-09"] == nil)
    }
    #expect(try numbers() == ["S-01", "S-02", "S-03"] && numbers(at: before) == ["S-01", "S-02", "S-03", "S-09"])
    let then = try street.read(at: before) { try $0.history(of: street.granny).rulings.count }
    #expect(try street.read { try $0.history(of: street.granny).rulings.count } > then)

    try street.carryOut(UndoMerger(twin, reason: "两张卡，两个人", agreedBy: "演示理事乙"))
    #expect(try street.score(of: street.granny) == apart.0 && street.score(of: twin) == apart.1)
    #expect(try numbers() == ["S-01", "S-02", "S-03", "S-09"])
  }

  @Test("what is recorded on the number that was merged away counts for the member, too")
  func afterwards() throws {
    try merge()
    let before = try street.score(of: street.granny)
    let number = try street.carryOut(
      RecordCase(membership: twin, category: "谣言", occurred: civil("2026-11-21"))
    ).number
    try street.decide(number, "upheld")
    #expect(try street.score(of: street.granny).score < before.score)
    #expect(try street.read { try $0.theCase(number, in: street.association) }.membership == twin)
  }

  @Test("the days of both are the member's, without gaps that there are not")
  func days() throws {
    func tenures(_ text: String) -> [Tenure] {
      text.split(separator: " ").map { part in
        let days = part.split(separator: "/", omittingEmptySubsequences: false).map { Day(String($0)) }
        return Tenure(from: days[0], until: days.count > 1 ? days[1] : nil)
      }
    }
    for (one, other, both) in [
      ("2025-01-01", "2026-01-01", "2025-01-01"), ("2026-01-01", "2025-01-01", "2025-01-01"), ("?", "2025-01-01", "?"),
      ("2025-01-01/2025-06-01", "2026-01-01", "2025-01-01/2025-06-01 2026-01-01"),
      ("2025-01-01/2026-01-01", "2025-06-01", "2025-01-01"),
      ("2025-01-01/2025-06-01", "2025-06-01/2025-09-01", "2025-01-01/2025-09-01"),
      ("2025-01-01/2026-01-01", "2025-02-01/2025-03-01", "2025-01-01/2026-01-01"),
    ] {
      #expect(tenures(one).joined(with: tenures(other)) == tenures(both), "\(one) and \(other)")
      #expect(tenures(other).joined(with: tenures(one)) == tenures(both), "\(other) and \(one)")
    }
    try merge()
    let member = try street.read { try $0.membership(street.granny) }
    #expect(member?.tenures == [Tenure(from: nil)])
  }

  @Test("two people do it, neither is the member, and each rule has its own refusal")
  func refusals() throws {
    let (granny, tea) = (street.granny, street.earlyTea)
    try street.refuses(ProposeMerger(twin, into: twin, reason: "x"), MergerRefusal.sameMembership("S-09"))
    try street.refuses(ProposeMerger(twin, into: granny, reason: " "), MergerRefusal.noReason)
    try street.refuses(ConfirmMerger(twin, proof: "x"), MergerRefusal.notProposed("S-09"))
    try street.refuses(UndoMerger(twin, reason: "x"), MergerRefusal.notMerged("S-09"))
    let firm = try street.carryOut(
      EnrolMember(association: street.association, number: "S-10", name: "演示·茶业公司", kind: .organization))
    try street.refuses(ProposeMerger(firm, into: granny, reason: "x"), MergerRefusal.otherKind("S-10", "S-03"))

    try street.carryOut(ProposeMerger(twin, into: granny, reason: "同一张会员卡"))
    try street.refuses(
      ProposeMerger(twin, into: tea, reason: "x"), MergerRefusal.underWay("S-09", other: "S-03", .proposed))
    try street.refuses(ConfirmMerger(twin, proof: "x"), MergerRefusal.needsSecondPerson("admin"))
    try street.refuses(ConfirmMerger(twin, agreedBy: "ADMIN", proof: "x"), MergerRefusal.needsSecondPerson("admin"))
    try street.refuses(
      ConfirmMerger(twin, agreedBy: "演示号·竹椅阿婆", proof: "x"), MergerRefusal.byTheMember("演示号·竹椅阿婆"))
    try street.refuses(
      ConfirmMerger(twin, agreedBy: "演示号·竹椅 阿婆", proof: "x"), MergerRefusal.byTheMember("演示号·竹椅 阿婆"))
    try street.refuses(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: ""), MergerRefusal.noProof)
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单"))
    try street.refuses(
      ProposeMerger(twin, into: tea, reason: "x"), MergerRefusal.underWay("S-09", other: "S-03", .merged))
    try street.refuses(UndoMerger(twin, reason: "x"), MergerRefusal.needsSecondPerson("admin"))
    try street.refuses(UndoMerger(twin, reason: "", agreedBy: "演示理事甲"), MergerRefusal.noReason)
    // Others may still go into the one that goes on; in a circle nobody goes.
    try street.refuses(
      ProposeMerger(granny, into: twin, reason: "x"), MergerRefusal.underWay("S-09", other: "S-03", .merged))
    try street.carryOut(UndoMerger(twin, reason: "x", agreedBy: "演示理事甲"))
    try street.carryOut(ProposeMerger(twin, into: granny, reason: "还是同一人"))
    try street.carryOut(UndoMerger(twin, reason: "提错了"))
    #expect(try street.read { try $0.merger(of: twin)?.state } == .undone, "one person may drop a proposal")
  }

  @Test("another operator needs no second name; across associations each goes on being scored alone")
  func acrossAssociations() throws {
    try street.carryOut(EnrolOperator(name: "second", roles: [.decider, .dataOfficer]))
    let bay = try by("admin", FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    let there = try by("admin", EnrolMember(association: bay.key, number: "H-01", name: "演示号·竹椅阿婆"))
    try by("admin", ProposeMerger(there, into: street.granny, reason: "本人说明"))
    #expect(throws: MergerRefusal.needsSecondPerson("admin")) { try by("admin", ConfirmMerger(there, proof: "x")) }
    try by("second", ConfirmMerger(there, proof: "签收单"))
    try street.read { (registry) throws in
      #expect(try registry.merged(with: street.granny) == [street.granny, there])
      #expect(try MemberLookup("H-01", on: Teahouse.today).resolve(in: registry).key == there)
      let file = try MemberFile(
        of: #require(try registry.membership(there)), asking: "", asOf: Teahouse.today, for: Teahouse.council,
        in: registry)
      #expect(file.merged.map(\.membership.number) == ["S-03"] && file.elsewhere == [])
      var roster: [String] = []
      try registry.roster(of: bay.key, on: Teahouse.today) { roster.append($1) }
      #expect(roster == ["H-01"])
    }
  }

  @discardableResult
  private func by<R: Request>(_ name: String, _ request: R) throws -> R.Outcome {
    let registrar = Registrar(
      store: street.founded.store, surroundings: street.founded.surroundings.value, operatorName: name)
    guard case .now(let outcome, _) = try registrar.carryOut(request) else { throw Teahouse.RecordedBefore() }
    return outcome
  }

  @Test("likely duplicates are listed with their reasons, and merged ones no more")
  func duplicates() throws {
    func pairs() throws -> [String] {
      try street.read { registry in
        try LikelyDuplicates(in: registry.associations(), registry).pairs.map { pair in
          "\(pair.first.number ?? "")+\(pair.second.number ?? "") \(pair.reasons.map(\.id).joined(separator: ","))"
            + (pair.isProposed ? " proposed" : "")
        }
      }
    }
    #expect(try pairs() == ["S-03+S-09 similar_name"])
    // A handle that changed hands is no sign; one held on the same days is.
    try street.carryOut(
      EnrolMember(
        association: street.association, number: "S-11", name: "演示号·新茶铺",
        account: NewAccount(AccountName(platform: "weixin", handle: "demo_tea_old"), from: civil("2026-06-01"))))
    #expect(try pairs() == ["S-03+S-09 similar_name"])
    let bay = try street.carryOut(FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    try street.carryOut(
      EnrolMember(
        association: bay.key, number: "H-01", name: "Demo Bay Tea", contact: "demo@bay.example",
        account: NewAccount(AccountName(platform: "douyin", handle: "Demo_Tea"))))
    try street.carryOut(
      EnrolMember(association: bay.key, number: "H-02", name: "Demo Boat", contact: "DEMO@bay.example"))
    #expect(
      try pairs() == ["S-01+H-01 account", "S-03+S-09 similar_name", "H-01+H-02 contact"])
    try street.carryOut(ProposeMerger(twin, into: street.granny, reason: "同一张会员卡"))
    #expect(try pairs().contains("S-03+S-09 similar_name proposed"))
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单"))
    #expect(try pairs() == ["S-01+H-01 account", "H-01+H-02 contact"])
  }

  private func madeFalse(_ state: Merger.State = .merged) throws -> [AnswersMadeFalse.Answer] {
    try street.read { registry in
      let merger = try #require(try registry.merger(of: twin))
      #expect(merger.state == state)
      return try AnswersMadeFalse(by: merger, in: registry).answers
    }
  }

  @Test(
    "answers given before that are not so once they are one are named, with what was told and what is so; others are not"
  )
  func answersMadeFalse() throws {
    func letter(_ member: String, _ disclosure: Disclosure, to recipient: String) throws -> GivenLetter {
      try street.carryOut(
        GiveLetter(
          member: member, association: street.association, disclosure: disclosure, recipient: recipient, purpose: "入驻",
          ground: "会员同意"))
    }
    let granny = "演示号·竹椅阿婆"
    let clean = try letter(granny, .peer, to: "演示平台甲")
    let rumour = try street.carryOut(
      RecordCase(membership: twin, category: "谣言", occurred: civil("2026-11-20"))
    ).number
    try street.decide(rumour, "upheld")
    let twins = try letter("演示号·竹椅 阿婆", .peer, to: "演示平台乙")
    let open = try letter(granny, .public, to: "演示读者")
    let others = try letter("演示号·早茶铺", .peer, to: "演示平台丙")

    try street.carryOut(ProposeMerger(twin, into: street.granny, reason: "同一张会员卡"))
    let expected = try madeFalse(.proposed)
    try street.carryOut(ConfirmMerger(twin, agreedBy: "演示理事甲", proof: "签收单第 3 号"))
    let found = try madeFalse()
    #expect(found == expected, "a proposal says beforehand what it would make false")
    // The twin's own letter told of the rumour, and Granny had nothing besides: it stays true.
    #expect(found.map(\.number) == [clean.number, open.number] && !found.map(\.number).contains(twins.number))
    #expect(!found.map(\.number).contains(others.number))
    let first = try #require(found.first)
    #expect(first.told?.score == clean.standing.rating?.score && first.now?.score == twins.standing.rating?.score)
    #expect(first.recipient == "演示平台甲" && first.member == "S-03" && first.expires == clean.expires)
    #expect(found.last?.told == nil && found.last?.now?.grade == twins.standing.rating?.grade)

    try street.carryOut(UndoMerger(twin, reason: "两张卡，两个人", agreedBy: "演示理事乙"))
    #expect(try madeFalse(.undone).isEmpty)
  }
}
