/// What is due (待办期限): every task of every open case, for whom, by when; overdue first.
public struct Docket: Sendable {
  public struct Item: Sendable, Equatable {
    public var association: Key<Association>
    public var matter: Matter
    /// Nil: of a complaint about somebody unknown.
    public var membership: Key<Membership>?
    public var task: CaseTask
    public var isOverdue: Bool

    /// Nil where it is no case.
    public var number: CaseNumber? { if case .violation(let number) = matter { number } else { nil } }
  }

  /// What something is due in.
  public enum Matter: Sendable, Hashable {
    case complaint(ComplaintNumber)
    case violation(CaseNumber)
    /// What a member asked for, apart from any case.
    case member(Key<Membership>)
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
              association: association, matter: .violation(file.number), membership: file.membership, task: task,
              isOverdue: task.isOverdue(on: today)))
        }
      }
      items += try Docket.dossiers(of: association, on: today, in: registry)
      for number in try registry.complaints(of: association, openOnly: true) {
        guard let complaint = try reader.complaint(number, in: association) else { continue }
        let task = CaseTask(.answerComplaint, .recorder, due: complaint.decideBy)
        items.append(
          Item(
            association: association, matter: .complaint(number), membership: complaint.membership, task: task,
            isOverdue: task.isOverdue(on: today)))
      }
    }
    for association in associations {
      for objection in try registry.objections(in: association) {
        guard let task = try objection.task(on: today, &reader) else { continue }
        items.append(
          Item(
            association: association,
            matter: objection.number.map(Matter.violation) ?? .member(objection.membership),
            membership: objection.membership, task: task,
            isOverdue: task.isOverdue(on: today)))
      }
    }
    self.today = today
    self.items = items.sorted { $0.precedes($1) }
  }

  /// What members have asked for and not been given.
  private static func dossiers(
    of association: Key<Association>, on today: Day, in registry: any RegistryReader
  ) throws -> [Item] {
    var members: [Key<Membership>] = []
    for position in try registry.memberSteps(in: association, kind: .dossierRequested) {
      try registry.entries(position...position) { entry in
        if case .memberStep(let step) = entry.draft.fact, !members.contains(step.about) { members.append(step.about) }
      }
    }
    return try members.compactMap { member in
      guard let request = try registry.openDossierRequest(of: member) else { return nil }
      let due = WorkingCalendar.Deadline(day: request.due, unannouncedYears: [])
      let task = CaseTask(.giveDossier, .dataOfficer, due: due)
      return Item(
        association: association, matter: .member(member), membership: member, task: task,
        isOverdue: task.isOverdue(on: today))
    }
  }

  public var hasOverdue: Bool { items.contains(where: \.isOverdue) }

  /// Years whose calendar was not announced when a deadline was counted through them, ascending.
  public var unannouncedYears: [Int] { Set(items.flatMap { $0.task.due?.unannouncedYears ?? [] }).sorted() }
}

extension Objection {
  /// The answer that is due, or the reopening that an answer promised and that may be made by now.
  fileprivate func task(on today: Day, _ reader: inout ProcedureReader) throws -> CaseTask? {
    guard let answer else { return CaseTask(.answerObjection, .reviewers, due: answerBy) }
    guard answer.followUp == .reopening, let number,
      let file = try reader.registry.caseFile(number, in: association)
    else { return nil }
    let procedure = try reader.procedure(of: file)
    guard !procedure.rounds.contains(where: { $0.reopening?.objection == sequence }),
      file.latestRuling?.state.isInEffect ?? false, procedure.finalDay(knownOn: today) != nil
    else { return nil }
    return CaseTask(.reopenCase, .reviewers, due: nil)
  }
}

extension Docket.Item {
  /// Overdue first, then what is to be done at once, then by day.
  fileprivate func precedes(_ other: Docket.Item) -> Bool {
    if isOverdue != other.isOverdue { return isOverdue }
    let (a, b) = (task.due?.day ?? .distantPast, other.task.due?.day ?? .distantPast)
    return (a, association, matter.order) < (b, other.association, other.matter.order)
  }
}

extension Docket.Matter {
  /// Cases first, then complaints, then members; each kind by its numbers.
  fileprivate var order: Int {
    switch self {
    case .violation(let number): number.value
    case .complaint(let number): (1 << 40) + number.value
    case .member(let key): (1 << 50) + key.value
    }
  }
}

extension Day {
  fileprivate static let distantPast = Day(daysSince1970: .min)
}

extension CaseFile {
  /// A cheap look before the procedure is folded: void cases have nothing due, and merits once they are decided on.
  fileprivate var mayHaveTasks: Bool {
    let state = latestRuling?.state
    return kind == .violation ? state != .void : state == .pending
  }
}
