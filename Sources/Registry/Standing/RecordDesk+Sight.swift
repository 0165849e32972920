/// What an audience may know of single cases.
extension RecordDesk {
  /// Open cases are the council's until the member was told of them.
  func isKnownToMember(_ number: CaseNumber) throws -> Bool {
    try registry.wasNoticed(number, in: association.key)
  }

  /// The findings with a consequence, by number.
  func findings(_ lines: [ScoreLine]) throws -> [FindingInSight] {
    try lines.filter { $0.kind == .violation && $0.state.isInEffect }.sorted { $0.caseNumber < $1.caseNumber }
      .compactMap { line in
        guard let outcome = try outcome(of: line) else { return nil }
        var finding = FindingInSight(
          number: line.caseNumber, category: line.category,
          title: shelf.title(of: line.category, edition: line.edition),
          article: line.article, level: line.level, found: line.found, isUnderAppeal: line.state == .upheldUnderAppeal,
          sanctions: outcome.sanctions, published: outcome.published)
        if !audience.sees(.peer) {
          guard finding.published != nil else { return nil }
        } else if audience.isOutside, line.isRepaired {
          // Repair ends the sight of outsiders.
          finding.sanctions = []
        }
        return finding.published == nil && finding.sanctions.isEmpty ? nil : finding
      }
  }

  func awards(_ lines: [ScoreLine]) -> [AwardInSight] {
    lines.filter { $0.kind == .commendation }.sorted { $0.caseNumber < $1.caseNumber }.map { line in
      AwardInSight(
        number: line.caseNumber, category: line.category, title: shelf.title(of: line.category, edition: line.edition),
        level: line.level, awarded: line.found)
    }
  }

  func isDisputed(_ membership: Key<Membership>, _ lines: [ScoreLine]) throws -> Bool {
    guard let day = days.max() else { return false }
    return try !now.openObjections(of: membership, on: day).isEmpty
  }

  /// The sanctions in force and the publication of a finding; nil where the association's own procedure knows of none.
  private func outcome(
    of line: ScoreLine
  ) throws -> (sanctions: [SanctionInForce], published: ClosedRange<Day>?)? {
    // Most cases of a registry came in by import, and have no procedure: they need no calendar.
    guard try !registry.steps(ofCase: line.caseNumber, in: association.key).isEmpty else { return nil }
    var reader = ProcedureReader(now)
    let procedure = try reader.procedure(of: now.theCase(line.caseNumber, in: association.key))
    let sanctions = procedure.sanctions(inForceOn: days, weighingUntil: line.lapses, knownAt: registry.position)
    return (sanctions, procedure.publication(on: days, knownAt: registry.position))
  }
}

extension CaseProcedure {
  /// The sanctions that were in force on all of these days. One without an end is told for as long as the finding weighs.
  func sanctions(inForceOn days: [Day], weighingUntil lapse: Day, knownAt position: Position) -> [SanctionInForce] {
    // What a review set comes from a later entry than the decision; before it was known, nothing is told.
    guard let day = days.max(), let round = servedRound else { return [] }
    let entry = round.appeal?.review?.sequence ?? round.decision?.sequence
    guard let entry, entry <= position else { return [] }
    return sanctionsInForce(on: day).compactMap { sanction in
      guard let start = sanction.start,
        days.allSatisfy({ day in start <= day && (sanction.end.map { day <= $0 } ?? (day < lapse)) })
      else { return nil }
      let title = rule(ofSanction: sanction.id)?.title ?? Phrase(zh: sanction.id, en: sanction.id)
      return SanctionInForce(id: sanction.id, title: title, start: start, end: sanction.end)
    }
  }
}

extension RegistryReader {
  /// Whether the member was ever served a notice in that case, or their nomination was made public.
  func wasNoticed(_ number: CaseNumber, in association: Key<Association>) throws -> Bool {
    for position in try steps(ofCase: number, in: association) {
      var isNotice = false
      try entries(position...position) { isNotice = [.noticeServed, .awardNoticed].contains($0.draft.fact.kind) }
      if isNotice { return true }
    }
    return false
  }
}
