/// A request for repair is granted, in full or in part, or refused with reasons. Granted, it takes effect that day.
public struct DecideRepair: Request {
  public static let kind = RequestKind.decideRepair

  /// What was decided.
  public enum Answer: Hashable, Sendable {
    /// Restores: where less is given back than the category allows. The conditions of the rulebook have to be said to
    /// be met.
    case granted(restores: PerMille?, conditionsMet: Bool)
    case refused
  }

  public var association: Key<Association>
  public var number: CaseNumber
  public var answer: Answer
  public var judgement: Judgement

  public init(association: Key<Association>, number: CaseNumber, answer: Answer, judgement: Judgement) {
    self.association = association
    self.number = number
    self.answer = answer
    self.judgement = judgement
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    switch answer {
    case .granted(let restores, let conditionsMet):
      writer.put(true)
      writer.put(optional: restores) { $0.put(Int64($1.value)) }
      writer.put(conditionsMet)
    case .refused: writer.put(false)
    }
    judgement.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    guard let request = procedure.openRepair else { throw RepairRefusal.notRequested(number) }
    let day = try act.day(judgement.day, notBefore: request.day)
    let tally = try judgement.tally(
      atLevel: procedure.file.finding(on: day).flatMap(procedure.level(of:)), of: procedure, during: act, in: registry)
    let share = try grantedShare(under: procedure, on: day)
    let decided = RepairDecided(
      about: procedure.file.key, request: request.sequence, isGranted: answer != .refused, restores: share, tally: tally
    )
    let entry = try procedure.entry(.repairDecided(decided), on: day, texts: judgement.texts, in: registry)
    try registry.append(entry)
    if decided.isGranted {
      try registry.append(
        EntryDraft(
          effective: day, subject: entry.subject,
          fact: .repairGranted(
            RepairGranted(
              association: association, membership: procedure.file.membership, number: number, restores: share)),
          personal: Personal([.reason: judgement.reason])))
    }
    return try registry.theCase(number, in: association)
  }

  /// The share given back where the grant lowers the category's; nil for that, or where nothing is granted.
  private func grantedShare(under procedure: CaseProcedure, on day: Day) throws -> PerMille? {
    guard case .granted(let restores, let conditionsMet) = answer else { return nil }
    let rule = try procedure.requireRepairable(on: day).rule
    if let conditions = rule.conditions, !conditionsMet {
      throw RepairRefusal.conditionsNotSaid(number, conditions)
    }
    guard let restores else { return nil }
    guard (PerMille.zero...rule.restores).contains(restores) else {
      throw RepairRefusal.beyondShare(restores, most: rule.restores)
    }
    return restores
  }
}
