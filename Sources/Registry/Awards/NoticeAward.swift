/// A nomination is made public (公示) for the days of the rulebook, and anybody may object while it is.
public struct NoticeAward: Request {
  public static let kind = RequestKind.noticeAward

  public var association: Key<Association>
  public var number: CaseNumber
  /// Where it can be read.
  public var place: String
  /// The first day; nil: the day on which it is recorded.
  public var day: Day?

  public init(association: Key<Association>, number: CaseNumber, place: String, day: Day? = nil) {
    self.association = association
    self.number = number
    self.place = place
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(place)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireNomination()
    let file = procedure.file
    if let objection = procedure.award?.upheld {
      // To say the same again is no answer to it.
      guard let corrected = file.corrected, objection.sequence < corrected else {
        throw AwardRefusal.objectionUpheld(number, objection.sequence)
      }
    } else if let notice = procedure.validNotice {
      throw AwardRefusal.noticedAlready(number, until: notice.until)
    }
    let day = try act.day(day, notBefore: file.intake)
    guard !SearchKey(place).isEmpty else { throw AwardRefusal.noPlace }
    let place = try EnteredText.line(place, as: .note)
    let until = procedure.deadline(procedure.rules.daysOfAwardNotice, after: day).day
    try registry.append(
      procedure.entry(
        .awardNoticed(AwardNoticed(about: file.key, until: until, category: file.category, level: file.level)), on: day,
        texts: Personal([.note: place]), in: registry))
    return file
  }
}
