import Registry
import Testing

@Suite("Members are named, looked for and told apart")
struct MemberSearchTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func found(_ text: String, atMost limit: Int = 10, in code: String? = nil) throws -> [String] {
    try street.read { registry in
      let home = try code.map { try registry.theAssociation(code: $0) }
      return try MemberSearch(text, in: home).find(
        atMost: limit, on: Teahouse.today, for: Teahouse.council, in: registry
      ).hits.map {
        "\($0.membership.number ?? "") \($0.match.id)"
      }
    }
  }

  @Test("the surest match comes first, whatever is found in the others")
  func order() throws {
    try street.carryOut(EnrolMember(association: street.association, number: "demo_tea", name: "演示号·茶楼"))
    try street.carryOut(EnrolMember(association: street.association, number: "T-2", name: "DEMO_TEA"))
    try street.carryOut(EnrolMember(association: street.association, number: "T-1", name: "the demo_tea house"))
    #expect(
      try found("Demo_Tea") == ["demo_tea number", "T-2 name", "S-01 account", "T-1 part_of_name"])
    #expect(try found("douyin:demo_tea") == ["S-01 account"])
    #expect(
      try found("tea_old") == ["S-01 part_of_account"] && found("ｔ-") == ["T-1 part_of_number", "T-2 part_of_number"])
    #expect(try found("演示号", atMost: 2) == ["S-01 part_of_name", "S-02 part_of_name"])
    #expect(
      try street.read { try MemberSearch("演示号").find(atMost: 2, on: Teahouse.today, for: Teahouse.council, in: $0) }
        .count == 4)
  }

  @Test("nobody, and nothing to look for, are said to be so")
  func nobody() throws {
    #expect(throws: MemberSearchFailure.nobody("演示湾")) { try found("演示湾") }
    #expect(throws: MemberSearchFailure.blank) { try found(" 　") }
    try street.carryOut(FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    #expect(throws: MemberSearchFailure.nobody("S-01")) { try found("S-01", in: "HW") }
  }

  @Test("a number goes before an account, an account before a name; a namesake makes it several")
  func lookup() throws {
    func resolve(_ text: String, on day: Day = Teahouse.today) throws -> String? {
      try street.read { try MemberLookup(text, on: day).resolve(in: $0) }.number
    }
    try street.carryOut(
      EnrolMember(association: street.association, number: "douyin:demo_tea", name: "S-01"))
    #expect(try resolve("S-01") == "S-01" && resolve("douyin:demo_tea") == "douyin:demo_tea")
    #expect(try resolve("抖音:demo_tea") == "S-01")
    #expect(try resolve("演示号·竹椅阿婆") == "S-03" && resolve("微信:DEMO_tea_old", on: civil("2026-04-30")) == "S-01")
    #expect(throws: MemberLookupFailure.unknown("微信:demo_tea_old")) { try resolve("微信:demo_tea_old") }
    try street.carryOut(EnrolMember(association: street.association, number: "S-04", name: "演示号·竹椅阿婆 "))
    let failure = #expect(throws: MemberLookupFailure.self) { try resolve("演示号·竹椅阿婆") }
    guard case .several(_, let candidates) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(candidates.map(\.number) == ["S-03", "S-04"] && candidates.map(\.association) == ["SX", "SX"])
  }

  @Test("names that look alike are warned of: other alphabets, widths, blanks, twins among the characters")
  func likeness() throws {
    for (one, other) in [
      ("演示号·早茶铺", "演示号 早茶铺"), ("demo", "dеmо"), ("ＤＥＭＯ１", "demol"), ("演示·未来", "演示·末来"), ("a\u{200b}b", "AB"),
    ] {
      #expect(Likeness(one) == Likeness(other), "\(one) \(other)")
    }
    for (one, other) in [("演示·早茶", "演示·晚茶"), ("S-01", "S-02"), ("ab", "ba")] {
      #expect(Likeness(one) != Likeness(other), "\(one) \(other)")
    }
    func alike(_ number: String, _ name: String) throws -> [String?] {
      try street.read { try $0.membersAlike(number: number, name: name, in: street.association).map(\.number) }
    }
    #expect(try alike("S-09", "演示号 早茶铺") == ["S-01"])
    #expect(try alike("S-O1", "演示") == ["S-01"])
    #expect(try alike("S-01", "演示") == [])
  }

  @Test("a person's memberships elsewhere are on file where an enrolment said so")
  func elsewhere() throws {
    let bay = try street.carryOut(FoundAssociation(code: "HW", name: Phrase(zh: "演示湾", en: "Demo Bay")))
    let here = try street.carryOut(
      EnrolMember(association: street.association, number: "S-09", name: "演示号·豆花担子", person: "p9"))
    let before = try street.read { $0.position }
    try street.carryOut(EnrolMember(association: bay.key, number: "H-01", name: "演示号·豆花船", person: "p9"))
    try street.carryOut(EnrolMember(association: bay.key, number: "H-02", name: "演示号·豆花担子"))
    try street.carryOut(ChangeMemberDetails(here, name: "演示号·豆花摊子"))
    for (position, numbers) in [(before, []), (try street.read { $0.position }, ["H-01"])] {
      let file = try street.read(at: position) {
        try MemberFile(
          of: #require(try $0.membership(here)), asking: "", asOf: Teahouse.today, for: Teahouse.council, in: $0)
      }
      #expect(file.elsewhere.map(\.membership.number) == numbers)
      #expect(file.elsewhere.allSatisfy { $0.association == bay })
    }
  }
}
