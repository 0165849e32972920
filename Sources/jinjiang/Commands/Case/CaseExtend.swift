internal import ArgumentParser
internal import Registry

/// `jinjiang case extend N --until … --reason …`: a deadline is put off while it still runs.
struct CaseExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: Speech.says(zh: "延长一项期限（须在届满之前，并说明理由）", en: "Put off a deadline, before it ends and with reasons"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "哪项期限", en: "Which deadline"), valueName: "decision|review|objection|repair"))
  var term: DeadlineExtended.Term = .decision

  @Option(help: ArgumentHelp(Speech.says(zh: "新的最后一天", en: "The new last day"), valueName: "YYYY-MM-DD"))
  var until: Day

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = ExtendDeadline(
      association: try question.associationKey(options), number: question.number, term: term, until: until,
      reason: reason)
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(answer) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）的\(term.title.zh)期限延长至 \(until)。",
        en: "Case \(answer.file.number) (\(answer.association.code)): the \(term.title.en) is due by \(until) now.")
    }
    Output.remark(NextStep.of(answer))
  }
}
