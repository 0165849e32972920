internal import ArgumentParser
internal import Registry

/// `jinjiang complaint accept N --category … --reason …`: a complaint is accepted, and a case opened.
struct ComplaintAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: Speech.says(zh: "受理投诉：立案，或并入同一事件的案件", en: "Accept a complaint: a case is opened"),
    discussion: Speech.says(
      zh: "立案的条件与 jinjiang record 相同。同一事件已有案件的，用 --join 并入，一件事只计一次。投诉的内容成为案件摘要，会员会看到；需要时用 --summary 另写。",
      en:
        "The rules are those of jinjiang record. Where the incident is a case already, --join it: one act is charged once. What is alleged becomes the summary of the case, which the member reads; write another with --summary where needed."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: ComplaintQuestion
  @OptionGroup var reasons: ReasonOption
  @OptionGroup var texts: CaseTextOptions
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "立案的类别：编号、名称或别名", en: "The category of the case: id, title or alias"), valueName: "category"))
  var category: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "程度（默认：类别的默认程度）", en: "The level (default: the category's)"), valueName: "level")
  )
  var level: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "会员（投诉未指明，或另有其人时）", en: "The member, where the complaint names none, or another"),
      valueName: "member"))
  var member: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "行为日期（默认：投诉所写）", en: "The day of the act (default: as the complaint says)"),
      valueName: "YYYY-MM-DD"))
  var occurred: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "并入这个同一事件的案件，不另立案", en: "Join this case of the same incident; none is opened"), valueName: "case")
  )
  var join: CaseNumber?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "受理的日期（默认：今天）", en: "The day of acceptance (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func validate() throws {
    guard (category != nil) != (join != nil) else {
      throw ValidationError(
        Speech.says(
          zh: "请用 --category 写明立案的类别，或用 --join 写明并入的案件，二者择一。",
          en: "Name the category of the case (--category), or the case that it joins (--join): one of the two."))
    }
  }

  func run() throws {
    let request = try options.read { registry in
      let home = try question.association.theOne(in: registry)
      return AcceptComplaint(
        association: home.key, number: question.number, way: try way(in: home, registry), reason: reasons.reason,
        day: on)
    }
    guard let accepted = try writing.record(request, in: options) else { return }
    let answer = try options.read { try CaseAnswer($0.theCase(accepted.file.number, in: request.association), in: $0) }
    try output.write(answer) { answer in
      accepted.recorded == nil
        ? Speech.says(
          zh:
            "投诉 \(question.number) 已受理，并入案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)。",
          en:
            "Complaint \(question.number) is accepted and joins case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge)."
        )
        : Speech.says(
          zh:
            "投诉 \(question.number) 已受理，立为案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，\(answer.file.occurred)。",
          en:
            "Complaint \(question.number) is accepted and opens case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.file.occurred)."
        )
    }
    if let duplicates = accepted.recorded?.checked.duplicates, !duplicates.isEmpty {
      Output.remark(RecordCommand.warning(of: duplicates))
    }
    Output.remark(NextStep.of(answer))
  }

  private func way(in home: Association, _ registry: any RegistryReader) throws -> AcceptComplaint.Way {
    if let join { return .join(join) }
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    let membership = try member.map { try MemberLookup($0, in: home, on: occurred ?? today).resolve(in: registry) }
    let account = texts.platform == nil && texts.handle == nil ? member.flatMap { AccountName($0) } : nil
    return .open(
      AcceptComplaint.Charge(
        membership: membership?.key, category: category ?? "", level: level, occurred: occurred,
        texts: CaseTexts(
          platform: texts.platform ?? account?.platform, handle: texts.handle ?? account?.handle, url: texts.url,
          summary: texts.summary)))
  }
}
