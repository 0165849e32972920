/// A civil day in the association's calendar: what rules, deadlines and scores are counted in.
///
/// A day has no time zone of its own; it was fixed by the registry's UTC offset when it was recorded.
/// Stored as whole days since 1970-01-01 in the proleptic Gregorian calendar; years 0001 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  public let daysSince1970: Int32

  public init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// The days that may be on record, as days since 1970: from the year 1 to the year 9999.
  static let recordable: ClosedRange<Int32> = -719_162...2_932_896

  /// The day of that year, month and day of the month, or nil where the calendar has none (2026-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(year: year, validMonth: month, validDay: day)
  }

  /// Strictly `YYYY-MM-DD`; nil for anything else, and for days that do not exist.
  public init?(_ text: String) { self.init(bytes: text.utf8) }

  /// The same of a part of a text.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  private init?(bytes: some Sequence<UInt8>) {
    var number = 0
    var parts: (year: Int, month: Int) = (0, 0)
    var index = 0
    for byte in bytes {
      switch (index, byte) {
      case (4, UInt8(ascii: "-")):
        parts.year = number
        number = 0
      case (7, UInt8(ascii: "-")):
        parts.month = number
        number = 0
      case (4, _), (7, _), (10..., _):
        return nil
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: parts.year, month: parts.month, day: number)
  }

  // Days from civil: months counted from March, so that the leap day is the last of its year.
  init(year: Int, validMonth month: Int, validDay day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  public static func < (a: Day, b: Day) -> Bool { a.daysSince1970 < b.daysSince1970 }

  /// Year, month (1 to 12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(daysSince1970) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day `count` days later; earlier for a negative count.
  public func adding(days count: Int) -> Day {
    Day(daysSince1970: daysSince1970 + Int32(count))
  }

  /// The same day of the month `count` months later, clamped to the last day of that month
  /// (31 August + 6 months is 28 or 29 February). Source: SCORING.md, Dates.
  public func adding(months count: Int) -> Day {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + count
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return Day(
      year: newYear, validMonth: newMonth, validDay: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// Days from another day to this one.
  public func days(since other: Day) -> Int { Int(daysSince1970) - Int(other.daysSince1970) }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (Int(daysSince1970) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`; of what a damaged record may hold, the number.
  public var description: String {
    guard Day.recordable.contains(daysSince1970) else { return "day \(daysSince1970)" }
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, at end: Int, digits: Int) {
        var rest = value
        for index in (end - digits..<end).reversed() {
          buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      put(year, at: 4, digits: 4)
      buffer[4] = UInt8(ascii: "-")
      put(month, at: 7, digits: 2)
      buffer[7] = UInt8(ascii: "-")
      put(day, at: 10, digits: 2)
      return 10
    }
  }
}
