internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang member answers MEMBER`: what was told of the member, to whom and what for.
struct MemberAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: Speech.says(zh: "列出对外提供过的答复", en: "Every answer about a member that left the house"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var named: NamedMember
  @OptionGroup var output: FormatOptions

  func run() throws {
    let given = try options.read { try AnswersGiven(about: named.resolve(in: $0), in: $0) }
    let table = AnswersTable(given: given, isSpoken: output.format == .text).table
    try output.write(table)
  }
}

/// Answers given as a table; for the member, and so of member disclosure.
struct AnswersTable {
  let given: AnswersGiven
  let isSpoken: Bool

  var table: Table {
    Table(
      id: "answers",
      caption: Speech.says(
        zh: "会员 \(given.membership.spoken) 的对外答复；披露范围：\(Disclosure.member.title.zh)",
        en: "Answers given about member \(given.membership.spoken); disclosure: \(Disclosure.member.title.en)"),
      columns: [
        Column("number", Speech.says(zh: "编号", en: "Number"), .integer),
        Column("given_on", Speech.says(zh: "日期", en: "Day"), .day), Column("form", Speech.says(zh: "形式", en: "Form")),
        Column("disclosure", Speech.says(zh: "披露范围", en: "Disclosure")),
        Column("recipient", Speech.says(zh: "接收方", en: "Recipient")),
        Column("purpose", Speech.says(zh: "用途", en: "Purpose")),
        Column("ground", Speech.says(zh: "依据", en: "Ground")),
        Column("score", Speech.says(zh: "信用分", en: "Score"), .decimal),
        Column("grade", Speech.says(zh: "等级", en: "Grade")),
        Column("expires_on", Speech.says(zh: "有效期至", en: "Expires"), .day),
        Column("revoked_on", Speech.says(zh: "撤销日", en: "Revoked"), .day),
      ],
      rows: Rows(given.answers.map(cells)))
  }

  private func cells(of answer: AnswersGiven.Answer) -> [Cell] {
    let fact = answer.fact
    return [
      .integer(answer.number.value), Cell(answer.day), .text(isSpoken ? fact.form.title.spoken : fact.form.id),
      .text(isSpoken ? fact.disclosure.title.spoken : fact.disclosure.rawValue),
      Cell(answer.recipient.map { isSpoken ? UsualWords.shown($0).spoken : $0 }),
      Cell(answer.purpose), Cell(answer.ground.map { isSpoken ? UsualWords.shown($0).spoken : $0 }),
      fact.score.map { .decimal($0.tenths, places: 1) } ?? .empty,
      Cell(fact.grade?.id), Cell(fact.expires), Cell(answer.revoked),
    ]
  }
}
