import Registry
import TestSupport

extension Teahouse {
  /// Three who had nothing to do with the decision.
  static let others: Decider = .panel([Vote("演示戊", .inFavour), Vote("演示己", .inFavour), Vote("演示庚", .inFavour)])

  /// A rumour that was decided and served on 30 November 2026, and can be appealed until 21 December.
  func servedRumour(
    level: String? = nil, points: Millipoints? = nil, sanctions: [CaseDecision.Sanction] = []
  ) throws -> CaseNumber {
    let number = try answeredRumour(level: level)
    clock("2026-11-30")
    try carryOut(decision(number, points: points, sanctions: sanctions))
    try carryOut(service(number))
    return number
  }

  func appeal(_ number: CaseNumber, _ grounds: String = "所述消息另有来源", on day: Day? = nil) -> LodgeAppeal {
    LodgeAppeal(association: association, number: number, grounds: grounds, day: day)
  }

  func takingBack(_ number: CaseNumber, _ reason: String = "会员来函撤回", on day: Day? = nil) -> WithdrawAppeal {
    WithdrawAppeal(association: association, number: number, reason: reason, day: day)
  }

  func review(
    _ number: CaseNumber, _ outcome: String = "affirmed", by decider: Decider = Teahouse.others, level: String? = nil,
    points: Millipoints? = nil, sanctions: [CaseDecision.Sanction] = [], lifts: Bool = false,
    minutes: DocumentMark? = Teahouse.minutes, reason: String = "经复核", on day: Day? = nil
  ) -> ReviewCase {
    ReviewCase(
      association: association, number: number,
      review: CaseDecision(
        outcome: outcome, decider: decider, minutes: minutes, reason: reason, level: level, points: points,
        sanctions: sanctions, day: day),
      liftsSanctions: lifts)
  }

  /// Served on 30 November, appealed on 3 December, and it is the 10th.
  func appealedRumour(
    level: String? = nil, points: Millipoints? = nil, sanctions: [CaseDecision.Sanction] = []
  ) throws -> CaseNumber {
    let number = try servedRumour(level: level, points: points, sanctions: sanctions)
    clock("2026-12-03")
    try carryOut(appeal(number))
    clock("2026-12-10")
    return number
  }

  func figures(of membership: Key<Membership>, asOf day: Day) throws -> Figures {
    try read { registry in
      try registry.scorer(for: association, asOf: day).figures(registry.history(of: membership))
    }
  }
}
