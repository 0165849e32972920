/// Why a notice, a reply or a hearing cannot be recorded as asked.
public enum NoticeRefusal: Failure, Equatable {
  /// The last notice says the same.
  case noticedAlready(CaseNumber, on: Day)
  /// Entered by mistake, but the member has been told since: it ends by a decision.
  case servedSince(CaseNumber, on: Day)
  case noHearingAtLevel(Level, levels: [Level])
  case hearingTooLate(Day, until: Day)
  case hearingAskedAlready(on: Day)
  case noHearingAsked(CaseNumber)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .noticedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 按同一类别和程度送达告知。只有改变类别或程度时才需另行告知（--category、--level）。",
        en: """
          Notice of the same category and level was served in case \(number) on \(day). Another is served only for \
          another category or level (--category, --level).
          """)
    case .servedSince(let number, let day):
      Phrase(
        zh: "案件 \(number) 的告知已于 \(day) 送达会员，不能再当作误登作废或更正。请作出认定（不成立用 --outcome dismissed），或者另行告知。",
        en: """
          The member was told of case \(number) on \(day), so it can no longer be withdrawn or put right as a typing \
          error. Decide it (--outcome dismissed where nothing is found), or serve another notice.
          """)
    case .noHearingAtLevel(let level, let levels):
      Phrase(
        zh:
          "规则未就程度「\(level.title.zh)」规定听证（规定听证的程度：\(levels.isEmpty ? "无" : levels.map(\.title.zh).joined(separator: "、"))）。会员可书面陈述申辩：jinjiang case reply。",
        en: """
          The rulebook has no oral hearing at level \(level) (it has one at: \
          \(levels.isEmpty ? "none" : levels.map(\.id).joined(separator: ", "))). The member may reply in writing: \
          jinjiang case reply.
          """)
    case .hearingTooLate(let day, let until):
      Phrase(
        zh: "听证须在申辩期内提出，期限为 \(until)；\(day) 提出已逾期。",
        en: "A hearing is asked for within the time to reply, which ended on \(until); \(day) is too late.")
    case .hearingAskedAlready(let day):
      Phrase(
        zh: "会员已于 \(day) 提出听证。举行后请用 jinjiang case hearing --held 登记。",
        en: "A hearing was asked for on \(day). Once it has been held, record that: jinjiang case hearing --held.")
    case .noHearingAsked(let number):
      Phrase(
        zh: "案件 \(number) 没有待举行的听证。会员提出的，先用 jinjiang case hearing \(number) --requested 登记。",
        en: """
          No hearing is due in case \(number). Where the member asks for one, record that first: jinjiang case hearing \
          \(number) --requested.
          """)
    }
  }
}
