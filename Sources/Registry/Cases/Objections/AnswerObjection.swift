/// An objection is upheld, with what follows from it, or rejected; either with reasons.
public struct AnswerObjection: Request {
  public static let kind = RequestKind.answerObjection

  public var association: Key<Association>
  public var objection: Position
  /// None: rejected.
  public var followUp: ObjectionAnswered.FollowUp
  public var reason: String
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, objection: Position, followUp: ObjectionAnswered.FollowUp, reason: String,
    day: Day? = nil
  ) {
    self.association = association
    self.objection = objection
    self.followUp = followUp
    self.reason = reason
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(objection)
    writer.put(followUp.rawValue)
    writer.put(reason)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Objection {
    let known = try registry.theObjection(objection, in: association)
    if let answer = known.answer { throw ObjectionRefusal.answeredAlready(objection, on: answer.day) }
    let day = try act.day(day, notBefore: known.lodged)
    try requireText(reason, else: .noReason)
    if known.number == nil, ![.none, .details].contains(followUp) { throw ObjectionRefusal.noCase(objection) }
    if followUp == .reopening, let number = known.number {
      let procedure = try registry.procedure(ofCase: number, in: association)
      try procedure.requireDecidedHere()
      try procedure.requireFinding(on: day)
    }
    try registry.append(
      EntryDraft(
        effective: day, subject: registry.membership(known.membership)?.pseudonym,
        fact: .objectionAnswered(
          ObjectionAnswered(
            association: association, membership: known.membership, objection: objection, followUp: followUp)),
        personal: Personal([.reason: reason])))
    return try registry.theObjection(objection, in: association)
  }
}

/// The time to answer an objection is put off while it still runs, with reasons.
public struct ExtendObjection: Request {
  public static let kind = RequestKind.extendObjection

  public var association: Key<Association>
  public var objection: Position
  /// The new last day.
  public var until: Day
  public var reason: String

  public init(association: Key<Association>, objection: Position, until: Day, reason: String) {
    self.association = association
    self.objection = objection
    self.until = until
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(objection)
    writer.put(until)
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Objection {
    let known = try registry.theObjection(objection, in: association)
    if let answer = known.answer { throw ObjectionRefusal.answeredAlready(objection, on: answer.day) }
    let running = known.answerBy.day
    guard act.today <= running else { throw ObjectionRefusal.hasPassed(objection, running) }
    guard until > running else { throw DeadlineRefusal.notLater(until, than: running) }
    try requireText(reason, else: .noReason)
    try registry.append(
      EntryDraft(
        effective: act.today, subject: registry.membership(known.membership)?.pseudonym,
        fact: .objectionExtended(
          ObjectionExtended(
            association: association, membership: known.membership, objection: objection, until: until)),
        personal: Personal([.reason: reason])))
    return try registry.theObjection(objection, in: association)
  }
}
