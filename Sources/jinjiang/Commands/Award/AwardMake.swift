internal import ArgumentParser
internal import Registry

/// `jinjiang award make N --basis …`: a pending merit is awarded.
struct AwardMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: Speech.says(zh: "授予一项表彰", en: "Award a pending merit"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "授予的等级（默认：登记的等级）", en: "The honour level (default: as recorded)"), valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "在等级范围内设定的分值", en: "Points, within the range of the level"), valueName: "points")
  )
  var points: Millipoints?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "生效日期（默认：今天）", en: "Effective from (default: today)"), valueName: "YYYY-MM-DD"))
  var effective: Day?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "依据：决议或文件", en: "What it rests on: a resolution or document"), valueName: "text")
  )
  var basis: String

  func run() throws {
    let request = MakeAward(
      association: try question.associationKey(options), number: question.number, level: level, points: points,
      effective: effective, basis: basis)
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(answer) { answer in
      let effective = answer.file.latestRuling?.effective.description ?? ""
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(answer.state.title.zh)，自 \(effective) 生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.state.id) with effect from \(effective)."
      )
    }
    Output.remark(NextStep.standing(answer))
  }
}
