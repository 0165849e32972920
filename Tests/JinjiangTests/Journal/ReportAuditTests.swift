import Foundation
import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("Verifying makes every issued report again")
struct ReportAuditTests {
  @Test("a report that comes out as issued agrees; one that does not is named, with its place")
  func story() throws {
    try withTeahouse { session in
      try session.jinjiang(
        "report", "quarterly", "--issue", "--resolution", "演示理事会〔2026〕第3号", "--signatory", "演示·会长", "--format", "html",
        "--output", "issued.html")
      session.startTranscript()
      #expect(try session.jinjiang("journal", "verify").status == 0)

      // Somebody issues other figures under a hash that is not theirs, past the program's own way.
      let store = try SQLiteStore.open(
        path: session.folder + "/registry.db", surroundings: FixedSurroundings(day: Day(daysSince1970: 20_785)).value)
      let (facts, number) = try store.read(at: nil) { registry in
        let home = try #require(try registry.associations().first)
        let issued = try #require(try registry.issuedReports(of: home.key).first)
        return (issued.facts, registry.position.advanced(by: 1))
      }
      var forged = facts
      forged.digest = Digest(of: [1])
      let registrar = Registrar(store: store, surroundings: FixedSurroundings(day: Day(daysSince1970: 20_785)).value)
      _ = try registrar.carryOut(IssueReport(forged, resolution: "演示", signatory: "演示", number: number))
      forged = facts
      forged.root = Digest(of: [2])
      _ = try registrar.carryOut(
        IssueReport(forged, resolution: "演示", signatory: "演示", number: number.advanced(by: 1)),
        as: ID(high: 4, low: 4))
      #expect(try session.jinjiang("check").status == 0)
      #expect(try session.jinjiang("journal", "verify").status == 65)
      #expect(try session.jinjiang("journal", "verify", "--lang", "en").status == 65)
      try Golden.expect(session.transcript.replacing(session.folder, with: "…"), matches: "report-audit.txt")
    }
  }
}
