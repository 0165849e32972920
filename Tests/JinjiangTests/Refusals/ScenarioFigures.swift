import Foundation
import Testing

extension Scenario {
  struct Figure: Decodable { var score: Double, grade: String }

  struct Figures: Decodable {
    var confirmed: Figure, ifFail: Figure, ifSucceed: Figure

    enum CodingKeys: String, CodingKey {
      case confirmed
      case ifFail = "if_appeals_fail"
      case ifSucceed = "if_appeals_succeed"
    }
  }

  /// What `explain` answers.
  struct Explanation: Decodable {
    struct Line: Decodable {
      var number: Int, weight: Int

      enum CodingKeys: String, CodingKey {
        case number = "case"
        case weight = "weight_millipoints"
      }
    }

    struct Counts: Decodable { var pending: Int }

    var score: Double, grade: String, disputed: Bool, figures: Figures, counts: Counts, lines: [Line]
  }

  /// What `standing` answers to peers.
  private struct Standing: Decodable {
    struct Finding: Decodable { var sanctions: [Sanction] }
    struct Sanction: Decodable {}

    var score: Double, grade: String, disputed: Bool, findings: [Finding]
  }

  func explained(_ more: String = "") throws -> Explanation {
    try JSONDecoder().decode(
      Explanation.self, from: Data(clerk.types("explain S-01 --format json \(more)").utf8))
  }

  /// Standing, explanation and docket of the day.
  func stands(
    _ score: Double, _ grade: String, ifFails: (Double, String)? = nil, ifSucceeds: (Double, String)? = nil,
    lines: [Int: Int], pending: Int = 0, sanctions: Int = 0, disputed: Bool = false, due: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let explained = try explained()
    #expect(explained.score == score && explained.grade == grade, sourceLocation: sourceLocation)
    let (fail, succeed) = (ifFails ?? (score, grade), ifSucceeds ?? (score, grade))
    let figures = explained.figures
    #expect(figures.confirmed.score == score && figures.confirmed.grade == grade, sourceLocation: sourceLocation)
    #expect((figures.ifFail.score, figures.ifFail.grade) == fail, sourceLocation: sourceLocation)
    #expect((figures.ifSucceed.score, figures.ifSucceed.grade) == succeed, sourceLocation: sourceLocation)
    let weights = Dictionary(explained.lines.map { ($0.number, $0.weight) }, uniquingKeysWith: { $1 })
    #expect(weights == lines, sourceLocation: sourceLocation)
    #expect(explained.counts.pending == pending && explained.disputed == disputed, sourceLocation: sourceLocation)
    let standing = try JSONDecoder().decode(
      Standing.self, from: Data(clerk.types("standing S-01 --format json").utf8))
    #expect(standing.score == score && standing.grade == grade, sourceLocation: sourceLocation)
    #expect(standing.disputed == disputed, sourceLocation: sourceLocation)
    #expect(standing.findings.flatMap(\.sanctions).count == sanctions, sourceLocation: sourceLocation)
    let rows = try clerk.types("docket --format csv").split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let of = cells[2].isEmpty ? "complaint \(cells[9].trimmingCharacters(in: .whitespaces))" : String(cells[2])
      return "\(cells[0]) \(of) \(cells[5])"
    }
    #expect(rows == due, sourceLocation: sourceLocation)
  }
}
