internal import ArgumentParser
internal import Registry

/// `jinjiang record MEMBER CATEGORY …`: an incident or a merit, in one command.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: Speech.says(zh: "登记一件违规或一项表彰", en: "Put an incident or a merit on record"),
    discussion: Speech.says(
      zh: "默认登记为待处理。既往决定加 --decided、--outcome、--basis。在终端上不写会员或类别时，逐步询问。",
      en:
        "It is pending unless --decided, --outcome and --basis say that it was decided before. On a terminal it asks for member and category where they are missing, and for the rest."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var texts: CaseTextOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "会员编号、名称，或当日持有的 平台:账号", en: "The member's number, name, or platform:handle held that day"),
      valueName: "member"))
  var member: String?

  @Argument(
    help: ArgumentHelp(
      Speech.says(
        zh: "类别：编号、名称或别名（jinjiang rulebook show）", en: "The category: id, title or alias (jinjiang rulebook show)"),
      valueName: "category"))
  var category: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "程度（默认：类别的默认程度）", en: "The level (default: the category's)"), valueName: "level")
  )
  var level: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "行为日期（默认：今天）", en: "The day of the act (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "来源", en: "Where it comes from"), valueName: "source"))
  var source: CaseSource?

  @OptionGroup var prior: PriorDecisionOptions

  /// Away from a terminal nothing is asked.
  func validate() throws {
    let missing = (member == nil ? ["<member>"] : []) + (category == nil ? ["<category>"] : [])
    guard missing.isEmpty || Output.inputIsTerminal && Output.diagnosticsAreOnTerminal else {
      throw ValidationError(
        Speech.says(
          zh: "缺少 \(missing.joined(separator: "、"))。不在终端上运行时须写明：jinjiang record 会员 类别。",
          en:
            "Missing \(missing.joined(separator: " and ")). Away from a terminal nothing is asked: jinjiang record MEMBER CATEGORY."
        ))
    }
  }

  func run() throws {
    let request = try member == nil || category == nil ? asked() : given()
    guard let recorded = try writing.record(request, in: options) else { return }
    try report(recorded)
  }

  private func given() throws -> RecordCase {
    let membership = try options.read { registry in
      try MemberLookup(member ?? "", in: association.named(in: registry), on: on ?? today(in: registry))
        .resolve(in: registry)
    }
    return RecordCase(
      membership: membership.key, category: category ?? "", level: level, occurred: on, source: source,
      texts: caseTexts, decision: prior.decision)
  }

  /// What the command line left out, asked for at the terminal.
  private func asked() throws -> RecordCase {
    try options.read { registry in
      try RecordDialogue(
        known: .init(
          member: member, association: association.named(in: registry), category: category, level: level, occurred: on,
          source: source, texts: caseTexts, decision: prior.decision),
        today: today(in: registry), registry: registry
      ).request()
    }
  }

  private var caseTexts: CaseTexts {
    // An account that names the member is also where it happened, unless the options say otherwise.
    let account = texts.platform == nil && texts.handle == nil ? member.flatMap { AccountName($0) } : nil
    return CaseTexts(
      platform: texts.platform ?? account?.platform, handle: texts.handle ?? account?.handle, url: texts.url,
      summary: texts.summary)
  }

  private func today(in registry: any RegistryReader) throws -> Day {
    try Composition.surroundings.now().day(at: registry.header().offset)
  }

  private func report(_ recorded: RecordedCase) throws {
    let answer = try options.read { registry in
      try CaseAnswer(registry.theCase(recorded.number, in: recorded.checked.association.key), in: registry)
    }
    try output.write(answer.file, in: options) { answer in
      Speech.says(
        zh:
          "已登记案件 \(answer.file.number)（\(answer.association.code)）：\(answer.memberName)，\(answer.charge)，\(answer.file.occurred)，\(answer.state.title.zh)。",
        en:
          "Recorded case \(answer.file.number) (\(answer.association.code)): \(answer.memberName), \(answer.charge), \(answer.file.occurred), \(answer.state.id)."
      )
    }
    if recorded.checked.leavesOutLevel {
      Output.remark(
        Speech.says(
          zh: "说明：此类别不分程度，所给程度未登记。",
          en: "Note: this category has no levels; the one that was given was left out."))
    }
    if !recorded.checked.duplicates.isEmpty { Output.remark(RecordCommand.warning(of: recorded.checked.duplicates)) }
    Output.remark(NextStep.of(answer))
  }

  static func warning(of duplicates: [CaseNumber]) -> String {
    let list = duplicates.map(\.description).joined(separator: ", ")
    return Speech.says(
      zh: "注意：该会员同一天已有可能是同一件事的记录：案件 \(list)。一件事只计一次；若重复，请用 jinjiang case link 编号 --same-as 编号 并入其一。",
      en:
        "Attention: the member has a record of that day that may be of the same act: case \(list). One act is charged once; if it is the same, one goes into the other: jinjiang case link NUMBER --same-as NUMBER."
    )
  }
}

/// `--decided`, `--outcome`, `--basis`, `--body`, `--points`: a decision made before, all or none.
struct PriorDecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "既往决定的日期", en: "The day of a prior decision"), valueName: "YYYY-MM-DD"))
  var decided: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "既往决定的结果", en: "Its outcome"), valueName: "upheld|dismissed|overturned|awarded|revoked"))
  var outcome: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "既往决定的依据：文件或纪要", en: "What it rests on: a document or minutes"), valueName: "text"))
  var basis: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "作出决定的其他机构", en: "The body that decided, where it was another"), valueName: "name"))
  var body: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "决定设定的分值", en: "Points that it set"), valueName: "points"))
  var points: Millipoints?

  /// Nil where nothing says that it was decided.
  var decision: PriorDecision? {
    guard let decided, let outcome else { return nil }
    return PriorDecision(decided: decided, outcome: outcome, points: points, basis: basis ?? "", body: body)
  }

  func validate() throws {
    let missing = [("--decided", decided == nil), ("--outcome", outcome == nil), ("--basis", basis == nil)]
      .filter(\.1).map(\.0)
    let isAsked = missing.count < 3 || body != nil || points != nil
    guard !isAsked || missing.isEmpty else {
      throw ValidationError(
        Speech.says(
          zh: "既往决定须同时写明 --decided、--outcome、--basis；缺少 \(missing.joined(separator: "、"))。",
          en:
            "A prior decision needs --decided, --outcome and --basis together; missing: \(missing.joined(separator: ", "))."
        ))
    }
  }
}
