/// The member asks for an oral hearing, where the rulebook has one at the noticed level (听证).
public struct RequestHearing: Request {
  public static let kind = RequestKind.requestHearing

  public var association: Key<Association>
  public var number: CaseNumber
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(association: Key<Association>, number: CaseNumber, day: Day? = nil) {
    self.association = association
    self.number = number
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireOwn()
    let notice = try procedure.requireNotice()
    let day = try act.day(day, notBefore: notice.day)
    try procedure.requireUndecided(on: day)
    guard procedure.rules.hearing.contains(notice.level) else {
      throw NoticeRefusal.noHearingAtLevel(notice.level, levels: procedure.rules.hearing)
    }
    guard day <= notice.replyBy.day else { throw NoticeRefusal.hearingTooLate(day, until: notice.replyBy.day) }
    if case .asked(let day)? = procedure.round.hearing { throw NoticeRefusal.hearingAskedAlready(on: day) }
    try registry.append(
      procedure.entry(
        .hearingRequested(HearingRequested(about: procedure.file.key)), on: day, in: registry))
    return procedure.file
  }
}

/// The hearing was held, or the member did without it after all.
public struct CloseHearing: Request {
  public static let kind = RequestKind.closeHearing

  public var association: Key<Association>
  public var number: CaseNumber
  public var isWaived: Bool
  /// What was said, or how the member waived it.
  public var summary: String
  /// Nil: the day on which it is recorded.
  public var day: Day?
  public var minutes: DocumentMark?

  public init(
    association: Key<Association>, number: CaseNumber, isWaived: Bool, summary: String, day: Day? = nil,
    minutes: DocumentMark? = nil
  ) {
    self.association = association
    self.number = number
    self.isWaived = isWaived
    self.summary = summary
    self.day = day
    self.minutes = minutes
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(isWaived)
    writer.put(summary)
    writer.put(optional: day)
    writer.put(optional: minutes) { $1.describe(into: &$0) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireOwn()
    guard case .asked(let asked)? = procedure.round.hearing else { throw NoticeRefusal.noHearingAsked(number) }
    let day = try act.day(day, notBefore: asked)
    try procedure.requireUndecided(on: day)
    try requireText(summary, else: .noReason)
    try registry.append(
      procedure.entry(
        .hearingClosed(HearingClosed(about: procedure.file.key, isWaived: isWaived)), on: day,
        texts: Personal([.summary: summary, .document: minutes?.text]), in: registry))
    return procedure.file
  }
}
