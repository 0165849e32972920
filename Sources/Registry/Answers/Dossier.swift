/// Everything that is held about a member, for the member: third parties are not in it.
///
/// Cases come with their course once the member was told of them; what is open and not served yet is the council's until
/// it is served or closed, and the dossier says so.
public struct Dossier: Sendable {
  public struct Consent: Sendable, Equatable {
    public var day: Day
    public var isGiven: Bool
    public var document: String?
  }

  public struct Request: Sendable, Equatable {
    public var day: Day
    public var due: Day
  }

  /// An entry of the journal that is about the member.
  public struct Line: Sendable, Equatable {
    public var sequence: Position
    public var recorded: Day
    public var effective: Day
    public var kind: EntryKind
    /// What it says in words, as far as it is the member's own.
    public var texts: Personal
  }

  public let file: MemberFile
  public let explanation: StandingExplanation
  /// By number.
  public let cases: [CaseView]
  public let answers: AnswersGiven
  public let consents: [Consent]
  public let requests: [Request]
  public let entries: [Line]

  public init(of membership: Membership, today: Day, in registry: any RegistryReader) throws {
    let audience = Audience(.member, on: today)
    file = try MemberFile(of: membership, asking: "", asOf: today, for: audience, in: registry)
    explanation = try RecordDesk(of: membership.association, asOf: today, for: audience, in: registry)
      .record(of: membership).explanation
    var known: Set<CaseNumber> = []
    var cases: [CaseView] = []
    for each in try registry.caseFiles(of: membership.key) where try registry.isKnownToMember(each) {
      known.insert(each.number)
      cases.append(try CaseView(each.number, in: membership.association, for: audience, from: registry))
    }
    self.cases = cases
    answers = try AnswersGiven(about: membership, in: registry)
    var (consents, requests, lines): ([Consent], [Request], [Line]) = ([], [], [])
    let offset = try registry.header().offset
    if registry.position > .start {
      try registry.entries(about: membership.pseudonym, in: Position(1)...registry.position) { entry in
        let (draft, texts) = (entry.draft, entry.draft.personal)
        switch draft.fact {
        case .memberStep(.gradeConsent(let consent)):
          consents.append(Consent(day: draft.effective, isGiven: consent.isGiven, document: texts[.document]))
        case .memberStep(.dossierRequested(let request)):
          requests.append(Request(day: draft.effective, due: request.due))
        default: break
        }
        guard draft.fact.isTold(knowing: known) else { return }
        lines.append(
          Line(
            sequence: entry.sequence, recorded: entry.recorded.day(at: offset), effective: draft.effective,
            kind: draft.fact.kind, texts: texts.told(to: audience, of: draft.fact.caseStep)))
      }
    }
    (self.consents, self.requests, entries) = (consents, requests, lines)
  }
}

extension Fact {
  /// Whether the member is told of an entry about them: of cases only those that they know, and of other kinds those that
  /// are plainly the member's own. A kind that nobody has thought of is not told.
  fileprivate func isTold(knowing cases: Set<CaseNumber>) -> Bool {
    switch self {
    case .memberEnrolled, .memberLeft, .memberRejoined, .memberDetailsChanged, .accountHeld, .accountEnded, .pledgeMade,
      .memberStep, .evidence(.certificateIssued), .evidence(.certificateRevoked):
      true
    case .caseRecorded(let fact): cases.contains(fact.number)
    case .rulingMade(let fact): cases.contains(fact.number)
    case .pendingCaseCorrected(let fact): cases.contains(fact.number)
    case .repairGranted(let fact): cases.contains(fact.number)
    case .caseStep(let step): cases.contains(step.about.number)
    default: false
    }
  }
}
