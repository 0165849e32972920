internal import ArgumentParser
internal import Registry

/// `jinjiang case review N --outcome … --panel …|--outside … --minutes … --reason …`: what others said of the decision.
struct CaseReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: Speech.says(zh: "登记对申诉的复核决定", en: "What the review of an appeal came to"),
    discussion: Speech.says(
      zh:
        "参与原决定的人不得复核；没有其他人的，由其他机构复核（--outside）。复核不得加重。改判时未写明的不变；写 --sanction 则只保留所列的惩戒。送达后才生效（jinjiang case serve）。",
      en: """
        Nobody who took part in the decision sits; where there are no others, a body from outside does (--outside). It \
        never makes it worse. What varies keeps what is not named; with --sanction, only those listed are kept. It takes \
        effect when it is served (jinjiang case serve).
        """))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var deciders: DeciderOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "结果：affirmed 维持，varied 改判，overturned 撤销", en: "The outcome"),
      valueName: "affirmed|varied|overturned"))
  var outcome: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "改判的程度（不得更重）", en: "Varied: the level (never graver)"), valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "改判的分值（不得更高）", en: "Varied: the points (never more)"), valueName: "points"))
  var points: Millipoints?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "保留的惩戒，或替代更重惩戒的较轻惩戒，可写起止（可重复）",
        en: "A sanction that stands, or a milder one in the place of a heavier, with its days (repeatable)"),
      valueName: "id[:from..to]"))
  var sanction: [CaseDecision.Sanction] = []

  @Flag(help: ArgumentHelp(Speech.says(zh: "改判：解除全部惩戒", en: "Varied: every sanction is lifted")))
  var liftSanctions = false

  @Option(help: ArgumentHelp(Speech.says(zh: "惩戒的条件", en: "Conditions of the sanctions"), valueName: "text"))
  var conditions: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  func run() throws {
    let review = CaseDecision(
      outcome: outcome, decider: deciders.decider, minutes: try deciders.mark(), reason: reason, level: level,
      points: points, sanctions: sanction, conditions: conditions, day: step.on)
    let request = ReviewCase(
      association: try step.association(), number: step.question.number, review: review, liftsSanctions: liftSanctions)
    try step.record(request) { answer in
      let outcome = answer.procedure.round.appeal?.review?.outcome ?? .affirmed
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，复核\(outcome.title.zh)，送达后生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(outcome.id) on review; it takes effect when it is served."
      )
    }
  }
}
