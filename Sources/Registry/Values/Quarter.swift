/// A quarter of a calendar year: the period of the regular credit report.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// Years 2 to 9998, so that the days around it exist.
  public init?(year: Int, number: Int) {
    guard (2...9998).contains(year), (1...4).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// Strictly `2026Q3`; a small q will do.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, [UInt8(ascii: "Q"), UInt8(ascii: "q")].contains(bytes[4]),
      let day = Day("\(text.prefix(4))-01-01"), let number = Int(text.suffix(1))
    else { return nil }
    self.init(year: day.components.year, number: number)
  }

  /// The quarter that a day is in; nil at the ends of the calendar.
  public init?(containing day: Day) {
    let (year, month, _) = day.components
    self.init(year: year, number: (month + 2) / 3)
  }

  /// The last one that has ended by the end of the day before.
  public init?(endedBefore day: Day) {
    guard let current = Quarter(containing: day) else { return nil }
    self.init(containing: current.days.lowerBound.adding(days: -1))
  }

  public var days: ClosedRange<Day> {
    let first = Day(daysSince1970: 0).adding(months: (year - 1970) * 12 + (number - 1) * 3)
    return first...first.adding(months: 3).adding(days: -1)
  }

  public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }

  /// `2026Q3`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits + "Q\(number)"
  }

  /// `2026年第三季度`, `third quarter of 2026`.
  public var title: Phrase {
    let (zh, en) = [("一", "first"), ("二", "second"), ("三", "third"), ("四", "fourth")][number - 1]
    return Phrase(zh: "\(year)年第\(zh)季度", en: "\(en) quarter of \(year)")
  }
}
