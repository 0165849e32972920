internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang member dossier MEMBER`: everything that is held about a member, for the member.
struct MemberDossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: Speech.says(zh: "会员本人全部记录", en: "Everything held about a member, for the member"),
    discussion: Speech.says(
      zh: "--request 登记会员的查阅申请（15 个工作日内提供，列入 jinjiang docket）；--output 写成文件交给会员并登记；都不带则只在屏幕上查看。",
      en: """
        --request records that the member asked for it (due within 15 working days, on the docket); --output writes the \
        file for the member and records that it was given; without either it is only shown.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Flag(help: ArgumentHelp(Speech.says(zh: "登记会员的查阅申请", en: "Record that the member asked for it")))
  var request = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "--request：收到申请的日期（默认：今天）", en: "--request: the day on which it came in (default: today)"),
      valueName: "YYYY-MM-DD"))
  var on: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "交给会员的文件", en: "The file for the member"), valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "格式", en: "The format"), valueName: "text|json|html"))
  var format: Format = .text

  func validate() throws {
    guard !request || output == nil else {
      throw ValidationError(
        Speech.says(
          zh: "请先用 --request 登记申请，再用 --output 提供。",
          en: "Record the request with --request first, then give it with --output."))
    }
  }

  func run() throws {
    let member = try options.read(named.meant)
    if request { return try recordRequest(of: member) }
    let report = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try DossierReport(Dossier(of: named.resolve(in: registry), today: today, in: registry), today: today)
    }
    guard let output else {
      guard format == .text else { return try Output.shared.write(written(report)) }
      var shared = Output.shared
      return try Output.text.render(report.document(in: Speech.written), into: &shared)
    }
    let text = try written(report)
    let request = GiveDossier(member.key, content: Digest(of: Array(text.utf8)))
    guard let number = try writing.record(request, in: options) else { return }
    try OutputFile.replace(output) { try $0.write(text) }
    try Output.shared.line(output)
    Output.remark(
      Speech.says(
        zh: "已登记（\(number)）：向会员 \(member.spoken) 提供本人全部记录。请确认收件人身份后交付。",
        en: "On record (\(number)): given to member \(member.spoken). Make sure of who receives it."))
  }

  private func written(_ report: DossierReport) throws -> String {
    switch format {
    case .text: try TextRenderer().string(report.document(in: Speech.written))
    case .json: try report.json(in: Speech.written)
    case .html: try HTMLRenderer().string(report.document(in: Speech.written))
    }
  }

  private func recordRequest(of member: MeantMember) throws {
    guard let due = try writing.record(RequestDossier(member.key, on: on), in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "已登记会员 \(member.spoken) 的查阅申请，须于 \(due) 前提供。",
        en: "Recorded the request of member \(member.spoken): due by \(due)."))
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang member dossier \(member.argument) --format html --output 文件.html",
        en: "Next: jinjiang member dossier \(member.argument) --format html --output FILE.html"))
  }
}
