internal import ArgumentParser
internal import Registry

/// `jinjiang case prior N --decided … --outcome … --basis …`: a pending record was decided elsewhere, or before the
/// association's record was live.
struct CasePrior: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prior",
    abstract: Speech.says(
      zh: "待处理记录的既往决定：启用登记前，或由其他机构作出", en: "A pending record was decided before the record was live, or by another body"
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var prior: PriorDecisionOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard prior.decision != nil else {
      throw ValidationError(
        Speech.says(zh: "请写明 --decided、--outcome、--basis。", en: "Give --decided, --outcome and --basis."))
    }
  }

  func run() throws {
    guard let decision = prior.decision else { return }
    let request = RecordPriorOutcome(
      association: try question.associationKey(options), number: question.number, decision: decision)
    guard let file = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    try output.write(answer) { answer in
      Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(answer.state.title.zh)，自 \(decision.decided) 生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.state.id) with effect from \(decision.decided)."
      )
    }
    Output.remark(NextStep.standing(answer))
  }
}
