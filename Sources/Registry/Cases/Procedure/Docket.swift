/// What is due (待办期限): every task of every open case, for whom, by when; overdue first.
public struct Docket: Sendable {
  public struct Item: Sendable, Equatable {
    public var association: Key<Association>
    public var number: CaseNumber
    public var membership: Key<Membership>
    public var task: CaseTask
    public var isOverdue: Bool
  }

  public let items: [Item]
  public let today: Day

  public init(of associations: [Key<Association>], on today: Day, in registry: any RegistryReader) throws {
    var items: [Item] = []
    var reader = ProcedureReader(registry)
    for association in associations {
      try registry.caseFiles(in: association) { file in
        guard file.mayHaveTasks else { return }
        for task in try reader.procedure(of: file).tasks(on: today) {
          items.append(
            Item(
              association: association, number: file.number, membership: file.membership, task: task,
              isOverdue: task.isOverdue(on: today)))
        }
      }
    }
    self.today = today
    self.items = items.sorted { $0.precedes($1) }
  }

  public var hasOverdue: Bool { items.contains(where: \.isOverdue) }

  /// Years whose calendar was not announced when a deadline was counted through them, ascending.
  public var unannouncedYears: [Int] { Set(items.flatMap { $0.task.due?.unannouncedYears ?? [] }).sorted() }
}

extension Docket.Item {
  /// Overdue first, then what is to be done at once, then by day.
  fileprivate func precedes(_ other: Docket.Item) -> Bool {
    if isOverdue != other.isOverdue { return isOverdue }
    let (a, b) = (task.due?.day ?? .distantPast, other.task.due?.day ?? .distantPast)
    return (a, association, number) < (b, other.association, other.number)
  }
}

extension Day {
  fileprivate static let distantPast = Day(daysSince1970: .min)
}

extension CaseFile {
  /// A cheap look before the procedure is folded: merits and void cases have nothing due.
  fileprivate var mayHaveTasks: Bool { kind == .violation && latestRuling?.state != .void }
}
