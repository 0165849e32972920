internal import Registry
internal import SQLiteStore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The variables that the program was started with, each looked up when it is asked for.
struct Environment: Sendable {
  subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Where the program's parts are put together with the world: the clock, random bytes, the registry file.
enum Composition {
  static let environment = Environment()

  /// The real surroundings. A debug build takes a clock and a seed from the environment, so that tests of the program
  /// repeat themselves; the program that people use does not know those names.
  static let surroundings: Surroundings = {
    #if DEBUG
      if let fixed = DebugSurroundings(environment: environment) { return fixed.surroundings }
    #endif
    return Surroundings(now: systemClock, randomBytes: systemRandom)
  }()

  static let cores = ProcessInfo.processInfo.activeProcessorCount

  static func store(at path: String) throws -> SQLiteStore {
    try SQLiteStore.open(path: path, surroundings: surroundings)
  }

  @Sendable private static func systemClock() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  @Sendable private static func systemRandom(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      if let start = bytes.baseAddress { arc4random_buf(start, count) }
      filled = count
    }
  }
}
