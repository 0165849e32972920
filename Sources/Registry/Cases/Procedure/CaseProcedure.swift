/// Where a case stands in its procedure, what is due, and what may come next.
///
/// Folded from the entries of the case in the order of recording, under the rulebook that judges the act. Every use case
/// asks it, and it refuses what the rules do not allow yet, or no longer. Source: DESIGN.md, Cases.
public struct CaseProcedure: Sendable {
  /// One entry, as far as the fold needs it.
  struct Step: Sendable {
    var sequence: Position
    var day: Day
    var texts: Personal
  }

  public let file: CaseFile
  public let rulebook: Rulebook
  let calendar: WorkingCalendar
  /// What is known of the member's age.
  public let minority: Minority?
  /// The first, and one more for each time that the case was opened again.
  public internal(set) var rounds: [CaseRound]
  /// In the order of recording; repair is asked for and answered beside the rounds.
  public internal(set) var repairRequests: [RepairRequest] = []
  /// As it was put on record; whether it runs, `publication(on:knownAt:)` says.
  public internal(set) var publication: Publication?
  /// Of a merit that was put forward or made public.
  public internal(set) var award: AwardCourse?

  public var rules: Rulebook.Procedure { rulebook.procedure }
  /// The present one: the last that has not come to nothing.
  public var round: CaseRound { rounds.last { !$0.isSetAside } ?? rounds[0] }

  init(of file: CaseFile, rulebook: Rulebook, calendar: WorkingCalendar, in registry: any RegistryReader) throws {
    self.file = file
    self.rulebook = rulebook
    self.calendar = calendar
    minority = try registry.minority(of: file.membership)
    let liveFrom = try registry.association(file.association)?.liveFrom
    rounds = [CaseRound(opened: file.intake, termFrom: max(file.intake, liveFrom ?? file.intake))]
    for position in try registry.steps(ofCase: file.number, in: file.association) {
      try registry.entries(position...position) { entry in
        guard case .caseStep(let step) = entry.draft.fact else {
          throw StoreFailure.damaged(reason: "entry \(position) is no step of case \(file.number)")
        }
        take(step, Step(sequence: entry.sequence, day: entry.draft.effective, texts: entry.draft.personal))
      }
    }
  }

  func deadline(_ workingDays: Int, after day: Day) -> WorkingCalendar.Deadline {
    calendar.adding(workingDays: workingDays, to: day)
  }

  private mutating func take(_ fact: CaseStep, _ step: Step) {
    let last = rounds.count - 1
    switch fact {
    case .noticeServed(let fact):
      rounds[last].notices.append(
        ServedNotice(fact, step: step, replyBy: deadline(rules.replyWorkingDays, after: step.day)))
      rounds[last].replied = nil
      // A hearing that was asked for stays due, whatever is noticed since.
      if case .closed = rounds[last].hearing { rounds[last].hearing = nil }
    case .replyReceived:
      if rounds[last].replied == nil { rounds[last].replied = step.day }
    case .hearingRequested:
      rounds[last].hearing = .asked(step.day)
    case .hearingClosed:
      rounds[last].hearing = .closed(step.day)
    case .decisionMade(let fact):
      rounds[last].decision = MadeDecision(fact, step: step, noticed: rounds[last].notices.last?.level)
    case .councilVoted(let fact):
      rounds[last].decision?.council = fact.isApproved
      rounds[last].decision?.councilVotes = Vote.all(in: step.texts)
    case .decisionServed(let fact):
      if fact.decision == rounds[last].appeal?.review?.sequence {
        rounds[last].appeal?.review?.served = step.day
      } else {
        rounds[last].decision?.served = step.day
      }
    case .deadlineExtended(let fact) where fact.term == .repair:
      takeRepair(.deadlineExtended(fact), step)
    case .deadlineExtended(let fact):
      rounds[last].extended[fact.term] = fact.until
    case .caseLapsed(let fact):
      rounds[last].lapsed = fact.deadline
    case .recordAmended, .evidenceAdded, .caseLinked, .caseUnlinked: break
    case .caseReopened(let fact):
      rounds.append(CaseRound(opened: step.day, termFrom: step.day, reopening: Reopening(fact, step: step)))
      // What is open again is not final, and so not public; it can be made so after the new decision.
      publication?.end(on: step.day)
    case .repairRequested, .repairDecided:
      takeRepair(fact, step)
    case .appealLodged(let fact):
      rounds[last].appeal = Appeal(fact, step: step)
    case .appealWithdrawn:
      rounds[last].appeal?.withdrawn = step.day
    case .caseReviewed(let fact):
      rounds[last].appeal?.review = MadeReview(fact, step: step)
    case .casePublished(let fact):
      publication = Publication(fact, at: step.sequence, on: step.day)
    case .publicationEnded:
      publication?.ended = step.day
    case .awardNominated, .awardNoticed, .awardObjected, .awardObjectionAnswered, .awardDecided:
      takeAward(fact, step)
    }
  }
}

/// One way through the procedure: from opening to the end of the review.
public struct CaseRound: Sendable {
  public enum Hearing: Sendable, Equatable {
    case asked(Day)
    /// Held, or done without after all.
    case closed(Day)
  }

  public let opened: Day
  /// The day from which the term for the decision runs: what was open before the record was live begins with it.
  let termFrom: Day
  /// Nil of the first round.
  public internal(set) var reopening: Reopening?
  public internal(set) var notices: [ServedNotice] = []
  /// The first reply to the last notice.
  public internal(set) var replied: Day?
  public internal(set) var hearing: Hearing?
  public internal(set) var decision: MadeDecision?
  /// There is one against a decision.
  public internal(set) var appeal: Appeal?
  public internal(set) var extended: [DeadlineExtended.Term: Day] = [:]
  public internal(set) var lapsed: Day?

  public var notice: ServedNotice? { notices.last }
}

/// Makes procedures for many cases of a registry: rulebooks and calendars are read once.
public struct ProcedureReader {
  let registry: any RegistryReader
  private var calendars: [String: WorkingCalendar] = [:]

  public init(_ registry: any RegistryReader) { self.registry = registry }

  public mutating func procedure(of file: CaseFile) throws -> CaseProcedure {
    let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
    return try CaseProcedure(of: file, rulebook: rulebook, calendar: calendar(of: rulebook), in: registry)
  }

  /// The calendar by whose working days a rulebook counts.
  mutating func calendar(of rulebook: Rulebook) throws -> WorkingCalendar {
    let name = rulebook.procedure.calendar
    guard let calendar = try calendars[name] ?? registry.workingCalendar(named: name) else {
      throw CalendarFailure.notOnRecord(name)
    }
    calendars[name] = calendar
    return calendar
  }
}

extension RegistryReader {
  /// The case of that number, with its procedure.
  func procedure(ofCase number: CaseNumber, in association: Key<Association>) throws -> CaseProcedure {
    var reader = ProcedureReader(self)
    return try reader.procedure(of: theCase(number, in: association))
  }
}
