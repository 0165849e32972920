/// Why something cannot be done with a case that is on record.
public enum CaseRefusal: Failure, Equatable {
  case unknown(CaseNumber, association: String)
  /// Decided, withdrawn or revoked already: what was asked is for pending cases only.
  case notPending(CaseNumber, CaseState, since: Day)
  /// Only merits are awarded or revoked; this is a violation.
  case notAnAward(CaseNumber)
  /// The award is not in force: still pending, revoked already, or void.
  case notAwarded(CaseNumber, CaseState)
  /// Not what a decision on such a case can be.
  case notAnOutcome(CaseNumber, String, CaseKind)
  /// Decided before the record was made: such a case is recorded with its decision.
  case decidedBeforeIntake(CaseNumber, decided: Day, intake: Day)
  /// Points are set by findings; this outcome is none.
  case termsWithoutFinding(CaseNumber, CaseState)
  /// Its dates contradict each other and it was let in marked, so it can never count.
  case odd(CaseNumber)
  case nothingToCorrect(CaseNumber)
  /// The category belongs to the other kind of case.
  case categoryOfOtherKind(CaseNumber, CategoryID, CaseKind)
  case noReason

  public var failureClass: FailureClass {
    switch self {
    case .unknown: .notFound
    case .nothingToCorrect: .badData
    default: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .unknown(let number, let association):
      Phrase(
        zh: "协会 \(association) 没有案件 \(number)。jinjiang case list 列出全部案件。",
        en: "\(association) has no case \(number). `jinjiang case list` lists them all.")
    case .notPending(let number, let state, let since):
      Phrase(
        zh: "案件 \(number) 自 \(since) 起为「\(state.title.zh)」，不再是待处理。此操作只适用于待处理的案件；jinjiang case show \(number) 可查看经过。",
        en: """
          Case \(number) has been \(state.id) since \(since) and is no longer pending, which this asks for. \
          `jinjiang case show \(number)` shows its course.
          """)
    case .notAnAward(let number):
      Phrase(
        zh: "案件 \(number) 是违规案件，不是表彰，不能授予或撤销表彰。请核对编号。",
        en: "Case \(number) is a violation, and only merits are awarded or revoked. Check the number.")
    case .notAwarded(let number, let state):
      Phrase(
        zh: "案件 \(number) 的表彰现为「\(state.title.zh)」，没有可撤销的授予。"
          + (state == .pending ? "误登的请用 jinjiang case withdraw \(number)。" : ""),
        en: "Case \(number) is \(state.id), so there is no award to revoke."
          + (state == .pending ? " If it was entered by mistake, withdraw it: jinjiang case withdraw \(number)." : ""))
    case .notAnOutcome(let number, let text, let kind):
      Phrase(
        zh: "「\(excerpt(text))」不能作为案件 \(number)（\(kind.title.zh)）的认定结果。"
          + (kind == .violation
            ? "请用 upheld（成立）或 dismissed（不成立）。" : "请用 awarded（授予）；不予授予的，用 jinjiang case withdraw \(number)。"),
        en: "\"\(excerpt(text))\" cannot be the outcome of case \(number), a \(kind.id). "
          + (kind == .violation
            ? "Use upheld or dismissed."
            : "Use awarded; what is not awarded is withdrawn: jinjiang case withdraw \(number)."))
    case .decidedBeforeIntake(let number, let decided, let intake):
      Phrase(
        zh:
          "案件 \(number) 于 \(intake) 登记为待处理，\(decided) 的决定早于登记，未作登记。请用 jinjiang case withdraw \(number) 作废，再连同决定重新登记：jinjiang record 会员 类别 --decided \(decided) …。",
        en: """
          Case \(number) was recorded as pending on \(intake), and the decision of \(decided) is older; nothing was \
          recorded. Withdraw it (jinjiang case withdraw \(number)) and record it anew with its decision: jinjiang record \
          MEMBER CATEGORY --decided \(decided) ….
          """)
    case .termsWithoutFinding(let number, let state):
      Phrase(
        zh: "案件 \(number) 认定为「\(state.title.zh)」，不能同时设定程度或分值。请去掉 --level 和 --points。",
        en: "Case \(number) is to be \(state.id), which sets neither level nor points. Leave out --level and --points.")
    case .odd(let number):
      Phrase(
        zh: "案件 \(number) 的日期自相矛盾，导入时已作标记，不得计分。请用 jinjiang case withdraw \(number) 作废，再按正确日期重新登记。",
        en: """
          Case \(number) was imported although its dates contradict each other, and never counts. Withdraw it \
          (jinjiang case withdraw \(number)) and record it again with the right days.
          """)
    case .nothingToCorrect(let number):
      Phrase(
        zh: "案件 \(number) 没有可更正之处：所给内容与登记相同。请写明要更正的类别、程度、日期或文字。",
        en:
          "There is nothing to correct in case \(number): it says that already. Give a category, level, day or text that differs."
      )
    case .categoryOfOtherKind(let number, let category, let kind):
      Phrase(
        zh: "案件 \(number) 是\(kind.title.zh)记录，不能改为类别 \(category)。请用 jinjiang case withdraw \(number) 作废后重新登记。",
        en: """
          Case \(number) is a \(kind.id), and category \(category) is not. Withdraw it (jinjiang case withdraw \(number)) \
          and record it again.
          """)
    case .noReason:
      Phrase(zh: "未写明理由。请用 --reason 写明。", en: "The reason is not said. Give it with --reason.")
    }
  }
}
