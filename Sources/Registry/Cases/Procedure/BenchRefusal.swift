/// Why those who are named could not decide.
public enum BenchRefusal: Failure, Equatable {
  case nobodyNamed
  case namedTwice(String)
  case barredMember(String)
  case barredGuardian(String)
  case barredRecorder(String)
  case satBefore(String)
  case judgedBefore(String)
  case barredSealed(String)
  case barredNominator(String)
  case tooMany(sitting: Int, members: Int)
  case noQuorum(sitting: Int, needed: Int, members: Int)
  case noMajority(inFavour: Int, sitting: Int)
  case outsideBodyUnnamed

  static func barred(_ name: String, _ concern: Bench.Concern) -> BenchRefusal {
    switch concern {
    case .member: .barredMember(name)
    case .guardian: .barredGuardian(name)
    case .recorder: .barredRecorder(name)
    case .decidedBefore: .satBefore(name)
    case .judgedBefore: .judgedBefore(name)
    case .sealed: .barredSealed(name)
    case .nominator: .barredNominator(name)
    }
  }

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .nobodyNamed:
      Phrase(
        zh: "未写明由谁决定。请用 --panel 姓名=赞成（每人一次）列出评议组，或用 --officer 写明简易程序的经办负责人。",
        en:
          "Who decided is not said. List the panel with --panel NAME=for (once each), or name the officer with --officer."
      )
    case .namedTwice(let name):
      Phrase(
        zh: "「\(excerpt(name))」被列了两次，一人只有一票。请核对名单。",
        en: "\"\(excerpt(name))\" is listed twice, and has one vote. Check the list.")
    case .barredMember(let name):
      Phrase(
        zh: "「\(excerpt(name))」就是本案会员，不得参与决定。请记为回避（=recused），或换人。",
        en: "\"\(excerpt(name))\" is the member concerned, and may not sit. List them as recused, or name another.")
    case .barredGuardian(let name):
      Phrase(
        zh: "「\(excerpt(name))」是本案会员的监护人，不得参与决定。请记为回避（=recused），或换人。",
        en:
          "\"\(excerpt(name))\" is the guardian of the member concerned, and may not sit. List them as recused, or name another."
      )
    case .barredRecorder(let name):
      Phrase(
        zh: "「\(excerpt(name))」是登记本案或录入本决定的经办人：可以录入纪要，不得投票，也不得单独决定。请由其他人决定。",
        en: """
          "\(excerpt(name))" recorded this case or enters this decision: a recorder may type the minutes, never vote in \
          them or decide alone. Others must decide.
          """)
    case .satBefore(let name):
      Phrase(
        zh: "「\(excerpt(name))」参与了原决定，不得参与复核。请由其他人复核；没有其他人的，请其他机构复核（--outside 机构）。",
        en: """
          "\(excerpt(name))" took part in the first decision, and may not hear the appeal. Others must; where there are \
          none, ask another body (--outside NAME).
          """)
    case .judgedBefore(let name):
      Phrase(
        zh: "「\(excerpt(name))」参与过本案此前的决定或复核，不得参与重新审理的决定。请由其他人决定；没有其他人的，请其他机构决定（--outside 机构）。",
        en: """
          "\(excerpt(name))" took part in a decision or review of this case before, and may not decide it again. Others \
          must; where there are none, ask another body (--outside NAME).
          """)
    case .barredSealed(let name):
      Phrase(
        zh: "「\(excerpt(name))」与本案有利害关系，不得参与决定。请记为回避（=recused），或换人。",
        en: "\"\(excerpt(name))\" has an interest in this case, and may not sit. List them as recused, or name another."
      )
    case .barredNominator(let name):
      Phrase(
        zh: "「\(excerpt(name))」是推荐人，不得参与决定。请记为回避（=recused），或换人。",
        en: "\"\(excerpt(name))\" put this forward, and may not decide on it. List them as recused, or name another.")
    case .tooMany(let sitting, let members):
      Phrase(
        zh: "列出了 \(sitting) 名出席人，而评议组由 \(members) 人组成。请核对名单；未出席的不列，回避的写 =recused。",
        en: """
          \(sitting) are listed as sitting, where the body has \(members) members. Check the list; leave out who was \
          absent, and mark who stepped back with =recused.
          """)
    case .noQuorum(let sitting, let needed, let members):
      Phrase(
        zh: "出席 \(sitting) 人，不足最低出席人数 \(needed)（应到 \(members) 人），决定无效，未作登记。请补足人数后重新评议。",
        en: """
          \(sitting) sat, where the quorum is \(needed) of \(members); such a decision is not valid, and nothing was \
          recorded. Decide again with enough members.
          """)
    case .noMajority(let inFavour, let sitting):
      Phrase(
        zh: "出席 \(sitting) 人，赞成 \(inFavour) 票，未达到规则要求的多数，未作登记。没有多数赞成的认定不能成立。",
        en: """
          \(inFavour) of the \(sitting) who sat were in favour, which is no majority under the rulebook; nothing was \
          recorded. What has no majority is not decided.
          """)
    case .outsideBodyUnnamed:
      Phrase(zh: "未写明由哪个机构决定。请用 --outside 写明。", en: "Which body decided is not said. Name it with --outside.")
    }
  }
}
