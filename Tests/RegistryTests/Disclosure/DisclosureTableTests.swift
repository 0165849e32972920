import Registry
import TestSupport
import Testing

/// Which fields of a standing hold anything at which level. A field without a row fails the test: whoever adds one says
/// here who may know it. Columns: public, peer, member, council.
private let standingTable = """
  association    x x x x
  number         - - x x
  name           x x x x
  account        - - - -
  kind           x x x x
  membership     x x x x
  asOf           x x x x
  knownAt        x x x x
  rating         - x x x
  figures        - - x x
  cases          - - x x
  findings       x x x x
  awards         - - - -
  isDisputed     x x x x
  rulebook       x x x x
  disclosure     x x x x
  """

private let fileTable = """
  membership     x x x x
  association    x x x x
  status         x x x x
  disclosure     x x x x
  formerNames    - - x x
  accounts       - x x x
  pledges        - - x x
  elsewhere      - - x x
  merged         - - - -
  minority       - - x x
  asOf           x x x x
  knownAt        x x x x
  """

private let membershipTable = """
  key            x x x x
  association    x x x x
  pseudonym      - - x x
  kind           x x x x
  number         - - x x
  name           x x x x
  contact        - - x x
  address        - - x x
  person         - - x x
  tenures        x x x x
  """

private let caseTable = """
  association    x x x x
  member         x x x x
  number         x x x x
  kind           x x x x
  category       x x x x
  level          x x x x
  state          x x x x
  since          x x x x
  file           - - x x
  title          x x x x
  article        x x x x
  stage          - - x x
  reopening      - - - -
  tasks          - - - -
  course         - - x x
  duplicateOf    - - - -
  duplicates     - - - x
  evidence       - - x x
  complaints     - - - -
  finding        x x - -
  published      x x x x
  audience       x x x x
  """

@Suite("What each level of disclosure is told")
struct DisclosureTableTests {
  private let street: DisclosedStreet

  init() throws {
    street = try DisclosedStreet()
    let member = street.street.earlyTea
    try street.street.carryOut(ChangeMemberDetails(member, name: "演示号·晚茶铺", contact: "演示电话", address: "演示路1号"))
    try street.street.carryOut(SignPledge(member))
    try street.street.founded.append([
      EntryDraft(
        effective: Teahouse.today, subject: try street.street.read { try $0.membership(member)?.pseudonym },
        fact: .memberDetailsChanged(MemberDetailsChanged(membership: member)),
        personal: Personal([.name: "演示号·晚茶铺", .contact: "演示电话", .address: "演示路1号", .person: "p-1"]))
    ])
    try street.street.carryOut(
      AddEvidence(
        association: street.street.association, number: street.rumour,
        files: [AddEvidence.File(name: "录屏.mp4", digest: Digest(of: Array("x".utf8)), size: 1)]))
    let again = try street.street.carryOut(
      RecordCase(membership: member, category: "谣言", occurred: civil("2026-11-20"))
    ).number
    try street.street.carryOut(
      LinkCase(association: street.street.association, number: again, target: street.rumour, reason: "同一条视频"))
    try street.street.carryOut(MarkMinor(member, Minority(until: civil("2026-10-01"), guardian: "演示监护人")))
    let elsewhere = try street.street.founded.association("SY", liveFrom: civil("2026-01-01"))
    try street.street.carryOut(
      EnrolMember(association: elsewhere, number: "Y-1", name: "演示号·晚茶铺", person: "p-1"))
  }

  /// Every field of the value at every level against its row.
  private func walk<Value>(_ table: String, _ value: (Disclosure) throws -> Value) throws {
    let rows = Dictionary(
      uniqueKeysWithValues: table.split(separator: "\n").map { line in
        let words = line.split(separator: " ")
        return (String(words[0]), words.dropFirst().map { $0 == "x" })
      })
    for (place, level) in Disclosure.allCases.enumerated() {
      let fields = Mirror(reflecting: try value(level)).children
      #expect(Set(fields.compactMap(\.label)) == Set(rows.keys), "every field has its row")
      for field in fields {
        let row = try #require(rows[field.label ?? ""], "who may know \(field.label ?? "")?")
        #expect(isTold(field.value) == row[place], "\(field.label ?? "") at \(level)")
      }
    }
  }

  /// Whether a field holds anything: nil, an empty list and the blank pseudonym hold nothing.
  private func isTold(_ value: Any) -> Bool {
    if let id = value as? ID<Membership> { return id.high != 0 }
    if let course = value as? CaseCourse { return !course.steps.isEmpty }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection: return !mirror.children.isEmpty
    default: return true
    }
  }

  private var name: String { "演示号·晚茶铺" }

  @Test("a standing: every field at every level")
  func standing() throws {
    try walk(standingTable) { level in
      let audience = street.audience(level)
      return try street.street.read {
        try StandingQuery(member: name, association: "SX", asOf: audience.today, for: audience).answer(in: $0)
      }
    }
  }

  @Test("a member's file: every field at every level")
  func file() throws {
    func file(_ level: Disclosure) throws -> MemberFile {
      let audience = street.audience(level)
      return try street.street.read { registry in
        let home = try registry.theAssociation(code: "SX")
        let member = try audience.member(name, in: home, on: audience.today, from: registry)
        return try MemberFile(of: member, asking: name, asOf: audience.today, for: audience, in: registry)
      }
    }
    try walk(fileTable, file)
    try walk(membershipTable) { try file($0).membership }
  }

  @Test("a case: every field at every level")
  func caseView() throws {
    try walk(caseTable) { level in
      try street.street.read {
        try CaseView(street.rumour, in: street.street.association, for: street.audience(level), from: $0)
      }
    }
  }

  @Test("outsiders get no line by line, and are refused before any member is looked at")
  func explanation() throws {
    for member in [name, "nobody"] {
      for level in [Disclosure.public, .peer] {
        #expect(throws: DisclosureRefusal.notForOutsiders(level)) {
          try street.street.read {
            try StandingQuery(
              member: member, association: "SX", asOf: street.audience(level).today, for: street.audience(level)
            ).explanation(in: $0)
          }
        }
      }
    }
  }
}
