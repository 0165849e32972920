/// Why a review would not be valid.
public enum ReviewRefusal: Failure, Equatable {
  case notAnOutcome(CaseNumber, String)
  case oneOfficer
  /// The body from outside is the association itself.
  case ourselves(String)
  case worseLevel(Level, was: Level)
  case worsePoints(Millipoints, was: Millipoints)
  case addedSanction(Phrase)
  case longerSanction(Phrase, until: Day)
  /// Called varied, and all is as it was.
  case nothingVaried
  /// Called affirmed, and something is otherwise.
  case changedNotVaried
  case termsOfNothing(CaseNumber)
  case liftedAndKept

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .notAnOutcome(let number, let text):
      Phrase(
        zh: "「\(excerpt(text))」不能作为案件 \(number) 的复核结果。请用 affirmed（维持）、varied（改判）或 overturned（撤销）。",
        en:
          "\"\(excerpt(text))\" cannot be what a review of case \(number) comes to. Use affirmed, varied or overturned."
      )
    case .oneOfficer:
      Phrase(
        zh: "复核不适用简易程序，不能由一人决定。请由未参与原决定的评议组（--panel）或者其他机构（--outside）复核。",
        en: """
          One officer does not hear an appeal. A panel of others than those who decided does (--panel), or a body from \
          outside (--outside).
          """)
    case .ourselves(let body):
      Phrase(
        zh: "「\(excerpt(body))」就是本协会，不是其他机构。请写明监事会、其他协会等作出复核的机构（--outside），或者列出评议组（--panel）。",
        en: """
          "\(excerpt(body))" is this association, and no body from outside. Name the supervisors or the other association \
          that reviewed it (--outside), or list the panel (--panel).
          """)
    case .worseLevel(let level, let was):
      Phrase(
        zh: "申诉复核和有利于会员的重新审理都不得加重：原认定程度为「\(was.title.zh)」，不得改为更重的「\(level.title.zh)」。",
        en:
          "Neither an appeal nor a reopening in the member's favour makes it worse: the finding was \(was), and cannot become \(level), which is graver."
      )
    case .worsePoints(let points, let was):
      Phrase(
        zh: "申诉复核和有利于会员的重新审理都不得加重：原为 \(was) 分，不得改为 \(points) 分。请用 --points 写明不高于 \(was) 的分值。",
        en: """
          Neither an appeal nor a reopening in the member's favour makes it worse: the finding weighed \(was) points, and cannot weigh \(points). Set points of no \
          more than \(was) with --points.
          """)
    case .addedSanction(let title):
      Phrase(
        zh: "申诉复核和有利于会员的重新审理都不得加重：原决定没有惩戒「\(title.zh)」，也没有可由其替代的更重的惩戒。",
        en: """
          Neither an appeal nor a reopening in the member's favour makes it worse: \(title.en) was not imposed, and there is no heavier sanction whose place it \
          could take.
          """)
    case .longerSanction(let title, let until):
      Phrase(
        zh: "申诉复核和有利于会员的重新审理都不得加重：惩戒「\(title.zh)」不得长于原决定，最迟至 \(until)。请核对 --sanction 的终止日期。",
        en: """
          Neither an appeal nor a reopening in the member's favour makes it worse: \(title.en) may not last longer than was decided, which is until \(until) at \
          most. Check the last day in --sanction.
          """)
    case .nothingVaried:
      Phrase(
        zh: "程度、分值和惩戒均与原决定相同，不是改判。请写明从轻之处（--level、--points、--sanction、--lift-sanctions），或用 --outcome affirmed。",
        en: """
          Level, points and sanctions are what they were, so nothing is varied. Say what is milder (--level, --points, \
          --sanction, --lift-sanctions), or use --outcome affirmed.
          """)
    case .changedNotVaried:
      Phrase(
        zh: "维持即原决定不变：不能另写程度、分值，也不能增减惩戒。有改动的，请用 --outcome varied。",
        en: """
          What is affirmed stays as it was decided: no other level, points or sanctions. Where something changes, use \
          --outcome varied.
          """)
    case .termsOfNothing(let number):
      Phrase(
        zh: "案件 \(number) 的认定撤销后，没有程度、分值或者惩戒。请去掉 --level、--points、--sanction 和 --lift-sanctions。",
        en: """
          Once the finding in case \(number) is overturned there is no level, no points and no sanction. Leave out --level, \
          --points, --sanction and --lift-sanctions.
          """)
    case .liftedAndKept:
      Phrase(
        zh: "--lift-sanctions（全部解除）不能与 --sanction（保留）同用。请去掉其中一个。",
        en: "--lift-sanctions takes all of them away, and --sanction keeps one. Leave one of the two out.")
    }
  }
}
