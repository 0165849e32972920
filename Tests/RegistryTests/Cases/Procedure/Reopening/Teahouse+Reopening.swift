import Registry
import TestSupport

extension Teahouse {
  /// Three who have not had to do with the case in any round.
  static let third: Decider = .panel([Vote("演示辛", .inFavour), Vote("演示壬", .inFavour), Vote("演示癸", .inFavour)])

  func reopening(
    _ number: CaseNumber, _ ground: CaseReopened.Ground = .newEvidence, cause: String = "平台出具的原始记录",
    toDetriment: Bool = false, objection: Position? = nil, by decider: Decider = Teahouse.panel,
    minutes: DocumentMark? = Teahouse.minutes, reason: String = "足以影响认定", on day: Day? = nil
  ) -> ReopenCase {
    ReopenCase(
      association: association, number: number, ground: ground, cause: cause, isInFavour: !toDetriment,
      objection: objection, judgement: Judgement(decider: decider, minutes: minutes, reason: reason, day: day))
  }

  /// Served on 30 November; nobody appealed, and it is 22 December: final.
  func finalRumour(
    level: String? = nil, points: Millipoints? = nil, sanctions: [CaseDecision.Sanction] = []
  ) throws -> CaseNumber {
    let number = try servedRumour(level: level, points: points, sanctions: sanctions)
    clock("2026-12-22")
    return number
  }

  /// Opened again on 22 December, noticed on the 23rd and answered on the 24th.
  func reopenedRumour(
    toDetriment: Bool = false, level: String? = nil, points: Millipoints? = nil, noticed: String? = nil,
    sanctions: [CaseDecision.Sanction] = []
  ) throws -> CaseNumber {
    let number = try finalRumour(level: level, points: points, sanctions: sanctions)
    try carryOut(reopening(number, toDetriment: toDetriment))
    clock("2026-12-23")
    try notice(number, level: noticed)
    clock("2026-12-24")
    try carryOut(reply(number))
    return number
  }
}
