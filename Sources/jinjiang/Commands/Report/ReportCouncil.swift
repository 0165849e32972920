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
  @OptionGroup var times: TimesOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "统计从哪一天起（默认：两年前）", en: "Statistics from this day on (default: two years back)"),
      valueName: "YYYY-MM-DD"))
  var since: Day?

  @OptionGroup var paper: PaperOptions

  func run() throws {
    let pack = try options.read(times) { registry in
      try CouncilPackQuery(
        association: association.theOne(in: registry), asOf: times.day(in: registry), since: since
      ).answer(in: registry)
    }
    try paper.write(
      Paper(
        document: Speech.paper { pack.document(in: $0, programVersion: Program.version) }, json: pack.json,
        mainTable: "docket", fileName: "\(pack.association.code)-council-\(pack.asOf)",
        theme: paper.theme(of: pack.association, in: options)))
  }
}
