internal import ArgumentParser
internal import Registry

/// `jinjiang case hearing N --requested|--held|--waived`: an oral hearing, where the rulebook has one.
struct CaseHearing: ParsableCommand {
  enum Turn: String, EnumerableFlag {
    case requested, held, waived

    static func help(for turn: Turn) -> ArgumentHelp? {
      switch turn {
      case .requested: ArgumentHelp(Speech.says(zh: "会员提出听证", en: "The member asks for one"))
      case .held: ArgumentHelp(Speech.says(zh: "已举行", en: "It was held"))
      case .waived: ArgumentHelp(Speech.says(zh: "会员放弃", en: "The member does without it after all"))
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "hearing", abstract: Speech.says(zh: "听证：提出、举行、放弃", en: "A hearing: asked for, held, waived"))

  @OptionGroup var step: CaseStepOptions

  @Flag var turn: Turn

  @Option(
    help: ArgumentHelp(Speech.says(zh: "听证要点，或放弃的方式", en: "What was said, or how it was waived"), valueName: "text"))
  var summary: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "听证笔录文件", en: "The record of the hearing"), valueName: "file"))
  var minutes: String?

  func run() throws {
    let (association, number) = (try step.association(), step.question.number)
    if turn == .requested {
      try step.record(RequestHearing(association: association, number: number, day: step.on), saying: sentence)
    } else {
      let request = CloseHearing(
        association: association, number: number, isWaived: turn == .waived, summary: summary ?? "", day: step.on,
        minutes: try minutes.map { try DocumentMark(file: $0) })
      try step.record(request, saying: sentence)
    }
  }

  private func sentence(_ answer: CaseAnswer) -> String {
    let what =
      switch turn {
      case .requested: Speech.says(zh: "已登记听证申请", en: "a hearing was asked for")
      case .held: Speech.says(zh: "已登记听证", en: "the hearing was held")
      case .waived: Speech.says(zh: "已登记放弃听证", en: "the hearing was waived")
      }
    return Speech.says(
      zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(what)。",
      en: "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(what).")
  }
}
