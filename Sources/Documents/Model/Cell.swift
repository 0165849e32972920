/// One value of a table or a fact, exact and without any formatting.
public enum Cell: Sendable, Hashable {
  /// Any text, as it came in; each format makes it harmless in its own way.
  case text(String)
  case integer(Int)
  /// A fixed-point number: `.decimal(975, places: 1)` is 97.5.
  case decimal(Int, places: Int)
  /// A civil day, written `YYYY-MM-DD`. What isn't such a day is shown as text.
  case day(String)
  case flag(Bool)
  case empty
}

extension Cell {
  /// Whether the value is a number, which is set flush right.
  public var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .text, .day, .flag, .empty: false
    }
  }

  /// Whether the value is a number below nought.
  public var isNegative: Bool {
    switch self {
    case .integer(let value), .decimal(let value, _): value < 0
    case .text, .day, .flag, .empty: false
    }
  }

  /// The value as people read it; not yet escaped for any medium.
  ///
  /// - Parameter signed: Numbers above nought carry a plus.
  public func shown(in language: Language, signed: Bool = false) -> String {
    switch self {
    case .text(let text), .day(let text): return text
    case .integer(let value): return (signed && value > 0 ? "+" : "") + String(value)
    case .decimal(let value, let places): return (signed && value > 0 ? "+" : "") + fixedPoint(value, places: places)
    case .flag(let flag): return flag ? language.text("是", "yes") : language.text("否", "no")
    case .empty: return ""
    }
  }
}

/// Writes a fixed-point number with exactly so many decimals: 975 with one place is `97.5`, -5 with two `-0.05`.
func fixedPoint(_ value: Int, places: Int) -> String {
  guard places > 0 else { return String(value) }
  var digits = String(value.magnitude)
  if digits.utf8.count <= places { digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits }
  let point = digits.index(digits.endIndex, offsetBy: -places)
  return (value < 0 ? "-" : "") + String(digits[..<point]) + "." + String(digits[point...])
}
