/// Everything that the registry takes from the world, passed in as values: the clock, fresh ids and secret bytes.
///
/// The composition of the program makes the real one; tests make one that repeats itself.
public struct Surroundings: Sendable {
  public var now: @Sendable () -> Instant
  /// That many bytes from a cryptographic source.
  public var randomBytes: @Sendable (_ count: Int) -> [UInt8]

  public init(now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.now = now
    self.randomBytes = randomBytes
  }

  /// A fresh random id: 122 random bits under the version and variant of RFC 9562, section 5.4.
  public func newID<Subject>(of _: Subject.Type = Subject.self) -> ID<Subject> {
    ID(random: randomBytes(16))
  }
}

extension ID {
  /// From 16 random bytes, whose version and variant bits are overwritten; shorter input counts as zeros.
  init(random bytes: [UInt8]) {
    func word(_ range: Range<Int>) -> UInt64 {
      range.reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
    }
    self.init(
      high: word(0..<8) & 0xffff_ffff_ffff_0fff | 0x4000,
      low: word(8..<16) & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000)
  }
}
