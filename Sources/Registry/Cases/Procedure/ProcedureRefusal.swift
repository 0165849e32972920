/// Why a step cannot be taken in a case, whichever step it is.
public enum ProcedureRefusal: Failure, Equatable {
  /// A merit has no notice and no reply.
  case merit(CaseNumber)
  /// Another body decided, or it was before the association's record was live.
  case decidedElsewhere(CaseNumber)
  /// Withdrawn, or void.
  case void(CaseNumber)
  case alreadyDecided(CaseNumber, on: Day)
  /// The member has not been told what is alleged.
  case notNoticed(CaseNumber)
  case lapsed(CaseNumber, deadline: Day)
  case dayInFuture(Day, today: Day)
  /// Earlier than the step that it follows.
  case dayTooEarly(Day, follows: Day)
  case unknownMethod(String, known: [Rulebook.ServiceMethod])
  case noProof
  case noReason
  /// A minor's papers go to the guardian.
  case noGuardian
  /// It went into another case of the same incident.
  case duplicate(CaseNumber, of: CaseNumber)

  public var failureClass: FailureClass {
    if case .unknownMethod = self { .badData } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是表彰，不经告知、申辩、认定程序。请用 jinjiang award。",
        en: "Case \(number) is a merit, which has no notice, reply or appeal. Use jinjiang award.")
    case .decidedElsewhere(let number):
      Phrase(
        zh: "案件 \(number) 由其他机构决定，或者在本协会启用登记之前已决定，不在本协会的程序之中。"
          + "对记录有异议的，用 jinjiang objection lodge 会员 --case \(number) --facts --text …。",
        en: """
          Case \(number) was decided by another body, or before the association's record was live, so this procedure is \
          not its own. Against the record there is jinjiang objection lodge MEMBER --case \(number) --facts --text ….
          """)
    case .void(let number):
      Phrase(
        zh: "案件 \(number) 已作废。需要时请用 jinjiang record 重新登记。",
        en: "Case \(number) is void. Record it anew with jinjiang record where needed.")
    case .alreadyDecided(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 作出决定，此步骤只能在决定之前进行。jinjiang case show \(number) 可查看下一步。",
        en: """
          Case \(number) was decided on \(day), and this comes before a decision. `jinjiang case show \(number)` shows \
          what may come next.
          """)
    case .notNoticed(let number):
      Phrase(
        zh: "案件 \(number) 尚未送达告知：未经告知不得继续。请先用 jinjiang case notice \(number) --method 方式 --proof 证明 登记送达。",
        en: """
          No notice has been served in case \(number), and without it nothing can follow. Serve it and record that first: \
          jinjiang case notice \(number) --method METHOD --proof TEXT.
          """)
    case .lapsed(let number, let deadline):
      Phrase(
        zh: "案件 \(number) 的决定期限已于 \(deadline) 届满，期间未延长，案件已失效。请用 jinjiang case lapse \(number) 登记失效。",
        en: """
          The time to decide case \(number) ended on \(deadline) and was not extended before, so the case has lapsed. Put \
          that on record: jinjiang case lapse \(number).
          """)
    case .dayInFuture(let day, let today):
      Phrase(
        zh: "日期 \(day) 在今天（\(today)）之后；只能登记已经发生的事。请核对 --on。",
        en: "\(day) lies in the future; today is \(today), and only what has happened is recorded. Check --on.")
    case .dayTooEarly(let day, let follows):
      Phrase(
        zh: "日期 \(day) 早于此前一步的日期 \(follows)。请核对 --on。",
        en: "\(day) is earlier than \(follows), the day of the step that this one follows. Check --on.")
    case .unknownMethod(let text, let known):
      Phrase(
        zh: "规则没有送达方式「\(excerpt(text))」。可选：\(known.map { "\($0.id)（\($0.title.zh)）" }.joined(separator: "、"))。",
        en: """
          The rulebook knows no way of service "\(excerpt(text))". Choose from: \
          \(known.map { "\($0.id) (\($0.title.en))" }.joined(separator: ", ")).
          """)
    case .noProof:
      Phrase(
        zh: "未写明送达证明，不能视为已送达。请用 --proof 写明回执、签收或者截图编号。",
        en: "There is no proof of service, so it does not count as served. Name the receipt or signature with --proof.")
    case .noReason:
      Phrase(zh: "未写明理由。请用 --reason 写明。", en: "The reason is not said. Give it with --reason.")
    case .duplicate(let number, let target): LinkRefusal.duplicate(number, of: target)
    case .noGuardian:
      Phrase(
        zh: "本案会员是未成年人，文书须送达其监护人。请用 --guardian 写明监护人。",
        en: "The member is a minor, whose papers are served on the guardian. Name the guardian with --guardian.")
    }
  }
}
