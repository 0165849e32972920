internal import ArgumentParser
internal import Registry

/// `jinjiang objection answer N --rejected|… --reason …`: upheld with what follows, or rejected.
struct ObjectionAnswer: ParsableCommand {
  enum Outcome: String, EnumerableFlag {
    case rejected, correction, void, reopening, details

    static func help(for outcome: Outcome) -> ArgumentHelp? {
      switch outcome {
      case .rejected: ArgumentHelp(Speech.says(zh: "不予支持", en: "It was rejected"))
      case .correction: ArgumentHelp(Speech.says(zh: "支持，予以更正", en: "Upheld: the record is corrected"))
      case .void: ArgumentHelp(Speech.says(zh: "支持，予以作废", en: "Upheld: the case is voided"))
      case .reopening: ArgumentHelp(Speech.says(zh: "支持，重新审理", en: "Upheld: the case is opened again"))
      case .details: ArgumentHelp(Speech.says(zh: "支持，更正会员资料", en: "Upheld: the member's details are put right"))
      }
    }

    var followUp: ObjectionAnswered.FollowUp {
      switch self {
      case .rejected: .none
      case .correction: .correction
      case .void: .void
      case .reopening: .reopening
      case .details: .details
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: Speech.says(zh: "答复异议，并写明理由", en: "An objection was answered, with reasons"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "异议编号", en: "The number of the objection"), valueName: "number"))
  var number: Int

  @Flag var outcome: Outcome

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "答复的日期（默认：今天）", en: "The day (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let request = AnswerObjection(
      association: try options.read { try association.theOne(in: $0).key }, objection: Position(number),
      followUp: outcome.followUp, reason: reason, day: on)
    guard let objection = try writing.record(request, in: options) else { return }
    let title = ObjectionCommand.title(of: objection)
    try Output.shared.line(
      Speech.says(
        zh: "\(title)：\(request.followUp.title.zh)。", en: "\(title): \(request.followUp.title.en)."))
    guard let next = next(objection) else { return }
    Output.remark(Speech.says(zh: "下一步：\(next)", en: "Next: \(next)"))
  }

  private func next(_ objection: Objection) -> String? {
    let number = objection.number.map(\.description) ?? "N"
    return switch outcome {
    case .rejected: nil
    case .correction: "jinjiang case correct-finding \(number)"
    case .void: "jinjiang case void \(number)"
    case .reopening: "jinjiang case reopen \(number) --objection \(objection.sequence.value)"
    case .details: "jinjiang member rename|contact|account"
    }
  }
}

/// `jinjiang objection extend N --until … --reason …`.
struct ObjectionExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: Speech.says(zh: "延长答复期限（须在届满之前）", en: "Put off the day to answer by, before it ends"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "异议编号", en: "The number of the objection"), valueName: "number"))
  var number: Int

  @Option(help: ArgumentHelp(Speech.says(zh: "新的最后一天", en: "The new last day"), valueName: "YYYY-MM-DD"))
  var until: Day

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = ExtendObjection(
      association: try options.read { try association.theOne(in: $0).key }, objection: Position(number), until: until,
      reason: reason)
    guard let objection = try writing.record(request, in: options) else { return }
    let title = ObjectionCommand.title(of: objection)
    try Output.shared.line(
      Speech.says(zh: "\(title)：答复期限延长至 \(until)。", en: "\(title): the answer is due by \(until) now."))
  }
}
