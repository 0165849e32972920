internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report statement MEMBER`: the member's account over a period, line by line.
struct ReportStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: Speech.says(
      zh: "会员信用明细：期初、逐笔变动、期末", en: "A member's credit statement: opening, every movement, closing"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "期间的第一天（默认：--to 当年的 1 月 1 日）", en: "The first day (default: 1 January of the year of --to)"),
      valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(
    name: [.customLong("to"), .customLong("as-of")],
    help: ArgumentHelp(
      Speech.says(zh: "期间的最后一天（默认：今天）", en: "The last day (default: today)"), valueName: "YYYY-MM-DD"))
  var to: Day?

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
      let audience = try disclosure.audience(default: .member, in: registry)
      guard !audience.isOutside else { throw DisclosureRefusal.notForOutsiders(audience.disclosure) }
      let period = try StatementPeriod(from: from, to: to, today: audience.today).days
      let member = try audience.member(
        question.member, in: question.association.named(in: registry), on: period.upperBound, from: registry)
      if audience.today < period.upperBound {
        Output.remark(
          Speech.says(
            zh: "提示：\(period.upperBound) 尚未到来，期末的数字会变。",
            en: "Note: \(period.upperBound) lies ahead; the closing figures will change."))
      }
      return try StatementReport(
        StatementDesk(of: member.association, over: period, for: audience, in: registry).statement(of: member))
    }
  }
}

/// `--from` and `--to`, or what is meant without them: this year so far.
struct StatementPeriod {
  let days: ClosedRange<Day>

  /// - Throws: `StatementRefusal.notAPeriod`.
  init(from: Day?, to: Day?, today: Day) throws {
    let to = to ?? today
    let (_, month, day) = to.components
    let from = from ?? to.adding(days: 1 - day).adding(months: 1 - month)
    guard from <= to else { throw StatementRefusal.notAPeriod(from: from, to: to) }
    days = from...to
  }
}
