/// One case as an audience may see it, today: what it does not allow is not in the value.
///
/// The council sees everything; the member their own case, once they were told of it, without complainant and votes;
/// outsiders the bare finding while it is published or a sanction is in force, and awards.
public struct CaseView: Sendable {
  public let association: Association
  public let member: Membership?
  public let number: CaseNumber
  public let kind: CaseKind
  public let category: CategoryID
  public let level: Level?
  public let state: CaseState
  /// The first day of that state.
  public let since: Day?
  /// Nil for outsiders.
  public let file: CaseFile?
  /// By the edition that judges the act.
  public let title: Phrase
  public let article: String?
  /// Nil for outsiders.
  public let stage: CaseStage?
  /// Why it is open again; nil where it is not, and for outsiders.
  public let reopening: Reopening?
  public let tasks: [CaseTask]
  public let course: CaseCourse
  /// The case of the same incident that it went into, and those that went into it; of these the member knows what they were
  /// served.
  public let duplicateOf: CaseNumber?
  public let duplicates: [CaseNumber]
  /// In the order of recording; none for outsiders.
  public let evidence: [EvidenceFile]
  /// The complaints that were accepted into it: the council's to know.
  public let complaints: [ComplaintNumber]
  /// What outsiders are told of a violation, and what of it is in force.
  public let finding: FindingInSight?
  /// The days for which it is public, where it is today.
  public let published: ClosedRange<Day>?
  public let audience: Audience

  /// - Throws: `CaseRefusal.unknown` where there is no such case, and where the audience may not know of it.
  public init(
    _ number: CaseNumber, in association: Key<Association>, for audience: Audience, from registry: any RegistryReader
  ) throws {
    let file = try registry.theCase(number, in: association)
    guard let home = try registry.association(association) else {
      throw StoreFailure.damaged(reason: "case \(number) belongs to no association")
    }
    let unknown = CaseRefusal.unknown(number, association: home.code)
    let rulebook = try registry.rulebook(judging: file.occurred, in: association)
    let category = rulebook.categories.first { $0.id == file.category }
    let membership = try registry.membership(file.membership)
    let desk = try RecordDesk(of: association, asOf: audience.today, for: audience, in: registry)
    self.association = home
    self.audience = audience
    (self.number, kind, level) = (number, file.kind, file.level)
    self.category = file.category
    let latest = file.latestRuling
    (state, since) = (latest?.state ?? .pending, latest?.effective)
    title = category?.title ?? Phrase(zh: file.category.id, en: file.category.id)
    article = category?.article
    member = membership?.told(to: audience)
    guard audience.isOutside else {
      guard try audience.sees(.council) || registry.isKnownToMember(file) else { throw unknown }
      var reader = ProcedureReader(registry)
      let procedure = try reader.procedure(of: file)
      self.file = file.told(to: audience)
      // To the member's detriment it is the council's until the member was told, as every case is.
      let isSecret = !audience.sees(.council) && procedure.isReopeningUntold
      stage = isSecret ? .closed : procedure.stage(on: audience.today)
      reopening = isSecret ? nil : procedure.openReopening
      tasks = isSecret ? [] : procedure.tasks(on: audience.today)
      course = try CaseCourse(of: file, in: registry).told(to: audience)
      duplicateOf = file.duplicateOf
      duplicates = try registry.duplicates(of: number, in: association).filter {
        try audience.sees(.council) || registry.isKnownToMember(registry.theCase($0, in: association))
      }
      evidence = try registry.evidence(inCase: number, of: association).map { $0.told(to: audience) }
      complaints = audience.sees(.council) ? try registry.complaints(behindCase: number, in: association) : []
      finding = nil
      published = procedure.publication(on: [audience.today], knownAt: registry.position)
      return
    }
    guard let membership, membership.isVisible(to: audience, on: audience.today) else { throw unknown }
    let standing = try desk.record(of: membership).standing
    finding = standing.findings.first { $0.number == number }
    guard finding != nil || standing.awards.contains(where: { $0.number == number }) else { throw unknown }
    (self.file, stage, reopening, tasks, course, evidence, complaints) = (nil, nil, nil, [], .none, [], [])
    (duplicateOf, duplicates) = (nil, [])
    published = finding?.published
  }
}

extension RegistryReader {
  /// Whether the member knows of a case of theirs: they were served a notice, or it was decided.
  public func isKnownToMember(_ file: CaseFile) throws -> Bool {
    switch file.latestRuling?.state ?? .pending {
    case .pending, .void: try wasNoticed(file.number, in: file.association)
    default: true
    }
  }
}

extension CaseFile {
  /// The file with what the member, or the council, may know of it.
  func told(to audience: Audience) -> CaseFile {
    var told = self
    told.texts = texts.told(to: audience)
    return told
  }
}

extension CaseCourse {
  static let none = CaseCourse(steps: [])

  /// The course with what the audience may know of it: who typed is the council's to know.
  public func told(to audience: Audience) -> CaseCourse {
    guard !audience.sees(.council) else { return self }
    guard !audience.isOutside else { return .none }
    return CaseCourse(
      steps: known(to: audience).map { step in
        var told = step
        told.enteredBy = nil
        told.texts = step.texts.told(to: audience, of: step.fact)
        return told
      })
  }

  /// Without a reopening to the member's detriment that they have not been told of.
  private func known(to audience: Audience) -> ArraySlice<Step> {
    let place = steps.lastIndex { step in
      if case .caseReopened(let fact)? = step.fact { !fact.isInFavour } else { false }
    }
    guard let place, !steps[place...].contains(where: { $0.event == .noticeServed }) else { return steps[...] }
    return steps[..<place]
  }
}

extension Personal {
  /// The texts with what the audience may know of them: complainants stay sealed for everyone but the council, and of a
  /// panel its members are told, not their votes.
  func told(to audience: Audience) -> Personal {
    guard !audience.sees(.council) else { return self }
    guard !audience.isOutside else { return .none }
    var told = self
    told[.complainant] = nil
    told[.objector] = nil
    if let people = told[.people] {
      let names = Vote.all(in: self).filter { $0.cast != .recused }.map(\.name)
      told[.people] = names.isEmpty ? people : names.joined(separator: "\n")
    }
    return told
  }
}
