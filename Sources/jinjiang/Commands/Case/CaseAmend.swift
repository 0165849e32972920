internal import ArgumentParser
internal import Registry

/// What every change of the record takes: who decided, why, on what basis.
struct AmendmentOptions: ParsableArguments {
  @OptionGroup var step: CaseStepOptions
  @OptionGroup var deciders: DeciderOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "表明记录有误的文件", en: "The document that shows it"), valueName: "text"))
  var basis: String

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  func judgement() throws -> Judgement {
    Judgement(decider: deciders.decider, minutes: try deciders.mark(), reason: reason, day: step.on)
  }

  func record<R: Request>(_ request: R, saying what: Phrase) throws {
    try step.record(request) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(what.zh)。",
        en: "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(what.en).")
    }
  }
}

/// `--level`, `--points`: what the record says from now on.
struct AmendedTermsOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "应为的程度", en: "The level that it should be"), valueName: "level"))
  var level: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "应为的分值", en: "The points that it should be"), valueName: "points"))
  var points: Millipoints?
}

/// `jinjiang case correct-finding N …`: wrong from the start.
struct CaseCorrectFinding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct-finding",
    abstract: Speech.says(zh: "更正：认定自始有误（同一生效日）", en: "Correction: a finding that was wrong from the start"))

  @OptionGroup var amendment: AmendmentOptions
  @OptionGroup var terms: AmendedTermsOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "本应认定不成立", en: "It should have been dismissed")))
  var dismissed = false

  func run() throws {
    let request = CorrectFinding(
      association: try amendment.step.association(), number: amendment.step.question.number, level: terms.level,
      points: terms.points, isDismissed: dismissed, basis: amendment.basis, judgement: try amendment.judgement())
    try amendment.record(request, saying: Phrase(zh: "已更正，自原生效日起", en: "corrected, from its own day on"))
  }
}

/// `jinjiang case revise N …`: changed from a new day on.
struct CaseRevise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise", abstract: Speech.says(zh: "变更：自新的日期起减轻", en: "Revision: milder from a new day on"))

  @OptionGroup var amendment: AmendmentOptions
  @OptionGroup var terms: AmendedTermsOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "自何日起（默认：今天）", en: "From which day on (default: today)"), valueName: "YYYY-MM-DD"))
  var from: Day?

  func run() throws {
    let request = ReviseFinding(
      association: try amendment.step.association(), number: amendment.step.question.number, level: terms.level,
      points: terms.points, effective: from, basis: amendment.basis, judgement: try amendment.judgement())
    try amendment.record(request, saying: Phrase(zh: "已变更", en: "revised"))
  }
}

/// `jinjiang case void N …`: should never have been on record.
struct CaseVoid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: Speech.says(zh: "作废：本不应登记", en: "Void: should never have been on record"))

  @OptionGroup var amendment: AmendmentOptions

  func run() throws {
    let request = VoidCase(
      association: try amendment.step.association(), number: amendment.step.question.number, basis: amendment.basis,
      judgement: try amendment.judgement())
    try amendment.record(request, saying: Phrase(zh: "已作废，仅理事会可见", en: "void; only the council sees it"))
  }
}
