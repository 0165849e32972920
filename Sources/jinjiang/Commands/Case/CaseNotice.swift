internal import ArgumentParser
internal import Registry

/// `jinjiang case notice N --method … --proof …`: the member was told what is alleged.
struct CaseNotice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: Speech.says(zh: "登记告知已送达会员，申辩期开始", en: "The notice was served; the time to reply begins"),
    discussion: Speech.says(
      zh: "要认定其他类别或更重的程度，须先用 --category、--level 另行告知。",
      en: "A finding of another category or a graver level needs another notice first: --category, --level."))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var service: ServiceOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "告知的类别（默认：登记的类别）", en: "The category (default: as recorded)"), valueName: "category"))
  var category: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "告知的程度（默认：登记的程度）", en: "The level (default: as recorded)"), valueName: "level"))
  var level: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "会员未成年（须写 --guardian）", en: "The member is a minor (needs --guardian)")))
  var minor = false

  @Option(help: ArgumentHelp(Speech.says(zh: "告知的理由", en: "What the notice says of the grounds"), valueName: "text"))
  var grounds: String?

  func run() throws {
    let request = ServeNotice(
      association: try step.association(), number: step.question.number, method: service.method, proof: service.proof,
      category: category, level: level, day: step.on, guardian: service.guardian, isMinor: minor, grounds: grounds)
    try step.record(request) { answer in
      let notice = answer.procedure.round.notice
      // In a case that was opened again the record keeps its level until the new decision.
      let charge = answer.charge(at: notice?.level ?? answer.file.level)
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(charge)，告知已于 \(notice?.day.description ?? "") 送达，申辩期至 \(notice?.replyBy.day.description ?? "")。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(charge); notice served on \(notice?.day.description ?? ""), time to reply until \(notice?.replyBy.day.description ?? "")."
      )
    }
  }
}
