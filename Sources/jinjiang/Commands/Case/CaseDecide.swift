internal import ArgumentParser
internal import Registry

/// `jinjiang case decide N --outcome … --panel … --minutes … --reason …`: what was decided, by whom, and why.
struct CaseDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: Speech.says(zh: "登记评议组或负责人的决定", en: "What the panel, or one officer, decided"),
    discussion: Speech.says(
      zh: "送达后才生效（jinjiang case serve）。登记纪要的人不参与表决。",
      en: "It takes effect when it is served (jinjiang case serve). Whoever types the minutes does not vote in them."))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var deciders: DeciderOptions
  @OptionGroup var terms: TermsOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "结果：upheld 成立，dismissed 不成立", en: "The outcome"), valueName: "upheld|dismissed"))
  var outcome: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "匿名投诉以外的证据", en: "What proves it apart from an anonymous complaint"), valueName: "text"))
  var otherProof: String?

  func run() throws {
    let decision = CaseDecision(
      outcome: outcome, decider: deciders.decider, minutes: try deciders.mark(), reason: terms.reason,
      level: terms.level, points: terms.points, sanctions: terms.sanction, conditions: terms.conditions,
      otherProof: otherProof, day: step.on)
    let request = DecideCase(
      association: try step.association(), number: step.question.number, decision: decision)
    try step.record(request) { answer in
      let charge = answer.charge(at: answer.procedure.round.decision?.level ?? answer.file.level)
      let state: CaseState = answer.procedure.round.decision?.isUpheld ?? false ? .upheld : .dismissed
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(charge)，决定认定\(state.title.zh)，送达后生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(charge), decided: \(state.id); it takes effect when it is served."
      )
    }
  }
}

/// `--level`, `--points`, `--sanction`, `--conditions`, `--reason`: what a decision or review sets.
struct TermsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "认定的程度（默认：告知的程度；不得更重）", en: "The level found (default: as noticed; never graver)"),
      valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "在程度范围内设定的分值", en: "Points, within the range of the level"), valueName: "points")
  )
  var points: Millipoints?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "惩戒，可写起止：suspension:2026-12-01..2027-02-28（可重复）",
        en: "A sanction, with its days: suspension:2026-12-01..2027-02-28 (repeatable)"),
      valueName: "id[:from..to]"))
  var sanction: [CaseDecision.Sanction] = []

  @Option(help: ArgumentHelp(Speech.says(zh: "惩戒的条件", en: "Conditions of the sanctions"), valueName: "text"))
  var conditions: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String
}
