internal import ArgumentParser
internal import Registry

/// `jinjiang award notice N --place …`: the nomination is made public, and anybody may object.
struct AwardNotice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: Speech.says(zh: "公示一项推荐（期限见自律规则）", en: "Make a nomination public, for the days of the rulebook"))

  @OptionGroup var step: CaseStepOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "在哪里公示：网址、公告栏", en: "Where it can be read: an address, a board"), valueName: "text"))
  var place: String

  func run() throws {
    try step.record(
      NoticeAward(association: try step.association(), number: step.question.number, place: place, day: step.on)
    ) { answer in
      let until = answer.procedure.award?.notice?.until.description ?? ""
      return Speech.says(
        zh: "推荐 \(answer.file.number)（\(answer.memberName)，\(answer.charge)）公示至 \(until)，其间任何人可以实名提出异议。",
        en:
          "Nomination \(answer.file.number) (\(answer.memberName), \(answer.charge)) is public until \(until), and anybody may object under their name until then."
      )
    }
  }
}

/// `jinjiang award object N --name … --text …`: somebody objects to a nomination.
struct AwardObject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: Speech.says(zh: "登记公示期内的异议（须实名）", en: "Somebody objects to a nomination while it is public"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "异议人（对会员和外界保密）", en: "Who objects (sealed outside the council)"), valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp(Speech.says(zh: "异议的内容", en: "What they say"), valueName: "text"))
  var text: String

  @Option(help: ArgumentHelp(Speech.says(zh: "材料文件", en: "The file that came with it"), valueName: "file"))
  var document: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "提出的日期（默认：今天）", en: "The day (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let association = try question.associationKey(options)
    let request = ObjectToAward(
      association: association, number: question.number, objector: name, text: text,
      document: try document.map { try DocumentMark(file: $0) }, day: on)
    guard let number = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer($0.theCase(question.number, in: association), in: $0) }
    let due = answer.procedure.award?.objections.last?.answerBy.day.description ?? ""
    try Output.shared.line(
      Speech.says(
        zh: "已登记对推荐 \(question.number) 的公示异议，编号 \(number.value)，须于 \(due) 前答复；答复之前不得授予。",
        en:
          "The objection to nomination \(question.number) is on record as \(number.value), to be answered by \(due); it cannot be awarded before."
      ))
    Output.remark(NextStep.of(answer))
  }
}

/// `jinjiang award answer N [OBJECTION] --rejected|--upheld --reason …`.
struct AwardAnswer: ParsableCommand {
  enum Outcome: String, EnumerableFlag {
    case rejected, upheld

    static func help(for outcome: Outcome) -> ArgumentHelp? {
      switch outcome {
      case .rejected: ArgumentHelp(Speech.says(zh: "异议不成立", en: "It was not found right"))
      case .upheld: ArgumentHelp(Speech.says(zh: "异议成立，不得授予", en: "It was found right: there is no award"))
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: Speech.says(zh: "答复公示异议，并写明理由", en: "An objection to a nomination was answered, with reasons"))

  @OptionGroup var step: CaseStepOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "异议编号（只有一项待答复时可省略）", en: "The objection's number (where several wait)"), valueName: "objection"))
  var objection: Int?

  @Flag var outcome: Outcome

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  func run() throws {
    try step.record(
      AnswerAwardObjection(
        association: try step.association(), number: step.question.number, objection: objection.map { Position($0) },
        isUpheld: outcome == .upheld, reason: reason, day: step.on)
    ) { answer in
      let isUpheld = outcome == .upheld
      return Speech.says(
        zh: "对推荐 \(answer.file.number) 的公示异议已答复：\(isUpheld ? "成立，不得授予" : "不成立")。",
        en:
          "The objection to nomination \(answer.file.number) was answered: \(isUpheld ? "found right, so there is no award" : "not found right")."
      )
    }
  }
}
