/// Why there is no appeal, or none any more.
public enum AppealRefusal: Failure, Equatable {
  /// Nothing has been decided, or the member has not been told.
  case notServed(CaseNumber)
  case nothingFound(CaseNumber)
  /// There was one before, whatever became of it.
  case appealedAlready(CaseNumber, on: Day)
  case windowClosed(CaseNumber, until: Day, lodged: Day)
  /// The finding has been changed or taken away since it was served.
  case notInEffect(CaseNumber, CaseState)
  case noAppeal(CaseNumber)
  case takenBack(CaseNumber, on: Day)
  case reviewedAlready(CaseNumber, on: Day)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .notServed(let number):
      Phrase(
        zh: "案件 \(number) 没有已送达的决定：申诉期自决定送达之日起算。jinjiang case show \(number) 可查看下一步。",
        en: """
          No decision has been served in case \(number), and the time to appeal begins with that. `jinjiang case show \
          \(number)` shows what may come next.
          """)
    case .nothingFound(let number):
      Phrase(
        zh: "案件 \(number) 的决定为不成立，没有可申诉的认定。",
        en: "Case \(number) was dismissed, so there is no finding to appeal against.")
    case .appealedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 的决定已于 \(day) 申诉过，一项决定只能申诉一次。有新证据或者对事实有异议的，可提出异议"
          + "（jinjiang objection lodge 会员 --case \(number) --facts --text …）。",
        en: """
          The decision in case \(number) was appealed against on \(day), and a decision is appealed against once. With new \
          evidence, or against the facts, there is the objection (jinjiang objection lodge MEMBER --case \(number) --facts --text …).
          """)
    case .windowClosed(let number, let until, let lodged):
      Phrase(
        zh:
          "案件 \(number) 的申诉期至 \(until) 届满，\(lodged) 提出已逾期。期内已收到的，用 --on 写明收到之日；逾期的，会员仍可提出异议（jinjiang objection lodge 会员 --case \(number) --facts --text …）。",
        en: """
          The time to appeal in case \(number) ended on \(until); \(lodged) is too late. If it came in before, say so with \
          --on; otherwise the member may still object (jinjiang objection lodge MEMBER --case \(number) --facts --text …).
          """)
    case .notInEffect(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有可申诉的认定。jinjiang case show \(number) 可查看经过。",
        en: "Case \(number) is \(state.id), so there is no finding to appeal against. See jinjiang case show \(number)."
      )
    case .noAppeal(let number):
      Phrase(
        zh: "案件 \(number) 没有申诉。会员提出的，先用 jinjiang case appeal \(number) --grounds 理由 登记。",
        en: """
          There is no appeal in case \(number). Where the member appeals, record that first: jinjiang case appeal \
          \(number) --grounds TEXT.
          """)
    case .takenBack(let number, let day):
      Phrase(
        zh: "案件 \(number) 的申诉已于 \(day) 撤回，原决定继续有效，不再复核。",
        en:
          "The appeal in case \(number) was taken back on \(day); the decision stands, and there is nothing to review.")
    case .reviewedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 的申诉已于 \(day) 复核，不能再次复核，也不能再撤回。jinjiang case show \(number) 可查看结果和下一步。",
        en: """
          The appeal in case \(number) was reviewed on \(day): there is no other review, and no taking back. `jinjiang case \
          show \(number)` shows its outcome and what comes next.
          """)
    }
  }
}
