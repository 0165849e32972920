import Registry
import Testing

@Suite("Associations are founded and adopt editions")
struct AssociationTests {
  let street: Teahouse
  let bay = Phrase(zh: "演示湾创作者协会", en: "Demo Bay Creators")

  init() throws { street = try Teahouse() }

  func nextEdition() throws -> Rulebook {
    var rulebook = try street.read { try $0.rulebook(judging: Teahouse.today, in: street.association) }
    rulebook.edition = "2027.1"
    return rulebook
  }

  @Test("on the registry's rulebook from its first live day on; before that position it is unknown")
  func founded() throws {
    let before = try street.read { $0.position }
    let made = try street.carryOut(FoundAssociation(code: "HW", name: bay, liveFrom: civil("2026-07-01")))
    #expect(try street.read { try $0.association(code: "HW") } == made)
    #expect(made.name == bay && made.liveFrom == civil("2026-07-01"))
    let file = try street.read { try AssociationFile(of: made, asOf: Teahouse.today, in: $0) }
    #expect(file.adoptions.map(\.edition) == ["2024.1"] && file.adoptions.map(\.record.effective) == [made.liveFrom])
    #expect(file.adoptions.map(\.basis) == [FoundAssociation.unstatedBasis] && file.members == 0)
    #expect(throws: AssociationLookupFailure.unknown("HW", known: ["SX"])) {
      try street.read(at: before) { try $0.theAssociation(code: "HW") }
    }
  }

  @Test("how many are members depends on the day")
  func members() throws {
    let file = try street.read { registry in
      try ["2024-01-01", "2026-02-01", "2026-04-01", "2026-11-23"].map {
        try AssociationFile(of: registry.theAssociation(code: "SX"), asOf: civil($0), in: registry).members
      }
    }
    #expect(file == [1, 3, 2, 3])
  }

  @Test(
    "a code is short and safe in a file name",
    arguments: ["", "-HW", "_HW", "H W", "演示", "../HW", String(repeating: "H", count: 33)])
  func codes(code: String) throws {
    try street.refuses(FoundAssociation(code: code, name: bay), AssociationFailure.malformedCode(code))
  }

  @Test("a code is given once; a name is a line; a rulebook has to be on record")
  func refusals() throws {
    try street.refuses(
      FoundAssociation(code: "SX", name: bay),
      AssociationFailure.codeTaken("SX", by: Phrase(zh: "演示协会 SX", en: "Demo Association SX")))
    try street.refuses(
      FoundAssociation(code: "HW", name: Phrase(zh: " ", en: "Demo")), EnteredTextFailure.empty(.name))
    let hash = try nextEdition().contentHash
    try street.refuses(
      FoundAssociation(code: "HW", name: bay, rulebook: hash), RulebookLookupFailure.notOnRecord(hash))
    try street.carryOut(FoundAssociation(code: "sx", name: bay))
  }

  @Test("another edition holds from its day on, as it was known")
  func adopted() throws {
    let (next, day) = (try nextEdition(), civil("2027-01-01"))
    try street.carryOut(AddRulebook(next))
    let before = try street.read { $0.position }
    try street.adopt(next, from: day)
    func edition(on day: Day, at position: Position? = nil) throws -> String {
      try street.read(at: position) { try $0.rulebook(judging: day, in: street.association) }.edition
    }
    #expect(try edition(on: day.adding(days: -1)) == "2024.1" && edition(on: day) == "2027.1")
    #expect(try edition(on: day, at: before) == "2024.1")
  }

  @Test("the only association need not be named; one of several has to be")
  func lookup() throws {
    #expect(try street.read { try $0.theAssociation(code: nil) }.code == "SX")
    try street.carryOut(FoundAssociation(code: "HW", name: bay))
    #expect(throws: AssociationLookupFailure.notNamed(known: ["HW", "SX"])) {
      try street.read { try $0.theAssociation(code: nil) }
    }
  }
}
