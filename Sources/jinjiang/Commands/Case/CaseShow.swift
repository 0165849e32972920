internal import ArgumentParser
internal import Registry

/// `jinjiang case show N`: one case, and how it came to be what it is.
struct CaseShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看一个案件及其经过", en: "One case and its course"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var times: KnownAtOption
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let answer = try options.store().read(knownAt: times.knownAt) { registry in
      let association = try question.association.theOne(in: registry)
      let audience = try disclosure.audience(default: .council, in: registry)
      return try CaseAnswer(question.number, in: association.key, for: audience, from: registry)
    }
    try output.write(answer.answer(for: output.format))
    // What was next then is not what is next now.
    guard answer.view.audience.sees(.council), times.knownAt == nil else { return }
    if answer.state == .pending || !answer.tasks.isEmpty { Output.remark(NextStep.of(answer)) }
  }
}
