internal import ArgumentParser
internal import Registry

/// `jinjiang case overturn N`: a prior decision was overturned later, before the record was live or by another body.
struct CaseOverturn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overturn",
    abstract: Speech.says(zh: "登记：先前的认定后来被撤销", en: "Record that a prior decision was overturned later"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(Speech.says(zh: "撤销之日", en: "The day on which it was overturned"), valueName: "YYYY-MM-DD"))
  var decided: Day

  @Option(
    help: ArgumentHelp(Speech.says(zh: "依据的文件或纪要", en: "What it rests on: a document or minutes"), valueName: "text"))
  var basis: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "作出决定的其他机构", en: "The body that decided, where it was another"), valueName: "name"))
  var body: String?

  func run() throws {
    let request = OverturnPriorDecision(
      association: try question.associationKey(options), number: question.number, decided: decided, basis: basis,
      body: body)
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh: "已登记：案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName) 的认定自 \(decided) 起撤销。",
        en:
          "Recorded: the finding in case \(answer.file.number) (\(answer.association.code)), \(answer.memberName), is overturned from \(decided) on."
      )
    }
    Output.remark(NextStep.standing(answer))
  }
}
