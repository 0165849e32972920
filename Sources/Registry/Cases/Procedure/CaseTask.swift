/// Something that is due in a case: what, for whom, by when.
public struct CaseTask: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case answerComplaint = "answer_complaint"
    case serveNotice = "serve_notice"
    case reply
    case holdHearing = "hold_hearing"
    case decide
    case councilVote = "council_vote"
    case serveDecision = "serve_decision"
    case appeal
    case review
    case serveReview = "serve_review"
    case recordLapse = "record_lapse"
    case answerRepair = "answer_repair"
    case answerObjection = "answer_objection"
    case noticeAward = "notice_award"
    case objectToAward = "object_to_award"
    case answerAwardObjection = "answer_award_objection"
    case withdrawNomination = "withdraw_nomination"
    case decideAward = "decide_award"
    /// An objection was upheld with it.
    case reopenCase = "reopen_case"
    /// Of no case: the member asked for everything that is held.
    case giveDossier = "give_dossier"
  }

  /// Whose move it is.
  public enum Party: String, Sendable, CaseIterable {
    case recorder, member, panel, council, officer, reviewers
    case dataOfficer = "data_officer"
    /// Whoever cares to.
    case anybody
  }

  public var kind: Kind
  public var party: Party
  /// The last day; nil where no rule sets one and it is to be done at once.
  public var due: WorkingCalendar.Deadline?

  public init(_ kind: Kind, _ party: Party, due: WorkingCalendar.Deadline?) {
    self.kind = kind
    self.party = party
    self.due = due
  }

  /// A member, or anybody, who lets a time pass has done nothing wrong: only the association's own tasks become overdue.
  public func isOverdue(on today: Day) -> Bool {
    if kind == .recordLapse { return true }
    return party != .member && party != .anybody && due.map { $0.day < today } ?? false
  }
}

extension CaseProcedure {
  /// What is due in this case, the most urgent first.
  public func tasks(on today: Day) -> [CaseTask] { repairTasks + awardTasks + stageTasks(on: today) }

  private func stageTasks(on today: Day) -> [CaseTask] {
    switch stage(on: today) {
    case .opened: [CaseTask(.serveNotice, .recorder, due: noticeBy)]
    case .replyOpen(let until):
      [CaseTask(.reply, .member, due: until), CaseTask(.decide, deciding, due: decisionBy)]
    case .hearingDue: [CaseTask(.holdHearing, .panel, due: decisionBy)]
    case .heard: [CaseTask(.decide, deciding, due: decisionBy)]
    case .councilDue: [CaseTask(.councilVote, .council, due: nil)]
    case .decided: [CaseTask(.serveDecision, .recorder, due: nil)]
    case .appealOpen(let until): [CaseTask(.appeal, .member, due: until)]
    case .underReview(let until): [CaseTask(.review, .reviewers, due: until)]
    case .reviewed: [CaseTask(.serveReview, .recorder, due: nil)]
    case .lapsed(let day):
      round.lapsed == nil
        ? [CaseTask(.recordLapse, .recorder, due: WorkingCalendar.Deadline(day: day, unannouncedYears: []))] : []
    case .nominated: [CaseTask(.noticeAward, .recorder, due: nil)]
    case .awardNoticed(let until): [CaseTask(.objectToAward, .anybody, due: until)]
    case .awardBarred: [CaseTask(.withdrawNomination, .recorder, due: nil)]
    case .awardReady(let until): [CaseTask(.decideAward, .panel, due: until)]
    case .closed, .decidedElsewhere, .void, .duplicate, .merit, .awardObjected: []
    }
  }

  private var deciding: CaseTask.Party {
    round.notice.map { rules.summary.contains($0.level) } ?? false ? .officer : .panel
  }
}
