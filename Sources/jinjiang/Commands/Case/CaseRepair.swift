internal import ArgumentParser
internal import Registry

/// `jinjiang case repair N --requested|--granted|--refused`: credit repair, asked for and answered.
struct CaseRepair: ParsableCommand {
  enum Turn: String, EnumerableFlag {
    case requested, granted, refused

    static func help(for turn: Turn) -> ArgumentHelp? {
      switch turn {
      case .requested: ArgumentHelp(Speech.says(zh: "会员提出申请", en: "The member asks for it"))
      case .granted: ArgumentHelp(Speech.says(zh: "准予（当日生效）", en: "It was granted, and takes effect that day"))
      case .refused: ArgumentHelp(Speech.says(zh: "不予，写明理由；可再次申请", en: "It was refused; it may be asked for again"))
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: Speech.says(zh: "信用修复：申请、准予、不予", en: "Credit repair: asked for, granted, refused"),
    discussion: Speech.says(
      zh:
        "申请：--requested --evidence 说明 [--document 文件]。答复：--granted --conditions-met [--restores 0.5]，或 --refused，并写明 --panel、--minutes、--reason。",
      en:
        "To ask: --requested --evidence TEXT [--document FILE]. To answer: --granted --conditions-met [--restores 0.5], or --refused, with --panel, --minutes and --reason."
    ))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var deciders: DeciderOptions

  @Flag var turn: Turn

  @Option(help: ArgumentHelp(Speech.says(zh: "会员为修复做了什么", en: "What the member has done"), valueName: "text"))
  var evidence: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "材料文件", en: "The file that shows it"), valueName: "file"))
  var document: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "规则的修复条件已经满足", en: "The rulebook's conditions are met")))
  var conditionsMet = false

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "部分修复：恢复的比例，如 0.5（默认：规则所定）", en: "In part: the share given back, as 0.5 (default: the rulebook's)"),
      valueName: "share"))
  var restores: PerMille?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String?

  func validate() throws {
    guard turn == .requested || evidence == nil && document == nil,
      turn == .granted || restores == nil && !conditionsMet
    else {
      throw ValidationError(
        Speech.says(
          zh: "--evidence、--document 只用于 --requested；--restores、--conditions-met 只用于 --granted。",
          en: "--evidence and --document go with --requested, --restores and --conditions-met with --granted."))
    }
  }

  func run() throws {
    let (association, number) = (try step.association(), step.question.number)
    guard turn != .requested else {
      let request = RequestRepair(
        association: association, number: number, evidence: evidence ?? "",
        document: try document.map { try DocumentMark(file: $0) }, day: step.on)
      return try step.record(request, saying: sentence)
    }
    let request = DecideRepair(
      association: association, number: number,
      answer: turn == .granted ? .granted(restores: restores, conditionsMet: conditionsMet) : .refused,
      judgement: Judgement(
        decider: deciders.decider, minutes: try deciders.mark(), reason: reason ?? "", day: step.on))
    try step.record(request, saying: sentence)
  }

  private func sentence(_ answer: CaseAnswer) -> String {
    let what =
      switch turn {
      case .requested: Speech.says(zh: "已登记信用修复申请", en: "repair was asked for")
      case .granted: Speech.says(zh: "准予信用修复，自当日起生效", en: "repaired, from that day on")
      case .refused: Speech.says(zh: "不予信用修复，会员可再次申请", en: "repair was refused; the member may ask again")
      }
    return Speech.says(
      zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(what)。",
      en: "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge); \(what).")
  }
}
