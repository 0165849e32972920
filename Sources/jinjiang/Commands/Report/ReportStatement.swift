internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report statement MEMBER`, `… --all`: the member's account over a period, line by line.
struct ReportStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: Speech.says(
      zh: "会员信用明细：期初、逐笔变动、期末", en: "A member's credit statement: opening, every movement, closing"))

  @OptionGroup var options: RegistryOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "会员编号、名称，或 平台:账号", en: "The member's number, name, or platform:handle"), valueName: "member"))
  var member: String?

  @Flag(
    help: ArgumentHelp(
      Speech.says(zh: "全体会员，每人一个文件（须有 --output-folder）", en: "Every member, one file each (needs --output-folder)")))
  var all = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "--all：写入的新文件夹", en: "--all: the new folder to write"), valueName: "folder"))
  var outputFolder: String?

  @OptionGroup var association: AssociationOption

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

  func validate() throws {
    guard all != (member != nil) else {
      throw ValidationError(
        Speech.says(zh: "请写明一位会员，或用 --all 出全体会员的明细。", en: "Name one member, or take all of them with --all."))
    }
    guard all == (outputFolder != nil) else {
      throw ValidationError(
        Speech.says(
          zh: "--all 与 --output-folder 同用：每位会员一个文件，写入一个新文件夹。",
          en: "--all goes with --output-folder: one file a member, in a new folder."))
    }
    guard !all || (paper.output == nil && !issuing.issue) else {
      throw ValidationError(
        Speech.says(
          zh: "--all 不能与 --output 或 --issue 同用；登记出具须逐份办理。",
          en: "--all does not go with --output or --issue; statements are issued one by one."))
    }
  }

  func run() throws {
    if let outputFolder { return try writeAll(to: outputFolder) }
    try ReportDesk(options: options, paper: paper, issuing: issuing).hand(out: knownAt) { registry in
      let (audience, period) = try asked(in: registry)
      let membership = try audience.member(
        member ?? "", in: association.named(in: registry), on: period.upperBound, from: registry)
      return try StatementReport(
        StatementDesk(of: membership.association, over: period, for: audience, in: registry).statement(of: membership))
    }
  }

  /// - Throws: `DisclosureRefusal.notForOutsiders` before any member is looked for.
  private func asked(in registry: any RegistryReader) throws -> (Audience, ClosedRange<Day>) {
    let audience = try disclosure.audience(default: .member, in: registry)
    guard !audience.isOutside else { throw DisclosureRefusal.notForOutsiders(audience.disclosure) }
    let period = try StatementPeriod(from: from, to: to, today: audience.today).days
    if audience.today < period.upperBound {
      Output.remark(
        Speech.says(
          zh: "提示：\(period.upperBound) 尚未到来，期末的数字会变。",
          en: "Note: \(period.upperBound) lies ahead; the closing figures will change."))
    }
    return (audience, period)
  }

  private func writeAll(to folder: String) throws {
    let statements = try options.store().read(knownAt: knownAt) { registry in
      let (audience, period) = try asked(in: registry)
      return StatementFolder(
        options: options, paper: paper, association: try association.theOne(in: registry), period: period,
        audience: audience, position: registry.position, status: issuing.approval.map { .approved($0) } ?? .draft)
    }
    let count = try statements.write(to: folder)
    try Output.shared.line(folder)
    Output.remark(
      Speech.says(
        zh: "已写 \(count) 份信用明细，清单见 \(folder)/\(StatementFolder.listName)。",
        en: "\(count) statements were written; \(folder)/\(StatementFolder.listName) lists them."))
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
