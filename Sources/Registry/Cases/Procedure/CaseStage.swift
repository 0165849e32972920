/// Where a case stands: what has been done, and so what may come next.
public enum CaseStage: Sendable, Equatable {
  /// Open, and the member has not been told.
  case opened
  /// Told, and their time to reply runs; the last day.
  case replyOpen(WorkingCalendar.Deadline)
  /// An oral hearing was asked for, and has not been held.
  case hearingDue
  /// Ready to be decided.
  case heard
  /// A sanction waits for the council's vote.
  case councilDue
  /// Decided, and the member has not been told.
  case decided
  /// In effect, and an appeal is still possible; the last day.
  case appealOpen(WorkingCalendar.Deadline)
  /// The member appealed; the day by which the review is due.
  case underReview(WorkingCalendar.Deadline)
  /// Reviewed, and the member has not been told.
  case reviewed
  /// Nothing more is due, until somebody objects, asks for repair, or brings new evidence.
  case closed
  /// No decision came by that day.
  case lapsed(Day)
  /// Decided by another body, or before the association's record was live.
  case decidedElsewhere
  /// Should never have been on record.
  case void
  /// It went into another case of the same incident.
  case duplicate(of: CaseNumber)
  /// A merit that was put forward, and is to be made public.
  case nominated
  /// Public, and anybody may object; the last day.
  case awardNoticed(WorkingCalendar.Deadline)
  /// Objections to it wait for an answer.
  case awardObjected
  /// An objection to it was found right.
  case awardBarred
  /// It can be awarded; the day by which that is to be decided.
  case awardReady(WorkingCalendar.Deadline)
  /// A merit that was decided on.
  case merit
}

extension CaseProcedure {
  /// Whether the association itself runs this case, or ran it.
  var isOwn: Bool {
    file.source != .priorDecision
      && (file.latestRuling?.state == .pending || rounds.contains { $0.decision != nil })
  }

  /// The last day on which the case can be decided.
  public var decisionBy: WorkingCalendar.Deadline {
    extended(.decision) ?? deadline(rules.decisionWorkingDays, after: round.termFrom)
  }

  /// The last working day on which a notice can be served that leaves the whole time to reply before the last day for the
  /// decision.
  public var noticeBy: WorkingCalendar.Deadline {
    let decisionBy = decisionBy
    var day = decisionBy.day
    while day > round.opened,
      !calendar.isWorkingDay(day) || deadline(rules.replyWorkingDays, after: day).day >= decisionBy.day
    {
      day = day.adding(days: -1)
    }
    return WorkingCalendar.Deadline(day: day, unannouncedYears: decisionBy.unannouncedYears)
  }

  /// The last day on which the member can appeal; nil before the decision was served.
  public var appealBy: WorkingCalendar.Deadline? { appealBy(in: round) }

  /// The same of a round.
  public func appealBy(in round: CaseRound) -> WorkingCalendar.Deadline? {
    round.decision?.served.map { deadline(rules.appealWorkingDays, after: $0) }
  }

  /// The last day to reply to a notice that is served on a day.
  public func replyBy(ifServedOn day: Day) -> WorkingCalendar.Deadline {
    deadline(rules.replyWorkingDays, after: day)
  }

  /// The last day to appeal against a decision that is served on a day.
  public func appealBy(ifServedOn day: Day) -> WorkingCalendar.Deadline {
    deadline(rules.appealWorkingDays, after: day)
  }

  func extended(_ term: DeadlineExtended.Term) -> WorkingCalendar.Deadline? {
    round.extended[term].map { WorkingCalendar.Deadline(day: $0, unannouncedYears: []) }
  }

  public func stage(on today: Day) -> CaseStage {
    if let target = file.duplicateOf { return .duplicate(of: target) }
    if file.kind == .commendation { return awardStage(on: today) }
    if file.latestRuling?.state == .void { return .void }
    if !isOwn { return round.lapsed.map(CaseStage.lapsed) ?? .decidedElsewhere }
    guard let decision = round.decision else { return stageBeforeDecision(on: today) }
    guard decision.served != nil else {
      return needsCouncil(decision) && decision.council == nil ? .councilDue : .decided
    }
    if let reviewBy { return .underReview(reviewBy) }
    if round.unservedReview != nil { return .reviewed }
    if decision.isUpheld, round.appeal == nil, let appealBy, today <= appealBy.day { return .appealOpen(appealBy) }
    return .closed
  }

  private func stageBeforeDecision(on today: Day) -> CaseStage {
    if today > decisionBy.day, round.canLapse { return .lapsed(decisionBy.day) }
    guard let notice = round.notice else { return .opened }
    if case .asked = round.hearing { return .hearingDue }
    return round.replied == nil && today <= notice.replyBy.day ? .replyOpen(notice.replyBy) : .heard
  }

  func rule(ofSanction id: String) -> Rulebook.SanctionRule? { rulebook.sanctions.first { $0.id == id } }

  /// Whether one of its sanctions is the council's to impose.
  func needsCouncil(_ decision: MadeDecision) -> Bool {
    decision.sanctions.contains { rule(ofSanction: $0.id)?.body == .council }
  }

  /// The sanctions that stand after the council has voted.
  public func imposed(_ decision: MadeDecision) -> [ImposedSanction] {
    decision.sanctions.filter { rule(ofSanction: $0.id)?.body != .council || decision.council == true }
  }
}
