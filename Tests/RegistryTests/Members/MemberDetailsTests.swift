import Registry
import Testing

@Suite("A member's details change")
struct MemberDetailsTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func granny(at position: Position? = nil) throws -> Membership {
    try #require(try street.read(at: position) { try $0.membership(street.granny) })
  }

  @Test("a new name holds from its recording on; whoever knew the old one still finds the member")
  func renamed() throws {
    let before = try street.read { $0.position }
    street.founded.surroundings.set(day: civil("2026-11-25"))
    try street.carryOut(ChangeMemberDetails(street.granny, name: "演示号·竹椅奶奶"))
    #expect(try granny().name == "演示号·竹椅奶奶")
    #expect(try granny(at: before).name == "演示号·竹椅阿婆")
    let hit = try #require(
      try street.read { try MemberSearch("竹椅阿婆").find(atMost: 5, on: Teahouse.today, for: Teahouse.council, in: $0) }
        .hits.first)
    #expect(hit.membership.number == "S-03" && hit.match == .formerName && hit.found == "演示号·竹椅阿婆")
    let file = try street.read {
      try MemberFile(of: granny(), asking: "", asOf: Teahouse.today, for: Teahouse.council, in: $0)
    }
    #expect(file.formerNames.map(\.name) == ["演示号·竹椅阿婆"])
    #expect(file.formerNames.map(\.until) == [civil("2026-11-25")])
    let old = try street.read(at: before) {
      try MemberFile(of: granny(at: before), asking: "", asOf: Teahouse.today, for: Teahouse.council, in: $0)
    }
    #expect(old.formerNames.isEmpty && old.knownAt == before)
  }

  @Test("the old name finds a standing no more, at an old position it still does")
  func lookup() throws {
    let before = try street.read { $0.position }
    try street.carryOut(ChangeMemberDetails(street.granny, name: "演示号·竹椅奶奶"))
    let lookup = MemberLookup("演示号·竹椅阿婆", on: Teahouse.today)
    #expect(throws: MemberLookupFailure.unknown("演示号·竹椅阿婆")) { try street.read { try lookup.resolve(in: $0) } }
    #expect(try street.read(at: before) { try lookup.resolve(in: $0) }.key == street.granny)
  }

  @Test("what is not named stays; an empty text takes a contact or an address off")
  func contact() throws {
    try street.carryOut(ChangeMemberDetails(street.granny, contact: "演示电话 03", address: "山溪街 3 号"))
    try street.carryOut(ChangeMemberDetails(street.granny, address: " 山溪街 5 号 "))
    #expect(try granny().contact == "演示电话 03" && granny().address == "山溪街 5 号")
    try street.carryOut(ChangeMemberDetails(street.granny, contact: ""))
    #expect(try granny().contact == nil && granny().address == "山溪街 5 号" && granny().name == "演示号·竹椅阿婆")
    #expect(
      try street.read { try MemberFile(of: granny(), asking: "", asOf: Teahouse.today, for: Teahouse.council, in: $0) }
        .formerNames.isEmpty)
  }

  @Test("not to nothing, not to the same, and not to an empty name")
  func refusals() throws {
    try street.refuses(ChangeMemberDetails(street.granny), MemberFailure.nothingNamed)
    try street.refuses(
      ChangeMemberDetails(street.granny, name: "演示号·竹椅阿婆"), MemberFailure.nothingChanges(number: "S-03"))
    try street.refuses(ChangeMemberDetails(street.granny, contact: " "), MemberFailure.nothingChanges(number: "S-03"))
    try street.refuses(ChangeMemberDetails(street.granny, name: "　"), EnteredTextFailure.empty(.name))
    try street.refuses(
      ChangeMemberDetails(street.granny, address: "a\u{7}b"),
      EnteredTextFailure.controlCharacter(.address, text: "a\u{7}b", value: 7))
    let nobody = Key<Membership>(Position(1))
    try street.refuses(ChangeMemberDetails(nobody, name: "演示"), MemberFailure.notOnRecord(nobody))
  }
}
