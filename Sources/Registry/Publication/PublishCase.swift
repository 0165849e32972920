/// Makes a finding public for a number of months, once nothing can come of an appeal any more.
///
/// Not automatic: somebody answers for each name that is made public. Source: DESIGN.md, Cases.
public struct PublishCase: Request {
  public static let kind = RequestKind.publishCase

  public var association: Key<Association>
  public var number: CaseNumber
  /// Nil: the months of the level.
  public var months: Int?
  /// Nil: the day on which it is recorded.
  public var day: Day?
  /// Of a prior decision: the day on which the member was told of it.
  public var told: Day?

  public init(
    association: Key<Association>, number: CaseNumber, months: Int? = nil, day: Day? = nil, told: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.months = months
    self.day = day
    self.told = told
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: months) { $0.put(Int64($1)) }
    writer.put(optional: day)
    writer.put(optional: told)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> ClosedRange<Day> {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requirePublishable(on: act.today)
    if let told { _ = try act.day(told, notBefore: procedure.file.intake) }
    guard let from = procedure.publishableFrom(told: told, on: act.today) else {
      throw procedure.isOwn
        ? PublicationRefusal.notFinal(number)
        : told.map { PublicationRefusal.mayStillObject(number, told: $0) } ?? PublicationRefusal.memberNotTold(number)
    }
    if !procedure.isOwn, let open = try registry.openObjections(to: procedure.file, on: act.today).first {
      throw PublicationRefusal.objectionOpen(number, open.sequence, until: open.answerBy.day)
    }
    let start = try act.day(day, notBefore: from)
    let term = procedure.publicationTerm
    let months = months ?? term.months
    guard (max(1, term.months)...term.maximum).contains(months) else {
      throw PublicationRefusal.monthsOutOfRange(months, least: term.months, most: term.maximum)
    }
    let days = start...start.adding(months: months).adding(days: -1)
    let last = (procedure.firstFinal(on: act.today) ?? from).adding(months: term.maximum).adding(days: -1)
    guard days.upperBound <= last else { throw PublicationRefusal.tooLate(number, last: last) }
    try registry.append(
      procedure.entry(
        .casePublished(CasePublished(about: procedure.file.key, until: days.upperBound, told: told)), on: start,
        in: registry))
    return days
  }
}

/// Ends a publication before its time, with reasons: always in the member's favour, and for good.
public struct EndPublication: Request {
  public static let kind = RequestKind.endPublication

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
    guard procedure.publication(on: [act.today], knownAt: registry.position) != nil else {
      throw PublicationRefusal.notPublic(number)
    }
    try requireText(reason, else: .noReason)
    try registry.append(
      procedure.entry(
        .publicationEnded(PublicationEnded(about: procedure.file.key)), on: act.today,
        texts: Personal([.reason: reason]), in: registry))
    return procedure.file
  }
}

extension CaseProcedure {
  /// Refuses what can never be public, or not any more.
  fileprivate func requirePublishable(on today: Day) throws(PublicationRefusal) {
    guard file.kind == .violation else { throw .merit(file.number) }
    let state = file.ruling(on: today)?.state ?? .pending
    guard [.upheld, .upheldUnderAppeal].contains(state), !file.isOdd else { throw .noFinding(file.number, state) }
    guard !isMinors else { throw .minors(file.number) }
    guard publicationTerm.maximum > 0 else {
      throw .levelNeverPublic(file.number, file.findingLevel ?? file.level ?? Level(""))
    }
    if let repair = file.repairs.last { throw .repaired(file.number, on: repair.effective) }
    guard let publication, publication.sequence > round.reopening?.sequence ?? .start else { return }
    throw .publishedBefore(file.number, publication.days, isOver: !publication.runs(on: today))
  }
}
