public import Registry

/// What an association tells the public (自律公告): the decisions whose publication runs today, the awards, and nothing else.
///
/// No score, no grade, no order of members; a decision is gone with the end of its publication, whatever day is asked about.
public struct Bulletin: Sendable {
  public struct Decision: Sendable, Equatable {
    public var name: String?
    public var finding: FindingInSight
  }

  public struct Award: Sendable, Equatable {
    public var name: String?
    public var category: CategoryID
    public var title: Phrase
    public var level: Level?
    public var awarded: Day
  }

  /// A merit that was put forward and is public, so that anybody may object.
  public struct Nomination: Sendable, Equatable {
    public var number: CaseNumber
    public var name: String?
    public var category: CategoryID
    public var title: Phrase
    public var level: Level?
    public var days: ClosedRange<Day>
  }

  public var association: Association
  public var asOf: Day
  public var knownAt: Position
  public var rulebook: RulebookName
  public var disclosure: Disclosure { .public }
  /// By the day of publication, then case number.
  public var decisions: [Decision]
  /// By day, then case number.
  public var awards: [Award]
  /// By the last day, then case number.
  public var nominations: [Nomination]
}

/// The bulletin of a day, as it may be told today: made again later, it leaves out what has ended since.
public struct BulletinQuery: Sendable {
  public var association: Association
  public var day: Day
  public var today: Day

  /// - Parameter day: nil: today.
  public init(association: Association, day: Day? = nil, today: Day) {
    self.association = association
    self.day = day ?? today
    self.today = today
  }

  /// - Throws: `ScoringFailure` where no rulebook has been adopted; `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> Bulletin {
    let audience = Audience(.public, on: today)
    guard let rulebook = try registry.rulebookInForce(in: association.key, on: day) else {
      throw ScoringFailure.noRulebook(knownAt: registry.position)
    }
    var (decisions, awards): ([Bulletin.Decision], [(CaseNumber, Bulletin.Award)]) = ([], [])
    for line in try CasesInSight(of: association.key, member: nil, for: audience, in: registry).lines {
      switch line.kind {
      case .violation:
        let view = try CaseView(line.number, in: association.key, for: audience, from: registry)
        guard let finding = view.finding, let published = finding.published, published.contains(today),
          published.contains(day)
        else { continue }
        decisions.append(Bulletin.Decision(name: line.name, finding: finding))
      case .commendation where line.since > day: continue
      case .commendation:
        awards.append(
          (
            line.number,
            Bulletin.Award(
              name: line.name, category: line.category, title: line.title, level: line.level, awarded: line.since)
          ))
      }
    }
    return Bulletin(
      association: association, asOf: day, knownAt: registry.position, rulebook: rulebook,
      decisions: decisions.sorted { $0.place < $1.place },
      awards: awards.sorted { ($0.1.awarded, $0.0) < ($1.1.awarded, $1.0) }.map(\.1),
      nominations: try nominations(in: registry))
  }

  /// Those that are public today, of members whom the public may know of.
  private func nominations(in registry: any RegistryReader) throws -> [Bulletin.Nomination] {
    var merits: [CaseFile] = []
    try registry.caseFiles(in: association.key) { file in
      if file.kind == .commendation, file.latestRuling?.state == .pending { merits.append(file) }
    }
    var reader = ProcedureReader(registry)
    let titles = try CategoryTitles(of: association.key, in: registry)
    return try merits.compactMap { file in
      guard case .awardNoticed(let until) = try reader.procedure(of: file).stage(on: today),
        let from = try reader.procedure(of: file).award?.notice?.from, from <= today,
        let member = try registry.membership(file.membership),
        member.isVisible(to: Audience(.public, on: today), on: today)
      else { return nil }
      return Bulletin.Nomination(
        number: file.number, name: member.name, category: file.category,
        title: titles.title(of: file.category, on: file.occurred), level: file.level, days: from...until.day)
    }.sorted { ($0.days.upperBound, $0.number) < ($1.days.upperBound, $1.number) }
  }
}

extension Bulletin.Decision {
  fileprivate var place: (Day, CaseNumber) { (finding.published?.lowerBound ?? finding.found, finding.number) }
}
