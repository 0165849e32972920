public import Registry

/// What a council has before it when it meets (理事会会议材料): the open cases, everything that is due, and whether like cases
/// have been treated alike.
public struct CouncilPack: Sendable {
  /// An open case, or one under appeal.
  public struct OpenCase: Sendable, Equatable {
    public var number: String?
    public var name: String?
    public var caseNumber: CaseNumber
    public var category: CategoryID
    public var level: Level?
    public var occurred: Day
    public var opened: Day
    public var stage: CaseStage
  }

  public var association: Association
  public var asOf: Day
  public var knownAt: Position
  public var rulebook: RulebookName
  public var rulebooks: RulebookShelf
  public var disclosure: Disclosure { .council }
  /// By number.
  public var open: [OpenCase]
  /// Whatever is due in them, for whom; overdue first.
  public var docket: [AgendaItem]
  public var statistics: CaseStatistics
}

/// The pack of a day, with statistics from another day on.
public struct CouncilPackQuery: Sendable {
  public var association: Association
  public var asOf: Day
  /// Nil: two years back.
  public var since: Day?

  public init(association: Association, asOf: Day, since: Day? = nil) {
    self.association = association
    self.asOf = asOf
    self.since = since
  }

  /// - Throws: `ScoringFailure` where no rulebook has been adopted; `CalendarFailure`; `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> CouncilPack {
    guard let name = try registry.rulebookInForce(in: association.key, on: asOf),
      let rulebook = try registry.rulebook(name.hash)
    else { throw ScoringFailure.noRulebook(knownAt: registry.position) }
    let docket = try Docket(of: [association.key], on: asOf, in: registry)
    var files: [CaseFile] = []
    try registry.caseFiles(in: association.key) { file in
      // What was opened later is not of that day.
      if file.kind == .violation, file.intake <= asOf { files.append(file) }
    }
    var reader = ProcedureReader(registry)
    var open: [CouncilPack.OpenCase] = []
    let busy = Set(docket.items.compactMap(\.number))
    for file in files {
      let state = file.ruling(on: asOf)?.state
      guard busy.contains(file.number) || [.pending, .stayed, .upheldUnderAppeal].contains(state) else { continue }
      let member = try registry.membership(file.membership)
      let procedure = try reader.procedure(of: file)
      open.append(
        CouncilPack.OpenCase(
          number: member?.number, name: member?.name, caseNumber: file.number, category: file.category,
          level: file.level, occurred: file.occurred, opened: procedure.round.opened, stage: procedure.stage(on: asOf)))
    }
    let known = Set(files.map(\.number))
    let owners = Dictionary(open.map { ($0.caseNumber, $0) }, uniquingKeysWith: { $1 })
    let first = since ?? asOf.adding(months: -24)
    return CouncilPack(
      association: association, asOf: asOf, knownAt: registry.position, rulebook: name,
      rulebooks: RulebookShelf(inForce: rulebook, editions: try registry.editions(of: association.key)), open: open,
      docket: try docket.items.filter { $0.number.map(known.contains) ?? true }.map { item in
        let owner = item.number.flatMap { owners[$0] }
        let member = owner == nil ? try item.membership.flatMap { try registry.membership($0) } : nil
        return AgendaItem(
          number: owner?.number ?? member?.number, name: owner?.name ?? member?.name, caseNumber: item.number,
          category: owner?.category, task: item.task.kind, party: item.task.party,
          due: item.task.due?.day, isOverdue: item.isOverdue)
      }, statistics: try CaseStatistics(of: association.key, in: min(first, asOf)...asOf, from: registry))
  }
}
