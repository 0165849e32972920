public import Registry

/// The stretch that a credit report is about: a quarter of a year, or a year.
public enum ReportPeriod: Hashable, Sendable, CustomStringConvertible {
  case quarter(Quarter)
  /// From 2 to 9998, so that the days around it exist.
  case year(Int)

  /// Strictly `2026`.
  public init?(year text: some StringProtocol) {
    guard text.utf8.count == 4, let first = Day("\(text)-01-01"), (2...9998).contains(first.components.year) else {
      return nil
    }
    self = .year(first.components.year)
  }

  /// The last year that has ended by the end of the day before.
  public init?(yearEndedBefore day: Day) {
    let year = day.components.year - 1
    guard (2...9998).contains(year) else { return nil }
    self = .year(year)
  }

  public var days: ClosedRange<Day> {
    switch self {
    case .quarter(let quarter): return quarter.days
    case .year(let year):
      let first = Day(daysSince1970: 0).adding(months: (year - 1970) * 12)
      return first...first.adding(months: 12).adding(days: -1)
    }
  }

  /// `2026Q3`, `2026`.
  public var description: String {
    switch self {
    case .quarter(let quarter): return quarter.description
    case .year(let year):
      let digits = String(year)
      return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }

  /// The one before it, of the same length; as it is named on a page.
  var before: String {
    switch self {
    case .quarter(let quarter): Quarter(containing: quarter.days.lowerBound.adding(days: -1))?.description ?? ""
    case .year(let year): ReportPeriod.year(year - 1).description
    }
  }

  /// The quarters that end with it, oldest first; fewer where the calendar begins.
  func quarters(_ count: Int) -> [Quarter] {
    var quarters: [Quarter] = []
    var day = days.upperBound
    while quarters.count < count, let quarter = Quarter(containing: day) {
      quarters.append(quarter)
      day = quarter.days.lowerBound.adding(days: -1)
    }
    return quarters.reversed()
  }

  // MARK: Words

  /// `2026年第三季度会员自律信用报告`.
  public var reportTitle: Phrase {
    switch self {
    case .quarter(let quarter):
      Phrase(zh: "\(quarter.title.zh)会员自律信用报告", en: "Quarterly credit report, \(quarter.title.en)")
    case .year(let year):
      Phrase(zh: "\(year)年度会员自律信用报告", en: "Annual credit report, \(year)")
    }
  }

  /// 本季度, the quarter.
  var this: Phrase { pick(zh: ("本季度", "本年度"), en: ("the quarter", "the year")) }
  /// 季末, the end of the quarter.
  var end: Phrase { pick(zh: ("季末", "年末"), en: ("the end of the quarter", "the end of the year")) }
  /// 上季末, a quarter before.
  var lastEnd: Phrase { pick(zh: ("上季末", "上年末"), en: ("a quarter before", "a year before")) }

  private func pick(zh: (String, String), en: (String, String)) -> Phrase {
    switch self {
    case .quarter: Phrase(zh: zh.0, en: en.0)
    case .year: Phrase(zh: zh.1, en: en.1)
    }
  }
}
