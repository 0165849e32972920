public import ArgumentParser
internal import Registry
public import Reports

/// `jinjiang case paper N notice|decision|review|repair`: a paper of the procedure, ready to print.
struct CasePaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: Speech.says(zh: "制作文书（HTML，可打印）", en: "A paper of the procedure, as HTML ready to print"),
    discussion: Speech.says(
      zh: "告知书、决定书在送达之前打印：期限按 --served-on（默认今天）推算；送达登记后按登记的日期。文书不写投诉人和各人表决。",
      en: """
        A notice or decision is printed before it is served: deadlines are counted from --served-on (default: today), and \
        from the day on record once it was served. No paper names complainants or who voted how.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion

  @Argument(
    help: ArgumentHelp(
      Speech.says(
        zh: "notice 告知书、decision 决定书、review 复核决定书、repair 修复决定书、award-notice 表彰公示",
        en: "Which paper"), valueName: "notice|decision|review|repair|award-notice"))
  var kind: PaperKind

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "预计送达日期（默认：今天）", en: "When it will be served (default: today)"), valueName: "YYYY-MM-DD"))
  var servedOn: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "提交申辩、申诉的地址或邮箱（默认：留空手写）", en: "Where replies and appeals go (default: room to write it)"),
      valueName: "text"))
  var contact: String?

  @OptionGroup var form: FormOptions

  func run() throws {
    let template = try form.template(kind)
    let paper = try options.read { registry in
      let home = try question.association.theOne(in: registry)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try CasePaper(
        kind, ofCase: question.number, in: home, servedOn: servedOn ?? today, contact: contact, from: registry)
    }
    try form.write(paper.page(template, in: Speech.written))
    Output.remark(
      Speech.says(
        zh: "\(kind.title.zh)：披露范围为「\(Disclosure.member.title.zh)」。用浏览器打印，签名、盖章后送达。",
        en:
          "\(kind.title.en): disclosure is \(Disclosure.member.title.en). Print it from a browser, sign, seal and serve it."
      ))
  }
}

extension PaperKind: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.filter(\.isOfCase).map(\.rawValue) }

  public init?(argument: String) {
    guard let kind = PaperKind(rawValue: argument), kind.isOfCase else { return nil }
    self = kind
  }
}
