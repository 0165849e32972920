internal import Documents
internal import Registry

/// The tables and the picture of an impact report.
struct BacktestTables {
  let report: BacktestReport
  let language: DocumentLanguage

  private var backtest: Backtest { report.backtest }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
  private var now: String { text("现行", "In force") }
  private var draft: String { text("草案", "Draft") }

  var chart: Chart {
    let moved = backtest.grades.filter { $0.now != $0.before }.map { each in
      text("\(each.grade.id) 级 \(each.before) → \(each.now)", "\(each.grade.id) \(each.before) → \(each.now)")
    }
    return Chart(
      id: "grade_chart", title: text("各等级会员数", "Members by grade"),
      summary: moved.isEmpty
        ? text("每个等级的人数不变。", "Every grade would have as many members.")
        : moved.joined(separator: text("，", ", ")) + text("。", "."),
      axis: Words.grade.text(in: language),
      shape: .grouped(
        categories: backtest.grades.map(\.grade.id),
        series: [
          .init("before", now, backtest.grades.map(\.before)), .init("after", draft, backtest.grades.map(\.now)),
        ]))
  }

  var grades: Table {
    let rows = backtest.grades
    return Table(
      id: "grades", caption: text("各等级会员数", "Members by grade"),
      columns: [
        Column("grade", Words.grade.text(in: language)), Column("before", now, .integer),
        Column("after", draft, .integer), Column("change", text("变化", "Change"), .integer, signed: true),
      ],
      rows: Rows(
        rows.map { [.text($0.grade.id), .integer($0.before), .integer($0.now), .integer($0.now - $0.before)] }),
      total: [
        .text(text("合计", "Total")), .integer(rows.reduce(0) { $0 + $1.before }),
        .integer(rows.reduce(0) { $0 + $1.now }), .integer(0),
      ])
  }

  var steps: Table {
    Table(
      id: "steps", caption: text("由哪一级到哪一级", "From which grade to which"),
      columns: [
        Column("from", now), Column("to", draft), Column("members", text("会员", "Members"), .integer),
      ],
      rows: Rows(backtest.steps.map { [.text($0.from.id), .text($0.to.id), .integer($0.members)] }))
  }

  /// Those in another grade only: for a council, a tenth of a point more or less is no news.
  var members: Table {
    Table(
      id: "members", caption: text("等级会变的会员", "Members who would stand in another grade"),
      columns: [
        Column("member_no", Words.number.text(in: language)), Column("name", Words.name.text(in: language)),
        Column("score_before", text("现行信用分", "Score in force"), .decimal),
        Column("grade_before", text("现行等级", "Grade in force")),
        Column("score_after", text("草案信用分", "Score under the draft"), .decimal),
        Column("grade_after", text("草案等级", "Grade under the draft")),
        Column("change", text("变化", "Change"), .decimal, signed: true),
      ],
      rows: Rows(
        backtest.inOtherGrade.map { each in
          [
            each.number.map { .text($0) } ?? .empty, .personal(each.name, in: language), .score(each.before.score),
            .text(each.before.grade.id), .score(each.after.score), .text(each.after.grade.id),
            .decimal(each.after.score.tenths - each.before.score.tenths, places: 1),
          ]
        }))
  }

  var categories: Table {
    Table(
      id: "categories", caption: text("各类别计入的案件", "Cases that count, by category"),
      columns: [
        Column("category", text("类别", "Category")), Column("cases", text("案件", "Cases"), .integer),
        Column("weight_before", text("现行计分", "Weight in force"), .decimal),
        Column("weight_after", text("草案计分", "Weight under the draft"), .decimal),
        Column(
          "members_in_other_grade", text("其中等级会变的会员", "Members of these in another grade"), .integer),
      ],
      rows: Rows(
        backtest.categories.map { each in
          [
            .text(report.title(of: each.category).text(in: language)), .integer(each.cases), .points(each.before),
            .points(each.after), .integer(each.membersInOtherGrade),
          ]
        }))
  }
}
