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

  @OptionGroup var paper: PaperOptions

  func run() throws {
    let report = try options.store().read(knownAt: knownAt) { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let quarter = try quarter ?? Quarter(endedBefore: today).orThrow(NoQuarter(day: today))
      if today <= quarter.days.upperBound { ReportQuarterly.remarkUnfinished(quarter) }
      return try QuarterlyQuery(association: association.theOne(in: registry), quarter: quarter).answer(in: registry)
    }
    let document = report.document(
      in: Speech.written, programVersion: Program.version, isForData: paper.format.isForData)
    try paper.write(
      Paper(
        document: document, json: report.json, mainTable: "members",
        fileName: "\(report.association.code)-\(report.quarter)"))
  }

  private static func remarkUnfinished(_ quarter: Quarter) {
    Output.remark(
      Speech.says(
        zh: "提示：\(quarter.title.zh)尚未结束，报告中期末的数字会变。",
        en: "Note: the \(quarter.title.en) has not ended; the closing figures will change."))
  }
}

/// The clock shows a day for which there is no quarter.
struct NoQuarter: Failure {
  let day: Day
  var failureClass: FailureClass { .refused }
  var message: Phrase {
    Phrase(
      zh: "\(day) 之前没有已结束的季度。请用 --quarter 指明季度，例如 2026Q3。",
      en: "No quarter has ended before \(day). Name one with --quarter, such as 2026Q3.")
  }
}

extension Optional {
  fileprivate func orThrow(_ failure: some Error) throws -> Wrapped {
    guard let self else { throw failure }
    return self
  }
}

extension Quarter: ExpressibleByArgument {
  /// Strictly `2026Q3`.
  public init?(argument: String) { self.init(argument) }
}
