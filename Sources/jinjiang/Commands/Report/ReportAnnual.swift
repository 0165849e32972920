internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report annual`: the same for a year.
struct ReportAnnual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annual", abstract: Speech.says(zh: "年度会员自律信用报告", en: "The annual credit report of an association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "年度（默认：最近结束的一年）", en: "The year (default: the last that has ended)"), valueName: "2026"))
  var year: ReportedYear?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "按哪一天或哪个登记位置所知（默认：现在）", en: "As known on a day or at a journal position (default: now)"),
      valueName: "YYYY-MM-DD|#N"))
  var knownAt: KnownAt?

  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var issuing: IssueOptions

  func run() throws {
    try ReportDesk(options: options, paper: paper, issuing: issuing).hand(out: knownAt) { registry in
      let audience = try disclosure.audience(default: .council, in: registry)
      let today = audience.today
      let period = try year?.period ?? ReportPeriod(yearEndedBefore: today).orThrow(NoPeriod(day: today, isYear: true))
      return try CreditReport.asked(of: association.theOne(in: registry), period, for: audience, in: registry)
    }
  }
}

/// `2026`.
struct ReportedYear: ExpressibleByArgument {
  let period: ReportPeriod

  init?(argument: String) {
    guard let period = ReportPeriod(year: argument) else { return nil }
    self.period = period
  }
}
