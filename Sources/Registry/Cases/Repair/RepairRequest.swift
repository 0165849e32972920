/// A member's request for repair, as far as it has gone: folded from the steps of the case.
public struct RepairRequest: Sendable, Equatable {
  public struct Answer: Sendable, Equatable {
    public var day: Day
    public var isGranted: Bool
    public var restores: PerMille?
  }

  public let sequence: Position
  public let day: Day
  /// The last day to answer it.
  public internal(set) var answerBy: WorkingCalendar.Deadline
  public internal(set) var answer: Answer?
}

extension CaseProcedure {
  /// The request that waits for an answer.
  public var openRepair: RepairRequest? {
    guard let last = repairRequests.last, last.answer == nil, file.latestRuling?.state != .void else { return nil }
    return last
  }

  /// What the rulebook says of repairing such a case; nil where it allows none.
  public var repairRule: Rulebook.Violation.Repair? {
    rulebook.violations.first { $0.id == file.category }?.repair
  }

  /// The level at which the case was found; the category's default where nobody said.
  func level(of finding: FindingInForce) -> Level? {
    finding.level ?? rulebook.violations.first { $0.id == file.category }?.defaultLevel
  }

  /// What may be repaired on that day: a finding that counts, whose time has come, and that is not repaired yet.
  func requireRepairable(on day: Day) throws -> (finding: FindingInForce, rule: Rulebook.Violation.Repair) {
    let number = file.number
    guard file.kind == .violation else { throw RepairRefusal.merit(number) }
    if let reopening = openReopening { throw RepairRefusal.reopened(number, on: reopening.day) }
    guard let finding = file.finding(on: day), Figure.confirmed.counts(finding.state) else {
      throw RepairRefusal.nothingFound(number, file.ruling(on: day)?.state ?? .pending)
    }
    guard let rule = repairRule else {
      let title = rulebook.title(of: file.category)
      throw RepairRefusal.notRepairable(number, title ?? Phrase(zh: file.category.id, en: file.category.id))
    }
    if let repaired = file.repaired(on: day) { throw RepairRefusal.repairedAlready(number, since: repaired) }
    let months = level(of: finding).flatMap { rule.afterMonths[$0] } ?? 0
    let first = finding.found.adding(months: months)
    guard day >= first else {
      throw RepairRefusal.tooEarly(number, first: first, asked: day, found: finding.found, months: months)
    }
    return (finding, rule)
  }

  mutating func takeRepair(_ fact: CaseStep, _ step: Step) {
    let last = repairRequests.count - 1
    switch fact {
    case .repairRequested:
      repairRequests.append(
        RepairRequest(
          sequence: step.sequence, day: step.day, answerBy: deadline(rules.reviewWorkingDays, after: step.day)))
    case .repairDecided(let fact) where last >= 0:
      repairRequests[last].answer = RepairRequest.Answer(
        day: step.day, isGranted: fact.isGranted, restores: fact.restores)
    case .deadlineExtended(let fact) where fact.term == .repair && last >= 0:
      repairRequests[last].answerBy = WorkingCalendar.Deadline(day: fact.until, unannouncedYears: [])
    default: break
    }
  }

  /// Who answers a request: an officer where the rulebook lets one decide at that level.
  var repairTasks: [CaseTask] {
    guard let request = openRepair else { return [] }
    let level = file.finding(on: request.day).flatMap(level(of:))
    let isSummary = level.map { rules.summary.contains($0) } ?? false
    return [CaseTask(.answerRepair, isSummary ? .officer : .panel, due: request.answerBy)]
  }
}
