internal import Documents
internal import Registry

/// The tables of a credit report.
struct CreditReportTables {
  let report: CreditReport
  let language: DocumentLanguage
  /// For programs and spreadsheets: more columns than a page holds.
  var isForData = false

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  /// Numbers are told to the council alone.
  private var memberColumns: [Column] {
    (report.isForCouncil ? [Column("member_no", Words.number.text(in: language))] : [])
      + [Column("name", Words.name.text(in: language))]
  }

  private func member(_ number: String?, _ name: String?) -> [Cell] {
    (report.isForCouncil ? [number.map { .text($0) } ?? .empty] : []) + [.personal(name, in: language)]
  }

  var grades: Table {
    let (now, before) = (report.grades.reduce(0) { $0 + $1.now }, report.grades.reduce(0) { $0 + $1.before })
    return Table(
      id: "grades", caption: text("各等级会员数", "Members by grade"),
      columns: [
        Column("grade", Words.grade.text(in: language)),
        Column("members", text("本\(report.period.end.zh)", "Now"), .integer),
        Column("before", text(report.period.lastEnd.zh, report.period.lastEnd.en.capitalizedFirst), .integer),
        Column("change", text("变化", "Change"), .integer, signed: true),
      ],
      rows: Rows(
        report.grades.map { [.text($0.grade.id), .integer($0.now), .integer($0.before), .integer($0.now - $0.before)] }),
      total: [.text(text("合计", "Total")), .integer(now), .integer(before), .integer(now - before)])
  }

  /// Opening score + movements = closing score, to the thousandth, in every row.
  var members: Table {
    let groups = MovementGroup.allCases.filter { group in
      isForData || report.members.contains { $0.sum(of: group) != .zero }
    }
    return Table(
      id: "members", caption: text("期初分、变动与期末分", "Opening scores, movements and closing scores"),
      columns: memberColumns
        + details([
          Column("status", text("会籍", "Membership")), Column("opening_grade", text("期初等级", "Opening grade")),
        ])
        + [Column("opening_score", text("期初分", "Opening"), .decimal)]
        + groups.map { Column($0.rawValue, $0.title.text(in: language), .decimal, signed: true) }
        + [
          Column("closing_score", text("期末分", "Closing"), .decimal),
          Column("closing_grade", text("等级", "Grade")),
        ],
      rows: Rows(
        producing: { row in
          for each in report.members {
            try row(
              member(each.number, each.name) + details([status(of: each), .text(each.opening.grade.id)])
                + [.score(each.opening.score)] + groups.map { amount(each.sum(of: $0)) }
                + [.score(each.closing.score), .text(each.closing.grade.id)])
          }
        }))
  }

  /// On a page, nothing where nothing moved.
  private func amount(_ sum: Millipoints) -> Cell { isForData || sum != .zero ? .points(sum) : .empty }

  /// What only programs and spreadsheets get.
  private func details<Value>(_ values: [Value]) -> [Value] { isForData ? values : [] }

  private func status(of member: MemberAccount) -> Cell {
    if !member.isMember { return .text(text("已退会", "left")) }
    if !member.wasMember { return .text(text("新入会", "joined")) }
    return .text(member.closing.underObservation ? text("观察期", "under observation") : text("会员", "member"))
  }

  /// One table for each kind of case that anything happened to.
  var events: [Table] {
    CaseKind.allCases.compactMap { kind in
      let rows = report.events.filter { $0.kind == kind }
      guard !rows.isEmpty else { return nil }
      let events = CaseEvent.all(of: kind).filter { report.isForCouncil || CaseEvent.toldToOutsiders.contains($0) }
      return Table(
        id: kind == .violation ? "violations" : "commendations",
        caption: kind == .violation
          ? text("违规案件：按类别与条款", "Violations, by category and article")
          : text("正向记录：按类别与条款", "Commendations, by category and article"),
        columns: [
          Column("category", text("类别", "Category")), Column("article", text("条款", "Article")),
        ] + events.map { Column($0.rawValue, $0.title(of: kind).text(in: language), .integer) },
        rows: Rows(
          rows.map { row in
            [.text(title(of: row.category)), row.article.map { .text($0) } ?? .empty]
              + events.map { .integer(row[$0]) }
          }),
        total: [.text(text("合计", "Total")), .empty]
          + events.map { event in .integer(rows.reduce(0) { $0 + $1[event] }) })
    }
  }

  /// Open cases by age in days.
  var ages: Table {
    let cases = report.open.filter { $0.kind == .violation }.map { report.asOf.days(since: $0.since) }
    let classes: [(String, ClosedRange<Int>)] = [("0–30", 0...30), ("31–90", 31...90), (">90", 91...Int.max)]
    return Table(
      id: "open_by_age", caption: text("待处理案件：按已待处理的天数", "Open cases by the days they have been open"),
      columns: [
        Column("days", text("天数", "Days")), Column("cases", text("案件数", "Cases"), .integer),
      ],
      rows: Rows(classes.map { name, range in [.text(name), .integer(cases.count { range.contains($0) })] }),
      total: [.text(text("合计", "Total")), .integer(cases.count)])
  }

  var open: Table {
    cases(
      "open_cases", text("待处理案件清单", "The open cases"), report.open, since: ("pending_since", text("待处理自", "Open since"))
    )
  }

  /// What waited for the association, overdue first.
  var agenda: Table {
    Table(
      id: "agenda", caption: text("待办事项", "What is due"),
      columns: [Column("case", text("案件", "Case"), .integer)] + memberColumns
        + [
          Column("task", text("事项", "What")), Column("party", text("由谁", "By whom")),
          Column("due_on", text("期限", "By"), .day), Column("overdue", text("逾期", "Overdue"), .flag),
        ],
      rows: Rows(
        report.agenda.map { each in
          [each.caseNumber.map { .integer($0.value) } ?? .empty] + member(each.number, each.name)
            + [
              .text(each.task.title.text(in: language)), .text(each.party.title.text(in: language)),
              each.due.map(Cell.day) ?? .text(text("即办", "at once")), .flag(each.isOverdue),
            ]
        }))
  }

  var awards: Table {
    cases(
      "awards", text("\(report.period.this.zh)授予的正向记录", "Commendations awarded in \(report.period.this.en)"),
      report.awards,
      since: ("awarded_on", text("授予日", "Awarded on")))
  }

  private func cases(
    _ id: String, _ caption: String, _ cases: [MemberCase], since: (key: String, title: String)
  ) -> Table {
    Table(
      id: id, caption: caption,
      columns: [Column("case", text("案件", "Case"), .integer)] + memberColumns
        + [
          Column("category", text("类别", "Category")), Column("level", text("程度", "Level")),
          Column("occurred_on", text("行为日", "Act"), .day), Column(since.key, since.title, .day),
        ],
      rows: Rows(
        cases.map { each in
          [.integer(each.caseNumber.value)] + member(each.number, each.name)
            + [
              .text(title(of: each.category)), each.level.map { .text($0.title.text(in: language)) } ?? .empty,
              .day(each.occurred), .day(each.since),
            ]
        }))
  }

  /// Who joined and who left; nil where nobody did.
  var roll: Table? {
    let changes = report.members.flatMap { each in
      each.joined.map { (each, $0, text("入会", "joined")) } + each.left.map { (each, $0, text("退会", "left")) }
    }.sorted { ($0.1, $0.0.number ?? "") < ($1.1, $1.0.number ?? "") }
    guard !changes.isEmpty else { return nil }
    return Table(
      id: "roll_changes", caption: text("入会与退会", "Joined and left"),
      columns: memberColumns + [Column("day", text("日期", "Day"), .day), Column("change", text("变化", "Change"))],
      rows: Rows(changes.map { each, day, word in member(each.number, each.name) + [.day(day), .text(word)] }))
  }

  /// What was recorded since the period began, with an effect before it; nil where nothing was.
  var corrections: Table? {
    let rows = report.members.flatMap { each in each.corrections.map { (each, $0) } }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "corrections", caption: text("更正", "Corrections"),
      columns: memberColumns
        + [
          Column("case", text("案件", "Case"), .integer), Column("what", text("内容", "What")),
          Column("effective_on", text("生效日", "Effective"), .day),
          Column("known_at", Words.knownAt.text(in: language), .integer),
          Column("opening_then", text("当时的期初分", "Opening as known then"), .decimal),
          Column("opening_now", text("更正后的期初分", "Opening as corrected"), .decimal),
        ],
      rows: Rows(
        rows.map { each, correction in
          member(each.number, each.name)
            + [
              .integer(correction.caseNumber.value), .text(correction.kind.title.text(in: language)),
              .day(correction.effective), .integer(correction.sequence.value),
              .score((each.openingAsThen ?? each.opening).score), .score(each.opening.score),
            ]
        }))
  }

  private func title(of category: CategoryID) -> String { report.rulebooks.title(of: category).text(in: language) }
}

extension CreditStatement.Correction.Kind {
  fileprivate var title: Phrase {
    switch self {
    case .ruling(let state): state.title
    case .repair: Phrase(zh: "修复", en: "Repair")
    }
  }
}
