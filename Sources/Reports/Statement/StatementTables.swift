internal import Documents
internal import Registry

/// The tables of a statement.
struct StatementTables {
  static let ledgerID = "account"

  let statement: MemberStatement
  let language: DocumentLanguage
  /// With more columns than a page holds.
  let isForData: Bool

  private var credit: CreditStatement { statement.credit }
  private var rulebooks: RulebookShelf { statement.explanation.rulebooks }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  // MARK: The account

  /// From the opening to the closing, with the balance after every line.
  var ledger: Table {
    account(
      credit.ledger, id: StatementTables.ledgerID, caption: text("账目", "Account"),
      from: (credit.opening.day, "opening", Phrase(zh: "期初信用分", en: "Opening score")),
      to: (credit.closing.day, "closing", Phrase(zh: "期末信用分", en: "Closing score")))
  }

  /// From the opening as it was known then to the opening as it is known now; nil where nothing was recorded since.
  var restatement: Table? {
    credit.restatementLedger.map { ledger in
      account(
        ledger, id: "restatement", caption: text("期初分的重述", "The opening score restated"),
        from: (
          credit.opening.day, "opening_as_known_then",
          Phrase(
            zh: "期初分，按当时所知（\(credit.openingPosition)）", en: "Opening score as known then (\(credit.openingPosition))")
        ),
        to: (credit.opening.day, "opening", Phrase(zh: "期初分，按现在所知", en: "Opening score as known now")))
    }
  }

  private typealias End = (day: Day, kind: String, title: Phrase)

  private func account(_ ledger: Ledger, id: String, caption: String, from first: End, to last: End) -> Table {
    var rows = [end(first, ledger.opening)]
    rows += ledger.lines.map(row)
    rows.append(end(last, ledger.closing))
    let columns =
      isForData
      ? [
        Column("day", text("记账日", "Booked"), .day), Column("from", text("起始日", "From"), .day),
        Column("kind", text("种类", "Kind")), Column("case", text("案件", "Case"), .integer),
        Column("category", text("类别", "Category")), Column("level", text("程度", "Level")),
        Column("article", text("条款", "Article")), Column("edition", text("规则版本", "Edition")),
        Column("event", text("事项", "Event")), Column("amount", text("变动", "Amount"), .decimal, signed: true),
        Column("balance", text("余额", "Balance"), .decimal),
      ]
      : [
        Column("day", text("记账日", "Booked"), .day), Column("case", text("案件", "Case"), .integer),
        Column("matter", text("事由", "Matter")), Column("article", text("条款", "Article")),
        Column("amount", text("变动", "Amount"), .decimal, signed: true),
        Column("balance", text("余额", "Balance"), .decimal),
      ]
    return Table(id: id, caption: caption, columns: columns, rows: Rows(rows))
  }

  private func end(_ end: End, _ balance: Millipoints) -> [Cell] {
    let title = Cell.text(end.title.text(in: language))
    return isForData
      ? [
        .day(end.day), .day(end.day), .text(end.kind), .empty, .empty, .empty, .empty, .empty, title, .empty,
        .points(balance),
      ] : [.day(end.day), .empty, title, .empty, .empty, .points(balance)]
  }

  private func row(_ each: Ledger.Line) -> [Cell] {
    let words = StatementWords(movement: each.movement, rulebooks: rulebooks)
    let (line, amount) = (each.movement.line, each.movement.amount)
    let number: Cell = line.map { .integer($0.caseNumber.value) } ?? .empty
    let article: Cell = line.map { .text($0.article) } ?? .empty
    guard isForData else {
      return [
        .day(each.booked), number, .text(words.matter.text(in: language)), article, .points(amount),
        .points(each.balance),
      ]
    }
    return [
      .day(each.booked), .day(each.movement.days.lowerBound), .text(each.movement.kind.id), number,
      line.map { .text(title(of: $0)) } ?? .empty, level(line), article, line.map { .text($0.edition) } ?? .empty,
      .text(words.event.text(in: language)), .points(amount), .points(each.balance),
    ]
  }

  // MARK: Figures

  /// Opening and closing under the three assumptions about appeals; one row where no appeal could change anything.
  var figures: Table {
    let (before, after) = (statement.openingFigures, statement.closingFigures)
    let shown = isForData || dependsOnAppeals ? Figure.allCases : [.confirmed]
    return Table(
      id: "figures", caption: text("期初与期末", "Opening and closing"),
      columns: [
        Column("figure", text("口径", "Figure")),
        Column("opening_score", text("期初分", "Opening"), .decimal), Column("opening_grade", text("期初等级", "Grade")),
        Column("closing_score", text("期末分", "Closing"), .decimal), Column("closing_grade", text("期末等级", "Grade")),
        Column("deduction", text("期末扣分", "Deducted"), .decimal), Column("uplift", text("期末加分", "Added"), .decimal),
      ],
      rows: Rows(
        shown.map { figure in
          [
            .text(figure.title.text(in: language)), .score(before[figure].score), .text(before[figure].grade.id),
            .score(after[figure].score), .text(after[figure].grade.id), .points(after[figure].deduction),
            .points(after[figure].uplift),
          ]
        }))
  }

  /// Whether an appeal that was open at either end could change what is shown.
  var dependsOnAppeals: Bool {
    [statement.openingFigures, statement.closingFigures].contains { figures in
      [figures.ifAppealsFail, figures.ifAppealsSucceed].contains {
        $0.score != figures.confirmed.score || $0.grade != figures.confirmed.grade
      }
    }
  }

  // MARK: What lies ahead

  /// What still counts at the closing and until when, the next to change first.
  var ahead: Table {
    let today = credit.closing.day
    let lines = credit.closing.lines.filter { $0.isInForce(on: today) }
      .sorted { ($0.changes(after: today), $0.caseNumber) < ($1.changes(after: today), $1.caseNumber) }
    var columns = [
      Column("case", text("案件", "Case"), .integer), Column("category", text("类别", "Category")),
      Column("found_on", text("认定日", "Found"), .day),
      Column("weight", text("期末计分", "Weight"), .decimal, signed: true),
      Column("hold_ends_on", text("开始淡出", "Fades from"), .day),
      Column("lapses_on", text("不再计分", "Gone on"), .day), Column("remarks", text("状态", "State")),
    ]
    if isForData {
      columns.insert(
        contentsOf: [
          Column("level", text("程度", "Level")), Column("article", text("条款", "Article")),
          Column("occurred_on", text("行为日", "Act"), .day),
        ], at: 2)
    }
    return Table(
      id: "ahead", caption: text("期末仍在计分的记录", "What still counts at the closing"), columns: columns,
      rows: Rows(
        lines.map { line in
          let category = isForData ? title(of: line) : titleWithLevel(of: line)
          let state = Cell.text(LineWords(line: line, asOf: today).text(in: language))
          return [.integer(line.caseNumber.value), .text(category)]
            + (isForData ? [level(line), .text(line.article), .day(line.occurred)] : [])
            + [
              .day(line.found), .points(line.contribution(on: today)),
              line.holdEnds < line.lapses ? .day(line.holdEnds) : .empty, .day(line.lapses), state,
            ]
        }))
  }

  /// What was recorded since the period began, with an effect before it.
  var corrections: Table {
    Table(
      id: "corrections", caption: text("期初之后登记、此前已生效的事项", "Recorded since, with an effect before the period"),
      columns: [
        Column("known_at", text("登记流水", "Entry")), Column("case", text("案件", "Case"), .integer),
        Column("kind", text("事项", "What")), Column("effective_on", text("生效日", "Effective"), .day),
      ],
      rows: Rows(
        credit.corrections.map { each in
          [
            .text(each.sequence.description), .integer(each.caseNumber.value),
            .text(isForData ? each.kind.id : each.kind.word.text(in: language)), .day(each.effective),
          ]
        }))
  }

  var open: Table {
    Table(
      id: "open", caption: text("待处理、不计分的案件", "Cases that are pending and do not count"),
      columns: [
        Column("case", text("案件", "Case"), .integer), Column("category", text("类别", "Category")),
        Column("level", text("程度", "Level")), Column("occurred_on", text("行为日", "Act"), .day),
        Column("since", text("待处理自", "Pending since"), .day),
      ],
      rows: Rows(
        statement.explanation.open.map { each in
          [
            .integer(each.number.value), .text(rulebooks.title(of: each.category).text(in: language)),
            each.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(each.occurred), .day(each.since),
          ]
        }))
  }

  private func title(of line: ScoreLine) -> String {
    rulebooks.title(of: line.category, edition: line.edition).text(in: language)
  }

  private func titleWithLevel(of line: ScoreLine) -> String {
    guard let level = line.level else { return title(of: line) }
    let (title, name) = (rulebooks.title(of: line.category, edition: line.edition), level.title)
    return text("\(title.zh)（\(name.zh)）", "\(title.en) (\(name.en))")
  }

  private func level(_ line: ScoreLine?) -> Cell {
    line?.level.map { .text($0.title.text(in: language)) } ?? .empty
  }
}

extension CreditStatement.Correction.Kind {
  /// In a few words.
  var word: Phrase {
    switch self {
    case .ruling(let state): state.word
    case .repair: Phrase(zh: "信用修复", en: "repaired")
    }
  }
}

extension ScoreLine {
  /// Whether it weighs anything, or holds the grade down.
  func isInForce(on day: Day) -> Bool {
    weight(on: day) > .zero || (ceiling.map { day < $0.until } ?? false)
  }

  /// The next day on which it changes by itself, or has changed for the last time.
  func changes(after day: Day) -> Day { day < holdEnds ? holdEnds : lapses }
}
