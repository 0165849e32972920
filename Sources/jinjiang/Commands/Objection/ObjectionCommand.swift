internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang objection …`: what members say is wrong, and what they were answered.
struct ObjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objection", abstract: Speech.says(zh: "异议：提出、答复、列出", en: "Objections: lodged, answered, listed"),
    subcommands: [ObjectionLodge.self, ObjectionAnswer.self, ObjectionExtend.self, ObjectionList.self])

  static func title(of objection: Objection) -> String {
    let about = objection.number.map { Speech.says(zh: "案件 \($0)", en: "case \($0)") }
    return Speech.says(
      zh: "异议 \(objection.sequence.value)（\(about ?? "会员资料")，\(objection.subject.title.zh)）",
      en: "Objection \(objection.sequence.value) (\(about ?? "the member's details"), \(objection.subject.title.en))")
  }
}

/// `jinjiang objection list`: the open ones, or all.
struct ObjectionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出待答复的异议", en: "Objections that wait for an answer"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "包括已答复的", en: "Those that were answered, too")))
  var all = false

  func run() throws {
    let rows: [[Cell]] = try options.read { registry in
      let home = try association.theOne(in: registry)
      return try registry.objections(in: home.key).filter { all || $0.answer == nil }.map { objection in
        let member = try registry.membership(objection.membership)
        return [
          .integer(objection.sequence.value), Cell(member?.number),
          objection.number.map { .integer($0.value) } ?? .empty, .text(subject(objection.subject)),
          Cell(objection.lodged), Cell(objection.answerBy.day), Cell(objection.text),
          Cell(objection.answer.map { output.format == .text ? $0.followUp.title.spoken : $0.followUp.id }),
          Cell(objection.answer?.reason),
        ]
      }
    }
    try output.write(
      Table(
        id: "objections",
        caption: Speech.says(
          zh: "异议；披露范围：\(Disclosure.council.title.zh)", en: "Objections; disclosure: \(Disclosure.council.title.en)"),
        columns: [
          Column("objection", Speech.says(zh: "编号", en: "No."), .integer),
          Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
          Column("case", Speech.says(zh: "案件", en: "Case"), .integer),
          Column("subject", Speech.says(zh: "针对", en: "Against")),
          Column("lodged_on", Speech.says(zh: "提出", en: "Lodged"), .day),
          Column("answer_by", Speech.says(zh: "答复期限", en: "Answer by"), .day),
          Column("text", Speech.says(zh: "内容", en: "What is said")),
          Column("answer", Speech.says(zh: "答复", en: "Answer")),
          Column("reason", Speech.says(zh: "理由", en: "Reasons")),
        ], rows: Rows(rows)))
  }

  private func subject(_ subject: ObjectionLodged.Subject) -> String {
    output.format == .text ? subject.title.spoken : subject.id
  }
}
