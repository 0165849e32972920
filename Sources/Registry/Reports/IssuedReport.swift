/// A report on record as issued: what it was, when it was issued, and by what resolution.
public struct IssuedReport: Sendable, Equatable {
  /// Its entry, and so its number.
  public var position: Position
  public var day: Day
  public var recorded: Instant
  public var actor: ID<Operator>
  public var facts: ReportIssued
  /// Nil once erased, or where none was named.
  public var resolution: String?
  public var signatory: String?

  init?(_ entry: Entry) {
    guard case .reportIssued(let facts) = entry.draft.fact else { return nil }
    position = entry.sequence
    day = entry.draft.effective
    recorded = entry.recorded
    actor = entry.actor
    self.facts = facts
    resolution = entry.draft.personal[.basis]
    signatory = entry.draft.personal[.people]
  }
}

extension RegistryReader {
  /// The issued report whose entry stands there; nil where that entry is none, or is not yet known.
  public func issuedReport(at position: Position) throws -> IssuedReport? {
    guard position > .start, position <= self.position else { return nil }
    var found: IssuedReport?
    try entries(position...position) { found = IssuedReport($0) }
    return found
  }

  /// Every report that an association has issued, in the order of issue.
  public func issuedReports(of association: Key<Association>) throws -> [IssuedReport] {
    try issues(of: association).map { position in
      guard let issued = try issuedReport(at: position) else {
        throw StoreFailure.damaged(reason: "the entry at \(position) issues no report")
      }
      return issued
    }
  }

  /// The last report about all members that was issued for a period that ended on a day; nil where there was none.
  public func lastReport(
    of association: Key<Association>, endingOn day: Day, _ kinds: Set<ReportKind> = [.quarterly, .annual]
  ) throws -> IssuedReport? {
    try issuedReports(of: association).last {
      $0.facts.membership == nil && $0.facts.to == day && kinds.contains($0.facts.report)
    }
  }
}

/// There is no issued report of that number.
public enum IssueLookupFailure: Failure, Equatable {
  case notIssued(Position)

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .notIssued(let position):
      Phrase(
        zh: "登记流水 \(position) 不是一份已出具的报告。jinjiang report list 列出已出具的报告。",
        en: "Entry \(position) issued no report. See jinjiang report list.")
    }
  }
}
