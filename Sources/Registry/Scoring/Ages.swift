/// Where a rule's acts stand on one day, by their counting days: three comparisons instead of sums of months for each.
///
/// The later a counting day, the later all that follows from it; so each of these has one last counting day for which it
/// is over. Source: SCORING.md, Dates and The weight of a counted case.
struct Ages: Sendable {
  /// The last counting day whose hold has ended.
  private let held: Day
  /// The last counting day of which nothing is left.
  private let lapsed: Day
  /// The last counting day whose ceiling no longer holds.
  private let ceilingPassed: Day

  init(under rule: JudgingRule, on day: Day) {
    held = day.latest(addedTo: Int(rule.holdMonths))
    lapsed = day.latest(addedTo: Int(rule.fadeMonths)).latest(addedTo: Int(rule.holdMonths))
    ceilingPassed = rule.ceiling < 0 ? .endOfTime : day.latest(addedTo: Int(rule.ceilingMonths))
  }

  /// Whether the day is before h, so that a weight counts in full.
  @inline(__always)
  func isHeld(from start: Day) -> Bool { start > held }
  /// Whether the day is z or later, so that nothing is left of a weight.
  @inline(__always)
  func hasLapsed(from start: Day) -> Bool { start <= lapsed }
  @inline(__always)
  func isUnderCeiling(from start: Day) -> Bool { start > ceilingPassed }
}

extension Day {
  fileprivate static let endOfTime = Day(daysSince1970: .max)
  private static let beforeTime = Day(daysSince1970: .min)

  /// The last day which, so many months added, is no later than this one; before every recorded day where that lies in
  /// no year that days are recorded in.
  func latest(addedTo months: Int) -> Day {
    guard Day.recordable.contains(daysSince1970) else { return self }
    let (year, month, day) = components
    let total = year * 12 + (month - 1) - months
    guard total >= 12 else { return .beforeTime }
    let length = Day.length(ofMonth: total % 12 + 1, year: total / 12)
    // The end of a month is what every later day of the month before comes to as well.
    let isLast = day == Day.length(ofMonth: month, year: year)
    return Day(year: total / 12, validMonth: total % 12 + 1, validDay: isLast ? length : min(day, length))
  }
}
