import FoundationEssentials
import Registry

/// Random numbers that repeat themselves from a seed. Source: Steele, Lea and Flood, SplitMix64, 2014.
struct ScoringDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func one<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }

  mutating func day(_ range: ClosedRange<Day>) -> Day {
    range.lowerBound.adding(days: number(0...range.upperBound.days(since: range.lowerBound)))
  }

  mutating func points(_ range: ClosedRange<Int>) -> Millipoints {
    // Whole points, halves and awkward thousandths.
    switch number(1...3) {
    case 1: Millipoints(number(range) * 1000)
    case 2: Millipoints(number(range) * 1000 / 500 * 500)
    default: Millipoints(number(range.lowerBound * 1000...range.upperBound * 1000))
    }
  }
}

/// How long the properties are searched for a counterexample, and from where.
enum ScoringSearch {
  /// Set `SCORING_SEED` to repeat a failure.
  static let seed = environment("SCORING_SEED") ?? 20_241_123
  /// Set `SCORING_ROUNDS` for a longer search.
  static let rounds = Int(environment("SCORING_ROUNDS") ?? 10_000)

  private static func environment(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }
}
