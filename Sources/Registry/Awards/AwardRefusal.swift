/// Why an award cannot be proposed, objected to or made as asked.
public enum AwardRefusal: Failure, Equatable {
  /// The category is of a violation.
  case notAMerit(CategoryID)
  case noNominator
  case externalWithoutBody
  case externalWithoutDocument
  case noPlace
  case noticedAlready(CaseNumber, until: Day)
  /// Not public yet, or put right since.
  case notNoticed(CaseNumber)
  case noticeRunning(CaseNumber, until: Day)
  case noticeOver(CaseNumber, Day)
  case noObjector
  case saysNothing
  case whichObjection(CaseNumber, waiting: [Position])
  case unknownObjection(CaseNumber, Position)
  case answeredAlready(Position, on: Day)
  case objectionsOpen(CaseNumber, [Position])
  case objectionUpheld(CaseNumber, Position)
  /// A higher honour than the public was told of.
  case beyondNotice(CaseNumber, noticed: Level, asked: Level)
  case noMinutes
  /// Counting from before it was decided.
  case beforeDecision(effective: Day, decided: Day)

  public var failureClass: FailureClass {
    if case .unknownObjection = self { .notFound } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .notAMerit(let category):
      Phrase(
        zh: "类别 \(category) 是违规行为，不能推荐表彰。违规行为请用 jinjiang record 登记。",
        en: "Category \(category) is a violation, and cannot be nominated. Record violations with jinjiang record.")
    case .noNominator:
      Phrase(zh: "未写明由谁推荐。请用 --by 写明。", en: "Who nominates is not said. Name them with --by.")
    case .externalWithoutBody:
      Phrase(
        zh: "外部荣誉须写明批准单位。请用 --body 写明。", en: "An honour from outside needs its approving body. Name it with --body.")
    case .externalWithoutDocument:
      Phrase(
        zh: "外部荣誉须有批准文件。请用 --document 附上文件。",
        en: "An honour from outside needs the document that gives it. Add the file with --document.")
    case .noPlace:
      Phrase(
        zh: "未写明在哪里公示。请用 --place 写明，例如协会网站的网址。",
        en: "Where the nomination can be read is not said. Say it with --place, such as the address of a page.")
    case .noticedAlready(let number, let until):
      Phrase(
        zh: "推荐 \(number) 已经公示（至 \(until)），无须再次公示。改动类别或级别后须重新公示。",
        en:
          "Nomination \(number) has been made public already (until \(until)); once is enough. It is done again where category or level change."
      )
    case .notNoticed(let number):
      Phrase(
        zh: "推荐 \(number) 尚未公示，或者公示后作过改动。请先公示：jinjiang award notice \(number) --place 公示处。",
        en: """
          Nomination \(number) has not been made public, or was changed since. Do that first: jinjiang award notice \
          \(number) --place WHERE.
          """)
    case .noticeRunning(let number, let until):
      Phrase(
        zh: "推荐 \(number) 的公示期至 \(until) 届满，其间任何人可以提出异议，不得授予。请在次日起决定。",
        en:
          "Nomination \(number) is public until \(until), so that anybody may object; it cannot be awarded before. Decide from the next day on."
      )
    case .noticeOver(let number, let day):
      Phrase(
        zh: "推荐 \(number) 的公示期已于 \(day) 届满，不再受理公示异议。材料不实的，授予后可以撤销：jinjiang award revoke \(number) --reason 理由。",
        en: """
          Nomination \(number) was public until \(day), and objections to it came until then. An award that should not be \
          is revoked: jinjiang award revoke \(number) --reason TEXT.
          """)
    case .noObjector:
      Phrase(zh: "未写明由谁提出异议。公示异议须实名，请用 --name 写明。", en: "Who objects is not said. Name them with --name.")
    case .saysNothing:
      Phrase(zh: "未写明异议的内容。请用 --text 写明。", en: "What the objection is, is not said. Give it with --text.")
    case .whichObjection(let number, let waiting):
      waiting.isEmpty
        ? Phrase(
          zh: "推荐 \(number) 没有待答复的公示异议。jinjiang award show \(number) 可查看经过。",
          en: "No objection to nomination \(number) waits for an answer. See jinjiang award show \(number).")
        : Phrase(
          zh: "推荐 \(number) 有 \(waiting.count) 项异议待答复，请写明编号：\(Self.list(waiting, "、"))。",
          en:
            "\(waiting.count) objections to nomination \(number) wait for an answer. Say which: \(Self.list(waiting, ", "))."
        )
    case .unknownObjection(let number, let objection):
      Phrase(
        zh: "推荐 \(number) 没有编号 \(objection.value) 的公示异议。jinjiang award show \(number) 列出全部。",
        en: "Nomination \(number) has no objection \(objection.value). `jinjiang award show \(number)` lists them.")
    case .answeredAlready(let objection, let day):
      Phrase(
        zh: "公示异议 \(objection.value) 已于 \(day) 答复，不再重复。",
        en: "Objection \(objection.value) was answered on \(day); that is done once.")
    case .objectionsOpen(let number, let waiting):
      Phrase(
        zh:
          "推荐 \(number) 还有公示异议未答复（\(Self.list(waiting, "、"))），不得授予。请先答复：jinjiang award answer \(number) \(waiting[0].value) --rejected|--upheld --reason 理由。",
        en: """
          Objections to nomination \(number) wait for an answer (\(Self.list(waiting, ", "))), so it cannot be awarded. \
          Answer them first: jinjiang award answer \(number) \(waiting[0].value) --rejected|--upheld --reason TEXT.
          """)
    case .objectionUpheld(let number, let objection):
      Phrase(
        zh:
          "推荐 \(number) 的公示异议 \(objection.value) 成立，不得授予。不予授予的，用 jinjiang case withdraw \(number) 作废；可以改正的，先用 jinjiang case correct \(number) 改正，再用 jinjiang award notice \(number) 重新公示。",
        en: """
          Objection \(objection.value) to nomination \(number) was found right, so it cannot be awarded. Withdraw it \
          (jinjiang case withdraw \(number)), or put it right (jinjiang case correct \(number)) and \
          make it public anew (jinjiang award notice \(number)).
          """)
    case .beyondNotice(let number, let noticed, let asked):
      Phrase(
        zh:
          "推荐 \(number) 公示的级别为「\(noticed.title.zh)」，不能授予更高的「\(asked.title.zh)」。请先用 jinjiang case correct \(number) --level \(asked) 改正，再重新公示。",
        en: """
          Nomination \(number) was public at the level \(noticed), and \(asked) is higher. Put it right first (jinjiang \
          case correct \(number) --level \(asked)), and make it public anew.
          """)
    case .noMinutes:
      Phrase(
        zh: "评议组的决定须有签字的纪要。请用 --minutes 附上文件。",
        en: "A panel's decision has signed minutes. Add the file with --minutes.")
    case .beforeDecision(let effective, let decided):
      Phrase(
        zh: "生效日期 \(effective) 早于决定日期 \(decided)。表彰自决定之日起计，请核对日期。",
        en:
          "It would count from \(effective), before it was decided on \(decided). An award counts from its decision on. Check the day."
      )
    }
  }

  private static func list(_ positions: [Position], _ separator: String) -> String {
    positions.map { String($0.value) }.joined(separator: separator)
  }
}
