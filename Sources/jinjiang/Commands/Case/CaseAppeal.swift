internal import ArgumentParser
internal import Registry

/// `jinjiang case appeal N --grounds …`, or `--withdraw --reason …`: the member appeals, or takes it back.
struct CaseAppeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal", abstract: Speech.says(zh: "登记会员的申诉，或者撤回", en: "The member appeals, or takes it back"),
    discussion: Speech.says(
      zh: "决定送达后、申诉期内可申诉一次。申诉期间暂停执行；规则标为紧急的类别不暂停。撤回后原决定继续有效，不得再次申诉。",
      en: """
        Once, after the decision was served and within the time to appeal. The effect is stayed, except where the rulebook \
        marks the category urgent. Taken back, the decision stands, and there is no second appeal.
        """))

  @OptionGroup var step: CaseStepOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "申诉的理由", en: "Why the member appeals"), valueName: "text"))
  var grounds: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "申诉书等文件", en: "What was submitted"), valueName: "file"))
  var document: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "会员撤回申诉（须写 --reason）", en: "The member takes it back (needs --reason)")))
  var withdraw = false

  @Option(help: ArgumentHelp(Speech.says(zh: "撤回的方式和理由", en: "How and why it was taken back"), valueName: "text"))
  var reason: String?

  func validate() throws {
    guard withdraw ? grounds == nil && document == nil : reason == nil else {
      throw ValidationError(
        Speech.says(
          zh: "申诉用 --grounds（可附 --document）；撤回用 --withdraw 和 --reason，两者不能同用。",
          en: "An appeal takes --grounds (and --document); taking it back takes --withdraw and --reason; not both."))
    }
  }

  func run() throws {
    let (association, number) = (try step.association(), step.question.number)
    if withdraw {
      let request = WithdrawAppeal(association: association, number: number, reason: reason ?? "", day: step.on)
      return try step.record(request) { answer in
        Speech.says(
          zh:
            "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：申诉已撤回，原决定自 \(answer.effective) 起恢复执行，\(answer.charge)。",
          en:
            "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): the appeal was taken back; the decision (\(answer.charge)) is carried out again from \(answer.effective) on."
        )
      }
    }
    let request = LodgeAppeal(
      association: association, number: number, grounds: grounds ?? "", day: step.on,
      document: try document.map { try DocumentMark(file: $0) })
    try step.record(request) { answer in
      let isStayed = answer.state == .stayed
      let reviewBy = answer.procedure.reviewBy?.day.description ?? ""
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：已登记申诉，\(isStayed ? "自 \(answer.effective) 起暂停执行，不计分" : "该类别紧急，不暂停执行，仍计分")；复核期限至 \(reviewBy)。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): appealed; \(isStayed ? "the effect is stayed from \(answer.effective) on, and it does not count" : "the category is urgent, so the effect is not stayed, and it still counts"); the review is due by \(reviewBy)."
      )
    }
  }
}

extension CaseAnswer {
  /// Since when it is in its state, as said in a sentence.
  fileprivate var effective: String { file.latestRuling?.effective.description ?? "" }
}
