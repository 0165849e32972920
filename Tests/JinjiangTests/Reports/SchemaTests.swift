import Foundation
import TestSupport
import Testing

@Suite("The documented form of the reports for programs")
struct ReportSchemaTests {
  private func schema(_ name: String) throws -> JSONSchema {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try JSONSchema(path: root.appending(components: "Formats", "\(name).schema.json").path)
  }

  @Test("every report of the demo is as its schema says")
  func demo() throws {
    try Session.with { session in
      #expect(try session.jinjiang("demo", "--folder", "d").status == 0)
      let here = ["--association", "DEMO1", "--registry", "d/demo.db", "--format", "json"]
      let asked: [(schema: String, command: [String])] = [
        ("credit-report", ["report", "quarterly", "--quarter", "2026Q3"]),
        ("credit-report", ["report", "quarterly", "--quarter", "2026Q2"]),
        ("credit-report", ["report", "annual", "--year", "2026"]),
        ("credit-report", ["report", "quarterly", "--quarter", "2026Q3", "--disclosure", "peer"]),
        ("credit-report", ["report", "quarterly", "--quarter", "2026Q3", "--disclosure", "public"]),
        ("member-statement", ["report", "statement", "D1-004", "--to", "2026-09-30"]),
        ("member-statement", ["report", "statement", "D1-002", "--from", "2025-01-01", "--disclosure", "council"]),
        ("council-pack", ["report", "council"]), ("bulletin", ["report", "bulletin"]),
      ]
      for each in asked {
        let outcome = try session.run(each.command + here)
        #expect(outcome.status == 0)
        let problems = try schema(each.schema).problems(in: JSONValue(outcome.output))
        #expect(problems.isEmpty, "\(each.command): \(problems.prefix(5))")
      }
    }
  }

  @Test("a value that is not as the schema says is told where")
  func refused() throws {
    let problems = try schema("bulletin").problems(
      in: JSONValue(#"{"as_of": "tomorrow", "known_at": 1.5, "disclosure": "council", "decisions": [{"x": true}]}"#))
    for place in ["$.as_of", "$.known_at", "$.disclosure", "$.awards: missing", "$.decisions[0].x"] {
      #expect(problems.contains { $0.hasPrefix(place) }, "\(place)")
    }
  }
}
