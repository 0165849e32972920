/// How long a counted case weighs: in full until its hold ends, then fading by the day until it lapses.
/// Source: SCORING.md, Dates and The weight of a counted case, step 3.
struct Lifespan: Hashable, Sendable {
  /// The counting day c.
  let start: Day
  let holdMonths: Int16
  let fadeMonths: Int16

  /// The first day of fading, h.
  var holdEnd: Day { start.adding(months: Int(holdMonths)) }
  /// The first day without weight, z.
  var lapse: Day { holdEnd.adding(months: Int(fadeMonths)) }

  /// What is left of a weight on a day, truncated.
  func share(of weight: Int, on day: Day) -> Int {
    if day.isWithin(months: Int(holdMonths), of: start) { return weight }
    if day.days(since: start) >= 31 * (Int(holdMonths) + Int(fadeMonths)) { return 0 }
    let holdEnd = holdEnd
    return Lifespan.share(of: weight, on: day, holdEnd: holdEnd, lapse: holdEnd.adding(months: Int(fadeMonths)))
  }

  /// The same where h and z are known.
  static func share(of weight: Int, on day: Day, holdEnd: Day, lapse: Day) -> Int {
    if day < holdEnd { return weight }
    if day >= lapse { return 0 }
    return weight * lapse.days(since: day) / lapse.days(since: holdEnd)
  }
}

extension Day {
  /// Whether this day is before another one plus that many months.
  ///
  /// The calendar is asked only where it matters: a month has 28 to 31 days, wherever the sum is clamped.
  func isWithin(months: Int, of start: Day) -> Bool {
    let age = days(since: start)
    if age < 28 * months { return true }
    if age >= 31 * months { return false }
    return self < start.adding(months: months)
  }
}
