public import Registry

/// How many cases an export had to leave out, and why.
public struct EventExportOutcome: Sendable, Equatable {
  public var written = 0
  /// Voided, which says that they should never have been on record.
  public var void = 0
  /// Of members whose personal data was erased.
  public var erased = 0
  /// Written, but with repairs that the file cannot say.
  public var repaired = 0
}

extension ExportScope {
  /// Writes events.csv: what `import events` reads, each case as it stands now, with the day on which that was found.
  ///
  /// An appeal that is open is not a decision: upheld under appeal is written as upheld, stayed as pending.
  public func writeEvents(into csv: inout CSVWriter, language: Language) throws -> EventExportOutcome {
    var outcome = EventExportOutcome()
    try csv.header(EventColumn.allCases.filter { $0 != .name }, in: language)
    for association in associations {
      var numbers: [Key<Membership>: String] = [:]
      try registry.memberships(of: association.key) { numbers[$0.key] = $0.number }
      try registry.caseFiles(in: association.key) { file in
        guard let number = numbers[file.membership] else {
          outcome.erased += 1
          return
        }
        guard let row = ExportedEvent(file) else {
          outcome.void += 1
          return
        }
        if !file.repairs.isEmpty { outcome.repaired += 1 }
        try row.write(of: association, member: number, into: &csv)
        outcome.written += 1
      }
    }
    return outcome
  }
}

/// A case as one row of events.csv.
struct ExportedEvent {
  let file: CaseFile
  let outcome: CaseState
  /// Nil while pending.
  let decided: Day?

  /// Nil for a void case.
  init?(_ file: CaseFile) {
    guard let latest = file.latestRuling, latest.state != .void else { return nil }
    self.file = file
    switch latest.state {
    case .pending, .stayed: (outcome, decided) = (.pending, nil)
    case .upheldUnderAppeal, .upheld: (outcome, decided) = (.upheld, file.found ?? latest.effective)
    case .awarded: (outcome, decided) = (.awarded, file.found ?? latest.effective)
    default: (outcome, decided) = (latest.state, latest.effective)
    }
  }

  /// How the key of a case begins that has none of a sender's: its number follows.
  static func ownReferences(of association: Association) -> String { "\(association.code)-case-" }

  var basis: String { [file.texts[.body], file.texts[.basis]].compactMap { $0 }.joined(separator: " ") }

  func write(of association: Association, member: String, into csv: inout CSVWriter) throws {
    let terms = file.carriedTerms
    csv.text(file.texts[.reference] ?? "\(ExportedEvent.ownReferences(of: association))\(file.number)")
    csv.text(association.code)
    csv.text(member)
    csv.text(file.kind.id)
    csv.text(file.category.id)
    csv.text(terms.level?.id)
    csv.day(file.occurred)
    csv.day(decided)
    csv.text(outcome.id)
    if let points = terms.points { csv.thousandths(points.value, places: 3) } else { csv.text("") }
    csv.text(basis)
    csv.text(file.texts[.platform])
    csv.text(file.texts[.handle])
    csv.text(file.texts[.url])
    csv.text(file.texts[.summary])
    try csv.endRow()
  }
}

extension CaseFile {
  /// The effective day of the earliest finding since the last ruling that was none. Source: SCORING.md, Days.
  fileprivate var found: Day? {
    standingRulings.reversed().prefix { $0.state.isFinding }.last?.effective
  }
}
