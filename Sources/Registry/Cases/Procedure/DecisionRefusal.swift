/// Why a decision would not be valid, or cannot be served or voted on.
public enum DecisionRefusal: Failure, Equatable {
  case replyWindowOpen(CaseNumber, until: Day, decided: Day)
  case hearingDue(CaseNumber, asked: Day)
  case beyondNotice(found: Level, noticed: Level)
  case noSummary(Level, levels: [Level])
  case outsideFirstInstance(String)
  case noMinutes
  case unknownSanction(String, known: [String])
  case sanctionTwice(String)
  case sanctionAboveLevel(Phrase, found: Level, from: Level)
  case sanctionNotOfficers(Phrase, body: Rulebook.SanctionRule.Body)
  case sanctionBeforeDecision(Day, decided: Day)
  case sanctionEndsFirst(start: Day, end: Day)
  /// Nobody can be found guilty on the word of somebody unknown.
  case anonymousAlone(CaseNumber)
  case nothingToServe(CaseNumber)
  case servedAlready(CaseNumber, on: Day)
  case reviewServedAlready(CaseNumber, on: Day)
  case councilDue(CaseNumber, [Phrase])
  case nothingForCouncil(CaseNumber)
  case councilVoted(CaseNumber)

  public var failureClass: FailureClass {
    if case .unknownSanction = self { .notFound } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .replyWindowOpen(let number, let until, let decided):
      Phrase(
        zh:
          "案件 \(number) 的申辩期至 \(until) 届满，会员尚未陈述申辩；\(decided) 作出的决定无效，未作登记。请在 \(until) 之后再决定，或先登记会员的陈述申辩（jinjiang case reply \(number)）。",
        en: """
          The member's time to reply in case \(number) runs until \(until), and no reply has come: a decision of \
          \(decided) is not valid, and nothing was recorded. Decide after \(until), or record the reply first (jinjiang \
          case reply \(number)).
          """)
    case .hearingDue(let number, let asked):
      Phrase(
        zh: "会员已于 \(asked) 提出听证，尚未举行，不得作出决定。举行后用 jinjiang case hearing \(number) --held 登记；会员放弃的，用 --waived。",
        en: """
          The member asked for a hearing on \(asked), and it has not been held: the case cannot be decided. Hold it and \
          record that (jinjiang case hearing \(number) --held), or --waived where the member does without.
          """)
    case .beyondNotice(let found, let noticed):
      Phrase(
        zh:
          "告知的程度为「\(noticed.title.zh)」，不得认定为更重的「\(found.title.zh)」。要认定更重的程度，须先另行告知（jinjiang case notice --level \(found)）并重新听取申辩。",
        en: """
          The notice said \(noticed); the finding cannot be \(found), which is graver. Serve another notice first \
          (jinjiang case notice --level \(found)), and hear the member again.
          """)
    case .noSummary(let level, let levels):
      Phrase(
        zh: "程度「\(level.title.zh)」不适用简易程序（适用的程度：\(levels.map(\.title.zh).joined(separator: "、"))）。请由评议组决定（--panel）。",
        en: """
          Level \(level) cannot be decided by one officer (the summary procedure is for: \
          \(levels.map(\.id).joined(separator: ", "))). A panel decides it (--panel).
          """)
    case .outsideFirstInstance(let body):
      Phrase(
        zh: "「\(excerpt(body))」不是本协会的评议组。其他机构只能复核；由其自行决定的案件，请用 jinjiang case prior 登记其决定。",
        en: """
          "\(excerpt(body))" is no panel of this association. Another body may hear appeals; a case that it decided itself \
          is recorded with jinjiang case prior.
          """)
    case .noMinutes:
      Phrase(
        zh: "未附评议纪要。请用 --minutes 文件 指定签字的纪要，登记其 SHA-256。",
        en: "There are no minutes. Name the signed minutes with --minutes FILE; their SHA-256 goes on record.")
    case .unknownSanction(let text, let known):
      Phrase(
        zh: "规则没有惩戒「\(excerpt(text))」。可选：\(known.joined(separator: "、"))。",
        en: "The rulebook has no sanction \"\(excerpt(text))\". Choose from: \(known.joined(separator: ", ")).")
    case .sanctionTwice(let id):
      Phrase(zh: "惩戒 \(id) 列了两次。请去掉一个。", en: "The sanction \(id) is listed twice. Leave one out.")
    case .sanctionAboveLevel(let title, let found, let from):
      Phrase(
        zh: "惩戒「\(title.zh)」只用于程度「\(from.title.zh)」及以上，而认定的程度为「\(found.title.zh)」。请另选惩戒。",
        en: "\(title.en) is for level \(from) and graver, and the finding is \(found). Choose another sanction.")
    case .sanctionNotOfficers(let title, let body):
      Phrase(
        zh: "惩戒「\(title.zh)」须由\(body == .council ? "理事会" : "评议组")决定，简易程序不得作出。请由评议组决定（--panel），或另选惩戒。",
        en:
          "\(title.en) is for the \(body.rawValue) to impose, not for one officer. Have a panel decide, or choose another."
      )
    case .sanctionBeforeDecision(let start, let decided):
      Phrase(
        zh: "惩戒自 \(start) 起，早于决定日期 \(decided)。惩戒不得溯及既往，请核对日期。",
        en:
          "The sanction would begin on \(start), before the decision of \(decided). None reaches back; check the days.")
    case .sanctionEndsFirst(let start, let end):
      Phrase(
        zh: "惩戒的终止日期 \(end) 早于起始日期 \(start)。请核对日期。",
        en: "The sanction would end on \(end), before it begins on \(start). Check the days.")
    case .anonymousAlone(let number):
      Phrase(
        zh: "案件 \(number) 只有匿名投诉，不能单独据以认定成立。请用 --other-proof 写明其他证据，或认定不成立。",
        en: """
          Case \(number) rests on an anonymous complaint, which alone never supports a finding. Name what else proves it \
          with --other-proof, or dismiss it.
          """)
    case .nothingToServe(let number):
      Phrase(
        zh: "案件 \(number) 没有待送达的决定。jinjiang case show \(number) 可查看下一步。",
        en: "There is no decision to serve in case \(number). `jinjiang case show \(number)` shows what may come next.")
    case .servedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 的决定已于 \(day) 送达并生效。申诉期自该日起算，不能再次登记送达。",
        en: """
          The decision in case \(number) was served on \(day) and took effect then. The time to appeal runs from that \
          day; it is not served twice.
          """)
    case .reviewServedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 的复核决定已于 \(day) 送达并生效，程序已终结，不再登记送达。",
        en: """
          The review in case \(number) was served on \(day) and took effect then; the procedure has ended, and nothing is \
          left to serve.
          """)
    case .councilDue(let number, let titles):
      Phrase(
        zh:
          "案件 \(number) 的惩戒「\(titles.map(\.zh).joined(separator: "、"))」须经理事会表决，尚未表决，不得送达。请先用 jinjiang case council \(number) 登记表决。",
        en: """
          \(titles.map(\.en).joined(separator: ", ")) in case \(number) needs the council's vote, which has not been \
          recorded; the decision cannot be served. Record it first: jinjiang case council \(number).
          """)
    case .nothingForCouncil(let number):
      Phrase(
        zh: "案件 \(number) 没有须经理事会表决的惩戒。",
        en: "No sanction in case \(number) waits for the council's vote.")
    case .councilVoted(let number):
      Phrase(
        zh: "理事会已就案件 \(number) 表决，不重复登记。",
        en: "The council has voted on case \(number) already; that is recorded once.")
    }
  }
}
