#if DEBUG
  internal import Registry
  internal import Synchronization

  /// A clock and random bytes that repeat themselves, for tests of the built program: `JINJIANG_TEST_NOW` (an instant in
  /// milliseconds since 1970) and `JINJIANG_TEST_SEED`. Compiled into debug builds only.
  struct DebugSurroundings {
    let surroundings: Surroundings

    init?(environment: Environment) {
      guard let now = environment["JINJIANG_TEST_NOW"].flatMap(Int64.init) else { return nil }
      let seed = environment["JINJIANG_TEST_SEED"].flatMap(UInt64.init) ?? 1
      let state = SeededState(seed: seed &+ UInt64(bitPattern: now))
      surroundings = Surroundings(
        now: { Instant(millisecondsSince1970: now) }, randomBytes: { state.bytes($0) })
    }
  }

  /// SplitMix64: good enough to be unlike, and the same every time.
  private final class SeededState: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func bytes(_ count: Int) -> [UInt8] {
      state.withLock { state in
        var bytes: [UInt8] = []
        while bytes.count < count {
          state &+= 0x9e37_79b9_7f4a_7c15
          var z = state
          z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
          z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
          withUnsafeBytes(of: (z ^ (z >> 31)).bigEndian) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
      }
    }
  }
#endif
