/// Somebody objects to a nomination while it is public: a member or not, but never without a name.
public struct ObjectToAward: Request {
  public static let kind = RequestKind.objectToAward

  public var association: Key<Association>
  public var number: CaseNumber
  public var objector: String
  public var text: String
  public var document: DocumentMark?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: CaseNumber, objector: String, text: String, document: DocumentMark? = nil,
    day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.objector = objector
    self.text = text
    self.document = document
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(objector)
    writer.put(text)
    writer.put(optional: document) { $1.describe(into: &$0) }
    writer.put(optional: day)
  }

  /// - Returns: the number of the objection.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Position {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireNomination()
    guard let notice = procedure.validNotice else { throw AwardRefusal.notNoticed(number) }
    let day = try act.day(day, notBefore: notice.from)
    guard day <= notice.until else { throw AwardRefusal.noticeOver(number, notice.until) }
    guard !SearchKey(objector).isEmpty else { throw AwardRefusal.noObjector }
    let objector = try EnteredText.line(objector, as: .objector)
    guard !SearchKey(text).isEmpty else { throw AwardRefusal.saysNothing }
    try CaseTexts.checkLength(of: text)
    return try registry.append(
      procedure.entry(
        .awardObjected(AwardObjected(about: procedure.file.key)), on: day,
        texts: Personal([.objector: objector, .summary: text, .document: document?.text]), in: registry))
  }
}

/// An objection to a nomination is found right or not; either with reasons.
public struct AnswerAwardObjection: Request {
  public static let kind = RequestKind.answerAwardObjection

  public var association: Key<Association>
  public var number: CaseNumber
  /// Nil: the only one that waits for an answer.
  public var objection: Position?
  public var isUpheld: Bool
  public var reason: String
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: CaseNumber, objection: Position? = nil, isUpheld: Bool, reason: String,
    day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.objection = objection
    self.isUpheld = isUpheld
    self.reason = reason
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: objection) { $0.put($1) }
    writer.put(isUpheld)
    writer.put(reason)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireNomination()
    let known = try meant(among: procedure.award?.objections ?? [])
    let day = try act.day(day, notBefore: known.day)
    try requireText(reason, else: .noReason)
    try registry.append(
      procedure.entry(
        .awardObjectionAnswered(
          AwardObjectionAnswered(about: procedure.file.key, objection: known.sequence, isUpheld: isUpheld)), on: day,
        texts: Personal([.reason: reason]), in: registry))
    return procedure.file
  }

  private func meant(among objections: [AwardCourse.Objection]) throws(AwardRefusal) -> AwardCourse.Objection {
    let waiting = objections.filter { $0.answer == nil }
    guard let objection else {
      guard let only = waiting.first, waiting.count == 1 else {
        throw .whichObjection(number, waiting: waiting.map(\.sequence))
      }
      return only
    }
    guard let known = objections.first(where: { $0.sequence == objection }) else {
      throw .unknownObjection(number, objection)
    }
    if let answer = known.answer { throw .answeredAlready(objection, on: answer.day) }
    return known
  }
}
