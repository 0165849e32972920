internal import ArgumentParser
internal import Registry

/// `jinjiang case reopen N --new-evidence …|--flaw …`: a final decision is looked at again.
struct CaseReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: Speech.says(zh: "重新审理已终结的案件", en: "A final decision is looked at again"),
    discussion: Speech.says(
      zh: """
        有利于会员的，随时可以重新审理，新的决定送达前暂停执行，且只能从轻。不利于会员的，须有新证据、在追究时限内、只能一次，新的决定送达前一切照旧。\
        此后的告知、申辩、听证、决定、送达、申诉与首次相同，由未参与过的人决定。
        """,
      en: """
        In the member's favour at any time: the effect is stayed until the new decision is served, which can only be milder. \
        To their detriment on new evidence only, once, within the limitation; all stays as it was until the new decision is \
        served. Notice, reply, hearing, decision, service and appeal follow as before, decided by other people.
        """))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var deciders: DeciderOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "新证据：是什么，为何此前未提出", en: "The new evidence: what it is, and why it was not there before"),
      valueName: "text"))
  var newEvidence: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "重大程序瑕疵：何处有误", en: "The material flaw of the procedure: what went wrong"), valueName: "text"))
  var flaw: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "证据文件", en: "The paper that shows it"), valueName: "file"))
  var document: String?

  @Flag(
    help: ArgumentHelp(Speech.says(zh: "可能不利于会员（须有新证据）", en: "It may end worse for the member (new evidence only)")))
  var toDetriment = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "因哪项异议（编号）", en: "The number of the objection that led to it"), valueName: "number"))
  var objection: Int?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String

  func validate() throws {
    guard (newEvidence == nil) != (flaw == nil) else {
      throw ValidationError(
        Speech.says(
          zh: "请写明 --new-evidence（新证据）或 --flaw（程序瑕疵）之一。",
          en: "Say why it is opened again: one of --new-evidence and --flaw."))
    }
  }

  func run() throws {
    let request = ReopenCase(
      association: try step.association(), number: step.question.number,
      ground: newEvidence == nil ? .proceduralFlaw : .newEvidence, cause: newEvidence ?? flaw ?? "",
      isInFavour: !toDetriment, objection: objection.map { Position($0) },
      exhibit: try document.map { try DocumentMark(file: $0) },
      judgement: Judgement(
        decider: deciders.decider, minutes: try deciders.mark(), reason: reason, day: step.on))
    try step.record(request) { answer in
      let meanwhile =
        toDetriment
        ? Speech.says(zh: "新的决定送达前一切照旧", en: "all stays as it is until the new decision is served")
        : Speech.says(zh: "新的决定送达前暂停执行", en: "its effect is stayed until the new decision is served")
      return Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：已重新审理，\(meanwhile)。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): opened again; \(meanwhile)."
      )
    }
  }
}
