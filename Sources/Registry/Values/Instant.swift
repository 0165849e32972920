/// A moment in UTC, to the millisecond: when something was recorded.
public struct Instant: Hashable, Comparable, Sendable {
  public let millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.millisecondsSince1970 < b.millisecondsSince1970 }

  /// The civil day of this moment under a registry's fixed offset.
  public func day(at offset: UTCOffset) -> Day {
    Day(daysSince1970: Int32(clamping: localSeconds(at: offset).floored(by: 86_400)))
  }

  /// `2026-11-23T07:09:14+08:00`.
  public func text(at offset: UTCOffset) -> String {
    let seconds = localSeconds(at: offset)
    let ofDay = Int(seconds - seconds.floored(by: 86_400) * 86_400)
    let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day(at: offset))T\(clock.joined(separator: ":"))\(offset)"
  }

  private func localSeconds(at offset: UTCOffset) -> Int64 {
    millisecondsSince1970.floored(by: 1000) + Int64(offset.minutes) * 60
  }
}

extension Int64 {
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// The one fixed offset from UTC that makes a registry's days (default +08:00); whole minutes, −14:00 to +14:00.
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  public let minutes: Int

  public static let china = UTCOffset(validMinutes: 480)

  public init?(minutes: Int) {
    guard abs(minutes) <= 14 * 60 else { return nil }
    self.minutes = minutes
  }

  private init(validMinutes: Int) { minutes = validMinutes }

  /// Strictly `+HH:MM` or `-HH:MM`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), "+-".utf8.contains(bytes[0]),
      let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)),
      bytes[1] != UInt8(ascii: "+"), bytes[1] != UInt8(ascii: "-"), bytes[4] != UInt8(ascii: "+"),
      bytes[4] != UInt8(ascii: "-"), minutes < 60
    else { return nil }
    self.init(minutes: (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes))
  }

  public var description: String {
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
