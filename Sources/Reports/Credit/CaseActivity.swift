public import Registry

/// What was found in each of the last quarters, and how long deciding took.
public struct CaseActivity: Sendable, Equatable {
  /// Oldest first; the last is the one in which the report's period ends.
  public var quarters: [Quarter]
  /// Violations upheld in each of the quarters, by category in the order of the rulebook; those of no quarter left out.
  public var upheld: [CategoryQuarters]
  /// Of the cases decided in the period: the days from coming on record to the effect of the decision, ascending.
  /// A decision that was on record from the start has none.
  public var daysToDecision: [Int]

  /// How many quarters are looked back on.
  static let span = 8

  public var median: Int? { CaseActivity.median(of: daysToDecision) }

  /// The middle one of ascending numbers, of an even count the mean of the two, rounded down; nil of none.
  static func median(of ascending: [Int]) -> Int? {
    guard !ascending.isEmpty else { return nil }
    let upper = ascending.count / 2
    return ascending.count % 2 == 1 ? ascending[upper] : (ascending[upper - 1] + ascending[upper]) / 2
  }
}

/// How often something happened to cases of a category, quarter by quarter.
public struct CategoryQuarters: Sendable, Equatable {
  public var category: CategoryID
  public var counts: [Int]

  public var sum: Int { counts.reduce(0, +) }
}

/// Counts as cases go by.
struct CaseActivityCount {
  private let period: ClosedRange<Day>
  let quarters: [Quarter]
  private let ends: [Day]
  private let span: ClosedRange<Day>
  private var upheld: [CategoryID: [Int]] = [:]
  private var days: [Int] = []

  init(_ period: ReportPeriod) {
    self.period = period.days
    quarters = period.quarters(CaseActivity.span)
    ends = quarters.map(\.days.upperBound)
    span = (quarters.first?.days.lowerBound ?? period.days.lowerBound)...period.days.upperBound
  }

  mutating func count(_ each: CaseDays, named edition: Edition) {
    guard each.kind == .violation else { return }
    for (day, event) in each.events(in: span) where event == .upheld {
      guard let quarter = ends.firstIndex(where: { day <= $0 }) else { continue }
      upheld[each.category(named: edition), default: Array(repeating: 0, count: quarters.count)][quarter] += 1
    }
    if let opened = each.steps.first, opened.state == .pending, each.steps.count > 1,
      period.contains(each.steps[1].day), [.upheld, .dismissed].contains(each.steps[1].state)
    {
      days.append(each.steps[1].day.days(since: opened.day))
    }
  }

  /// - Parameter order: the categories of the rulebook in force.
  func activity(order: [CategoryID]) -> CaseActivity {
    let others = upheld.keys.filter { !order.contains($0) }.sorted { $0.id < $1.id }
    return CaseActivity(
      quarters: quarters,
      upheld: (order + others).compactMap { category in
        upheld[category].map { CategoryQuarters(category: category, counts: $0) }
      },
      daysToDecision: days.sorted())
  }
}
