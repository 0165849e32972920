import Foundation
import Interchange
import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("What is exported can be imported")
struct RoundTripTests {
  @Test("members, accounts and events of one registry give the same scores in an empty one")
  func scores() throws {
    let old = try Harbour()
    _ = try old.importing(
      .members,
      "association,member_no,name,joined_on,left_on,person\nHB,H-03,=演示号·等号,2025-01-01,2026-06-01,P-1\n")
    _ = try old.importing(
      .accounts, "association,member_no,platform,handle,held_from\nHB,H-02,快手,\"@demo,net\",2025-02-03\n")
    var random = SplitMix64(20_261_123)
    let rulebook = try Harbour.rulebook()
    for index in 1...120 {
      let row = RoundTripTests.row(index, rulebook, &random) ?? [:]
      #expect(try old.importing(.events, events(row)).faults == [], "\(row)")
    }
    let new = try RoundTripTests.copy(of: old)
    for number in ["H-01", "H-02", "H-03"] {
      for asOf in ["2026-01-01", "2026-06-30", "2026-11-23", "2027-06-01"] {
        #expect(try RoundTripTests.score(number, in: old, asOf) == RoundTripTests.score(number, in: new, asOf))
      }
    }
    let (first, second) = (try RoundTripTests.exported(old), try RoundTripTests.exported(new))
    #expect(first == second)
    #expect(first[0].contains("'=演示号·等号"))
  }

  @Test("its own export adds nothing to a registry; a changed row of a case of its own is refused")
  func ownExport() throws {
    let harbour = try Harbour()
    let ferry = try #require(try harbour.member("H-01"))
    #expect(try harbour.importing(.events, events([:])).failure == nil)
    let prior = PriorDecision(decided: day("2026-03-20"), outcome: "upheld", basis: "决定〔2026〕第2号", body: "演示平台")
    let recorded = [
      RecordCase(membership: ferry.key, category: "恶意炒作", occurred: day("2026-03-02"), decision: prior),
      RecordCase(membership: ferry.key, category: "谣言", occurred: day("2026-11-20")),
    ]
    for request in recorded { _ = try harbour.world.registrar.carryOut(request) }
    let file = try RoundTripTests.exported(harbour)[2]
    for corrects in [false, true] {
      let again = try harbour.importing(.events, file) { $0.corrects = corrects }
      #expect(again.faults == [] && again.outcome?.known == 3 && again.entries == 0)
      let changed = try harbour.importing(.events, file.replacing("2026-11-20", with: "2026-11-19")) {
        $0.corrects = corrects
      }
      #expect(changed.problems.map(\.fault) == [.ownCase("3")] && changed.entries == 0)
    }
  }

  private static func row(
    _ index: Int, _ rulebook: Rulebook, _ random: inout SplitMix64
  ) -> [EventColumn: String]? {
    let isViolation = Bool.random(using: &random)
    guard let violation = rulebook.violations.randomElement(using: &random),
      let commendation = rulebook.commendations.randomElement(using: &random)
    else { return nil }
    let occurred = day("2025-02-01").adding(days: Int.random(in: 0..<500, using: &random))
    let decided = occurred.adding(days: Int.random(in: 0..<80, using: &random))
    var row: [EventColumn: String] = [
      .reference: "R-\(index)", .number: ["H-01", "H-02", "H-03"].randomElement(using: &random) ?? "H-01",
      .kind: isViolation ? "violation" : "commendation", .occurred: occurred.description,
      .decided: decided.description, .summary: "=第\(index)件，\"引号\"".replacingOccurrences(of: "\"", with: "“"),
    ]
    if isViolation {
      row[.category] = violation.id.id
      row[.level] = rulebook.levels.filter { violation.points[$0] != nil }.randomElement(using: &random)?.id ?? ""
      row[.outcome] = ["upheld", "upheld", "dismissed", "overturned"].randomElement(using: &random)
    } else {
      row[.category] = commendation.id.id
      if case .byLevel(let points) = commendation.points {
        row[.level] = rulebook.honours.filter { points[$0] != nil }.randomElement(using: &random)?.id ?? ""
      } else {
        row[.level] = ""
      }
      row[.outcome] = ["awarded", "revoked"].randomElement(using: &random)
    }
    return row
  }

  /// The three files of a registry.
  private static func exported(_ harbour: Harbour) throws -> [String] {
    try TemporaryFolder.with { folder in
      let paths = ["members", "accounts", "events"].map { "\(folder)/\($0).csv" }
      try harbour.read { registry in
        let scope = ExportScope(registry, associations: try registry.associations())
        for (index, path) in paths.enumerated() {
          try Data().write(to: URL(filePath: path))
          let handle = try FileHandle(forWritingTo: URL(filePath: path))
          var csv = CSVWriter(descriptor: handle.fileDescriptor)
          switch index {
          case 0: try scope.writeMembers(into: &csv, language: .en)
          case 1: try scope.writeAccounts(into: &csv, language: .zh)
          default: _ = try scope.writeEvents(into: &csv, language: .zh)
          }
          try csv.finish()
        }
      }
      return try paths.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    }
  }

  /// A registry with nothing on file, into which the files of the other are imported.
  private static func copy(of harbour: Harbour) throws -> Harbour {
    let files = try exported(harbour)
    let new = try Harbour(empty: true)
    let members = try new.importing(.members, files[0])
    #expect(members.faults == [] && members.failure == nil)
    #expect(try new.importing(.accounts, files[1]).faults == [])
    let events = try new.importing(.events, files[2])
    #expect(events.faults == [] && events.failure == nil)
    return new
  }

  private static func score(_ number: String, in harbour: Harbour, _ asOf: String) throws -> String {
    let member = try #require(try harbour.member(number))
    return try harbour.read { registry in
      let editions = try registry.adoptions(of: harbour.association).map { record in
        Adoption(
          effective: record.effective, sequence: record.sequence,
          edition: try Edition(try #require(try registry.rulebook(record.rulebook)), lexicon: registry.lexicon()))
      }
      let scorer = try Scorer(editions: Editions(editions), asOf: day(asOf), knownAt: registry.position)
      let result = try scorer.score(registry.history(of: member.key))
      return "\(result)"
    }
  }
}
