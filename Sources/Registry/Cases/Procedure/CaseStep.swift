/// A step in the life of a case that is no ruling by itself: what the procedure is folded from.
///
/// Facts only: days, levels, counts of votes. Names, grounds and proofs are in the entry's personal body, so that they can
/// be erased and the procedure still be followed.
public enum CaseStep: Sendable, Equatable {
  case noticeServed(NoticeServed)
  case replyReceived(ReplyReceived)
  case hearingRequested(HearingRequested)
  case hearingClosed(HearingClosed)
  case decisionMade(DecisionMade)
  case councilVoted(CouncilVoted)
  case decisionServed(DecisionServed)
  case deadlineExtended(DeadlineExtended)
  case caseLapsed(CaseLapsed)
  case repairRequested(RepairRequested)
  case repairDecided(RepairDecided)
  case recordAmended(RecordAmended)
  case caseReopened(CaseReopened)
  case appealLodged(AppealLodged)
  case appealWithdrawn(AppealWithdrawn)
  case caseReviewed(CaseReviewed)
  case casePublished(CasePublished)
  case publicationEnded(PublicationEnded)
  case evidenceAdded(EvidenceAdded)
  case caseLinked(CaseLinked)
  case caseUnlinked(CaseUnlinked)
  case awardNominated(AwardNominated)
  case awardNoticed(AwardNoticed)
  case awardObjected(AwardObjected)
  case awardObjectionAnswered(AwardObjectionAnswered)
  case awardDecided(AwardDecided)

  public var body: any CaseStepBody {
    switch self {
    case .noticeServed(let body): body
    case .replyReceived(let body): body
    case .hearingRequested(let body): body
    case .hearingClosed(let body): body
    case .decisionMade(let body): body
    case .councilVoted(let body): body
    case .decisionServed(let body): body
    case .deadlineExtended(let body): body
    case .caseLapsed(let body): body
    case .repairRequested(let body): body
    case .repairDecided(let body): body
    case .recordAmended(let body): body
    case .caseReopened(let body): body
    case .appealLodged(let body): body
    case .appealWithdrawn(let body): body
    case .caseReviewed(let body): body
    case .casePublished(let body): body
    case .publicationEnded(let body): body
    case .evidenceAdded(let body): body
    case .caseLinked(let body): body
    case .caseUnlinked(let body): body
    case .awardNominated(let body): body
    case .awardNoticed(let body): body
    case .awardObjected(let body): body
    case .awardObjectionAnswered(let body): body
    case .awardDecided(let body): body
    }
  }

  public var about: CaseKey { body.about }

  /// The facts of a kind of step; nil for a kind that is none.
  init?(kind: EntryKind, from reader: inout ByteReader) throws(DamagedBody) {
    switch kind {
    case .noticeServed: self = .noticeServed(try NoticeServed(from: &reader))
    case .replyReceived: self = .replyReceived(try ReplyReceived(from: &reader))
    case .hearingRequested: self = .hearingRequested(try HearingRequested(from: &reader))
    case .hearingClosed: self = .hearingClosed(try HearingClosed(from: &reader))
    case .decisionMade: self = .decisionMade(try DecisionMade(from: &reader))
    case .councilVoted: self = .councilVoted(try CouncilVoted(from: &reader))
    case .decisionServed: self = .decisionServed(try DecisionServed(from: &reader))
    case .deadlineExtended: self = .deadlineExtended(try DeadlineExtended(from: &reader))
    case .caseLapsed: self = .caseLapsed(try CaseLapsed(from: &reader))
    case .repairRequested: self = .repairRequested(try RepairRequested(from: &reader))
    case .repairDecided: self = .repairDecided(try RepairDecided(from: &reader))
    case .recordAmended: self = .recordAmended(try RecordAmended(from: &reader))
    case .caseReopened: self = .caseReopened(try CaseReopened(from: &reader))
    case .appealLodged: self = .appealLodged(try AppealLodged(from: &reader))
    case .appealWithdrawn: self = .appealWithdrawn(try AppealWithdrawn(from: &reader))
    case .caseReviewed: self = .caseReviewed(try CaseReviewed(from: &reader))
    case .casePublished: self = .casePublished(try CasePublished(from: &reader))
    case .publicationEnded: self = .publicationEnded(try PublicationEnded(from: &reader))
    case .evidenceAdded: self = .evidenceAdded(try EvidenceAdded(from: &reader))
    case .caseLinked: self = .caseLinked(try CaseLinked(from: &reader))
    case .caseUnlinked: self = .caseUnlinked(try CaseUnlinked(from: &reader))
    case .awardNominated: self = .awardNominated(try AwardNominated(from: &reader))
    case .awardNoticed: self = .awardNoticed(try AwardNoticed(from: &reader))
    case .awardObjected: self = .awardObjected(try AwardObjected(from: &reader))
    case .awardObjectionAnswered: self = .awardObjectionAnswered(try AwardObjectionAnswered(from: &reader))
    case .awardDecided: self = .awardDecided(try AwardDecided(from: &reader))
    default: return nil
    }
  }
}

/// The facts of one kind of step.
public protocol CaseStepBody: FactBody {
  var about: CaseKey { get }
}
