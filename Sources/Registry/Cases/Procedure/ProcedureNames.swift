/// What tasks, parties and stages are called: by programs, and by people in both languages.
extension CaseTask.Kind {
  public var title: Phrase {
    switch self {
    case .answerComplaint: Phrase(zh: "决定是否受理投诉", en: "Accept the complaint, or not")
    case .serveNotice: Phrase(zh: "送达告知", en: "Serve the notice")
    case .reply: Phrase(zh: "会员陈述申辩", en: "The member may reply")
    case .holdHearing: Phrase(zh: "举行听证", en: "Hold the hearing")
    case .decide: Phrase(zh: "作出决定", en: "Decide")
    case .councilVote: Phrase(zh: "理事会表决", en: "Vote in the council")
    case .serveDecision: Phrase(zh: "送达决定", en: "Serve the decision")
    case .appeal: Phrase(zh: "会员可申诉", en: "The member may appeal")
    case .review: Phrase(zh: "复核", en: "Review the decision")
    case .serveReview: Phrase(zh: "送达复核决定", en: "Serve the review")
    case .recordLapse: Phrase(zh: "登记失效", en: "Record that it lapsed")
    case .answerRepair: Phrase(zh: "答复修复申请", en: "Answer the request for repair")
    case .answerObjection: Phrase(zh: "答复异议", en: "Answer the objection")
    case .noticeAward: Phrase(zh: "公示推荐", en: "Make the nomination public")
    case .objectToAward: Phrase(zh: "公示期内可提出异议", en: "Anybody may object to the nomination")
    case .answerAwardObjection: Phrase(zh: "答复公示异议", en: "Answer the objection to the nomination")
    case .withdrawNomination: Phrase(zh: "作废推荐，或改正后重新公示", en: "Withdraw the nomination, or put it right")
    case .decideAward: Phrase(zh: "决定是否授予", en: "Decide on the award")
    case .reopenCase: Phrase(zh: "重新审理", en: "Open the case again")
    case .giveDossier: Phrase(zh: "提供会员本人全部记录", en: "Give the member their record")
    }
  }
}

extension CaseTask.Party {
  public var title: Phrase {
    switch self {
    case .recorder: Phrase(zh: "经办人", en: "recorder")
    case .member: Phrase(zh: "会员", en: "member")
    case .panel: Phrase(zh: "评议组", en: "panel")
    case .council: Phrase(zh: "理事会", en: "council")
    case .officer: Phrase(zh: "负责人", en: "officer")
    case .reviewers: Phrase(zh: "复核组", en: "reviewers")
    case .dataOfficer: Phrase(zh: "数据专员", en: "data officer")
    case .anybody: Phrase(zh: "任何人", en: "anybody")
    }
  }
}

extension CaseStage {
  public var id: String {
    switch self {
    case .opened: "opened"
    case .replyOpen: "reply_open"
    case .hearingDue: "hearing_due"
    case .heard: "heard"
    case .councilDue: "council_due"
    case .decided: "decided"
    case .appealOpen: "appeal_open"
    case .underReview: "under_review"
    case .reviewed: "reviewed"
    case .closed: "closed"
    case .lapsed: "lapsed"
    case .decidedElsewhere: "decided_elsewhere"
    case .void: "void"
    case .duplicate: "duplicate"
    case .nominated: "nominated"
    case .awardNoticed: "award_noticed"
    case .awardObjected: "award_objected"
    case .awardBarred: "award_barred"
    case .awardReady: "award_ready"
    case .merit: "merit"
    }
  }

  public var title: Phrase {
    switch self {
    case .opened: Phrase(zh: "已立案，待告知", en: "opened; the member is to be told")
    case .replyOpen(let until): Phrase(zh: "已告知，申辩期至 \(until.day)", en: "noticed; time to reply until \(until.day)")
    case .hearingDue: Phrase(zh: "待举行听证", en: "a hearing is to be held")
    case .heard: Phrase(zh: "待决定", en: "ready to be decided")
    case .councilDue: Phrase(zh: "待理事会表决", en: "waits for the council's vote")
    case .decided: Phrase(zh: "已决定，待送达", en: "decided; the decision is to be served")
    case .appealOpen(let until): Phrase(zh: "已生效，申诉期至 \(until.day)", en: "in effect; time to appeal until \(until.day)")
    case .underReview(let until):
      Phrase(zh: "申诉中，复核期限至 \(until.day)", en: "under appeal; the review is due by \(until.day)")
    case .reviewed: Phrase(zh: "已复核，待送达", en: "reviewed; the review is to be served")
    case .closed: Phrase(zh: "程序已终结", en: "the procedure has ended")
    case .lapsed(let day): Phrase(zh: "逾期未决（期限 \(day)），已失效", en: "not decided by \(day), and lapsed")
    case .decidedElsewhere: Phrase(zh: "既往或其他机构的决定", en: "decided before, or elsewhere")
    case .void: Phrase(zh: "作废", en: "void")
    case .duplicate(let target):
      Phrase(zh: "与案件 \(target) 为同一事件，已并入", en: "the same incident as case \(target), and went into it")
    case .nominated: Phrase(zh: "已推荐，待公示", en: "nominated; to be made public")
    case .awardNoticed(let until): Phrase(zh: "公示中，至 \(until.day)", en: "public until \(until.day)")
    case .awardObjected: Phrase(zh: "公示期满，异议待答复", en: "was public; objections wait for an answer")
    case .awardBarred: Phrase(zh: "公示异议成立，不得授予", en: "an objection was upheld; it cannot be awarded")
    case .awardReady(let until): Phrase(zh: "公示期满，待决定（至 \(until.day)）", en: "was public; to be decided by \(until.day)")
    case .merit: Phrase(zh: "表彰", en: "a merit")
    }
  }
}
