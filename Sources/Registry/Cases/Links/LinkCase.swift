/// Two records are of one incident: the duplicate goes into the other, which counts once.
///
/// The duplicate has to be pending; the other may have been decided, since an act is charged once. Nothing is taken from the
/// member by it: where they were served a notice in the duplicate, they were in the other, too.
public struct LinkCase: Request {
  public static let kind = RequestKind.linkCase

  public var association: Key<Association>
  /// The duplicate.
  public var number: CaseNumber
  public var target: CaseNumber
  /// What shows that it is one incident.
  public var reason: String

  public init(association: Key<Association>, number: CaseNumber, target: CaseNumber, reason: String) {
    self.association = association
    self.number = number
    self.target = target
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(UInt32(target.value))
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    guard number != target else { throw LinkRefusal.itself(number) }
    let procedure = try registry.procedure(ofCase: number, in: association)
    let (file, other) = (procedure.file, try registry.procedure(ofCase: target, in: association))
    if let known = file.duplicateOf { throw LinkRefusal.linkedAlready(number, to: known) }
    try file.requirePending()
    guard file.kind == other.file.kind else { throw LinkRefusal.otherKind(number, target) }
    guard try registry.caseFiles(of: other.file.membership).contains(where: { $0.number == number }) else {
      throw LinkRefusal.otherMember(number, target)
    }
    if let further = other.file.duplicateOf { throw LinkRefusal.targetLinked(target, to: further) }
    if other.file.latestRuling?.state == .void { throw ProcedureRefusal.void(target) }
    let own = try registry.duplicates(of: number, in: association)
    guard own.isEmpty else { throw LinkRefusal.hasDuplicates(number, own) }
    if let notice = procedure.round.notice, try !registry.isKnownToMember(other.file) {
      throw LinkRefusal.servedInDuplicate(number, target, on: notice.day)
    }
    guard !SearchKey(reason).isEmpty else { throw CaseRefusal.noReason }
    try CaseTexts.checkLength(of: reason)
    let ruling = try file.ruling(.void, effective: file.intake, texts: Personal([.reason: reason]), in: registry)
    try registry.append(
      procedure.entry(
        .caseLinked(CaseLinked(about: file.key, target: target)), on: act.today, texts: Personal([.reason: reason]),
        in: registry))
    try registry.append(ruling)
    return try registry.theCase(number, in: association)
  }
}

/// Takes a duplicate out again: it was another incident after all, and the case goes on where it stood. Its time to be
/// decided has run on meanwhile.
public struct UnlinkCase: Request {
  public static let kind = RequestKind.unlinkCase

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
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    guard file.duplicateOf != nil else { throw LinkRefusal.notLinked(number) }
    guard !SearchKey(reason).isEmpty else { throw CaseRefusal.noReason }
    try CaseTexts.checkLength(of: reason)
    // The rulings before are void, and their level with them.
    let ruling = try file.ruling(
      .pending, level: file.level, effective: file.intake, texts: Personal([.reason: reason]), in: registry)
    try registry.append(
      procedure.entry(
        .caseUnlinked(CaseUnlinked(about: file.key)), on: act.today, texts: Personal([.reason: reason]), in: registry))
    try registry.append(ruling)
    return try registry.theCase(number, in: association)
  }
}
