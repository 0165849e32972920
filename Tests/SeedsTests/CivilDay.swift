import Foundation

/// A day as a seed writes it, read strictly. Foundation's calendars stand beside our own day arithmetic as a second opinion.
struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  let date: Date

  private static func utc(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = .gmt
    return calendar
  }
  private static let gregorian = utc(.gregorian)
  private static let lunar = utc(.chinese)

  init?(_ text: String?) {
    guard let text, text.utf8.count == 10 else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CivilDay(parts[0], parts[1], parts[2]), day.description == text else {
      return nil
    }
    self = day
  }

  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = Self.gregorian.date(from: DateComponents(year: year, month: month, day: day)) else { return nil }
    self.date = date
  }

  /// The days of a year of the Gregorian calendar.
  static func days(of year: Int) -> [CivilDay] {
    guard let first = CivilDay(year, 1, 1), let next = CivilDay(year + 1, 1, 1) else { return [] }
    return Array(sequence(first: first) { $0.next < next ? $0.next : nil })
  }

  var next: CivilDay { CivilDay(date: date.addingTimeInterval(86_400)) }
  var year: Int { Self.gregorian.component(.year, from: date) }
  var isWeekend: Bool { [1, 7].contains(Self.gregorian.component(.weekday, from: date)) }

  /// Month and day of the Chinese lunar calendar; nil in a leap month.
  var lunarDay: (month: Int, day: Int)? {
    let parts = Self.lunar.dateComponents([.month, .day], from: date)
    guard let month = parts.month, let day = parts.day, parts.isLeapMonth != true else { return nil }
    return (month, day)
  }

  var description: String {
    let parts = Self.gregorian.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  private init(date: Date) { self.date = date }
  static func < (a: CivilDay, b: CivilDay) -> Bool { a.date < b.date }
}
