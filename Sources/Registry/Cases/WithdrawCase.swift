/// Takes back a pending record that was entered by mistake: void from its first day on, and seen by the council only.
public struct WithdrawCase: Request {
  public static let kind = RequestKind.withdrawCase

  public var association: Key<Association>
  public var number: CaseNumber
  public var reason: String

  public init(association: Key<Association>, number: CaseNumber, reason: String) {
    self.association = association
    self.number = number
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    try file.requirePending()
    try registry.requireUnserved(file)
    let duplicates = try registry.duplicates(of: number, in: association)
    guard duplicates.isEmpty else { throw LinkRefusal.hasDuplicates(number, duplicates) }
    guard !SearchKey(reason).isEmpty else { throw CaseRefusal.noReason }
    try CaseTexts.checkLength(of: reason)
    try registry.append(
      file.ruling(.void, effective: file.intake, texts: Personal([.reason: reason]), in: registry))
    return try registry.theCase(number, in: association)
  }
}
