internal import Documents
internal import Registry

/// The tables of the council pack.
struct CouncilPackTables {
  let pack: CouncilPack
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  private var memberColumns: [Column] {
    [Column("member_no", Words.number.text(in: language)), Column("name", Words.name.text(in: language))]
  }

  private func member(_ number: String?, _ name: String?) -> [Cell] {
    [number.map { .text($0) } ?? .empty, .personal(name, in: language)]
  }

  private func title(of category: CategoryID) -> Cell {
    .text(pack.rulebooks.title(of: category).text(in: language))
  }

  var docket: Table {
    Table(
      id: "docket", caption: text("待办期限，逾期的在先", "What is due, overdue first"),
      columns: [Column("due_on", text("期限", "By"), .day), Column("case", text("案件", "Case"), .integer)] + memberColumns
        + [
          Column("task", text("事项", "What")), Column("party", text("由谁", "By whom")),
          Column("overdue", text("逾期", "Overdue"), .flag),
        ],
      rows: Rows(
        pack.docket.map { each in
          [
            each.due.map(Cell.day) ?? .text(text("即办", "at once")),
            each.caseNumber.map { .integer($0.value) } ?? .empty,
          ]
            + member(each.number, each.name)
            + [
              .text(each.task.title.text(in: language)), .text(each.party.title.text(in: language)),
              .flag(each.isOverdue),
            ]
        }))
  }

  var open: Table {
    Table(
      id: "open_cases", caption: text("未结案件", "Open cases"),
      columns: [Column("case", text("案件", "Case"), .integer)] + memberColumns
        + [
          Column("category", text("类别", "Category")), Column("level", text("程度", "Level")),
          Column("occurred_on", text("行为日", "Act"), .day), Column("opened_on", text("立案", "Opened"), .day),
          Column("days", text("天数", "Days"), .integer), Column("stage", text("阶段", "Stage")),
        ],
      rows: Rows(
        pack.open.map { each in
          [.integer(each.caseNumber.value)] + member(each.number, each.name)
            + [
              title(of: each.category), each.level.map { .text($0.title.text(in: language)) } ?? .empty,
              .day(each.occurred), .day(each.opened), .integer(pack.asOf.days(since: each.opened)),
              .text(each.stage.title.text(in: language)),
            ]
        }))
  }

  var consistency: Table {
    let rows = pack.statistics.consistency
    return Table(
      id: "consistency", caption: text("同类认定的分值与惩戒", "Points and sanctions of like findings"),
      columns: [
        Column("category", text("类别", "Category")), Column("level", text("程度", "Level")),
        Column("findings", text("认定", "Findings"), .integer), Column("least", text("最低分值", "Least points"), .decimal),
        Column("median", text("中位分值", "Median"), .decimal), Column("most", text("最高分值", "Most points"), .decimal),
        Column("sanctions", text("惩戒", "Sanctions")),
        Column("without", text("未处惩戒", "Without sanction"), .integer),
      ],
      rows: Rows(
        rows.map { each in
          [
            title(of: each.category), each.level.map { .text($0.title.text(in: language)) } ?? .empty,
            .integer(each.points.count), each.points.first.map(Cell.points) ?? .empty,
            CaseActivity.median(of: each.points.map(\.value)).map { .points(Millipoints($0)) } ?? .empty,
            each.points.last.map(Cell.points) ?? .empty,
            .text(
              each.sanctions.map { "\($0.title.text(in: language)) \($0.count)" }.joined(separator: text("，", ", "))),
            .integer(each.withoutSanction),
          ]
        }),
      total: [
        .text(text("合计", "Total")), .empty, .integer(rows.reduce(0) { $0 + $1.points.count }), .empty, .empty, .empty,
        .empty, .integer(rows.reduce(0) { $0 + $1.withoutSanction }),
      ])
  }

  var appeals: Table {
    let appeals = pack.statistics.appeals
    func share(_ part: Int) -> Cell {
      appeals.decided == 0 ? .empty : .decimal((part * 1000 + appeals.decided / 2) / appeals.decided, places: 1)
    }
    let rows: [(String, Int, Cell)] = [
      (text("本会程序认定成立", "Findings of the association"), appeals.findings, .empty),
      (text("提出申诉", "Appealed"), appeals.appealed, .empty),
      (text("维持", "Affirmed"), appeals.affirmed, share(appeals.affirmed)),
      (text("改判", "Varied"), appeals.varied, share(appeals.varied)),
      (text("撤销", "Overturned"), appeals.overturned, share(appeals.overturned)),
      (text("撤回", "Withdrawn"), appeals.withdrawn, .empty), (text("复核中", "Under review"), appeals.open, .empty),
    ]
    return Table(
      id: "appeals", caption: text("申诉的结果", "What became of appeals"),
      columns: [
        Column("outcome", text("结果", "Outcome")), Column("cases", text("案件", "Cases"), .integer),
        Column("share", text("占已复核 %", "% of those reviewed"), .decimal),
      ],
      rows: Rows(rows.map { [.text($0.0), .integer($0.1), $0.2] }))
  }

  func median(of step: CasePace) -> Int? {
    pack.statistics.paces.first { $0.step == step }.flatMap { CaseActivity.median(of: $0.days) }
  }

  var paces: Table {
    Table(
      id: "working_days", caption: text("各环节用时（工作日）", "Working days per step"),
      columns: [
        Column("step", text("环节", "Step")), Column("cases", text("次数", "Count"), .integer),
        Column("median", text("中位数", "Median"), .integer), Column("most", text("最长", "Longest"), .integer),
      ],
      rows: Rows(
        pack.statistics.paces.map { each in
          [
            .text(each.step.title.text(in: language)), .integer(each.days.count),
            CaseActivity.median(of: each.days).map { .integer($0) } ?? .empty,
            each.days.last.map { .integer($0) } ?? .empty,
          ]
        }))
  }

  /// Median working days of each step; nil where no step was taken.
  var pace: Chart? {
    let steps = pack.statistics.paces.filter { !$0.days.isEmpty }
    guard !steps.isEmpty else { return nil }
    let medians = steps.map { CaseActivity.median(of: $0.days) ?? 0 }
    return Chart(
      id: "pace_chart", title: text("各环节用时中位数（工作日）", "Median working days per step"),
      summary: text(
        zip(steps, medians).map { "\($0.step.title.zh) \($1) 天" }.joined(separator: "，") + "。",
        zip(steps, medians).map { "\($0.step.title.en): \($1)" }.joined(separator: ", ") + "."),
      axis: text("环节", "Step"),
      shape: .diverging(
        categories: steps.map { $0.step.title.text(in: language) },
        series: .init("working_days", text("工作日", "Working days"), medians)))
  }
}
