internal import Registry

/// What to do after a case has come on record, been looked at or gone a step further.
enum NextStep {
  /// The most urgent task of the case as a command; the member's standing where nothing is due.
  static func of(_ answer: CaseAnswer) -> String {
    if answer.file.isOdd, answer.state == .pending { return odd(answer) }
    guard let task = answer.tasks.first else { return standing(answer) }
    let due = task.due.map { Speech.says(zh: "（至 \($0.day)）", en: " (by \($0.day))") } ?? ""
    let next = Speech.says(zh: "下一步\(due)：", en: "Next\(due): ")
    if task.kind == .serveNotice, answer.procedure.round.reopening != nil {
      let number = answer.file.number
      return next
        + Speech.says(
          zh: "jinjiang case notice \(number) --method 方式 --proof 证明（告知重新审理）",
          en: "jinjiang case notice \(number) --method METHOD --proof TEXT (tells the member that it is open again)")
    }
    return next + command(task, number: answer.file.number)
  }

  private static func command(_ task: CaseTask, number: CaseNumber) -> String {
    switch task.kind {
    case .answerComplaint: "jinjiang complaint list --open"
    case .serveNotice:
      Speech.says(
        zh: "jinjiang case notice \(number) --method 方式 --proof 证明；登错了用 jinjiang case correct \(number) 或 withdraw",
        en:
          "jinjiang case notice \(number) --method METHOD --proof TEXT; if mistyped: jinjiang case correct \(number), or withdraw"
      )
    case .reply:
      Speech.says(
        zh: "等候会员陈述申辩；收到后 jinjiang case reply \(number) --summary 内容，期满后 jinjiang case decide \(number)",
        en:
          "the member may reply: jinjiang case reply \(number) --summary TEXT; after that day: jinjiang case decide \(number)"
      )
    case .holdHearing:
      Speech.says(
        zh: "举行听证，jinjiang case hearing \(number) --held --summary 要点",
        en: "hold the hearing: jinjiang case hearing \(number) --held --summary TEXT")
    case .decide:
      task.party == .officer
        ? Speech.says(
          zh: "jinjiang case decide \(number) --outcome upheld|dismissed --officer 姓名 --reason 理由",
          en: "jinjiang case decide \(number) --outcome upheld|dismissed --officer NAME --reason TEXT")
        : Speech.says(
          zh: "jinjiang case decide \(number) --outcome upheld|dismissed --panel 姓名=赞成 … --minutes 文件 --reason 理由",
          en:
            "jinjiang case decide \(number) --outcome upheld|dismissed --panel NAME=for … --minutes FILE --reason TEXT")
    case .councilVote:
      Speech.says(
        zh: "jinjiang case council \(number) --seats 席数 --vote 姓名=赞成 … --minutes 文件",
        en: "jinjiang case council \(number) --seats N --vote NAME=for … --minutes FILE")
    case .serveDecision:
      Speech.says(
        zh: "jinjiang case serve \(number) --method 方式 --proof 证明",
        en: "jinjiang case serve \(number) --method METHOD --proof TEXT")
    case .appeal:
      Speech.says(
        zh: "会员可以申诉，收到后 jinjiang case appeal \(number) --grounds 理由；期满未申诉即终结",
        en:
          "the member may appeal: jinjiang case appeal \(number) --grounds TEXT; after that day the decision is final")
    case .review:
      Speech.says(
        zh:
          "由未参与原决定的人复核：jinjiang case review \(number) --outcome affirmed|varied|overturned --panel 姓名=赞成 … --minutes 文件 --reason 理由；没有其他人的，--outside 机构",
        en: """
          others than those who decided review it: jinjiang case review \(number) --outcome affirmed|varied|overturned \
          --panel NAME=for … --minutes FILE --reason TEXT; where there are no others, --outside BODY
          """)
    case .serveReview:
      Speech.says(
        zh: "jinjiang case serve \(number) --method 方式 --proof 证明（送达复核决定）",
        en: "jinjiang case serve \(number) --method METHOD --proof TEXT (serves the review)")
    case .giveDossier:
      Speech.says(zh: "jinjiang member dossier 会员 --output 文件", en: "jinjiang member dossier MEMBER --output FILE")
    case .noticeAward:
      Speech.says(
        zh: "jinjiang award notice \(number) --place 公示处；登错了用 jinjiang case correct \(number) 或 withdraw",
        en: "jinjiang award notice \(number) --place WHERE; if mistyped: jinjiang case correct \(number), or withdraw")
    case .objectToAward:
      Speech.says(
        zh: "公示期内的异议用 jinjiang award object \(number) --name 姓名 --text 内容 登记；期满后 jinjiang award grant \(number)",
        en:
          "objections come in with jinjiang award object \(number) --name NAME --text TEXT; after that day: jinjiang award grant \(number)"
      )
    case .answerAwardObjection:
      Speech.says(
        zh: "jinjiang award answer \(number) --rejected|--upheld --reason 理由",
        en: "jinjiang award answer \(number) --rejected|--upheld --reason TEXT")
    case .withdrawNomination:
      Speech.says(
        zh:
          "jinjiang case withdraw \(number) --reason 理由；可以改正的，jinjiang case correct \(number)，再 jinjiang award notice \(number) --place 公示处",
        en:
          "jinjiang case withdraw \(number) --reason TEXT; or jinjiang case correct \(number), then jinjiang award notice \(number) --place WHERE"
      )
    case .decideAward:
      Speech.says(
        zh:
          "jinjiang award grant \(number) --basis 依据 --panel 姓名=赞成 … --minutes 文件；不予授予的，jinjiang case withdraw \(number)",
        en:
          "jinjiang award grant \(number) --basis TEXT --panel NAME=for … --minutes FILE; if not: jinjiang case withdraw \(number)"
      )
    case .recordLapse:
      Speech.says(zh: "jinjiang case lapse \(number)", en: "jinjiang case lapse \(number)")
    case .reopenCase:
      Speech.says(
        zh:
          "jinjiang case reopen \(number) --objection 异议编号 --new-evidence 内容 --panel 姓名=赞成 … --minutes 文件 --reason 理由",
        en:
          "jinjiang case reopen \(number) --objection NUMBER --new-evidence TEXT --panel NAME=for … --minutes FILE --reason TEXT"
      )
    case .answerObjection:
      Speech.says(zh: "jinjiang objection list", en: "jinjiang objection list")
    case .answerRepair:
      Speech.says(
        zh: "jinjiang case repair \(number) --granted|--refused --panel 姓名=赞成 … --minutes 文件 --reason 理由",
        en: "jinjiang case repair \(number) --granted|--refused --panel NAME=for … --minutes FILE --reason TEXT")
    }
  }

  /// It never counts, so there is nothing to serve or award.
  private static func odd(_ answer: CaseAnswer) -> String {
    let number = answer.file.number
    return Speech.says(
      zh: "下一步：日期相互矛盾，不计分；用 jinjiang case withdraw \(number) 作废后按正确的日期重新登记",
      en:
        "Next: its dates contradict each other, so it never counts; jinjiang case withdraw \(number), and record it with the right days"
    )
  }

  static func standing(_ answer: CaseAnswer) -> String {
    let member = answer.membership?.number?.visible ?? ""
    return Speech.says(zh: "下一步：jinjiang standing \(member)", en: "Next: jinjiang standing \(member)")
  }
}
