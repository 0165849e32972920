internal import Documents
internal import Registry

/// Answers that a merger makes false, as a table: whom to tell, and what.
struct MadeFalseTable {
  let answers: [AnswersMadeFalse.Answer]
  /// Else it is only proposed.
  let isConfirmed: Bool
  let position: Position
  let isSpoken: Bool

  var table: Table {
    Table(
      id: "made_false", caption: caption,
      columns: [
        Column("number", Speech.says(zh: "编号", en: "Number"), .integer),
        Column("given_on", Speech.says(zh: "日期", en: "Day"), .day), Column("form", Speech.says(zh: "形式", en: "Form")),
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("recipient", Speech.says(zh: "接收方", en: "Recipient")),
        Column("as_of", Speech.says(zh: "截至", en: "As of"), .day),
        Column("told_score", Speech.says(zh: "当时信用分", en: "Score told"), .decimal),
        Column("told_grade", Speech.says(zh: "当时等级", en: "Grade told")),
        Column("score", Speech.says(zh: "合并后信用分", en: "Score merged"), .decimal),
        Column("grade", Speech.says(zh: "合并后等级", en: "Grade merged")),
        Column("expires_on", Speech.says(zh: "有效期至", en: "Expires"), .day),
      ],
      rows: Rows(answers.map(cells)))
  }

  private var caption: String {
    let level = Disclosure.council.title
    return isConfirmed
      ? Speech.says(
        zh: "因合并而失实的答复和报告：\(answers.count) 件，请告知接收方；登记流水位置 \(position)；披露范围：\(level.zh)",
        en:
          "Answers and reports that the merger makes false: \(answers.count), tell who has them; known at \(position); disclosure: \(level.en)"
      )
      : Speech.says(
        zh: "确认合并后将失实的答复和报告：\(answers.count) 件；登记流水位置 \(position)；披露范围：\(level.zh)",
        en:
          "Answers and reports that the merger would make false: \(answers.count), known at \(position); disclosure: \(level.en)"
      )
  }

  private func cells(of answer: AnswersMadeFalse.Answer) -> [Cell] {
    func score(_ rating: Rating?) -> Cell { rating?.score.map { .decimal($0.tenths, places: 1) } ?? .empty }
    let form: String =
      switch answer.form {
      case .answer(let form): isSpoken ? form.title.spoken : form.id
      case .report(let kind): isSpoken ? kind.title.spoken : kind.id
      }
    return [
      .integer(answer.number.value), Cell(answer.day), .text(form), Cell(answer.member),
      Cell(answer.recipient.map { isSpoken ? UsualWords.shown($0).spoken : $0 }),
      Cell(answer.asOf), score(answer.told), Cell(answer.told?.grade.id), score(answer.now), Cell(answer.now?.grade.id),
      Cell(answer.expires),
    ]
  }
}
