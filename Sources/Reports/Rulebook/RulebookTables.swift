internal import Documents
internal import Registry

/// The parts of a rulebook that are numbers.
struct RulebookTables {
  let rulebook: Rulebook
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  /// A row for each category and level, mildest first.
  var violations: Table {
    Table(
      id: "violations", caption: text("分值与时限（月）", "Points, and months they hold and fade"),
      columns: [
        Column("category", text("类别", "Category")), Column("article", text("条", "Article")),
        Column("level", text("程度", "Level")), Column("points", text("扣分", "Points"), .decimal),
        Column("range", text("范围", "Range")), Column("hold", text("保持", "Hold"), .integer),
        Column("fade", text("递减", "Fade"), .integer), Column("ceiling", text("等级上限", "Ceiling")),
        Column("repair", text("可修复", "Repair")),
      ],
      rows: Rows(
        rulebook.violations.flatMap { violation in
          rulebook.levels.filter { violation.points[$0] != nil }.map { row(of: violation, at: $0) }
        }))
  }

  private func row(of violation: Rulebook.Violation, at level: Level) -> [Cell] {
    let ceiling = violation.gradeCeiling[level].map {
      text("\($0.grade)，\($0.months) 个月", "\($0.grade) for \($0.months) months")
    }
    let repair = violation.repair.map { repair in
      let months = repair.afterMonths[level] ?? 0
      let after = months == 0 ? text("随时", "at any time") : text("\(months) 个月后", "after \(months) months")
      return repair.restores == .one ? after : after + text("，恢复 ", ", restores ") + plain(repair.restores.value)
    }
    return [
      .text(violation.title.text(in: language)), .text(violation.article), .text(level.title.text(in: language)),
      points(violation.points[level]), range(violation.range[level]), .integer(violation.holdMonths[level] ?? 0),
      .integer(violation.fadeMonths[level] ?? 0), .text(ceiling ?? "—"),
      .text(repair ?? text("不可", "none")),
    ]
  }

  var commendations: Table {
    Table(
      id: "commendations", caption: text("加分与时限（月）", "Points, and months they hold and fade"),
      columns: [
        Column("category", text("类别", "Category")), Column("article", text("条", "Article")),
        Column("level", text("级别", "Level")), Column("points", text("加分", "Points"), .decimal),
        Column("range", text("范围", "Range")), Column("hold", text("保持", "Hold"), .integer),
        Column("fade", text("递减", "Fade"), .integer), Column("cap", text("类别上限", "Cap"), .decimal),
      ],
      rows: Rows(rulebook.commendations.flatMap(rows)))
  }

  private func rows(of commendation: Rulebook.Commendation) -> [[Cell]] {
    let levels: [(title: String, points: Millipoints?, range: ClosedRange<Millipoints>?)] =
      switch commendation.points {
      case .flat(let points): [(text("不分级", "any"), points, nil)]
      case .byLevel(let byLevel):
        rulebook.honours.filter { byLevel[$0] != nil }
          .map { ($0.title.text(in: language), byLevel[$0], commendation.range[$0]) }
      }
    return levels.map { level in
      [
        .text(commendation.title.text(in: language)), .text(commendation.article), .text(level.title),
        points(level.points), range(level.range), .integer(commendation.holdMonths),
        .integer(commendation.fadeMonths), points(commendation.cap),
      ]
    }
  }

  var score: Facts {
    let rules = rulebook.score
    let ladder = rulebook.repeats.ladder.map { "× \(plain($0.value))" }.joined(separator: text("、", ", "))
    let window = rulebook.repeats.windowMonths
    return Facts(
      id: "score",
      [
        .init("base", text("基础分", "Base"), points(rules.base)),
        .init("floor", text("下限", "Floor"), points(rules.floor)),
        .init("ceiling", text("上限", "Ceiling"), points(rules.ceiling)),
        .init("commendation_cap", text("加分合计上限", "Cap of all commendations"), points(rules.commendationCap)),
        .init(
          "counts_from", text("计算起点", "Counts from"),
          .text(
            rules.countsFrom == .decision
              ? text("认定生效之日", "the day of the decision") : text("行为之日", "the day of the act"))),
        .init(
          "observation", text("新会员观察期", "Observation of new members"),
          .text(text("\(rules.observationMonths) 个月", "\(rules.observationMonths) months"))),
        .init(
          "repeats", text("再犯", "Repetition"),
          .text(text("\(window) 个月内依次 \(ladder)", "within \(window) months \(ladder)"))),
      ])
  }

  var grades: Table {
    Table(
      id: "grades", caption: text("等级", "Grades"),
      columns: [Column("grade", text("等级", "Grade")), Column("min", text("最低分", "From"), .decimal)],
      rows: Rows(rulebook.grades.map { [.text($0.grade.id), points($0.minimum)] }))
  }

  var procedure: Facts {
    let rules = rulebook.procedure
    func days(_ key: String, _ zh: String, _ en: String, _ count: Int) -> Facts.Fact {
      .init(key, text(zh, en), .text(text("\(count) 个工作日", "\(count) working days")))
    }
    func levels(_ levels: [Level]) -> Cell {
      .text(
        levels.isEmpty
          ? text("无", "none") : levels.map { $0.title.text(in: language) }.joined(separator: text("、", ", ")))
    }
    return Facts(
      id: "procedure",
      [
        .init("calendar", text("工作日历", "Calendar"), .text(rules.calendar)),
        days("reply", "陈述申辩", "Reply", rules.replyWorkingDays),
        days("decision", "作出认定", "Decision", rules.decisionWorkingDays),
        days("appeal", "申诉", "Appeal", rules.appealWorkingDays),
        days("review", "复核", "Review", rules.reviewWorkingDays),
        days("objection", "异议答复", "Objection", rules.objectionWorkingDays),
        days("award_notice", "表彰公示", "Award notice", rules.daysOfAwardNotice),
        .init(
          "limitation", text("时效", "Limitation"),
          .text(rules.limitationMonths.map { text("\($0) 个月", "\($0) months") } ?? text("无", "none"))),
        .init(
          "panel", text("评议组", "Panel"),
          .text(
            text(
              "\(rules.panelMembers) 人，最低出席 \(fraction(rules.quorum))，多数 \(fraction(rules.majority))",
              "\(rules.panelMembers) members, quorum \(fraction(rules.quorum)), majority \(fraction(rules.majority))"
            ))),
        .init("summary", text("可由一人认定的程度", "Decided by one officer"), levels(rules.summary)),
        .init("hearing", text("可申请听证的程度", "Hearing on request"), levels(rules.hearing)),
        .init(
          "service", text("送达方式", "Service"),
          .text(rules.service.map { $0.title.text(in: language) }.joined(separator: text("、", ", ")))),
      ])
  }

  var publication: Table {
    Table(
      id: "publication", caption: text("公示期（月）", "Publication, in months"),
      columns: [
        Column("level", text("程度", "Level")), Column("months", text("公示", "Months"), .integer),
        Column("max", text("最长", "At most"), .integer),
      ],
      rows: Rows(
        rulebook.levels.map { level in
          let term = rulebook.publication[level]
          return [.text(level.title.text(in: language)), .integer(term?.months ?? 0), .integer(term?.maximum ?? 0)]
        }))
  }

  var sanctions: Table {
    Table(
      id: "sanctions", caption: text("惩戒", "Sanctions"),
      columns: [
        Column("sanction", text("惩戒", "Sanction")), Column("from", text("适用程度", "From level")),
        Column("body", text("决定机构", "Decided by")),
      ],
      rows: Rows(
        rulebook.sanctions.map { rule in
          [
            .text(rule.title.text(in: language)),
            .text(rule.from.title.text(in: language) + text("及以上", " on")),
            .text(rule.body.title.text(in: language)),
          ]
        }))
  }

  private func points(_ points: Millipoints?) -> Cell { points.map { .text(plain($0.value)) } ?? .text("—") }

  private func range(_ range: ClosedRange<Millipoints>?) -> Cell {
    .text(range.map { "\(plain($0.lowerBound.value))–\(plain($0.upperBound.value))" } ?? "—")
  }

  private func fraction(_ fraction: Rulebook.Fraction) -> String { "\(fraction.numerator)/\(fraction.denominator)" }

  /// Thousandths as a rulebook writes them: without places that say nothing.
  private func plain(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return String(whole) }
    var places = String(rest + 1000).dropFirst()
    while places.last == "0" { places.removeLast() }
    return "\(whole).\(places)"
  }
}

extension Rulebook.SanctionRule.Body {
  fileprivate var title: Phrase {
    switch self {
    case .officer: Phrase(zh: "经授权人员", en: "officer")
    case .panel: Phrase(zh: "评议组", en: "panel")
    case .council: Phrase(zh: "理事会", en: "council")
    }
  }
}
