internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang complaint show N`
struct ComplaintShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看一件投诉（不显示投诉人）", en: "One complaint, without who complained"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: ComplaintQuestion
  @OptionGroup var output: FormatOptions

  func run() throws {
    let answer = try options.read { registry in
      let home = try question.association.theOne(in: registry)
      return try ComplaintAnswer(registry.theComplaint(question.number, in: home.key), in: registry)
    }
    try output.write(answer.answer(for: output.format))
    if answer.complaint.ending == nil || answer.complaint.ending?.caseNumber != nil { Output.remark(answer.next) }
  }
}

/// `jinjiang complaint list`
struct ComplaintList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出投诉", en: "List complaints"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "只列待决定的", en: "Only those on which nobody has decided")))
  var open = false

  func run() throws {
    let (home, answers) = try options.read { registry in
      let home = try association.theOne(in: registry)
      return (
        home,
        try registry.complaints(of: home.key, openOnly: open).map {
          try ComplaintAnswer(registry.theComplaint($0, in: home.key), in: registry)
        }
      )
    }
    try output.write(ComplaintList.table(of: answers, in: home, isSpoken: output.format == .text))
  }

  private static func table(of answers: [ComplaintAnswer], in home: Association, isSpoken: Bool) -> Table {
    Table(
      id: "complaints",
      caption: Speech.says(
        zh: "\(home.name.zh)（\(home.code)）投诉；披露范围：\(Disclosure.council.title.zh)",
        en: "Complaints to \(home.name.en) (\(home.code)); disclosure: \(Disclosure.council.title.en)"),
      columns: [
        Column("complaint", Speech.says(zh: "投诉", en: "Complaint"), .integer),
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("name", Speech.says(zh: "名称或账号", en: "Name or account")),
        Column("received_on", Speech.says(zh: "收到", en: "Received"), .day),
        Column("anonymous", Speech.says(zh: "匿名", en: "Anonymous"), .flag),
        Column("outcome", Speech.says(zh: "处理", en: "Outcome")),
        Column("outcome_on", Speech.says(zh: "日期", en: "On"), .day),
        Column("case", Speech.says(zh: "案件", en: "Case"), .integer),
        Column("decide_by", Speech.says(zh: "期限", en: "By"), .day),
      ],
      rows: Rows(
        answers.map { answer in
          let complaint = answer.complaint
          return [
            .integer(complaint.number.value), Cell(answer.membership?.number),
            Cell(answer.membership?.name ?? complaint.texts.account?.description), Cell(complaint.received),
            .flag(complaint.isAnonymous),
            complaint.ending.map { .text(isSpoken ? $0.outcome.title.spoken : $0.outcome.id) } ?? .empty,
            Cell(complaint.ending?.day), complaint.ending?.caseNumber.map { .integer($0.value) } ?? .empty,
            complaint.ending == nil ? Cell(complaint.decideBy.day) : .empty,
          ]
        }))
  }
}

/// `jinjiang complaint complainant N --reason …`: who complained, for those entitled to know; that it was shown is recorded.
struct ComplaintComplainant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complainant",
    abstract: Speech.says(zh: "查看投诉人（仅数据专员，留下记录）", en: "Who complained: for a data officer, and recorded"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: ComplaintQuestion
  @OptionGroup var reasons: ReasonOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let request = ShowComplainant(
      association: try question.associationKey(options), number: question.number, reason: reasons.reason)
    guard let shown = try writing.record(request, in: options) else { return }
    let erased = Speech.says(zh: "（已删除）", en: "(erased)")
    try output.write(
      Answer(
        title: Speech.says(zh: "投诉 \(shown.number) 的投诉人", en: "Who made complaint \(shown.number)"),
        facts: [
          .init("complainant", Speech.says(zh: "投诉人", en: "Complainant"), .text(shown.name ?? erased)),
          .init("contact", Speech.says(zh: "联系方式", en: "Contact"), Cell(shown.contact)),
        ],
        notes: [
          Speech.says(zh: "本次查看及其理由已登记。", en: "That this was shown, and why, is on record.")
        ]))
  }
}
