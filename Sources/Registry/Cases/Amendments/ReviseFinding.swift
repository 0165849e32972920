/// Another level or other points from a new day on (变更), in the member's favour; what was so until then stays.
public struct ReviseFinding: Request {
  public static let kind = RequestKind.reviseFinding

  public var association: Key<Association>
  public var number: CaseNumber
  /// Id or name of a level; nil: as it is.
  public var level: String?
  public var points: Millipoints?
  /// The first day of the change; nil: the day on which it is recorded.
  public var effective: Day?
  /// The document that shows it.
  public var basis: String
  public var judgement: Judgement

  public init(
    association: Key<Association>, number: CaseNumber, level: String? = nil, points: Millipoints? = nil,
    effective: Day? = nil, basis: String, judgement: Judgement
  ) {
    self.association = association
    self.number = number
    self.level = level
    self.points = points
    self.effective = effective
    self.basis = basis
    self.judgement = judgement
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(optional: effective)
    writer.put(basis)
    judgement.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let amendment = try Amendment(of: procedure)
    let level = try amendment.level(named: level)
    try amendment.require(level: level, points: points)
    let finding = amendment.finding
    let day = try act.day(effective, notBefore: finding.effective.adding(days: 1))
    try procedure.amend(
      .revision, finding.state, level: level, points: points, effective: day, basis: basis, judgement: judgement,
      in: registry, during: act)
    return try registry.theCase(number, in: association)
  }
}
