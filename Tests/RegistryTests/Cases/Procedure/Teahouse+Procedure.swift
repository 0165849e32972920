import Registry
import TestSupport

/// The steps of a case as the street's only operator, `admin`, types them.
extension Teahouse {
  /// The clock shows nine in the morning of that day from now on.
  func clock(_ day: String) { founded.surroundings.set(day: civil(day)) }

  static let minutes = DocumentMark(name: "纪要.pdf", digest: Digest(of: Array("minutes".utf8)))

  /// Three who have nothing to do with anything.
  static let panel: Decider = .panel([Vote("演示甲", .inFavour), Vote("演示乙", .inFavour), Vote("演示丙", .against)])

  @discardableResult
  func notice(
    _ number: CaseNumber, category: String? = nil, level: String? = nil, on day: Day? = nil
  ) throws -> CaseFile {
    try carryOut(served(number, category: category, level: level, on: day))
  }

  func served(
    _ number: CaseNumber, category: String? = nil, level: String? = nil, on day: Day? = nil,
    method: String = "当面送达并签收", proof: String = "签收单第7号", guardian: String? = nil, isMinor: Bool = false
  ) -> ServeNotice {
    ServeNotice(
      association: association, number: number, method: method, proof: proof, category: category, level: level,
      day: day, guardian: guardian, isMinor: isMinor)
  }

  func reply(_ number: CaseNumber, _ summary: String = "已核实并删除", on day: Day? = nil) -> ReceiveReply {
    ReceiveReply(association: association, number: number, summary: summary, day: day)
  }

  func decision(
    _ number: CaseNumber, _ outcome: String = "upheld", by decider: Decider = Teahouse.panel, level: String? = nil,
    points: Millipoints? = nil, sanctions: [CaseDecision.Sanction] = [], minutes: DocumentMark? = Teahouse.minutes,
    reason: String = "事实清楚", on day: Day? = nil
  ) -> DecideCase {
    DecideCase(
      association: association, number: number,
      decision: CaseDecision(
        outcome: outcome, decider: decider, minutes: minutes, reason: reason, level: level, points: points,
        sanctions: sanctions, day: day))
  }

  func service(_ number: CaseNumber, on day: Day? = nil, guardian: String? = nil) -> ServeDecision {
    ServeDecision(
      association: association, number: number, method: "registered-mail", proof: "回执第9号", day: day,
      guardian: guardian)
  }

  func procedure(_ number: CaseNumber) throws -> CaseProcedure {
    try read { registry in
      var reader = ProcedureReader(registry)
      return try reader.procedure(of: registry.theCase(number, in: association))
    }
  }

  func stage(_ number: CaseNumber) throws -> CaseStage {
    let procedure = try procedure(number)
    return try read { registry in
      procedure.stage(on: founded.surroundings.value.now().day(at: try registry.header().offset))
    }
  }

  /// A rumour of 20 November, recorded on the 23rd, noticed on the 24th and answered on the 25th: ready to be decided.
  func answeredRumour(level: String? = nil) throws -> CaseNumber {
    clock("2026-11-23")
    let number = try rumour(level: level)
    clock("2026-11-24")
    try notice(number)
    clock("2026-11-25")
    try carryOut(reply(number))
    return number
  }
}
