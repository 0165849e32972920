/// Why a case cannot be repaired, now or at all, or a request not be answered as asked.
public enum RepairRefusal: Failure, Equatable {
  case merit(CaseNumber)
  /// Pending, dismissed, overturned, stayed or void: nothing counts that could be repaired.
  case nothingFound(CaseNumber, CaseState)
  case notRepairable(CaseNumber, Phrase)
  /// What will be found is not known yet.
  case reopened(CaseNumber, on: Day)
  case repairedAlready(CaseNumber, since: Day)
  case tooEarly(CaseNumber, first: Day, asked: Day, found: Day, months: Int)
  case requestedAlready(CaseNumber, on: Day)
  case notRequested(CaseNumber)
  case noEvidence
  /// The rulebook has conditions, and nobody said that they are met.
  case conditionsNotSaid(CaseNumber, Phrase)
  case beyondShare(PerMille, most: PerMille)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是表彰，无需信用修复。请核对编号。", en: "Case \(number) is a merit, which needs no repair. Check the number.")
    case .nothingFound(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有计入信用分的认定，无可修复。",
        en: "Case \(number) is \(state.id): no finding counts in it, so there is nothing to repair.")
    case .notRepairable(let number, let category):
      Phrase(
        zh: "案件 \(number)：规则未规定「\(category.zh)」可以修复。会员可提出异议（jinjiang objection lodge）。",
        en: """
          Case \(number): the rulebook has no repair for "\(category.en)". The member may object (jinjiang objection \
          lodge).
          """)
    case .reopened(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 重新审理，新的决定送达前不能修复。jinjiang case show \(number) 可查看下一步。",
        en: """
          Case \(number) was opened again on \(day), and is not repaired before the new decision has been served. `jinjiang \
          case show \(number)` shows the next step.
          """)
    case .repairedAlready(let number, let since):
      Phrase(
        zh: "案件 \(number) 已于 \(since) 修复，不再重复。",
        en: "Case \(number) was repaired on \(since); that is done once.")
    case .tooEarly(let number, let first, let asked, let found, let months):
      Phrase(
        zh: "案件 \(number) 于 \(found) 认定，满 \(months) 个月后方可修复；\(asked) 尚早，最早 \(first)。未作登记，请届时再申请。",
        en: """
          Case \(number) was found on \(found), and can be repaired after \(months) months: \(asked) is too early, the \
          first day is \(first). Nothing was recorded; ask again then.
          """)
    case .requestedAlready(let number, let on):
      Phrase(
        zh: "案件 \(number) 的修复申请已于 \(on) 提出，尚待答复。请先答复：jinjiang case repair \(number) --granted 或 --refused。",
        en: """
          Repair of case \(number) was asked for on \(on), and waits for an answer. Answer that first: jinjiang case \
          repair \(number) --granted, or --refused.
          """)
    case .notRequested(let number):
      Phrase(
        zh: "案件 \(number) 没有待答复的修复申请。请先登记会员的申请：jinjiang case repair \(number) --requested --evidence 说明。",
        en: """
          Nobody has asked for repair of case \(number). Record the member's request first: jinjiang case repair \
          \(number) --requested --evidence TEXT.
          """)
    case .noEvidence:
      Phrase(
        zh: "未写明会员为修复做了什么。请用 --evidence 写明，材料用 --document 指定。",
        en: "What the member did for the repair is not said. Give it with --evidence, and papers with --document.")
    case .conditionsNotSaid(let number, let conditions):
      Phrase(
        zh: "案件 \(number) 的修复条件为「\(conditions.zh)」，未说明已经满足。满足的，请加 --conditions-met；否则用 --refused 写明理由。",
        en: """
          Repair of case \(number) has conditions: "\(conditions.en)" It is not said that they are met. Add \
          --conditions-met where they are; refuse it with reasons (--refused) where not.
          """)
    case .beyondShare(let share, let most):
      Phrase(
        zh: "恢复比例 \(share) 超出规则规定的 \(most)。准予修复只能降低比例，请写 0 至 \(most)。",
        en:
          "A share of \(share) is beyond the \(most) of the rulebook, which a grant can only lower. Give 0 to \(most).")
    }
  }
}
