internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report candidates`: the standing of those who stand for an office, for the assembly.
struct ReportCandidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: Speech.says(zh: "候选人信用状况，供会员大会使用", en: "Candidates' standing, for an assembly"))

  @OptionGroup var options: RegistryOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "候选人：编号、名称或 平台:账号", en: "Each by number, name, or platform:handle")))
  var members: [String]

  @OptionGroup var association: AssociationOption

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "会员大会的日期（默认：今天）", en: "The day of the assembly (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var issuing: IssueOptions

  func run() throws {
    try ReportDesk(options: options, paper: paper, issuing: issuing).hand(out: nil) { registry in
      let audience = try disclosure.audience(default: .peer, in: registry)
      return try CandidateQuery(
        association: association.theOne(in: registry), day: on ?? audience.today, for: audience
      ).answer(naming: members, in: registry)
    }
  }
}
