internal import Documents
internal import Registry

/// The pictures of a credit report.
struct CreditReportCharts {
  let report: CreditReport
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  var grades: Chart {
    let changes = report.grades.filter { $0.now != $0.before }.map { each in
      let change = each.now - each.before
      return text(
        "\(each.grade.id) 级\(change > 0 ? "增加" : "减少") \(abs(change)) 名",
        "\(each.grade.id) \(change > 0 ? "gained" : "lost") \(abs(change))")
    }
    return Chart(
      id: "grade_chart",
      title: text(
        "各等级会员数：本\(report.period.end.zh)与\(report.period.lastEnd.zh)",
        "Members by grade, at \(report.period.end.en) and \(report.period.lastEnd.en)"),
      summary: changes.isEmpty
        ? text(
          "各等级人数与\(report.period.lastEnd.zh)相同。", "Every grade has as many members as \(report.period.lastEnd.en).")
        : changes.joined(separator: text("，", ", ")) + text("。", "."),
      axis: Words.grade.text(in: language),
      shape: .grouped(
        categories: report.grades.map(\.grade.id),
        series: [
          .init("now", report.period.description, report.grades.map(\.now)),
          .init("before", report.period.before, report.grades.map(\.before)),
        ]))
  }

  /// The members whose score moved most for something that was recorded; nil where none did.
  var movements: Chart? {
    let members = report.members
    // By their places: an account is not copied to be sorted.
    let moved = members.indices.filter { members[$0].hasNews && members[$0].change != .zero }
      .sorted { (members[$0].change, members[$0].number ?? "") < (members[$1].change, members[$1].number ?? "") }
    let shown = (moved.count <= 20 ? moved : Array(moved.prefix(10) + moved.suffix(10))).map { members[$0] }
    guard let lowest = shown.first, let highest = shown.last else { return nil }
    let (fallen, risen) = (
      moved.count { members[$0].change < .zero }, moved.count { members[$0].change > .zero }
    )
    return Chart(
      id: "movement_chart",
      title: moved.count <= 20
        ? text("信用分变动", "Movement of scores") : text("变动最大的 20 名会员", "The twenty members whose score moved most"),
      summary: text(
        "\(fallen) 名会员下降，\(risen) 名上升；最低 \(MovementWords.signed(lowest.change)) 分，最高 \(MovementWords.signed(highest.change)) 分。",
        "\(fallen) fell and \(risen) rose, from \(MovementWords.signed(lowest.change)) to \(MovementWords.signed(highest.change)) points."
      ),
      axis: Words.member.text(in: language), places: 1,
      shape: .diverging(
        categories: shown.map { ($0.name ?? Words.erased.text(in: language)) + ($0.number.map { " \($0)" } ?? "") },
        series: .init("points", text("变动", "Points"), shown.map { $0.change.value / 100 })))
  }
}
