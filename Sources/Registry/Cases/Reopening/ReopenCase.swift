/// A final decision of the association is looked at again: on new evidence, or for a material flaw of the procedure
/// (重新审理).
///
/// In the member's favour at any time: the effect is stayed until the new decision is served, which can only be milder.
/// To their detriment on new evidence only, once, while the act could still be charged; until the new decision is served
/// everything stays as it was found. The new round goes through notice, reply, hearing, decision, service and appeal as
/// the first did, before other people. Source: DESIGN.md, Cases.
public struct ReopenCase: Request {
  public static let kind = RequestKind.reopenCase

  public var association: Key<Association>
  public var number: CaseNumber
  public var ground: CaseReopened.Ground
  /// What the new evidence is, or what went wrong.
  public var cause: String
  public var isInFavour: Bool
  /// The objection that was upheld with this.
  public var objection: Position?
  public var exhibit: DocumentMark?
  public var judgement: Judgement

  public init(
    association: Key<Association>, number: CaseNumber, ground: CaseReopened.Ground, cause: String,
    isInFavour: Bool = true, objection: Position? = nil, exhibit: DocumentMark? = nil, judgement: Judgement
  ) {
    self.association = association
    self.number = number
    self.ground = ground
    self.cause = cause
    self.isInFavour = isInFavour
    self.objection = objection
    self.exhibit = exhibit
    self.judgement = judgement
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(ground.rawValue)
    writer.put(cause)
    writer.put(isInFavour)
    writer.put(optional: objection) { $0.put($1) }
    writer.put(optional: exhibit) { $1.describe(into: &$0) }
    judgement.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    let final = try procedure.requireFinal(on: act.today)
    let day = try act.day(judgement.day, notBefore: final)
    if isInFavour {
      try procedure.requireFinding(on: day)
    } else {
      try procedure.requireDetriment(on: day, ground: ground)
    }
    if let open = procedure.openRepair { throw ReopeningRefusal.repairOpen(number, on: open.day) }
    guard !SearchKey(cause).isEmpty else { throw ReopeningRefusal.noCause(ground) }
    try CaseTexts.checkLength(of: cause)
    try checkObjection(in: registry)

    let level = file.finding(on: day).flatMap(procedure.level(of:)) ?? procedure.round.notice?.level
    let tally = try judgement.tally(atLevel: level, of: procedure, during: act, in: registry)
    var texts = judgement.texts
    texts[.summary] = cause
    texts[.exhibit] = exhibit?.text
    try registry.append(
      procedure.entry(
        .caseReopened(
          CaseReopened(about: file.key, ground: ground, isInFavour: isInFavour, objection: objection, tally: tally)),
        on: day, texts: texts, in: registry))
    if isInFavour {
      let effective = max(day, file.latestRuling?.effective ?? day)
      try registry.append(file.ruling(.stayed, effective: effective, texts: .none, in: registry))
    }
    return try registry.theCase(number, in: association)
  }

  /// The objection is one against this case that was answered with this, and nobody has acted on it.
  private func checkObjection(in registry: any RegistryReader) throws {
    guard let objection else { return }
    let known = try registry.theObjection(objection, in: association)
    guard known.number == number else { throw ReopeningRefusal.othersObjection(objection, number) }
    guard known.answer?.followUp == .reopening else { throw ReopeningRefusal.otherAnswer(objection) }
    guard isInFavour else { throw ReopeningRefusal.objectionAgainstMember(objection) }
    let rounds = try registry.procedure(ofCase: number, in: association).rounds
    if let done = rounds.compactMap(\.reopening).first(where: { $0.objection == objection }) {
      throw ReopeningRefusal.reopenedAlready(number, on: done.day)
    }
  }
}
