internal import ArgumentParser
internal import Registry

/// `jinjiang objection lodge MEMBER --identity|--facts --text …`: the member says that something is wrong.
struct ObjectionLodge: ParsableCommand {
  enum Subject: String, EnumerableFlag {
    case identity, facts

    static func help(for subject: Subject) -> ArgumentHelp? {
      switch subject {
      case .identity: ArgumentHelp(Speech.says(zh: "不是本人或本人账号", en: "It is somebody else, or another's account"))
      case .facts: ArgumentHelp(Speech.says(zh: "事实不符", en: "The facts are wrong"))
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "lodge",
    abstract: Speech.says(zh: "登记会员提出的异议（随时可提）", en: "The member objects, which may be at any time"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: NamedMember

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      Speech.says(zh: "针对的案件（省略：会员资料）", en: "The case (left out: the member's details)"), valueName: "number"))
  var number: CaseNumber?

  @Flag var subject: Subject

  @Option(help: ArgumentHelp(Speech.says(zh: "会员所述", en: "What the member says"), valueName: "text"))
  var text: String

  @Option(help: ArgumentHelp(Speech.says(zh: "材料文件", en: "The file that came with it"), valueName: "file"))
  var document: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "提出的日期（默认：今天）", en: "The day (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let request = LodgeObjection(
      membership: try options.read { try question.resolve(in: $0).key }, number: number,
      subject: subject == .identity ? .identity : .facts, text: text,
      document: try document.map { try DocumentMark(file: $0) }, day: on)
    guard let objection = try writing.record(request, in: options) else { return }
    let title = ObjectionCommand.title(of: objection)
    try Output.shared.line(
      Speech.says(
        zh: "已登记\(title)，须于 \(objection.answerBy.day) 前答复；对外答复会注明有异议。",
        en: "\(title) is on record, to be answered by \(objection.answerBy.day); answers to outsiders say so meanwhile."
      ))
    let id = objection.sequence.value
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang objection answer \(id) --rejected|--correction|--void|--reopening|--details --reason 理由",
        en: "Next: jinjiang objection answer \(id) --rejected|--correction|--void|--reopening|--details --reason TEXT"))
  }
}
