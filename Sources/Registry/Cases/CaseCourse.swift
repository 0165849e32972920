/// How a case came to be what it is: what was put on record about it, in the order of recording.
public struct CaseCourse: Sendable {
  public enum Event: Sendable, Equatable {
    case recorded
    case corrected
    case ruled
    case repaired
    case noticeServed
    case replyReceived
    case hearingRequested
    case hearingClosed
    case decided
    case councilVoted
    case decisionServed
    case reviewServed
    case deadlineExtended
    case lapsed
    case repairRequested
    case repairDecided
    case amended
    case reopened
    case objectionLodged
    case objectionAnswered
    case appealed
    case appealWithdrawn
    case reviewed
    case published
    case publicationEnded
    case evidenceAdded
    case linked
    case unlinked
    case awardNominated
    case awardNoticed
    case awardObjected
    case awardObjectionAnswered
    case awardDecided
  }

  public struct Step: Sendable, Equatable {
    public var event: Event
    public var effective: Day
    /// Nil for a repair, which changes no state.
    public var state: CaseState?
    public var level: Level?
    public var points: Millipoints?
    public var sequence: Position
    /// The day on which it was recorded, and who entered it (not who decided); nil once erased.
    public var recorded: Day
    public var enteredBy: String?
    /// What it rests on, and the body that decided where it was another; the reason of a withdrawal or revocation.
    public var basis: String?
    public var body: String?
    public var reason: String?
    /// Of a step of the procedure: what else is on record of it, and who took part.
    public var fact: CaseStep?
    public var texts: Personal = .none
  }

  public var steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  public init(of file: CaseFile, in registry: any RegistryReader) throws {
    let offset = try registry.header().offset
    let operators = try registry.operators()
    var steps: [Step] = []
    func add(_ sequence: Position, _ ruling: Ruling?) throws {
      try registry.entries(sequence...sequence) { entry in
        let texts = entry.draft.personal
        steps.append(
          Step(
            event: CaseCourse.event(of: entry.draft.fact), effective: entry.draft.effective, state: ruling?.state,
            level: ruling?.level, points: ruling?.points, sequence: sequence, recorded: entry.recorded.day(at: offset),
            enteredBy: operators.first { $0.id == entry.actor }?.name, basis: texts[.basis], body: texts[.body],
            reason: texts[.reason], fact: entry.draft.fact.caseStep, texts: texts))
      }
    }
    for ruling in file.rulings { try add(ruling.sequence, ruling) }
    for repair in file.repairs { try add(repair.sequence, nil) }
    for step in try registry.steps(ofCase: file.number, in: file.association) { try add(step, nil) }
    let objections = try registry.objections(in: file.association, of: file.membership).filter {
      $0.number == file.number
    }
    for objection in objections {
      try add(objection.sequence, nil)
      if let answer = objection.answer { try add(answer.sequence, nil) }
    }
    self.steps = CaseCourse.tellingReviews(apart: steps.sorted { $0.sequence < $1.sequence })
  }

  /// What was served is a decision or the review of one, which only the steps before say.
  private static func tellingReviews(apart steps: [Step]) -> [Step] {
    let reviews = Set(steps.filter { $0.event == .reviewed }.map(\.sequence))
    return steps.map { step in
      guard case .decisionServed(let fact)? = step.fact, reviews.contains(fact.decision) else { return step }
      var told = step
      told.event = .reviewServed
      return told
    }
  }

  private static func event(of fact: Fact) -> Event {
    switch fact {
    case .caseRecorded: .recorded
    case .pendingCaseCorrected: .corrected
    case .repairGranted: .repaired
    case .objectionLodged: .objectionLodged
    case .objectionAnswered: .objectionAnswered
    case .caseStep(let step): event(of: step)
    default: .ruled
    }
  }

  private static func event(of step: CaseStep) -> Event {
    switch step {
    case .noticeServed: .noticeServed
    case .replyReceived: .replyReceived
    case .hearingRequested: .hearingRequested
    case .hearingClosed: .hearingClosed
    case .decisionMade: .decided
    case .councilVoted: .councilVoted
    case .decisionServed: .decisionServed
    case .deadlineExtended: .deadlineExtended
    case .caseLapsed: .lapsed
    case .repairRequested: .repairRequested
    case .repairDecided: .repairDecided
    case .recordAmended: .amended
    case .caseReopened: .reopened
    case .appealLodged: .appealed
    case .appealWithdrawn: .appealWithdrawn
    case .caseReviewed: .reviewed
    case .casePublished: .published
    case .publicationEnded: .publicationEnded
    case .evidenceAdded: .evidenceAdded
    case .caseLinked: .linked
    case .caseUnlinked: .unlinked
    case .awardNominated: .awardNominated
    case .awardNoticed: .awardNoticed
    case .awardObjected: .awardObjected
    case .awardObjectionAnswered: .awardObjectionAnswered
    case .awardDecided: .awardDecided
    }
  }
}

/// What an association's categories were called, by the day of the act. Made once, asked often.
public struct CategoryTitles: Sendable {
  private let editions: [(start: Day, rulebook: Rulebook)]

  public init(of association: Key<Association>, in registry: any RegistryReader) throws {
    editions = try registry.adoptions(of: association).map { adoption in
      (adoption.effective, try registry.rulebook(judging: adoption.effective, in: association))
    }
  }

  /// The title in the edition that judges acts of that day; the id where it has none.
  public func title(of category: CategoryID, on day: Day) -> Phrase {
    let edition = editions.last { $0.start <= day } ?? editions.first
    return edition?.rulebook.title(of: category) ?? Phrase(zh: category.id, en: category.id)
  }
}
