internal import Registry

/// A statement in a few sentences: from what to what, why, what appeals could change, what was restated, what is next.
struct StatementSentences {
  let statement: MemberStatement
  let dependsOnAppeals: Bool

  private var credit: CreditStatement { statement.credit }

  var all: [Phrase] { [balance] + [reasons, appeals, restated, next].compactMap(\.self) }

  private var balance: Phrase {
    let (opening, closing) = (credit.opening.result, credit.closing.result)
    let (from, to) = (Words.date(credit.period.lowerBound), Words.date(credit.period.upperBound))
    let change = closing.shown - opening.shown
    let grade =
      opening.grade == closing.grade
      ? Phrase(zh: "等级仍为 \(closing.grade.id)", en: "grade \(closing.grade.id) as before")
      : Phrase(
        zh: "等级由 \(opening.grade.id) 变为 \(closing.grade.id)",
        en: "grade \(closing.grade.id) instead of \(opening.grade.id)")
    guard change != .zero else {
      return Phrase(
        zh: "\(to.zh)信用分为 \(closing.score)，与期初相同；\(grade.zh)。",
        en: "On \(to.en) the score is \(closing.score), the same as at the opening; \(grade.en).")
    }
    let moved = MovementWords.signed(change)
    return Phrase(
      zh: "\(from.zh)至\(to.zh)，信用分由 \(opening.score) 变为 \(closing.score)，较期初 \(moved) 分；\(grade.zh)。",
      en:
        "From \(from.en) to \(to.en) the score went from \(opening.score) to \(closing.score), \(moved) from its opening; \(grade.en)."
    )
  }

  private var reasons: Phrase? {
    guard credit.movements.contains(where: { $0.amount != .zero }) else {
      return Phrase(zh: "其间没有变动。", en: "Nothing moved it.")
    }
    var parts: [Phrase] = []
    for group in MovementGroup.allCases {
      let movements = credit.movements.filter { MovementGroup($0) == group }
      let sum = movements.reduce(Millipoints.zero) { $0 + $1.amount }
      let isRounding = group == .adjustments && movements.allSatisfy { $0.kind == .rounding }
      let words = isRounding ? Phrase(zh: "四舍五入", en: "rounding") : group.words
      let amount = MovementWords.signed(sum)
      switch group {
      case .time, .adjustments:
        guard sum != .zero else { continue }
        parts.append(Phrase(zh: "\(words.zh) \(amount) 分", en: "\(words.en) \(amount)"))
      default:
        guard !movements.isEmpty else { continue }
        parts.append(
          Phrase(
            zh: "\(words.zh) \(movements.count) 项，共 \(amount) 分", en: "\(words.en) (\(movements.count)) \(amount)"))
      }
    }
    return Phrase(
      zh: "其中：" + parts.map(\.zh).joined(separator: "；") + "。",
      en: "Of this: " + parts.map(\.en).joined(separator: "; ") + ".")
  }

  private var appeals: Phrase? {
    guard dependsOnAppeals else { return nil }
    let figures = statement.closingFigures
    let (lost, won) = (figures.ifAppealsFail, figures.ifAppealsSucceed)
    return Phrase(
      zh: "有认定在申诉或重新审理中：均维持则期末为 \(lost.score)（\(lost.grade.id)），均撤销则为 \(won.score)（\(won.grade.id)）。",
      en:
        "Findings are under appeal or opened again: the closing score would be \(lost.score) (\(lost.grade.id)) if all are affirmed, and \(won.score) (\(won.grade.id)) if all are overturned."
    )
  }

  private var restated: Phrase? {
    guard let then = credit.openingAsThen?.result, statement.isOpeningRestated else { return nil }
    let now = credit.opening.result
    return Phrase(
      zh: "本期开始后登记了此前已生效的事项，期初分由当时所知的 \(then.score) 重述为 \(now.score)。",
      en:
        "Entries made since the period began had an effect before it: the opening score, \(then.score) as known then, is restated as \(now.score)."
    )
  }

  private var next: Phrase? {
    let changes = statement.explanation.path.lineChanges.filter { $0.day > credit.closing.day }
    guard let first = changes.min(by: { ($0.day, $0.caseNumber) < ($1.day, $1.caseNumber) }) else { return nil }
    let day = Words.date(first.day)
    return first.kind == .holdEnds
      ? Phrase(
        zh: "下一项变化：\(day.zh)案件 \(first.caseNumber) 开始淡出。",
        en: "Next, on \(day.en), case \(first.caseNumber) begins to fade.")
      : Phrase(
        zh: "下一项变化：\(day.zh)案件 \(first.caseNumber) 不再计分。",
        en: "Next, on \(day.en), case \(first.caseNumber) no longer counts.")
  }
}
