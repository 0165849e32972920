internal import ArgumentParser
internal import Registry

/// `jinjiang case publish N`: makes a final finding public for its term.
struct CasePublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: Speech.says(zh: "公开已生效的认定", en: "Make a final finding public"),
    discussion: Speech.says(
      zh: "申诉期满未申诉，或复核决定送达之后才可公开；轻微的、未成年人的从不公开。信用修复、撤销、作废或期满即自动结束。",
      en: """
        Only once the time to appeal has passed unused or the review was served; never what is minor, or a minor's. \
        Repair, overturning, voiding and the end of the term end it by themselves.
        """))

  @OptionGroup var step: CaseStepOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "公开几个月（默认：该程度的期限）", en: "For how many months (default: the term of the level)"),
      valueName: "months"))
  var months: Int?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "既往决定：告知会员的日期", en: "Of a prior decision: when the member was told of it"),
      valueName: "YYYY-MM-DD"))
  var told: Day?

  func run() throws {
    let request = PublishCase(
      association: try step.association(), number: step.question.number, months: months, day: step.on, told: told)
    try step.record(request) { answer in
      let days = answer.procedure.publication?.days
      let span = days.map { "\($0.lowerBound) – \($0.upperBound)" } ?? ""
      return Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，公开 \(span)。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), public \(span)."
      )
    }
    try warnOfObjections(to: step.question.number, in: request.association)
  }

  /// The member may object to the association's own finding at any time, which does not keep it from being public.
  private func warnOfObjections(to number: CaseNumber, in association: Key<Association>) throws {
    let open = try step.options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try registry.openObjections(to: registry.theCase(number, in: association), on: today)
    }
    for objection in open {
      Output.remark(
        Speech.says(
          zh: "注意：会员对案件 \(number) 的异议（编号 \(objection.sequence.value)）尚待答复，期限 \(objection.answerBy.day)。",
          en:
            "Note: the member's objection to case \(number) (number \(objection.sequence.value)) waits for an answer, due by \(objection.answerBy.day)."
        ))
    }
  }
}

/// `jinjiang case unpublish N --reason TEXT`: ends a publication before its time.
struct CaseUnpublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpublish", abstract: Speech.says(zh: "提前结束公开", en: "End a publication before its time"))

  @OptionGroup var step: CaseStepOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = EndPublication(association: try step.association(), number: step.question.number, reason: reason)
    try step.record(request) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：公开自 \(answer.today) 起结束。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): no longer public from \(answer.today) on."
      )
    }
  }
}
