internal import ArgumentParser
internal import Registry

/// `jinjiang award grant N --basis … --panel …`: a merit that was public long enough is awarded.
struct AwardGrant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: Speech.says(zh: "授予一项表彰（公示期满、异议已答复）", en: "Award a merit, once it was public and objections are answered")
  )

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var decider: DeciderOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "授予的级别（默认：公示的级别，不得更高）", en: "The honour level (default, and at most: as made public)"),
      valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "在级别范围内设定的分值", en: "Points, within the range of the level"), valueName: "points")
  )
  var points: Millipoints?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "生效日期（默认：决定之日）", en: "Effective from (default: the day of the decision)"),
      valueName: "YYYY-MM-DD"))
  var effective: Day?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "依据：决议或文件", en: "What it rests on: a resolution or document"), valueName: "text")
  )
  var basis: String

  func run() throws {
    try step.record(
      GrantAward(
        association: try step.association(), number: step.question.number, level: level, points: points, day: step.on,
        effective: effective, decider: decider.decider, minutes: try decider.mark(), basis: basis)
    ) { answer in
      let effective = answer.file.latestRuling?.effective.description ?? ""
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(answer.state.title.zh)，自 \(effective) 生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.state.id) with effect from \(effective)."
      )
    }
  }
}
