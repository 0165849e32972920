import Registry

/// One random member of a random association, and a question about them.
struct SampledMember: Sendable {
  let seed: UInt64
  var world: RandomWorld
  let history: History
  let day: Day
  let position: Position
  let figure: Figure

  /// Made once, and shared by the tests of every law.
  static let all: [SampledMember] = {
    var members: [SampledMember] = []
    var seed = ScoringSearch.seed
    while members.count < ScoringSearch.rounds, var world = try? RandomWorld(seed: seed) {
      for _ in 0..<5 {
        guard let history = try? world.history() else { continue }
        members.append(
          SampledMember(
            seed: seed, world: world, history: history, day: world.anyDay(),
            position: world.dice.chance(50) ? .end : world.position(), figure: world.dice.one(of: Figure.allCases)))
      }
      seed &+= 1
    }
    return members
  }()

  var scorer: Scorer {
    get throws { try Scorer(editions: world.editions, asOf: day, knownAt: .end) }
  }

  /// Where to look when a law is broken.
  var comment: String { "SCORING_SEED=\(seed), as of \(day)" }
}

extension History {
  /// Sorted as the scorer wants it.
  func sorted() -> History {
    var history = self
    history.rulings.sort { ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence) }
    history.repairs.sort { ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence) }
    return history
  }

  func adding(_ rulings: [RulingRow] = [], repairs: [RepairRow] = []) -> History {
    var history = self
    history.rulings += rulings
    history.repairs += repairs
    return history.sorted()
  }

  func without(_ number: CaseNumber) -> History {
    var history = self
    history.rulings.removeAll { $0.caseNumber == number }
    history.repairs.removeAll { $0.caseNumber == number }
    return history
  }

  /// The cases, each as the rows on it by (effective day, sequence).
  var cases: [[RulingRow]] {
    Dictionary(grouping: rulings, by: \.caseNumber).sorted { $0.key < $1.key }.map(\.value)
  }

  var newNumber: CaseNumber { CaseNumber((rulings.map(\.caseNumber.value).max() ?? 0) + 1) }
}
