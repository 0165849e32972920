internal import Documents
internal import Registry

/// The pictures of what was found over eight quarters, and how long it took.
struct ActivityCharts {
  let activity: CaseActivity
  let rulebooks: RulebookShelf
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  /// A picture holds so many kinds of bars that can be told apart in black and white.
  private static let mostSeries = 4

  /// The categories that occur most, each by itself, and all others together; nil where nothing was upheld.
  var byCategory: Chart? {
    guard !activity.upheld.isEmpty else { return nil }
    let most = activity.upheld.enumerated().sorted { ($1.element.sum, $0.offset) < ($0.element.sum, $1.offset) }
    let named = most.count <= ActivityCharts.mostSeries ? most.count : ActivityCharts.mostSeries - 1
    var series = most.prefix(named).map { each in
      Chart.Series(
        each.element.category.id, rulebooks.title(of: each.element.category).text(in: language), each.element.counts)
    }
    let rest = most.dropFirst(named).map(\.element)
    if !rest.isEmpty {
      let sums = activity.quarters.indices.map { quarter in rest.reduce(0) { $0 + $1.counts[quarter] } }
      series.append(Chart.Series("others", text("其他", "Others"), sums))
    }
    let total = activity.upheld.reduce(0) { $0 + $1.sum }
    let first = rulebooks.title(of: most[0].element.category)
    return Chart(
      id: "activity_chart",
      title: text(
        "\(activity.quarters.count) 个季度认定成立的违规：按类别",
        "Violations upheld over \(activity.quarters.count) quarters, by category"),
      summary: text(
        "共 \(total) 起，最多的是“\(first.zh)”，\(most[0].element.sum) 起。",
        "\(total) in all; most often: \(first.en), \(most[0].element.sum)."),
      axis: text("季度", "Quarter"),
      shape: .stacked(categories: activity.quarters.map(\.description), series: series))
  }

  /// Days from intake to the effect of the decision; nil where nothing was decided that had been pending.
  var daysToDecision: Chart? {
    guard let median = activity.median else { return nil }
    let classes: [(name: String, days: ClosedRange<Int>)] = [
      ("0–15", 0...15), ("16–30", 16...30), ("31–60", 31...60), ("61–90", 61...90), (">90", 91...Int.max),
    ]
    return Chart(
      id: "time_chart", title: text("从受理到决定生效的天数", "Days from intake to the effect of the decision"),
      summary: text(
        "\(activity.daysToDecision.count) 起，中位数 \(median) 天。",
        "\(Words.count(activity.daysToDecision.count, "case", "cases")), with a median of \(median) days."),
      axis: text("天数", "Days"),
      shape: .histogram(
        classes: classes.map(\.name),
        series: .init(
          "cases", text("案件", "Cases"),
          classes.map { each in activity.daysToDecision.count { each.days.contains($0) } })))
  }
}
