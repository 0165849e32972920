internal import ArgumentParser
internal import Registry

/// `jinjiang case reply N --summary …`: the member's side came in.
struct CaseReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: Speech.says(zh: "登记会员的陈述申辩", en: "The member's reply came in"))

  @OptionGroup var step: CaseStepOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "会员所述", en: "What the member says"), valueName: "text"))
  var summary: String

  @Option(help: ArgumentHelp(Speech.says(zh: "申辩书文件", en: "The file with the reply"), valueName: "file"))
  var document: String?

  func run() throws {
    let request = ReceiveReply(
      association: try step.association(), number: step.question.number, summary: summary, day: step.on,
      document: try document.map { try DocumentMark(file: $0) })
    try step.record(request) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：已登记陈述申辩。",
        en: "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): the reply is on record.")
    }
  }
}
