/// How long the steps of the procedure took, in working days of the rulebook's calendar.
public enum CasePace: String, CaseIterable, Sendable {
  case notice, reply, decision, service, review
  /// From the day the case was opened to the effect of its decision.
  case whole

  public var title: Phrase {
    switch self {
    case .notice: Phrase(zh: "立案至送达告知", en: "Opening to notice")
    case .reply: Phrase(zh: "送达告知至陈述申辩", en: "Notice to reply")
    case .decision: Phrase(zh: "送达告知至决定", en: "Notice to decision")
    case .service: Phrase(zh: "决定至送达", en: "Decision to its service")
    case .review: Phrase(zh: "申诉至复核", en: "Appeal to review")
    case .whole: Phrase(zh: "立案至决定生效", en: "Opening to effect")
    }
  }
}

extension CaseProcedure {
  /// The step from one day to another in each round, where both were reached; the later day decides what period it is of.
  func steps(of pace: CasePace) -> [(from: Day, to: Day)] {
    rounds.compactMap { round in
      let ends: (Day?, Day?) =
        switch pace {
        case .notice: (round.opened, round.notices.first?.day)
        case .reply: (round.notice?.day, round.replied)
        case .decision: (round.notice?.day, round.decision?.day)
        case .service: (round.decision?.day, round.decision?.served)
        case .review: (round.appeal?.day, round.appeal?.review?.day)
        case .whole: (round.opened, round.decision?.served)
        }
      guard let from = ends.0, let to = ends.1, from <= to else { return nil }
      return (from, to)
    }
  }

  /// The working days after one day up to another.
  func workingDays(after start: Day, through end: Day) -> Int {
    var (count, day) = (0, start)
    while day < end {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { count += 1 }
    }
    return count
  }
}
