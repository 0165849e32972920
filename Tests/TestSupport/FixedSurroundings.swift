public import Registry
internal import Synchronization

/// Surroundings that repeat themselves: a clock that is set by hand and bytes that follow from a seed.
public final class FixedSurroundings: Sendable {
  private let clock: Mutex<Instant>
  private let state: Mutex<UInt64>

  public init(day: Day, seed: UInt64 = 1) {
    clock = Mutex(Instant(millisecondsSince1970: Int64(day.daysSince1970) * 86_400_000 + 3_600_000))
    state = Mutex(seed)
  }

  public var value: Surroundings {
    Surroundings(now: { self.clock.withLock { $0 } }, randomBytes: { self.bytes($0) })
  }

  /// The clock shows nine in the morning (+08:00) of that day from now on.
  public func set(day: Day) {
    clock.withLock { $0 = Instant(millisecondsSince1970: Int64(day.daysSince1970) * 86_400_000 + 3_600_000) }
  }

  private func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      var random = SplitMix64(state: state)
      var bytes: [UInt8] = []
      while bytes.count < count { withUnsafeBytes(of: random.next().bigEndian) { bytes.append(contentsOf: $0) } }
      state = random.state
      return Array(bytes.prefix(count))
    }
  }
}

/// A small generator of numbers that look random and follow from a seed (Steele, Lea and Flood, 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  public var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
