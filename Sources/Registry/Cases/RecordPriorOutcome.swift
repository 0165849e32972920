/// What became of a pending record elsewhere: another body decided it, or the association did before its record was live.
///
/// The association's own decisions go through its procedure, not through this.
public struct RecordPriorOutcome: Request {
  public static let kind = RequestKind.recordPriorOutcome

  public var association: Key<Association>
  public var number: CaseNumber
  public var decision: PriorDecision

  public init(association: Key<Association>, number: CaseNumber, decision: PriorDecision) {
    self.association = association
    self.number = number
    self.decision = decision
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    decision.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    try file.requirePending()
    guard let home = try registry.association(association) else {
      throw CaseRefusal.unknown(number, association: "")
    }
    let state = try decision.state(of: file.kind, occurred: file.occurred, association: home, today: act.today)
    guard decision.decided >= file.intake else {
      throw CaseRefusal.decidedBeforeIntake(number, decided: decision.decided, intake: file.intake)
    }
    guard [.upheld, .dismissed, .awarded].contains(state) else {
      throw CaseRefusal.notAnOutcome(number, decision.outcome, file.kind)
    }
    if state.isFinding {
      guard !file.isOdd else { throw CaseRefusal.odd(number) }
    } else if decision.points != nil {
      throw CaseRefusal.termsWithoutFinding(number, state)
    }
    let procedure = try registry.procedure(ofCase: number, in: association)
    if let notice = procedure.round.notice, decision.body == nil {
      throw NoticeRefusal.servedSince(number, on: notice.day)
    }
    try registry.append(
      file.ruling(
        state, points: decision.points, effective: decision.decided,
        texts: Personal([.basis: decision.basis, .body: decision.body]), in: registry))
    return try registry.theCase(number, in: association)
  }
}
