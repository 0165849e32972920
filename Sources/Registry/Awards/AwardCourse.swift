/// How far a nomination has come: put forward, public, objected to, decided. Folded from the entries of its case.
public struct AwardCourse: Sendable, Equatable {
  /// The days for which it is public, and what was said then.
  public struct Notice: Sendable, Equatable {
    public var sequence: Position
    public var from: Day
    public var until: Day
    public var category: CategoryID
    public var level: Level?
    /// Where it can be read; nil once erased.
    public var place: String?
  }

  public struct Objection: Sendable, Equatable {
    public struct Answer: Sendable, Equatable {
      public var day: Day
      public var isUpheld: Bool
      public var reason: String?
    }

    /// The entry by which it was raised: its number.
    public var sequence: Position
    public var day: Day
    /// Nil once erased.
    public var objector: String?
    public var text: String?
    public var answerBy: WorkingCalendar.Deadline
    public var answer: Answer?
  }

  /// Nil where it came on record without one, by `record` or from a file.
  public internal(set) var nominated: Position?
  public internal(set) var nominator: String?
  public internal(set) var isExternal = false
  /// The last one.
  public internal(set) var notice: Notice?
  /// In the order of recording; those of an earlier notice, too.
  public internal(set) var objections: [Objection] = []
  public internal(set) var decided: Tally?

  public var unanswered: [Objection] { objections.filter { $0.answer == nil } }
  /// The last that was found right, where the nomination was not made public anew since.
  public var upheld: Objection? {
    objections.last { each in
      each.answer?.isUpheld ?? false && notice.map { $0.sequence < each.sequence } ?? true
    }
  }
}

extension CaseProcedure {
  mutating func takeAward(_ fact: CaseStep, _ step: Step) {
    var award = award ?? AwardCourse()
    switch fact {
    case .awardNominated(let fact):
      award.nominated = step.sequence
      award.nominator = step.texts[.people]
      award.isExternal = fact.isExternal
    case .awardNoticed(let fact):
      award.notice = AwardCourse.Notice(
        sequence: step.sequence, from: step.day, until: fact.until, category: fact.category, level: fact.level,
        place: step.texts[.note])
    case .awardObjected:
      award.objections.append(
        AwardCourse.Objection(
          sequence: step.sequence, day: step.day, objector: step.texts[.objector], text: step.texts[.summary],
          answerBy: deadline(rules.objectionWorkingDays, after: step.day)))
    case .awardObjectionAnswered(let fact):
      guard let place = award.objections.firstIndex(where: { $0.sequence == fact.objection }) else { break }
      award.objections[place].answer = AwardCourse.Objection.Answer(
        day: step.day, isUpheld: fact.isUpheld, reason: step.texts[.reason])
    case .awardDecided(let fact): award.decided = fact.tally
    default: break
    }
    self.award = award
  }

  /// The notice that says what is on record now; nil where there is none, or the nomination was put right since.
  var validNotice: AwardCourse.Notice? {
    award?.notice.flatMap { $0.category == file.category && $0.level == file.level ? $0 : nil }
  }

  /// The last day of a nomination that is made public on a day.
  public func awardPublicUntil(from day: Day) -> Day { deadline(rules.daysOfAwardNotice, after: day).day }

  /// Where a merit stands.
  func awardStage(on today: Day) -> CaseStage {
    let latest = file.latestRuling?.state ?? .pending
    if latest == .void { return .void }
    guard latest == .pending, file.source != .priorDecision, !file.isOdd else { return .merit }
    guard let notice = validNotice else { return .nominated }
    if award?.upheld != nil { return .awardBarred }
    if today <= notice.until { return .awardNoticed(WorkingCalendar.Deadline(day: notice.until, unannouncedYears: [])) }
    if !(award?.unanswered.isEmpty ?? true) { return .awardObjected }
    return .awardReady(deadline(rules.decisionWorkingDays, after: notice.until))
  }

  /// What is due while objections wait for an answer.
  var awardTasks: [CaseTask] {
    guard file.latestRuling?.state == .pending else { return [] }
    return (award?.unanswered ?? []).map { CaseTask(.answerAwardObjection, .reviewers, due: $0.answerBy) }
  }

  /// Refuses what is not for a nomination that waits for its decision.
  func requireNomination() throws {
    guard file.kind == .commendation else { throw CaseRefusal.notAnAward(file.number) }
    try file.requirePending()
    guard !file.isOdd else { throw CaseRefusal.odd(file.number) }
  }
}
