/// The member asks for credit repair, and says what was done for it; an answer is due from now on.
///
/// A request that was refused can be made again.
public struct RequestRepair: Request {
  public static let kind = RequestKind.requestRepair

  public var association: Key<Association>
  public var number: CaseNumber
  /// What the member has done.
  public var evidence: String
  public var document: DocumentMark?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: CaseNumber, evidence: String, document: DocumentMark? = nil, day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.evidence = evidence
    self.document = document
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(evidence)
    writer.put(optional: document) { $1.describe(into: &$0) }
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let earliest = procedure.repairRequests.last.map { max($0.day, $0.answer?.day ?? $0.day) }
    let day = try act.day(day, notBefore: earliest ?? procedure.file.intake)
    if let open = procedure.openRepair { throw RepairRefusal.requestedAlready(number, on: open.day) }
    _ = try procedure.requireRepairable(on: day)
    guard !SearchKey(evidence).isEmpty else { throw RepairRefusal.noEvidence }
    try CaseTexts.checkLength(of: evidence)
    try registry.append(
      procedure.entry(
        .repairRequested(RepairRequested(about: procedure.file.key)), on: day,
        texts: Personal([.summary: evidence, .document: document?.text]), in: registry))
    return procedure.file
  }
}
