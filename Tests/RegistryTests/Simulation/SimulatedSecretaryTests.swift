import FoundationEssentials
import Registry
import TestSupport
import Testing

@Suite("A simulated secretary, whose clock jumps and whose storage fails")
struct SimulatedSecretaryTests {
  /// Set `SIMULATED_ERRANDS` for more of them, `SIMULATED_SEED` to begin elsewhere.
  private static let errands = environment("SIMULATED_ERRANDS") ?? 1500
  private static let seed = UInt64(environment("SIMULATED_SEED") ?? 1)
  /// Of one registry; then another is begun.
  private static let lot = 1500

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test("finds in the registry what a plain model says, whatever broke and whatever was tried")
  func agrees() throws {
    var counts = Secretary.Counts()
    for number in 0..<(Self.errands + Self.lot - 1) / Self.lot {
      let (_, own) = try Self.run(seed: Self.seed + UInt64(number), errands: Self.lot)
      counts.add(own)
    }
    // The trial is one only where all of it happened.
    #expect(counts.recorded > 0 && counts.refused > 0 && counts.repeated > 0 && counts.broken > 0)
    print("simulated secretary: \(counts)")
  }

  @Test("leaves the same journal, byte for byte, for the same seed; another for another")
  func sameSeedSameJournal() throws {
    let first = try Self.run(seed: 77, errands: 300)
    let second = try Self.run(seed: 77, errands: 300)
    let other = try Self.run(seed: 78, errands: 300)
    #expect(first.root == second.root && first.counts == second.counts)
    #expect(first.root != other.root)
  }

  private static func run(seed: UInt64, errands: Int) throws -> (root: JournalCheckpoint, counts: Secretary.Counts) {
    try TemporaryFolder.with { folder in
      var secretary = try Secretary(seed: seed, folder: folder)
      try secretary.work(errands: errands)
      return (try secretary.root(), secretary.counts)
    }
  }
}

extension Secretary.Counts {
  fileprivate mutating func add(_ other: Self) {
    recorded += other.recorded
    refused += other.refused
    broken += other.broken
    recordedThough += other.recordedThough
    repeated += other.repeated
    comparisons += other.comparisons
  }
}
