/// Whether like cases are treated alike, and how long deciding takes: what a council looks at before it decides.
public struct CaseStatistics: Sendable, Equatable {
  /// The findings of one category and level.
  public struct Consistency: Sendable, Equatable {
    public var category: CategoryID
    public var level: Level?
    /// Ascending; those that stand on the last day.
    public var points: [Millipoints]
    /// How often each sanction was imposed, in the order of the rulebook.
    public var sanctions: [SanctionCount]
    /// Of those decided in the procedure; what an earlier decision imposed is not on record.
    public var withoutSanction: Int
  }

  public struct SanctionCount: Sendable, Equatable {
    public var id: String
    public var title: Phrase
    public var count: Int
  }

  /// What became of the findings of the period that were appealed against.
  public struct Appeals: Sendable, Equatable {
    public var findings = 0
    public var appealed = 0
    public var affirmed = 0
    public var varied = 0
    public var overturned = 0
    public var withdrawn = 0
    public var open = 0

    public var decided: Int { affirmed + varied + overturned }
  }

  public struct Pace: Sendable, Equatable {
    public var step: CasePace
    /// Ascending, in working days.
    public var days: [Int]
  }

  public var period: ClosedRange<Day>
  /// In the order of the rulebook, then from the mildest level.
  public var consistency: [Consistency]
  public var appeals: Appeals
  public var paces: [Pace]
}

extension CaseStatistics {
  /// As known at the reader's position: findings that took effect in the period, appeals against the association's own, and
  /// steps of the procedure that ended in it.
  public init(
    of association: Key<Association>, in period: ClosedRange<Day>, from registry: any RegistryReader
  ) throws {
    self.period = period
    var files: [CaseFile] = []
    try registry.caseFiles(in: association) { if $0.kind == .violation { files.append($0) } }
    var groups: [Group: [Finding]] = [:]
    var order: [Group] = []
    var paces: [CasePace: [Int]] = [:]
    appeals = Appeals()
    var reader = ProcedureReader(registry)
    for file in files {
      let procedure = try reader.procedure(of: file)
      for pace in CasePace.allCases {
        for step in procedure.steps(of: pace) where period.contains(step.to) {
          paces[pace, default: []].append(procedure.workingDays(after: step.from, through: step.to))
        }
      }
      guard let finding = Finding(procedure, in: period) else { continue }
      for round in procedure.rounds where round.decision?.served != nil && round.decision?.isUpheld == true {
        appeals.count(round.appeal)
      }
      guard finding.stands else { continue }
      let group = Group(finding, procedure)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(finding)
    }
    consistency = order.sorted().compactMap { group in
      groups[group].map { Consistency(group, $0) }
    }
    self.paces = CasePace.allCases.map { Pace(step: $0, days: (paces[$0] ?? []).sorted()) }
  }

  /// A finding that took effect in the period.
  fileprivate struct Finding {
    var points: Millipoints
    /// Nil where it was decided before the record, or elsewhere.
    var sanctions: [Rulebook.SanctionRule]?
    var stands: Bool

    init?(_ procedure: CaseProcedure, in period: ClosedRange<Day>) {
      let file = procedure.file
      // Decisions made before the record was live, or elsewhere, are practice as well.
      let found =
        procedure.servedRound?.decision.map { $0.isUpheld ? $0.served : nil }
        ?? file.rulings.first { $0.state.isFinding }?.effective
      guard let found, period.contains(found) else { return nil }
      let latest = procedure.file.ruling(on: period.upperBound)
      stands = latest.map { $0.state.isFinding } ?? false
      let level = latest?.level ?? procedure.file.level
      let own = level.flatMap { procedure.rulebook.violation(procedure.file.category)?.points[$0] }
      points = latest?.points ?? own ?? .zero
      sanctions =
        procedure.servedRound == nil
        ? nil
        : procedure.sanctions(standingOn: period.upperBound).compactMap { procedure.rule(ofSanction: $0.id) }
    }
  }

  fileprivate struct Group: Hashable, Comparable {
    var category: CategoryID
    var level: Level?
    var place: Int
    var rank: Int

    init(_ finding: Finding, _ procedure: CaseProcedure) {
      category = procedure.file.category
      level = procedure.file.latestRuling?.level ?? procedure.file.level
      let book = procedure.rulebook
      let category = category
      place = book.violations.firstIndex { $0.id == category } ?? book.violations.count
      rank = level.flatMap { book.levels.firstIndex(of: $0) } ?? -1
    }

    static func < (a: Group, b: Group) -> Bool {
      (a.place, a.category.id, a.rank) < (b.place, b.category.id, b.rank)
    }
  }
}

extension CaseStatistics.Consistency {
  fileprivate init(_ group: CaseStatistics.Group, _ findings: [CaseStatistics.Finding]) {
    category = group.category
    level = group.level
    points = findings.map(\.points).sorted()
    withoutSanction = findings.count { $0.sanctions?.isEmpty ?? false }
    sanctions = []
    for rule in findings.flatMap({ $0.sanctions ?? [] }) {
      if let index = sanctions.firstIndex(where: { $0.id == rule.id }) {
        sanctions[index].count += 1
      } else {
        sanctions.append(CaseStatistics.SanctionCount(id: rule.id, title: rule.title, count: 1))
      }
    }
    sanctions.sort { ($1.count, $0.id) < ($0.count, $1.id) }
  }
}

extension CaseStatistics.Appeals {
  fileprivate mutating func count(_ appeal: Appeal?) {
    findings += 1
    guard let appeal else { return }
    appealed += 1
    guard appeal.withdrawn == nil else {
      withdrawn += 1
      return
    }
    switch appeal.review?.outcome {
    case .affirmed: affirmed += 1
    case .varied: varied += 1
    case .overturned: overturned += 1
    case nil: open += 1
    }
  }
}
