internal import ArgumentParser
internal import Registry

/// `jinjiang case evidence list N`: the evidence in a case, and how it came into the house.
struct EvidenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.says(zh: "列出证据及其来历", en: "The evidence in a case, and who received it from whom"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let view = try question.view(disclosure, in: options)
    let table = EvidenceTable(view.evidence, for: view.audience.disclosure)
    try output.write(output.format == .text ? table.spoken : table.machine)
    if output.format == .text { Output.remark(view.audience.disclosure.sentence) }
  }
}

extension CaseQuestion {
  /// The case as an audience may see it.
  func view(_ disclosure: DisclosureOption, in options: RegistryOptions) throws -> CaseView {
    try options.read { registry in
      let home = try association.theOne(in: registry)
      return try CaseView(
        number, in: home.key, for: disclosure.audience(default: .council, in: registry), from: registry)
    }
  }
}
