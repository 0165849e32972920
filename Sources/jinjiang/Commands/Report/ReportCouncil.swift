internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report council`: what the council has before it when it meets.
struct ReportCouncil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council",
    abstract: Speech.says(
      zh: "理事会会议材料：未结案件、待办期限、是否一视同仁",
      en: "The council pack: open cases, what is due, whether like cases are treated alike"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Option(
    help: ArgumentHelp(Speech.says(zh: "截至哪一天（默认：今天）", en: "Of this day (default: today)"), valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "按哪一天或哪个登记位置所知（默认：现在）", en: "As known on a day or at a journal position (default: now)"),
      valueName: "YYYY-MM-DD|#N"))
  var knownAt: KnownAt?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "统计从哪一天起（默认：两年前）", en: "Statistics from this day on (default: two years back)"),
      valueName: "YYYY-MM-DD"))
  var since: Day?

  @OptionGroup var paper: PaperOptions
  @OptionGroup var issuing: IssueOptions

  func run() throws {
    try ReportDesk(options: options, paper: paper, issuing: issuing).hand(out: knownAt) { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try CouncilPackQuery(association: association.theOne(in: registry), asOf: asOf ?? today, since: since)
        .answer(in: registry)
    }
  }
}
