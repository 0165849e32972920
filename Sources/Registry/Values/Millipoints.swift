/// Points of the score, as whole thousandths (1 point = 1000 millipoints). Never a floating-point number.
public struct Millipoints: Hashable, Comparable, Sendable {
  public var value: Int

  public init(_ value: Int) { self.value = value }

  public static let zero = Millipoints(0)

  /// A decimal with at most three places (`12.5`, `-3`, `7.777`); nil for anything else, and beyond ±1,000,000 points.
  public init?(decimal text: some StringProtocol) {
    guard let value = thousandths(text) else { return nil }
    self.init(value)
  }

  public static func < (a: Millipoints, b: Millipoints) -> Bool { a.value < b.value }
  public static func + (a: Millipoints, b: Millipoints) -> Millipoints { Millipoints(a.value + b.value) }
  public static func - (a: Millipoints, b: Millipoints) -> Millipoints { Millipoints(a.value - b.value) }
  public static prefix func - (a: Millipoints) -> Millipoints { Millipoints(-a.value) }
  public static func += (a: inout Millipoints, b: Millipoints) { a.value += b.value }
  public static func -= (a: inout Millipoints, b: Millipoints) { a.value -= b.value }

  /// Scaled by a share or multiplier, truncated.
  public func scaled(by factor: PerMille) -> Millipoints { Millipoints(value * factor.value / 1000) }
}

extension Millipoints: CustomStringConvertible {
  /// With three places, as deduction and uplift are written: `12.500`.
  public var description: String { threePlaces(value) }
}

/// A share or a multiplier in whole thousandths: 1.5 is 1500.
public struct PerMille: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var value: Int

  public init(_ value: Int) { self.value = value }

  public static let one = PerMille(1000)
  public static let zero = PerMille(0)

  public init?(decimal text: some StringProtocol) {
    guard let value = thousandths(text) else { return nil }
    self.init(value)
  }

  public static func < (a: PerMille, b: PerMille) -> Bool { a.value < b.value }
  public var description: String { threePlaces(value) }
}

/// A score as it is shown: rounded half up to tenths, kept as whole tenths. Source: SCORING.md, Score.
public struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let tenths: Int

  public init(tenths: Int) { self.tenths = tenths }

  public init(rounding points: Millipoints) { tenths = (points.value + 50) / 100 }

  public static func < (a: Score, b: Score) -> Bool { a.tenths < b.tenths }

  /// With one decimal: `93.8`.
  public var description: String {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return "\(tenths < 0 ? "-" : "")\(whole).\(tenth)"
  }
}

private func threePlaces(_ value: Int) -> String {
  let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: 1000)
  let digits = String(rest)
  return "\(value < 0 ? "-" : "")\(whole).\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)"
}

private func thousandths(_ text: some StringProtocol) -> Int? {
  var value = 0
  var places: Int?
  var negative = false
  var digits = 0
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "-") where index == 0:
      negative = true
    case UInt8(ascii: ".") where places == nil && digits > 0:
      places = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let known = places {
        guard known < 3 else { return nil }
        places = known + 1
      }
      digits += 1
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      guard value <= 1_000_000_000 else { return nil }
    default:
      return nil
    }
  }
  guard digits > 0, places != 0 else { return nil }
  for _ in (places ?? 0)..<3 { value *= 10 }
  guard value <= 1_000_000_000 else { return nil }
  return negative ? -value : value
}
