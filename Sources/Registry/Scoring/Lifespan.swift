/// How long a counted case weighs: in full until its hold ends, then fading by the day until it lapses.
/// Source: SCORING.md, Dates and The weight of a counted case, step 3.
struct Lifespan: Hashable, Sendable {
  /// The counting day c.
  let start: Day
  /// The first day of fading, h.
  let holdEnd: Day
  /// The first day without weight, z.
  let lapse: Day

  init(from start: Day, holdMonths: Int, fadeMonths: Int) {
    self.start = start
    holdEnd = start.adding(months: holdMonths)
    lapse = holdEnd.adding(months: fadeMonths)
  }

  /// What is left of a weight on a day, truncated.
  func share(of weight: Int, on day: Day) -> Int {
    if day < holdEnd { return weight }
    if day >= lapse { return 0 }
    return weight * lapse.days(since: day) / lapse.days(since: holdEnd)
  }
}
