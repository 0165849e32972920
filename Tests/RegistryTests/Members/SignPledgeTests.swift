import Registry
import Testing

@Suite("A member pledges an edition")
struct SignPledgeTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func edition() throws -> Rulebook {
    try street.read { try $0.rulebook(judging: Teahouse.today, in: street.association) }
  }

  @Test("the one in force on the day, with its sheet; on file with the edition's name")
  func signed() throws {
    let before = try street.read { $0.position }
    let pledge = try street.carryOut(SignPledge(street.granny, on: civil("2026-02-01"), document: "承诺书 12 号"))
    #expect(pledge.rulebook == (try edition().contentHash) && pledge.effective == civil("2026-02-01"))
    func file(at position: Position? = nil) throws -> MemberFile {
      try street.read(at: position) { registry in
        try MemberFile(
          of: #require(try registry.membership(street.granny)), asking: "", asOf: Teahouse.today, for: Teahouse.council,
          in: registry)
      }
    }
    let made = try #require(try file().pledges.first)
    #expect(made.pledge == pledge && made.edition == "2024.1" && made.document == "承诺书 12 号")
    #expect(made.pledge.means == .signed)
    #expect(try file(at: before).pledges.isEmpty)
  }

  @Test("the assembly's vote binds, too")
  func assembly() throws {
    let pledge = try street.carryOut(SignPledge(street.duck, means: .assembly))
    #expect(pledge.means == .assembly && pledge.effective == Teahouse.today)
  }

  @Test("not twice, not while no member, not an edition that the association has not adopted")
  func refusals() throws {
    try street.carryOut(SignPledge(street.earlyTea))
    try street.refuses(
      SignPledge(street.earlyTea),
      PledgeFailure.alreadyMade(number: "S-01", edition: "2024.1", on: Teahouse.today))
    try street.refuses(
      SignPledge(street.duck, on: civil("2026-05-31")),
      PledgeFailure.notAMember(number: "S-02", on: civil("2026-05-31")))
    var other = try edition()
    other.edition = "2027.1"
    try street.refuses(
      SignPledge(street.duck, rulebook: other.contentHash), RulebookLookupFailure.notOnRecord(other.contentHash))
    try street.carryOut(AddRulebook(other))
    try street.refuses(
      SignPledge(street.duck, rulebook: other.contentHash), PledgeFailure.notAdopted(edition: "2027.1"))
    let nobody = Key<Membership>(Position(1))
    try street.refuses(SignPledge(nobody), MemberFailure.notOnRecord(nobody))
  }
}
