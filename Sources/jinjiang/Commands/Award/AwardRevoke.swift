internal import ArgumentParser
internal import Registry

/// `jinjiang award revoke N --reason …`: the award no longer stands from a day on.
struct AwardRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: Speech.says(zh: "撤销一项表彰", en: "Revoke an award"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "生效日期（默认：今天）", en: "Effective from (default: today)"), valueName: "YYYY-MM-DD"))
  var effective: Day?

  func run() throws {
    let request = RevokeAward(
      association: try question.associationKey(options), number: question.number, effective: effective, reason: reason)
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(file, in: options) { answer in
      let effective = answer.file.latestRuling?.effective.description ?? ""
      return Speech.says(
        zh:
          "已撤销表彰 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，自 \(effective) 起。",
        en:
          "Revoked award \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), from \(effective) on."
      )
    }
    Output.remark(NextStep.standing(answer))
  }
}
