internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang rulebook backtest FILE`: who would stand in another grade, had the draft been in force all along.
struct RulebookBacktest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: Speech.says(
      zh: "影响报告：假如草案一直有效，谁的等级会变", en: "The impact report of a draft: who would stand in another grade"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var times: TimesOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var paper: PaperOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "草案：文件、版本号或指纹", en: "The draft: a file, an edition or a hash"), valueName: "draft"))
  var draft: String

  @Flag(help: ArgumentHelp(Speech.says(zh: "所有协会，每个一行", en: "Every association, one line each")))
  var all = false

  func validate() throws {
    if all, association.association != nil {
      throw ValidationError(
        Speech.says(zh: "请只给出 --association 或 --all 之一。", en: "Give either --association or --all, not both."))
    }
  }

  func run() throws {
    let draft = try NamedRulebook(draft).read(options)
    if all { return try writeOverview(of: draft) }
    let (backtest, present) = try options.read(times) { registry in
      let backtest = try BacktestQuery(
        association: association.theOne(in: registry), draft: draft, asOf: times.day(in: registry)
      ).answer(in: registry)
      guard let present = try registry.rulebook(backtest.present.hash) else {
        throw RulebookLookupFailure.notOnRecord(backtest.present.hash)
      }
      return (backtest, present)
    }
    let report = BacktestReport(backtest, draft: draft, present: present)
    try paper.write(
      Paper(
        document: Speech.paper { report.document(in: $0, programVersion: Program.version) },
        json: { try $0(report.json) },
        mainTable: "members", fileName: "\(backtest.association.code)-\(draft.edition)-impact",
        theme: paper.theme(of: backtest.association, in: options)))
    Output.remark(next(after: backtest))
  }

  /// One association after another: what one came to is all that is kept of it.
  private func writeOverview(of draft: Rulebook) throws {
    let overview = try options.read(times) { registry in
      let day = try times.day(in: registry)
      let lines = try registry.associations().compactMap { association in
        try registry.adoptions(of: association.key).isEmpty
          ? nil
          : BacktestOverview.Line(
            try BacktestQuery(association: association, draft: draft, asOf: day).answer(in: registry))
      }
      return BacktestOverview(draft: RulebookName(draft), asOf: day, knownAt: registry.position, lines: lines)
    }
    try paper.write(
      Paper(
        document: overview.document(in: Speech.written, isForData: paper.format.isForData),
        json: { try $0(overview.json) },
        mainTable: "associations", fileName: "\(draft.edition)-impact"))
  }

  private func next(after backtest: Backtest) -> String {
    let command =
      "jinjiang rulebook adopt \(draft.visible) --association \(backtest.association.code) "
      + "--impact \(backtest.digest) --as-of \(backtest.asOf) --known-at '\(backtest.knownAt)'"
    return Speech.says(
      zh: "报告指纹 \(backtest.digest)。表决通过后：\(command) --effective 日期 --basis 决议",
      en: "The report's hash is \(backtest.digest). Once it is voted: \(command) --effective DAY --basis TEXT")
  }
}
