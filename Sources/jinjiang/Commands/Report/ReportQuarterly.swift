public import ArgumentParser
internal import Documents
public import Registry
internal import Reports

/// `jinjiang report quarterly`: every member's opening score, movements and closing score, and what the quarter brought.
struct ReportQuarterly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarterly",
    abstract: Speech.says(zh: "季度会员自律信用报告", en: "The quarterly credit report of an association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "季度（默认：最近结束的季度）", en: "The quarter (default: the last that has ended)"), valueName: "2026Q3"))
  var quarter: Quarter?

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
      let quarter = try quarter ?? Quarter(endedBefore: today).orThrow(NoPeriod(day: today, isYear: false))
      return try CreditReport.asked(
        of: association.theOne(in: registry), .quarter(quarter), for: audience, in: registry)
    }
  }
}

extension CreditReport {
  /// Made, with a remark where the period has not ended.
  static func asked(
    of association: Association, _ period: ReportPeriod, for audience: Audience, in registry: any RegistryReader
  ) throws -> CreditReport {
    if audience.today <= period.days.upperBound {
      Output.remark(
        Speech.says(
          zh: "提示：\(period) 尚未结束，报告中期末的数字会变。",
          en: "Note: \(period) has not ended; the closing figures will change."))
    }
    return try CreditReportQuery(association: association, period: period, for: audience).answer(in: registry)
  }
}

/// The clock shows a day before which no quarter, or no year, has ended.
struct NoPeriod: Failure, Equatable {
  let day: Day
  let isYear: Bool

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    isYear
      ? Phrase(
        zh: "\(day) 之前没有已结束的年度。请用 --year 指明年度，例如 2026。",
        en: "No year has ended before \(day). Name one with --year, such as 2026.")
      : Phrase(
        zh: "\(day) 之前没有已结束的季度。请用 --quarter 指明季度，例如 2026Q3。",
        en: "No quarter has ended before \(day). Name one with --quarter, such as 2026Q3.")
  }
}

extension Optional {
  func orThrow(_ failure: some Error) throws -> Wrapped {
    guard let self else { throw failure }
    return self
  }
}

extension Quarter: ExpressibleByArgument {
  /// Strictly `2026Q3`.
  public init?(argument: String) { self.init(argument) }
}
