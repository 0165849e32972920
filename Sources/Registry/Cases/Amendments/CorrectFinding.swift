/// Puts right what a finding or an award should have said from its first day on (更正): the same effective day, a later
/// sequence. What was answered before stays as it was at its position.
public struct CorrectFinding: Request {
  public static let kind = RequestKind.correctFinding

  public var association: Key<Association>
  public var number: CaseNumber
  /// Id or name of a level; nil: as it is.
  public var level: String?
  public var points: Millipoints?
  /// It should have been dismissed.
  public var isDismissed: Bool
  /// The document that shows it.
  public var basis: String
  public var judgement: Judgement

  public init(
    association: Key<Association>, number: CaseNumber, level: String? = nil, points: Millipoints? = nil,
    isDismissed: Bool = false, basis: String, judgement: Judgement
  ) {
    self.association = association
    self.number = number
    self.level = level
    self.points = points
    self.isDismissed = isDismissed
    self.basis = basis
    self.judgement = judgement
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(isDismissed)
    writer.put(basis)
    judgement.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let amendment = try Amendment(of: procedure)
    let level = try amendment.level(named: level)
    let finding = amendment.finding
    if isDismissed {
      guard procedure.file.kind == .violation else { throw AmendmentRefusal.detriment(number, .commendation) }
      guard level == nil, points == nil else { throw CaseRefusal.termsWithoutFinding(number, .dismissed) }
    } else {
      try amendment.require(level: level, points: points)
    }
    try procedure.amend(
      .correction, isDismissed ? .dismissed : finding.state, level: level, points: points,
      effective: finding.effective, basis: basis, judgement: judgement, in: registry, during: act)
    return try registry.theCase(number, in: association)
  }
}
