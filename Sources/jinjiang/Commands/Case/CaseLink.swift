internal import ArgumentParser
internal import Registry

/// `jinjiang case link N --same-as M --reason …`: a record of the same incident goes into the other.
struct CaseLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: Speech.says(zh: "同一事件的重复案件并入另一案件", en: "A duplicate goes into another case"),
    discussion: Speech.says(
      zh: "并入的须为待处理案件，同一会员；此后不计、不列入待办、不能单独决定。其投诉人在另一案件中同样回避；其证据不随同并入，需要的请在另一案件中再登记。",
      en: """
        The duplicate is pending, and of the same member. It then counts nowhere, is not on the docket, and is not decided \
        on its own. Whoever complained about it may not sit in the other case either. Its evidence stays with it: add to \
        the other case what is needed there.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "继续办理的案件", en: "The case that goes on"), valueName: "number"))
  var sameAs: CaseNumber

  @Option(
    help: ArgumentHelp(Speech.says(zh: "为何是同一事件", en: "What shows that it is one incident"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = LinkCase(
      association: try question.associationKey(options), number: question.number, target: sameAs, reason: reason)
    guard let file = try writing.record(request, in: options) else { return }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：与案件 \(sameAs) 为同一事件，已并入，只计一次。",
        en: """
          Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): the same incident as case \
          \(sameAs); it went into that, and counts once.
          """)
    }
    Output.remark(
      Speech.says(zh: "下一步：jinjiang case show \(sameAs)", en: "Next: jinjiang case show \(sameAs)"))
  }
}

/// `jinjiang case unlink N --reason …`: it was another incident after all.
struct CaseUnlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: Speech.says(zh: "分开误并的案件（恢复为待处理）", en: "Two incidents after all: the case is pending again"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = UnlinkCase(
      association: try question.associationKey(options), number: question.number, reason: reason)
    guard let file = try writing.record(request, in: options) else { return }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：已分开，恢复为待处理；决定期限照原来计算。",
        en: """
          Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): pending again, by itself; the time \
          to decide it has run on.
          """)
    }
    try Output.remark(NextStep.of(options.read { try CaseAnswer(file, in: $0) }))
  }
}
