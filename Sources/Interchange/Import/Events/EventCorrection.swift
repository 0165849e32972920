internal import Registry

/// Where a row of events.csv and the case on record differ, and the entries that would settle it.
///
/// A pending case is put right, and decided by a later decision. A decided one takes another level or other points by a
/// ruling that restates them, or another state by a ruling of a later day; its facts and texts stay.
struct EventCorrection {
  struct Difference {
    var column: EventColumn
    var onRecord: String
    var isCorrectable: Bool
  }

  private(set) var differences: [Difference] = []
  private let file: CaseFile
  private let event: ImportedEvent
  private let latest: Ruling?
  /// Level and points as the rulings carry them on.
  private let level: Level?
  private let points: Millipoints?
  private let registry: any RegistryReader

  init(of file: CaseFile, to event: ImportedEvent, in registry: any RegistryReader) {
    self.file = file
    self.event = event
    self.registry = registry
    latest = file.latestRuling
    (level, points) = file.carriedTerms
    compare()
  }

  private var isPending: Bool { latest?.state == .pending }

  private mutating func compare() {
    func note(_ column: EventColumn, _ onRecord: String?, _ isCorrectable: Bool) {
      differences.append(Difference(column: column, onRecord: onRecord ?? "", isCorrectable: isCorrectable))
    }
    let isEven = !file.isOdd && !event.isOdd
    if event.member.key != file.membership { note(.number, nil, false) }
    if event.kind != file.kind { note(.kind, file.kind.id, false) }
    if event.category.id != file.category { note(.category, file.category.id, isPending && isEven) }
    let usual = event.category.defaultLevel
    if (event.level ?? usual) != (level ?? usual) { note(.level, level?.id, isEven) }
    if event.occurred != file.occurred { note(.occurred, file.occurred.description, isPending && isEven) }
    if let latest {
      if event.state != latest.state {
        let isLater = event.decided.map { $0 >= latest.effective } ?? false
        let isOpen = isPending || isLater && latest.state != .void
        note(.outcome, latest.state.id, event.state != .pending && isEven && isOpen)
      } else if let decided = event.decided, decided != latest.effective {
        note(.decided, latest.effective.description, false)
      }
      if event.points != points {
        note(.points, points?.description, event.state != .pending && isEven && (event.points != nil || usual != nil))
      }
    }
    for (column, field) in EventCorrection.texts where event.texts[field] != file.texts[field] {
      if field == .basis, event.texts[.basis] == nil { continue }
      note(column, file.texts[field], isPending && isEven)
    }
  }

  private static let texts: [(EventColumn, Personal.Field)] = [
    (.basis, .basis), (.platform, .platform), (.handle, .handle), (.url, .url), (.summary, .summary),
  ]

  private static let facts: Set<EventColumn> = [
    .category, .level, .occurred, .basis, .platform, .handle, .url, .summary,
  ]

  /// What speaks against recording the row.
  func refusals(correcting: Bool) throws -> [(column: EventColumn, fault: RowFault)] {
    var refusals = try differences.filter { !correcting || !$0.isCorrectable }.map { difference in
      let onRecord =
        difference.column == .number ? try registry.membership(file.membership)?.number ?? "" : difference.onRecord
      return (
        difference.column,
        correcting ? RowFault.cannotBeCorrected(onRecord: onRecord) : .conflict(onRecord: onRecord)
      )
    }
    if correcting, refusals.isEmpty, isPending, let decided = event.decided, let latest, decided < latest.effective {
      refusals.append((.decided, .decidedBeforeRecorded(latest.effective)))
    }
    if correcting, refusals.isEmpty, let worse = try detriment { refusals.append(worse) }
    return refusals
  }

  /// The column by which a violation that was found would weigh more, or be of a graver level. Source: DESIGN.md, Cases.
  private var detriment: (column: EventColumn, fault: RowFault)? {
    get throws {
      guard file.kind == .violation, latest?.state.isFinding ?? false, event.state.isFinding else { return nil }
      let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
      guard let violation = rulebook.violation(file.category) else { return nil }
      let usual = event.category.defaultLevel
      let (before, after) = (level ?? usual, event.level ?? usual)
      func rank(_ level: Level?) -> Int { level.flatMap { rulebook.levels.firstIndex(of: $0) } ?? 0 }
      func worth(_ points: Millipoints?, at level: Level?) -> Millipoints {
        points ?? level.flatMap { violation.points[$0] } ?? .zero
      }
      if rank(after) > rank(before) { return (.level, .toDetriment(onRecord: before?.id ?? "")) }
      let worthBefore = worth(points, at: before)
      guard worth(event.points, at: after) > worthBefore else { return nil }
      return (.points, .toDetriment(onRecord: worthBefore.description))
    }
  }

  /// What goes on record, in order.
  /// - Throws: `RulingRefusal` where the rules of scoring forbid the ruling.
  func drafts() throws -> [EntryDraft] {
    var drafts: [EntryDraft] = []
    var settled = file
    let columns = Set(differences.map(\.column))
    if isPending, !columns.isDisjoint(with: EventCorrection.facts) {
      let correction = correctingFacts
      drafts.append(correction)
      settled.take(correction, at: registry.position.advanced(by: 1))
    }
    if let decided = event.decided, !columns.isDisjoint(with: [.outcome, .level, .points]) {
      drafts.append(
        try settled.ruling(
          event.state, level: event.level ?? event.category.defaultLevel, points: event.points, effective: decided,
          texts: Personal([.basis: event.texts[.basis]]), in: registry))
    }
    return drafts
  }

  private var correctingFacts: EntryDraft {
    var personal = file.texts
    for (_, field) in EventCorrection.texts { personal[field] = event.texts[field] }
    return EntryDraft(
      effective: file.intake, subject: event.member.pseudonym,
      fact: .pendingCaseCorrected(
        PendingCaseCorrected(
          association: file.association, membership: file.membership, number: file.number,
          category: event.category.id, level: event.level ?? event.category.defaultLevel, occurred: event.occurred)),
      personal: personal)
  }
}

extension CaseFile {
  /// Level and points in force, as the rulings that stand carry them on.
  var carriedTerms: (level: Level?, points: Millipoints?) {
    var carried: (level: Level?, points: Millipoints?) = (nil, nil)
    for ruling in standingRulings {
      if ruling.level != nil { carried = (ruling.level, nil) }
      carried.points = ruling.points ?? carried.points
    }
    return carried
  }

  /// As it will be once the correction is on record.
  fileprivate mutating func take(_ draft: EntryDraft, at position: Position) {
    guard case .pendingCaseCorrected(let fact) = draft.fact else { return }
    category = fact.category
    level = fact.level
    occurred = fact.occurred
    corrected = position
    rulings.append(
      Ruling(effective: draft.effective, sequence: position, state: .pending, level: fact.level, points: nil))
  }
}
