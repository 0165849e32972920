internal import Documents
internal import Registry

/// The tables of an explanation.
struct ExplanationLines {
  let explanation: StandingExplanation
  let language: DocumentLanguage

  private var today: Explanation { explanation.path.today }
  private var asOf: Day { today.day }

  var isEmpty: Bool { today.lines.isEmpty }

  /// From the base to the score, so that a reader can add it up.
  var sums: Table {
    let result = today.result
    var rows: [[Cell]] = [[.text(language.text("基准分", "Base")), .points(result.base)]]
    rows.append([.text(language.text("违规扣分", "Violations")), .points(-result.deduction)])
    rows.append([.text(language.text("正向加分", "Commendations")), .points(result.earned)])
    func movement(_ zh: String, _ en: String, _ amount: Millipoints) {
      if amount != .zero { rows.append([.text(language.text(zh, en)), .points(amount)]) }
    }
    movement("超出加分上限的部分", "Beyond the caps on commendations", result.uplift - result.earned)
    movement("分数上下限", "Floor and ceiling", result.exact - result.unbounded)
    movement("四舍五入", "Rounding", result.shown - result.exact)
    return Table(
      id: "sums", caption: language.text("由基准分到信用分", "From the base to the score"),
      columns: [
        Column("item", language.text("项目", "Item")),
        Column("points", language.text("分", "Points"), .decimal),
      ],
      rows: Rows(rows), total: [.text(Words.score.text(in: language)), .points(result.shown)])
  }

  /// Every counted case.
  var table: Table {
    Table(
      id: "lines", caption: language.text("计入信用分的案件", "Cases that count"),
      columns: [
        Column("case", language.text("案件", "Case"), .integer),
        Column("category", language.text("类别", "Category")),
        Column("article", language.text("条款", "Article")),
        Column("level", language.text("程度", "Level")),
        Column("occurred_on", language.text("行为日", "Act"), .day),
        Column("found_on", language.text("认定日", "Found"), .day),
        Column("points", language.text("分值", "Points"), .decimal),
        Column("multiplier", language.text("倍数", "Multiplier"), .decimal),
        Column("weight", language.text("当前计分", "Weight"), .decimal, signed: true),
        Column("state", language.text("状态", "State")),
      ],
      rows: Rows(today.lines.map(row)))
  }

  private func row(_ line: ScoreLine) -> [Cell] {
    [
      .integer(line.caseNumber.value), .text(title(of: line.category, edition: line.edition)),
      .text(line.article), line.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(line.occurred),
      .day(line.found), .points(line.points), .decimal(line.multiplier.value, places: 3),
      .points(line.contribution(on: asOf)), .text(LineWords(line: line, asOf: asOf).text(in: language)),
    ]
  }

  /// The articles that the lines rest on, in full.
  var articles: [String] {
    var seen: Set<String> = []
    return today.lines.compactMap { line in
      guard seen.insert("\(line.edition)\u{0}\(line.article)").inserted,
        let article = explanation.rulebooks[line.edition].article(line.article)
      else { return nil }
      return language.text("第 \(article.id) 条：\(article.text.zh)", "Article \(article.id): \(article.text.en)")
    }
  }

  /// Findings that would count, were it not for an appeal or a reopening.
  var stayed: Table {
    Table(
      id: "stayed",
      caption: language.text("暂停执行、现不计分的认定", "Findings whose effect is stayed, and which do not count now"),
      columns: [
        Column("case", language.text("案件", "Case"), .integer), Column("category", language.text("类别", "Category")),
        Column("article", language.text("条款", "Article")), Column("level", language.text("程度", "Level")),
        Column("found_on", language.text("认定日", "Found"), .day),
        Column("weight", language.text("恢复后计分", "If it counts again"), .decimal, signed: true),
      ],
      rows: Rows(
        explanation.stayed.map { line in
          [
            .integer(line.caseNumber.value), .text(title(of: line.category, edition: line.edition)),
            .text(line.article), line.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(line.found),
            .points(line.contribution(on: asOf)),
          ]
        }))
  }

  /// Decided cases that are open again.
  var reopened: Table {
    Table(
      id: "reopened", caption: language.text("重新审理的案件", "Cases that are open again"),
      columns: [
        Column("case", language.text("案件", "Case"), .integer), Column("category", language.text("类别", "Category")),
        Column("level", language.text("原认定程度", "Level as it stands")),
        Column("since", language.text("重新审理自", "Open again since"), .day),
        Column("meanwhile", language.text("期间", "Meanwhile")),
      ],
      rows: Rows(
        explanation.reopened.map { each in
          [
            .integer(each.number.value), .text(title(of: each.category)),
            each.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(each.since),
            .text(
              each.isInFavour
                ? language.text("暂停执行，只能从轻", "effect stayed; it can only become milder")
                : language.text("照旧，可能加重", "as it stands; it may become graver")),
          ]
        }))
  }

  /// Cases on which nothing has been decided, and which do not count.
  var open: Table {
    Table(
      id: "open", caption: language.text("待处理、不计分的案件", "Cases that are pending and do not count"),
      columns: [
        Column("case", language.text("案件", "Case"), .integer), Column("category", language.text("类别", "Category")),
        Column("level", language.text("程度", "Level")), Column("occurred_on", language.text("行为日", "Act"), .day),
        Column("since", language.text("待处理自", "Pending since"), .day),
      ],
      rows: Rows(
        explanation.open.map { each in
          [
            .integer(each.number.value), .text(title(of: each.category)),
            each.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(each.occurred), .day(each.since),
          ]
        }))
  }

  private func title(of category: CategoryID, edition: String? = nil) -> String {
    explanation.rulebooks.title(of: category, edition: edition).text(in: language)
  }
}
