/// Earlier findings of the association of the same category and level as a case, anonymised: what to hold a decision
/// against before it is made, and whether it would stand out.
///
/// Prior decisions count, too; what was overturned, voided or is stayed does not. Nobody is named, no case is numbered.
public struct Precedents: Sendable, Equatable {
  /// One earlier finding.
  public struct Ruling: Sendable, Equatable {
    /// Year and month of the finding: a day might tell whose it was.
    public var year: Int
    public var month: Int
    public var points: Millipoints
    /// What the ladder made of it is not in the points.
    public var isOwn: Bool
    /// Ids of the sanctions that stand.
    public var sanctions: [String]
    public var isOutlier: Bool
  }

  /// How the case that was asked about compares, once it is decided; nil before.
  public struct Comparison: Sendable, Equatable {
    public var points: Millipoints
    public var sanctions: [String]
    public var isOutlier: Bool
  }

  public var category: CategoryID
  public var title: Phrase
  public var level: Level
  /// Oldest first.
  public var rulings: [Ruling]
  public var median: Millipoints?
  public var comparison: Comparison?
  /// What the sanctions are called.
  public var sanctionTitles: [String: Phrase]
  public var association: Association
  public var knownAt: Position

  /// The fewest earlier findings from which a usual measure is taken.
  public static let least = 3

  /// - Throws: `CaseRefusal.unknown`, `PrecedentRefusal`.
  public init(
    for number: CaseNumber, in association: Key<Association>, level: Level? = nil, on today: Day,
    from registry: any RegistryReader
  ) throws {
    let file = try registry.theCase(number, in: association)
    guard file.kind == .violation, let home = try registry.association(association) else {
      throw PrecedentRefusal.merit(number)
    }
    var reader = ProcedureReader(registry)
    let procedure = try reader.procedure(of: file)
    let category = procedure.rulebook.violation(file.category)
    guard let level = level ?? procedure.round.notice?.level ?? file.findingLevel ?? category?.defaultLevel else {
      throw PrecedentRefusal.noLevel(number)
    }
    self.association = home
    self.category = file.category
    self.level = level
    title = category?.title ?? Phrase(zh: file.category.id, en: file.category.id)
    knownAt = registry.position
    sanctionTitles = Dictionary(
      procedure.rulebook.sanctions.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    var earlier: [(found: Day, ruling: Ruling)] = []
    try registry.caseFiles(in: association) { other in
      guard other.number != number, other.category == file.category, !other.isOdd,
        let found = try Precedents.measure(of: other, level: level, on: today, &reader, registry)
      else { return }
      earlier.append(found)
    }
    let points = earlier.map(\.ruling.points).sorted()
    let measure = Measure(points: points, sanctions: earlier.map(\.ruling.sanctions))
    median = measure?.median
    rulings = earlier.sorted { $0.found < $1.found }.map { each in
      var ruling = each.ruling
      ruling.isOutlier = measure?.isOutlier(ruling.points, ruling.sanctions) ?? false
      return ruling
    }
    comparison = Precedents.comparison(of: procedure, with: measure)
  }

  private static func measure(
    of file: CaseFile, level: Level, on today: Day, _ reader: inout ProcedureReader, _ registry: any RegistryReader
  ) throws -> (found: Day, ruling: Ruling)? {
    guard let ruling = file.ruling(on: today), ruling.state.isInEffect else { return nil }
    let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
    let category = rulebook.violation(file.category)
    guard (file.findingLevel ?? category?.defaultLevel) == level else { return nil }
    let stated = file.rulings.last { $0.points != nil || $0.level != nil }
    guard let points = stated?.points ?? category?.points[level] else { return nil }
    let isOwn = try !registry.steps(ofCase: file.number, in: file.association).isEmpty
    let sanctions = isOwn ? try reader.procedure(of: file).sanctions(standingOn: today).map(\.id).sorted() : []
    let found = file.rulings.first { $0.state.isFinding }?.effective ?? ruling.effective
    let (year, month, _) = found.components
    return (
      found,
      Ruling(year: year, month: month, points: points, isOwn: isOwn, sanctions: sanctions, isOutlier: false)
    )
  }

  private static func comparison(of procedure: CaseProcedure, with measure: Measure?) -> Comparison? {
    guard let decision = procedure.round.decision, decision.isUpheld, let level = decision.level,
      let points = decision.points ?? procedure.rulebook.violation(procedure.file.category)?.points[level]
    else { return nil }
    let sanctions = decision.sanctions.map(\.id).sorted()
    return Comparison(
      points: points, sanctions: sanctions, isOutlier: measure?.isOutlier(points, sanctions) ?? false)
  }
}

/// What is usual among some findings, and what stands out from it.
///
/// Points stand out that are more than half as much again as the median, or less than half of it. A sanction stands out
/// that fewer than one in four of the findings have. Both rules are whole-number arithmetic, so that they can be checked
/// by hand; with fewer than three findings nothing is called usual.
private struct Measure {
  let median: Millipoints
  private let counts: [String: Int]
  private let total: Int

  init?(points: [Millipoints], sanctions: [[String]]) {
    guard points.count >= Precedents.least else { return nil }
    let middle = points.count / 2
    median =
      points.count % 2 == 1 ? points[middle] : Millipoints((points[middle - 1].value + points[middle].value) / 2)
    counts = sanctions.reduce(into: [:]) { counts, each in for id in Set(each) { counts[id, default: 0] += 1 } }
    total = sanctions.count
  }

  func isOutlier(_ points: Millipoints, _ sanctions: [String]) -> Bool {
    points.value * 2 > median.value * 3 || points.value * 2 < median.value
      || sanctions.contains { (counts[$0] ?? 0) * 4 < total }
  }
}

/// Why there is nothing to compare a case with.
public enum PrecedentRefusal: Failure, Equatable {
  case merit(CaseNumber)
  case noLevel(CaseNumber)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是正向记录，先例只用于违规。", en: "Case \(number) is a merit; precedents are of violations.")
    case .noLevel(let number):
      Phrase(
        zh: "案件 \(number) 尚无程度，无从比较。请用 --level 指明。",
        en: "Case \(number) has no level yet, so there is nothing to compare. Name one with --level.")
    }
  }
}
