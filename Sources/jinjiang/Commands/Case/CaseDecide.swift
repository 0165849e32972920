internal import ArgumentParser
internal import Registry

/// `jinjiang case decide N --outcome … --basis …`: the ruling on a pending case.
struct CaseDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: Speech.says(zh: "对待处理的案件作出认定", en: "Rule on a pending case"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "结果：upheld 成立，dismissed 不成立；表彰 awarded 授予", en: "The outcome; of a merit: awarded"),
      valueName: "upheld|dismissed|awarded"))
  var outcome: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "改定的程度（默认：登记的程度）", en: "The level found (default: as recorded)"), valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "在程度范围内设定的分值", en: "Points, within the range of the level"), valueName: "points")
  )
  var points: Millipoints?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "生效日期（默认：今天）", en: "Effective from (default: today)"), valueName: "YYYY-MM-DD"))
  var effective: Day?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "依据：纪要或文件", en: "What it rests on: minutes or a document"), valueName: "text"))
  var basis: String

  func run() throws {
    let request = DecideCase(
      association: try question.associationKey(options), number: question.number,
      decision: CaseDecision(outcome: outcome, level: level, points: points, effective: effective, basis: basis))
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(file, in: options) { answer in
      let effective = answer.file.latestRuling?.effective.description ?? ""
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(answer.file.kind == .violation ? "认定" : "")\(answer.state.title.zh)，自 \(effective) 生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.state.id) with effect from \(effective)."
      )
    }
    Output.remark(NextStep.standing(answer))
  }
}
