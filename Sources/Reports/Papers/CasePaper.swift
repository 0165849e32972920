public import Documents
public import Registry

/// One paper of a case, filled from what is on record: for the member, and so without complainants and votes.
public struct CasePaper: Sendable {
  public let kind: PaperKind
  let association: Association
  let member: Membership?
  let procedure: CaseProcedure
  let course: CaseCourse
  /// What is on record as evidence, as the member may know it.
  let evidence: [EvidenceFile]
  /// Where replies, appeals and objections go; nil leaves room to write it.
  let contact: String?
  /// The day of service where it is not on record yet, from which deadlines are counted.
  let servedOn: Day

  /// - Throws: `CaseRefusal.unknown`, `PaperRefusal`.
  public init(
    _ kind: PaperKind, ofCase number: CaseNumber, in association: Association, servedOn: Day, contact: String?,
    from registry: any RegistryReader
  ) throws {
    let file = try registry.theCase(number, in: association.key)
    guard (file.kind == .violation) != (kind == .awardNotice) else {
      throw kind == .awardNotice ? PaperRefusal.nothingToPrint(number, kind) : PaperRefusal.merit(number)
    }
    var reader = ProcedureReader(registry)
    self.kind = kind
    self.association = association
    self.servedOn = servedOn
    self.contact = contact
    procedure = try reader.procedure(of: file)
    member = try registry.membership(file.membership)
    course = try CaseCourse(of: file, in: registry).told(to: Audience(.member, on: servedOn))
    let step = course.steps.last { $0.event == (kind == .notice ? .noticeServed : .decided) }
    // A paper that was served lists what was on record then.
    evidence = try registry.evidence(inCase: number, of: association.key)
      .filter { file in !file.isErased && step.map { file.sequence < $0.sequence } ?? true }
      .map { $0.told(to: Audience(.member, on: servedOn)) }
    guard isThere else { throw PaperRefusal.nothingToPrint(number, kind) }
  }

  private var isThere: Bool {
    switch kind {
    case .notice: procedure.file.source != .priorDecision
    case .decision: procedure.round.decision != nil
    case .review: procedure.round.appeal?.review != nil
    case .repair: !procedure.file.repairs.isEmpty
    case .letter, .certificate: false
    case .awardNotice: procedure.file.latestRuling?.state == .pending
    }
  }

  /// The whole page.
  public func page(_ template: FormTemplate, in language: DocumentLanguage) -> String {
    let number = "\(association.code)-\(procedure.file.number)"
    return template.page(
      title: "\(kind.title.text(in: language)) \(number)", association: association.name.text(in: language),
      footer: PaperKind.footer.text(in: language), language: language,
      values: CasePaperValues(paper: self, language: language).all)
  }
}
