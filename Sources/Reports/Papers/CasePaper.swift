public import Documents
public import Registry

/// One paper of a case, filled from what is on record: for the member, and so without complainants and votes.
public struct CasePaper: Sendable {
  public let kind: PaperKind
  let association: Association
  let member: Membership?
  let procedure: CaseProcedure
  /// The last that has such a paper: after a reopening, the earlier decision can still be printed until there is another.
  let round: CaseRound
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
    let procedure = try reader.procedure(of: file)
    guard let round = procedure.rounds.last(where: { kind.isThere(in: $0, of: procedure) }) else {
      throw PaperRefusal.nothingToPrint(number, kind)
    }
    (self.procedure, self.round) = (procedure, round)
    member = try registry.membership(file.membership)
    course = try CaseCourse(of: file, in: registry).told(to: Audience(.member, on: servedOn))
    let step = CasePaper.steps(of: round, in: course, procedure).last {
      $0.event == (kind == .notice ? .noticeServed : .decided)
    }
    // A paper that was served lists what was on record then.
    evidence = try registry.evidence(inCase: number, of: association.key)
      .filter { file in !file.isErased && step.map { file.sequence < $0.sequence } ?? true }
      .map { $0.told(to: Audience(.member, on: servedOn)) }
  }

  /// What is on record of the round; the steps of a later one are left out.
  var steps: [CaseCourse.Step] { CasePaper.steps(of: round, in: course, procedure) }

  private static func steps(
    of round: CaseRound, in course: CaseCourse, _ procedure: CaseProcedure
  ) -> [CaseCourse.Step] {
    let first = round.reopening?.sequence ?? .start
    let next = procedure.rounds.compactMap { $0.reopening?.sequence }.first { $0 > first }
    return course.steps.filter { step in step.sequence >= first && next.map { step.sequence < $0 } ?? true }
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

extension PaperKind {
  fileprivate func isThere(in round: CaseRound, of procedure: CaseProcedure) -> Bool {
    switch self {
    case .notice: procedure.file.source != .priorDecision
    case .decision: round.decision != nil
    case .review: round.appeal?.review != nil
    case .repair: !procedure.file.repairs.isEmpty || procedure.repairRequests.contains { $0.answer != nil }
    case .letter, .certificate: false
    case .awardNotice: procedure.file.latestRuling?.state == .pending
    }
  }
}
