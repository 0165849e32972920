import FoundationEssentials
import Registry
import Testing

/// The worked cases of SCORING.md, as they lie in `Vectors/scoring.json`.
struct ScoringVectors: Decodable {
  var rulebook: RulebookPart
  var cases: [Vector]

  static let all: ScoringVectors? = {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard let data = try? Data(contentsOf: URL(filePath: path + "/Vectors/scoring.json")) else { return nil }
    return try? JSONDecoder().decode(ScoringVectors.self, from: data)
  }()

  /// Points, multipliers and shares are written as decimals.
  struct Thousandths: Decodable, Hashable {
    var value: Int
    init(from decoder: any Decoder) throws {
      let decimal = try decoder.singleValueContainer().decode(Decimal.self)
      guard let points = Millipoints(decimal: "\(decimal)") else { throw Malformed(what: "\(decimal)") }
      value = points.value
    }
  }

  struct Malformed: Error { var what: String }

  struct ScorePart: Decodable {
    var base, floor, ceiling, commendation_cap: Thousandths
    var counts_from: String
    var observation_months: Int
  }

  /// What a vector lays over the rulebook's `score`.
  struct ScoreChanges: Decodable {
    var base: Thousandths?
    var counts_from: String?
  }

  struct RulebookPart: Decodable {
    struct Grade: Decodable {
      var grade: String
      var min: Thousandths
    }
    struct Repeat: Decodable {
      var window_months: Int
      var ladder: [Thousandths]
    }
    struct Ceiling: Decodable {
      var grade: String
      var months: Int
    }
    struct Repair: Decodable { var restores: Thousandths }
    struct Violation: Decodable {
      var id: String
      var points: [String: Thousandths]
      var hold_months, fade_months: [String: Int]
      var grade_ceiling: [String: Ceiling]?
      var repair: Repair?
    }
    enum Points: Decodable {
      case flat(Thousandths)
      case byLevel([String: Thousandths])
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let same = try? container.decode(Thousandths.self) {
          self = .flat(same)
        } else {
          self = .byLevel(try container.decode([String: Thousandths].self))
        }
      }
    }
    struct Commendation: Decodable {
      var id: String
      var points: Points
      var hold_months, fade_months: Int
      var cap: Thousandths?
    }
    var score: ScorePart
    var grades: [Grade]
    var `repeat`: Repeat
    var violations: [Violation]
    var commendations: [Commendation]
  }

  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    struct Line: Decodable, Hashable {
      var n, weight_millipoints, multiplier_permille: Int
    }
    struct Event: Decodable {
      var n: Int
      var kind, category: String
      var level: String?
      var occurred_on: String
      var rulings: [Ruling]
      var repairs: [Repair]?
    }
    /// `[effective day, sequence, state, level?, points?]`.
    struct Ruling: Decodable {
      var effective: String
      var sequence: Int
      var state: String
      var level: String?
      var points: Thousandths?
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        effective = try list.decode(String.self)
        sequence = try list.decode(Int.self)
        state = try list.decode(String.self)
        level = list.isAtEnd ? nil : try list.decodeIfPresent(String.self)
        points = list.isAtEnd ? nil : try list.decodeIfPresent(Thousandths.self)
      }
    }
    /// `[effective day, sequence]`.
    struct Repair: Decodable {
      var effective: String
      var sequence: Int
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        effective = try list.decode(String.self)
        sequence = try list.decode(Int.self)
      }
    }
    var name: String
    var events: [Event]
    var as_of: String
    var known_at: Int?
    var figure: String
    var score_changes: ScoreChanges
    var score, grade: String
    var uplift_millipoints, deduction_millipoints: Int
    var lines: [Line]

    var testDescription: String { name }
  }
}
