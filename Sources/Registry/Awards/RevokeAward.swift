/// Ends an award from a day on: the merit no longer stands (撤销).
public struct RevokeAward: Request {
  public static let kind = RequestKind.revokeAward

  public var association: Key<Association>
  public var number: CaseNumber
  /// Nil: the day on which it is recorded.
  public var effective: Day?
  public var reason: String

  public init(association: Key<Association>, number: CaseNumber, effective: Day? = nil, reason: String) {
    self.association = association
    self.number = number
    self.effective = effective
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: effective) { $0.put($1) }
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    guard file.kind == .commendation else { throw CaseRefusal.notAnAward(number) }
    let state = file.latestRuling?.state ?? .pending
    guard state == .awarded else { throw CaseRefusal.notAwarded(number, state) }
    guard !SearchKey(reason).isEmpty else { throw CaseRefusal.noReason }
    try CaseTexts.checkLength(of: reason)
    try registry.append(
      file.ruling(.revoked, effective: effective ?? act.today, texts: Personal([.reason: reason]), in: registry))
    return try registry.theCase(number, in: association)
  }
}
