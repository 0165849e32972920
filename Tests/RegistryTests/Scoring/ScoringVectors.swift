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
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try? decoder.decode(ScoringVectors.self, from: data)
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
    var base, floor, ceiling, commendationCap: Thousandths
    var countsFrom: String
    var observationMonths: Int
  }

  /// What a vector lays over the rulebook's `score`.
  struct ScoreChanges: Decodable {
    var base: Thousandths?
    var countsFrom: String?
  }

  struct RulebookPart: Decodable {
    struct Grade: Decodable {
      var grade: String
      var min: Thousandths
    }
    struct Repeat: Decodable {
      var windowMonths: Int
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
      var holdMonths, fadeMonths: [String: Int]
      var gradeCeiling: [String: Ceiling]?
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
      var holdMonths, fadeMonths: Int
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
      var n, weightMillipoints, multiplierPermille: Int
    }
    struct Event: Decodable {
      var n: Int
      var kind, category: String
      var level: String?
      var occurredOn: String
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
    var asOf: String
    var knownAt: Int?
    var figure: String
    var scoreChanges: ScoreChanges
    var score, grade: String
    var upliftMillipoints, deductionMillipoints: Int
    var lines: [Line]

    var testDescription: String { name }
  }
}
