/// A member's objection, as far as it has gone: folded from its entries. Known by the entry that lodged it.
public struct Objection: Sendable, Equatable {
  public struct Answer: Sendable, Equatable {
    public var sequence: Position
    public var day: Day
    public var followUp: ObjectionAnswered.FollowUp
    public var reason: String?

    public var isUpheld: Bool { followUp != .none }
  }

  public let sequence: Position
  public let association: Key<Association>
  public let membership: Key<Membership>
  /// Nil: against what is on record of the membership itself.
  public let number: CaseNumber?
  public let subject: ObjectionLodged.Subject
  public let lodged: Day
  /// What the member says; nil once erased.
  public let text: String?
  /// The last day to answer it.
  public internal(set) var answerBy: WorkingCalendar.Deadline
  public internal(set) var answer: Answer?

  /// Whether it waited for an answer at the end of that day.
  public func isOpen(on day: Day) -> Bool { lodged <= day && (answer.map { day < $0.day } ?? true) }
}

extension RegistryReader {
  /// Every objection of one membership, or of an association, in the order of lodging.
  public func objections(
    in association: Key<Association>, of membership: Key<Membership>? = nil
  ) throws -> [Objection] {
    var objections: [Objection] = []
    for position in try objectionSteps(in: association, of: membership) {
      var found: Entry?
      try entries(position...position) { found = $0 }
      guard let entry = found else { continue }
      let day = entry.draft.effective
      switch entry.draft.fact {
      case .objectionLodged(let fact):
        let rules = try rulebook(judging: day, in: association).procedure
        guard let calendar = try workingCalendar(named: rules.calendar) else {
          throw CalendarFailure.notOnRecord(rules.calendar)
        }
        objections.append(
          Objection(
            sequence: position, association: association, membership: fact.membership, number: fact.number,
            subject: fact.subject, lodged: day, text: entry.draft.personal[.summary],
            answerBy: calendar.adding(workingDays: rules.objectionWorkingDays, to: day)))
      case .objectionAnswered(let fact):
        guard let place = objections.firstIndex(where: { $0.sequence == fact.objection }) else { continue }
        objections[place].answer = Objection.Answer(
          sequence: position, day: day, followUp: fact.followUp, reason: entry.draft.personal[.reason])
      case .objectionExtended(let fact):
        guard let place = objections.firstIndex(where: { $0.sequence == fact.objection }) else { continue }
        objections[place].answerBy = WorkingCalendar.Deadline(day: fact.until, unannouncedYears: [])
      default: throw StoreFailure.damaged(reason: "entry \(position) is about no objection")
      }
    }
    return objections
  }

  /// Those of a member that wait for an answer: while there is one, answers to outsiders say so.
  public func openObjections(of membership: Key<Membership>, on day: Day) throws -> [Objection] {
    guard let association = try self.membership(membership)?.association else { return [] }
    return try objections(in: association, of: membership).filter { $0.isOpen(on: day) }
  }

  /// The same of one case.
  public func openObjections(to file: CaseFile, on day: Day) throws -> [Objection] {
    try openObjections(of: file.membership, on: day).filter { $0.number == file.number }
  }

  /// The objection that an entry lodged.
  /// - Throws: `ObjectionRefusal.unknown`.
  func theObjection(_ sequence: Position, in association: Key<Association>) throws -> Objection {
    guard let objection = try objections(in: association).first(where: { $0.sequence == sequence }) else {
      throw ObjectionRefusal.unknown(sequence)
    }
    return objection
  }
}

extension ObjectionLodged.Subject {
  public var id: String { self == .identity ? "identity" : "facts" }
  public var title: Phrase {
    self == .identity ? Phrase(zh: "身份", en: "identity") : Phrase(zh: "事实", en: "facts")
  }
}

extension ObjectionAnswered.FollowUp {
  public var id: String {
    switch self {
    case .none: "rejected"
    case .correction: "correction"
    case .void: "void"
    case .reopening: "reopening"
    case .details: "details"
    }
  }

  public var title: Phrase {
    switch self {
    case .none: Phrase(zh: "不予支持", en: "rejected")
    case .correction: Phrase(zh: "支持，予以更正", en: "upheld: to be corrected")
    case .void: Phrase(zh: "支持，予以作废", en: "upheld: to be voided")
    case .reopening: Phrase(zh: "支持，重新审理", en: "upheld: to be opened again")
    case .details: Phrase(zh: "支持，更正资料", en: "upheld: details to be put right")
    }
  }
}
