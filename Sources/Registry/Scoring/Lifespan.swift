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

  /// What is left of a weight on a day from h on and before z, truncated.
  func fadingShare(of weight: Int, on day: Day) -> Int {
    let holdEnd = holdEnd
    return Lifespan.share(of: weight, on: day, holdEnd: holdEnd, lapse: holdEnd.adding(months: Int(fadeMonths)))
  }

  /// What is left of a weight on a day, truncated.
  static func share(of weight: Int, on day: Day, holdEnd: Day, lapse: Day) -> Int {
    if day < holdEnd { return weight }
    if day >= lapse { return 0 }
    return weight * lapse.days(since: day) / lapse.days(since: holdEnd)
  }
}
