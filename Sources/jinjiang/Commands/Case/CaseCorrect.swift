internal import ArgumentParser
internal import Registry

/// `jinjiang case correct N …`: puts a mistyped record right while it is pending.
struct CaseCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: Speech.says(zh: "更正一条待处理记录的登记错误", en: "Put a mistyped record right while it is pending"),
    discussion: Speech.says(
      zh: "只写要改的项目；文字写成空（--summary \"\"）即删除。会员不能改：请作废后重新登记。",
      en:
        "Give only what changes; an empty text (--summary \"\") takes it away. The member stays: withdraw the record instead, and enter it anew."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var texts: CaseTextOptions
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "类别", en: "The category"), valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "程度", en: "The level"), valueName: "level"))
  var level: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "行为日期", en: "The day of the act"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let request = CorrectPendingCase(
      association: try question.associationKey(options), number: question.number, category: category, level: level,
      occurred: on, platform: texts.platform, handle: texts.handle, url: texts.url, summary: texts.summary)
    guard let file = try writing.record(request, in: options) else { return }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh:
          "已更正案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，行为日期 \(answer.file.occurred)。",
        en:
          "Put right case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), act of \(answer.file.occurred)."
      )
    }
    Output.remark(
      Speech.says(zh: "下一步：jinjiang case show \(file.number)", en: "Next: jinjiang case show \(file.number)"))
  }
}
