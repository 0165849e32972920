internal import ArgumentParser
internal import Registry

/// `jinjiang award nominate MEMBER CATEGORY --by NAME`: a merit is put forward.
struct AwardNominate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nominate",
    abstract: Speech.says(zh: "推荐一项表彰（待公示、待决定）", en: "Put a merit forward, to be made public and decided on"),
    discussion: Speech.says(
      zh: "外部单位授予的荣誉加 --external，并须有批准单位（--body）和批准文件（--document）。推荐人不得参与决定。",
      en:
        "An honour from outside is --external, and needs its approving body (--body) and the document (--document). Whoever puts it forward does not decide on it."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: NamedMember
  @OptionGroup var texts: CaseTextOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "类别：编号、名称或别名", en: "The category: id, title or alias"), valueName: "category"))
  var category: String

  @Option(help: ArgumentHelp(Speech.says(zh: "由谁推荐", en: "Who puts it forward"), valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "级别（默认：类别的默认级别）", en: "The level (default: the category's)"), valueName: "level")
  )
  var level: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "行为日期（默认：今天）", en: "The day of the act (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  @Flag(help: ArgumentHelp(Speech.says(zh: "外部单位授予的荣誉", en: "An honour that a body outside the association gave")))
  var external = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "外部荣誉的批准单位", en: "Of an honour from outside: who approved it"), valueName: "name"))
  var body: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "外部荣誉的批准文件", en: "Of an honour from outside: its document"), valueName: "file"))
  var document: String?

  func validate() throws {
    guard external || (body == nil && document == nil) else {
      throw ValidationError(
        Speech.says(
          zh: "--body 与 --document 用于外部荣誉，请加 --external。",
          en: "--body and --document are for honours from outside: add --external."))
    }
  }

  func run() throws {
    let member = try options.read { try question.resolve(in: $0).key }
    let request = NominateAward(
      RecordCase(
        membership: member, category: category, level: level, occurred: on,
        texts: CaseTexts(platform: texts.platform, handle: texts.handle, url: texts.url, summary: texts.summary)),
      nominator: by,
      external: external
        ? NominateAward.External(body: body, document: try document.map { try DocumentMark(file: $0) }) : nil)
    guard let recorded = try writing.record(request, in: options) else { return }
    let answer = try options.read { registry in
      try CaseAnswer(registry.theCase(recorded.number, in: recorded.checked.association.key), in: registry)
    }
    try output.write(answer) { answer in
      Speech.says(
        zh:
          "已登记推荐 \(answer.file.number)（\(answer.association.code)）：\(answer.memberName)，\(answer.charge)，由\(by.visible)推荐。",
        en:
          "Recorded nomination \(answer.file.number) (\(answer.association.code)): \(answer.memberName), \(answer.charge), put forward by \(by.visible)."
      )
    }
    if !recorded.checked.duplicates.isEmpty {
      Output.remark(RecordCommand.warning(of: recorded.checked.duplicates))
    }
    Output.remark(NextStep.of(answer))
  }
}
