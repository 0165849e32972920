/// The facts of one kind of entry: who is known by pseudonym only, so they are never erased.
public protocol FactBody: Sendable, Equatable {
  static var kind: EntryKind { get }
  /// The fixed binary form; frozen, since commitments are made over it.
  func encode(into writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(DamagedBody)
}

/// The kinds of entries, a closed set. Codes are frozen and never reused.
public enum EntryKind: UInt16, CaseIterable, Sendable {
  case registryCreated = 1
  case rulebookAdded = 2
  case calendarAdded = 3
  case operatorEnrolled = 4
  case fileImported = 5
  case operatorRolesChanged = 6
  case operatorLinked = 7
  case associationFounded = 10
  case rulebookAdopted = 11
  case memberEnrolled = 20
  case memberLeft = 21
  case memberRejoined = 22
  case memberDetailsChanged = 23
  case accountHeld = 24
  case accountEnded = 25
  case pledgeMade = 26
  case mergerProposed = 27
  case membershipMerged = 28
  case mergerUndone = 29
  // The steps of a complaint; see `ComplaintStep`.
  case complaintReceived = 30
  case complainantNamed = 31
  case complaintAccepted = 32
  case complaintClosed = 33
  case complainantShown = 34
  // The course of an award; steps of its case, see `CaseStep`.
  case awardNominated = 35
  case awardNoticed = 36
  case awardObjected = 37
  case awardObjectionAnswered = 38
  case awardDecided = 39
  case caseRecorded = 40
  case rulingMade = 41
  case pendingCaseCorrected = 42
  case repairGranted = 43
  // The steps of a procedure; see `CaseStep`.
  case noticeServed = 50
  case replyReceived = 51
  case hearingRequested = 52
  case hearingClosed = 53
  case decisionMade = 54
  case councilVoted = 55
  case decisionServed = 56
  case deadlineExtended = 57
  case caseLapsed = 58
  case repairRequested = 64
  case repairDecided = 65
  case caseReopened = 66
  case recordAmended = 67
  case objectionLodged = 68
  case objectionAnswered = 69
  case objectionExtended = 70
  case appealLodged = 59
  case appealWithdrawn = 60
  case caseReviewed = 61
  // Of a member; see `MemberStep`.
  case minorMarked = 62
  // Files that are evidence in a case.
  case evidenceAdded = 80
  // One incident recorded twice.
  case caseLinked = 85
  case caseUnlinked = 86
  // Publication, and what is told of a member; see `MemberStep`.
  case casePublished = 90
  case publicationEnded = 91
  case gradeConsent = 92
  case answerGiven = 93
  case dossierRequested = 94
  // What makes the record evidence; see `EvidenceFact`.
  case logKeyAdopted = 110
  case certificateIssued = 112
  case certificateRevoked = 113
  case memberErased = 115
  case holdPlaced = 116
  case holdReleased = 117
  case historyRestarted = 118
  case reportIssued = 100
}

/// The facts of an entry, of whichever kind.
public enum Fact: Sendable, Equatable {
  case registryCreated(RegistryCreated)
  case rulebookAdded(RulebookAdded)
  case calendarAdded(CalendarAdded)
  case operatorEnrolled(OperatorEnrolled)
  case fileImported(FileImported)
  case operatorRolesChanged(OperatorRolesChanged)
  case operatorLinked(OperatorLinked)
  case associationFounded(AssociationFounded)
  case rulebookAdopted(RulebookAdopted)
  case memberEnrolled(MemberEnrolled)
  case memberLeft(MemberLeft)
  case memberRejoined(MemberRejoined)
  case memberDetailsChanged(MemberDetailsChanged)
  case accountHeld(AccountHeld)
  case accountEnded(AccountEnded)
  case pledgeMade(PledgeMade)
  case mergerProposed(MergerProposed)
  case membershipMerged(MembershipMerged)
  case mergerUndone(MergerUndone)
  case caseRecorded(CaseRecorded)
  case rulingMade(RulingMade)
  case pendingCaseCorrected(PendingCaseCorrected)
  case repairGranted(RepairGranted)
  case objectionLodged(ObjectionLodged)
  case objectionAnswered(ObjectionAnswered)
  case objectionExtended(ObjectionExtended)
  case caseStep(CaseStep)
  case memberStep(MemberStep)
  case complaintStep(ComplaintStep)
  case evidence(EvidenceFact)
  case reportIssued(ReportIssued)

  public var body: any FactBody {
    switch self {
    case .registryCreated(let body): body
    case .rulebookAdded(let body): body
    case .calendarAdded(let body): body
    case .operatorEnrolled(let body): body
    case .fileImported(let body): body
    case .operatorRolesChanged(let body): body
    case .operatorLinked(let body): body
    case .associationFounded(let body): body
    case .rulebookAdopted(let body): body
    case .memberEnrolled(let body): body
    case .memberLeft(let body): body
    case .memberRejoined(let body): body
    case .memberDetailsChanged(let body): body
    case .accountHeld(let body): body
    case .accountEnded(let body): body
    case .pledgeMade(let body): body
    case .mergerProposed(let body): body
    case .membershipMerged(let body): body
    case .mergerUndone(let body): body
    case .caseRecorded(let body): body
    case .rulingMade(let body): body
    case .pendingCaseCorrected(let body): body
    case .repairGranted(let body): body
    case .objectionLodged(let body): body
    case .objectionAnswered(let body): body
    case .objectionExtended(let body): body
    case .caseStep(let step): step.body
    case .memberStep(let step): step.body
    case .complaintStep(let step): step.body
    case .evidence(let fact): fact.body
    case .reportIssued(let body): body
    }
  }

  /// Of a step in a case: which.
  var caseStep: CaseStep? {
    if case .caseStep(let step) = self { step } else { nil }
  }

  public var kind: EntryKind {
    if case .caseRecorded = self { return .caseRecorded }
    return type(of: body).kind
  }

  public func encode(into writer: inout ByteWriter) {
    // The one kind that comes by the million; boxing it as any body would cost as much as encoding it.
    if case .caseRecorded(let body) = self { return body.encode(into: &writer) }
    body.encode(into: &writer)
  }

  /// Reads the facts of a kind; bytes left over are damage too.
  public init(kind: EntryKind, decoding bytes: [UInt8]) throws(DamagedBody) {
    var reader = ByteReader(bytes)
    switch kind {
    case .registryCreated: self = .registryCreated(try RegistryCreated(from: &reader))
    case .rulebookAdded: self = .rulebookAdded(try RulebookAdded(from: &reader))
    case .calendarAdded: self = .calendarAdded(try CalendarAdded(from: &reader))
    case .operatorEnrolled: self = .operatorEnrolled(try OperatorEnrolled(from: &reader))
    case .fileImported: self = .fileImported(try FileImported(from: &reader))
    case .operatorRolesChanged: self = .operatorRolesChanged(try OperatorRolesChanged(from: &reader))
    case .operatorLinked: self = .operatorLinked(try OperatorLinked(from: &reader))
    case .associationFounded: self = .associationFounded(try AssociationFounded(from: &reader))
    case .rulebookAdopted: self = .rulebookAdopted(try RulebookAdopted(from: &reader))
    case .memberEnrolled: self = .memberEnrolled(try MemberEnrolled(from: &reader))
    case .memberLeft: self = .memberLeft(try MemberLeft(from: &reader))
    case .memberRejoined: self = .memberRejoined(try MemberRejoined(from: &reader))
    case .memberDetailsChanged: self = .memberDetailsChanged(try MemberDetailsChanged(from: &reader))
    case .accountHeld: self = .accountHeld(try AccountHeld(from: &reader))
    case .accountEnded: self = .accountEnded(try AccountEnded(from: &reader))
    case .pledgeMade: self = .pledgeMade(try PledgeMade(from: &reader))
    case .mergerProposed: self = .mergerProposed(try MergerProposed(from: &reader))
    case .membershipMerged: self = .membershipMerged(try MembershipMerged(from: &reader))
    case .mergerUndone: self = .mergerUndone(try MergerUndone(from: &reader))
    case .caseRecorded: self = .caseRecorded(try CaseRecorded(from: &reader))
    case .rulingMade: self = .rulingMade(try RulingMade(from: &reader))
    case .pendingCaseCorrected: self = .pendingCaseCorrected(try PendingCaseCorrected(from: &reader))
    case .repairGranted: self = .repairGranted(try RepairGranted(from: &reader))
    case .reportIssued: self = .reportIssued(try ReportIssued(from: &reader))
    case .objectionLodged: self = .objectionLodged(try ObjectionLodged(from: &reader))
    case .objectionAnswered: self = .objectionAnswered(try ObjectionAnswered(from: &reader))
    case .objectionExtended: self = .objectionExtended(try ObjectionExtended(from: &reader))
    case .noticeServed, .replyReceived, .hearingRequested, .hearingClosed, .decisionMade, .councilVoted,
      .decisionServed, .deadlineExtended, .caseLapsed, .appealLodged, .appealWithdrawn, .caseReviewed, .casePublished,
      .publicationEnded, .repairRequested, .repairDecided, .evidenceAdded,
      .caseLinked, .caseUnlinked, .recordAmended, .caseReopened, .awardNominated, .awardNoticed, .awardObjected,
      .awardObjectionAnswered,
      .awardDecided:
      guard let step = try CaseStep(kind: kind, from: &reader) else { throw DamagedBody(offset: 0) }
      self = .caseStep(step)
    case .gradeConsent, .answerGiven, .dossierRequested, .minorMarked:
      guard let step = try MemberStep(kind: kind, from: &reader) else { throw DamagedBody(offset: 0) }
      self = .memberStep(step)
    case .complaintReceived, .complainantNamed, .complaintAccepted, .complaintClosed, .complainantShown:
      guard let step = try ComplaintStep(kind: kind, from: &reader) else { throw DamagedBody(offset: 0) }
      self = .complaintStep(step)
    case .logKeyAdopted, .certificateIssued, .certificateRevoked, .memberErased, .holdPlaced, .holdReleased,
      .historyRestarted:
      guard let fact = try EvidenceFact(kind: kind, from: &reader) else { throw DamagedBody(offset: 0) }
      self = .evidence(fact)
    }
    guard reader.isAtEnd else { throw DamagedBody(offset: bytes.count) }
  }
}
