public import Registry

/// Something that waits for the association itself: a decision, a hearing, a vote; the council reads these first.
public struct AgendaItem: Sendable, Equatable {
  public var number: String?
  public var name: String?
  /// Nil where the task is about no case.
  public var caseNumber: CaseNumber?
  public var category: CategoryID?
  public var task: CaseTask.Kind
  public var party: CaseTask.Party
  /// Nil: at once.
  public var due: Day?
  public var isOverdue: Bool
}

extension AgendaItem {
  /// What is due in these cases on a day, as known at the reader's position, and is not the member's move; overdue first.
  static func items(
    of cases: [MemberCase], in association: Key<Association>, on day: Day, registry: any RegistryReader
  ) throws -> [AgendaItem] {
    var reader = ProcedureReader(registry)
    var items: [AgendaItem] = []
    for each in cases where each.kind == .violation {
      guard let file = try registry.caseFile(each.caseNumber, in: association) else { continue }
      for task in try reader.procedure(of: file).tasks(on: day) where task.party != .member {
        items.append(
          AgendaItem(
            number: each.number, name: each.name, caseNumber: each.caseNumber, category: each.category, task: task.kind,
            party: task.party, due: task.due?.day, isOverdue: task.isOverdue(on: day)))
      }
    }
    return items.sorted { $0.precedes($1) }
  }

  private func precedes(_ other: AgendaItem) -> Bool {
    if isOverdue != other.isOverdue { return isOverdue }
    if due != other.due {
      guard let due else { return true }
      guard let theirs = other.due else { return false }
      return due < theirs
    }
    return (caseNumber?.value ?? 0, task.rawValue) < (other.caseNumber?.value ?? 0, other.task.rawValue)
  }

  /// `案件 12（云上望远镜，传播虚假信息）：作出决定，期限 2026-10-09，已逾期`.
  func sentence(in rulebooks: RulebookShelf) -> Phrase {
    let who = Phrase(zh: name ?? number ?? Words.erased.zh, en: name ?? number ?? Words.erased.en)
    let subject: Phrase
    if let caseNumber, let category {
      let title = rulebooks.title(of: category)
      subject = Phrase(
        zh: "案件 \(caseNumber)（\(who.zh)，\(title.zh)）", en: "Case \(caseNumber) (\(who.en), \(title.en))")
    } else {
      subject = who
    }
    return Phrase(
      zh: "\(subject.zh)：\(task.title.zh)，由\(party.title.zh)办理"
        + (due.map { "，期限 \($0)" } ?? "，即办") + (isOverdue ? "，已逾期" : "") + "。",
      en: "\(subject.en): \(task.title.en), by the \(party.title.en)"
        + (due.map { ", by \($0)" } ?? ", at once") + (isOverdue ? "; overdue" : "") + ".")
  }
}
