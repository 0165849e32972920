/// Why a finding is not made public, or its publication not ended.
public enum PublicationRefusal: Failure, Equatable {
  case merit(CaseNumber)
  case noFinding(CaseNumber, CaseState)
  case minors(CaseNumber)
  case levelNeverPublic(CaseNumber, Level)
  case repaired(CaseNumber, on: Day)
  case publishedBefore(CaseNumber, ClosedRange<Day>, isOver: Bool)
  case notFinal(CaseNumber)
  case memberNotTold(CaseNumber)
  case mayStillObject(CaseNumber, told: Day)
  /// Of a prior decision, which outsiders see only where the member did not object.
  case objectionOpen(CaseNumber, Position, until: Day)
  case monthsOutOfRange(Int, least: Int, most: Int)
  case tooLate(CaseNumber, last: Day)
  case notPublic(CaseNumber)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是正向记录，授予后即可对外说明，无须公开登记。",
        en: "Case \(number) is a merit: once awarded it may be told to everybody, without a publication.")
    case .noFinding(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有可公开的认定；不成立和未决的案件一律不公开。",
        en: """
          Case \(number) is \(state.id), and there is no finding to publish; what was dismissed or is open is never \
          public.
          """)
    case .minors(let number):
      Phrase(
        zh: "案件 \(number) 的会员是未成年人，不得公开。",
        en: "The member in case \(number) is a minor, whose cases are never published.")
    case .levelNeverPublic(let number, let level):
      Phrase(
        zh: "案件 \(number) 的程度为「\(level.title.zh)」，自律规则规定不公开。",
        en: "Case \(number) is of level \(level.title.en.lowercased()), which the rulebook never publishes.")
    case .repaired(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 信用修复，不得再公开。",
        en: "Case \(number) was repaired on \(day), and is not published any more.")
    case .publishedBefore(let number, let days, false):
      Phrase(
        zh: "案件 \(number) 正在公开，自 \(days.lowerBound) 至 \(days.upperBound)。未作登记。",
        en: "Case \(number) is public already, from \(days.lowerBound) to \(days.upperBound). Nothing was recorded.")
    case .publishedBefore(let number, let days, true):
      Phrase(
        zh: "案件 \(number) 已公开过（自 \(days.lowerBound)），公开已结束；同一认定只公开一次。",
        en: "Case \(number) was public before (from \(days.lowerBound)), and that is over; a finding is published once."
      )
    case .notFinal(let number):
      Phrase(
        zh: "案件 \(number) 的申诉期未满，或复核决定尚未送达，不得公开。jinjiang case show \(number) 可查看期限。",
        en: """
          In case \(number) the time to appeal still runs, or the review has not been served, so it is not published yet. \
          See jinjiang case show \(number).
          """)
    case .memberNotTold(let number):
      Phrase(
        zh: "案件 \(number) 是既往决定，会员须先获知且未提异议。请用 --told 写明告知会员的日期。",
        en: """
          Case \(number) is a prior decision: the member must have been told of it, and not have objected. Name the day \
          on which they were told with --told.
          """)
    case .mayStillObject(let number, let told):
      Phrase(
        zh: "案件 \(number) 的会员于 \(told) 获知，异议期未满，不得公开。期满后再办理。",
        en: "The member in case \(number) was told on \(told) and may still object. Publish it after that time.")
    case .objectionOpen(let number, let objection, let until):
      Phrase(
        zh:
          "会员对案件 \(number) 提出了异议（编号 \(objection.value)），答复期限 \(until)；既往决定在异议答复之前不得公开。请先答复：jinjiang objection answer \(objection.value)。",
        en: """
          The member objects to case \(number) (objection \(objection.value), to be answered by \(until)), and a prior \
          decision is not published before that is answered. Answer it first: jinjiang objection answer \
          \(objection.value).
          """)
    case .monthsOutOfRange(let months, let least, let most):
      Phrase(
        zh: "\(months) 个月不在该程度的公开期限之内（\(least) 至 \(most) 个月）。请改正 --months。",
        en: "\(months) months are outside the term of this level, \(least) to \(most) months. Correct --months.")
    case .tooLate(let number, let last):
      Phrase(
        zh: "案件 \(number) 最迟公开至 \(last)；从今天起算会超过。请缩短 --months，或不再公开。",
        en: """
          Case \(number) can be public until \(last) at the latest, which this would pass. Give fewer --months, or leave \
          it unpublished.
          """)
    case .notPublic(let number):
      Phrase(
        zh: "案件 \(number) 目前没有公开，无须结束。", en: "Case \(number) is not public, so there is nothing to end.")
    }
  }
}
