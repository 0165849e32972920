/// The member appeals against a decision that was served on them: once, and within the time for it (申诉).
public struct LodgeAppeal: Request {
  public static let kind = RequestKind.lodgeAppeal

  public var association: Key<Association>
  public var number: CaseNumber
  public var grounds: String
  /// The day on which it was received; nil: the day on which it is recorded.
  public var day: Day?
  public var document: DocumentMark?

  public init(
    association: Key<Association>, number: CaseNumber, grounds: String, day: Day? = nil, document: DocumentMark? = nil
  ) {
    self.association = association
    self.number = number
    self.grounds = grounds
    self.day = day
    self.document = document
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(grounds)
    writer.put(optional: day)
    writer.put(optional: document) { $1.describe(into: &$0) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let (decision, served, until) = try procedure.requireAppealable()
    let day = try act.day(day, notBefore: served)
    guard day <= until else { throw AppealRefusal.windowClosed(number, until: until, lodged: day) }
    try requireText(grounds, else: .noReason)
    let isStayed = !procedure.isUrgent
    // What was ruled since, by another request, comes first.
    let effective = max(day, procedure.file.latestRuling?.effective ?? day)
    try registry.append(
      procedure.entry(
        .appealLodged(AppealLodged(about: procedure.file.key, decision: decision, isStayed: isStayed)), on: day,
        texts: Personal([.summary: grounds, .document: document?.text]), in: registry))
    try registry.append(
      procedure.file.ruling(
        isStayed ? .stayed : .upheldUnderAppeal, effective: effective, texts: .none, in: registry))
    return try registry.theCase(number, in: association)
  }
}

/// The member takes the appeal back: the decision stands as it was served, and can't be appealed again.
public struct WithdrawAppeal: Request {
  public static let kind = RequestKind.withdrawAppeal

  public var association: Key<Association>
  public var number: CaseNumber
  /// How the member said so, and why.
  public var reason: String
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(association: Key<Association>, number: CaseNumber, reason: String, day: Day? = nil) {
    self.association = association
    self.number = number
    self.reason = reason
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(reason)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let appeal = try procedure.requireOpenAppeal()
    let day = try act.day(day, notBefore: appeal.day)
    try requireText(reason, else: .noReason)
    try registry.append(
      procedure.entry(
        .appealWithdrawn(AppealWithdrawn(about: procedure.file.key)), on: day, texts: Personal([.reason: reason]),
        in: registry))
    try registry.append(procedure.file.ruling(.upheld, effective: day, texts: .none, in: registry))
    return try registry.theCase(number, in: association)
  }
}

extension CaseProcedure {
  /// The entry of the decision that can be appealed, the day on which it was served and the last day for it.
  fileprivate func requireAppealable() throws -> (decision: Position, served: Day, until: Day) {
    try requireOwn()
    guard let decision = round.decision, let served = decision.served, let until = appealBy?.day else {
      throw AppealRefusal.notServed(file.number)
    }
    guard decision.isUpheld else { throw AppealRefusal.nothingFound(file.number) }
    if let appeal = round.appeal { throw AppealRefusal.appealedAlready(file.number, on: appeal.day) }
    guard file.latestRuling?.state == .upheld else {
      throw AppealRefusal.notInEffect(file.number, file.latestRuling?.state ?? .pending)
    }
    return (decision.sequence, served, until)
  }

  /// Refuses what is for appeals that nothing has become of.
  func requireOpenAppeal() throws -> Appeal {
    try requireOwn()
    guard let appeal = round.appeal else { throw AppealRefusal.noAppeal(file.number) }
    if let day = appeal.withdrawn { throw AppealRefusal.takenBack(file.number, on: day) }
    if let review = appeal.review { throw AppealRefusal.reviewedAlready(file.number, on: review.day) }
    return appeal
  }
}
