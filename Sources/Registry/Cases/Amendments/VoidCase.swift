/// Takes a case off the record that should never have been on it (作废): void from its first day on, and seen by the
/// council only.
public struct VoidCase: Request {
  public static let kind = RequestKind.voidCase

  public var association: Key<Association>
  public var number: CaseNumber
  /// The document that shows it.
  public var basis: String
  public var judgement: Judgement

  public init(
    association: Key<Association>, number: CaseNumber, basis: String, judgement: Judgement
  ) {
    self.association = association
    self.number = number
    self.basis = basis
    self.judgement = judgement
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(basis)
    judgement.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    let state = file.latestRuling?.state ?? .pending
    if state == .void { throw AmendmentRefusal.voidAlready(number) }
    if state == .pending, procedure.rounds.allSatisfy(\.notices.isEmpty) { throw AmendmentRefusal.pending(number) }
    if state == .awarded { throw AmendmentRefusal.detriment(number, .commendation) }
    let first = file.rulings.map(\.effective).min() ?? file.intake
    try procedure.amend(.void, .void, effective: first, basis: basis, judgement: judgement, in: registry, during: act)
    return try registry.theCase(number, in: association)
  }
}
