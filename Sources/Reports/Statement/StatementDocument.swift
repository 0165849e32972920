internal import Documents
internal import Registry

/// A statement as a document: in a few sentences, then line by line, then what lies ahead and how to read it.
struct StatementDocument {
  let statement: MemberStatement
  let language: DocumentLanguage
  let paper: SealPaper
  let isForData: Bool

  private var standing: Standing { statement.standing }
  private var credit: CreditStatement { statement.credit }
  private var tables: StatementTables {
    StatementTables(statement: statement, language: language, isForData: isForData)
  }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  var document: Document {
    let card = StandingCard(standing: standing, language: language)
    return Document(
      title: text("信用明细：\(card.title)", "Credit statement: \(card.title)"),
      subtitle:
        "\(standing.association.name.text(in: language)) · \(credit.period.lowerBound) – \(credit.period.upperBound)",
      language: language, audience: audience,
      blocks: summary(card) + account + restatement + ahead + reading + paper.approval, seal: paper.facts,
      footer: paper.footer)
  }

  private var audience: String {
    paper.audience(
      standing.disclosure == .council
        ? Phrase(zh: "供理事会使用。", en: "For the council. ") : Phrase(zh: "供会员本人。", en: "For the member. "))
  }

  private func summary(_ card: StandingCard) -> [Block] {
    let (opening, closing) = (credit.opening.result, credit.closing.result)
    let sentences = StatementSentences(statement: statement, dependsOnAppeals: tables.dependsOnAppeals).all
    return [
      .heading(text("概要", "Summary"), level: 1),
      .facts(
        Facts(
          id: "summary", style: .figures,
          [
            .init("opening", text("期初信用分", "Opening score"), .score(opening.score)),
            .init(
              "change", text("变动", "Change"),
              .text(MovementWords.signed(closing.shown - opening.shown).replacing("-", with: "\u{2212}"))),
            .init("closing", text("期末信用分", "Closing score"), .score(closing.score)),
            .init("grade", text("期末等级", "Grade at the end"), .text(closing.grade.id)),
          ])),
      .paragraph(sentences.map { $0.text(in: language) }.joined(separator: text("", " "))),
      .facts(
        Facts(
          id: "member",
          [
            .init("member_no", Words.number.text(in: language), .personal(standing.number, in: language)),
            .init("name", Words.name.text(in: language), .personal(standing.name, in: language)),
            .init("membership", text("会籍", "Membership"), .text(card.membership)),
          ])),
      .table(tables.figures), .chart(StatementChart(statement: statement, language: language).chart),
    ]
  }

  private var account: [Block] {
    [
      .heading(text("账目", "Account"), level: 1),
      .paragraph(
        text(
          "期初信用分加各行变动，等于期末信用分，精确到千分之一分。",
          "The opening score and the amounts add up to the closing score, to the thousandth of a point.")),
      .table(tables.ledger),
    ]
  }

  private var restatement: [Block] {
    guard let table = tables.restatement else { return [] }
    return [
      .heading(text("对以前的更正", "Corrections to what was stated before"), level: 1),
      .paragraph(
        text(
          "下列事项在本期开始后登记，生效日在此之前。以前出具的明细按当时所知，没有错；本明细的期初分按现在所知。",
          "These were recorded since the period began, with an effect before it. Statements issued earlier were right as known then; the opening score of this one is as known now."
        )), .table(tables.corrections), .table(table),
    ]
  }

  private var ahead: [Block] {
    var blocks: [Block] = [.heading(text("接下来", "What lies ahead"), level: 1), .table(tables.ahead)]
    if !statement.explanation.open.isEmpty { blocks.append(.table(tables.open)) }
    let sentences = PathSentences(explanation: statement.explanation, namesCommands: false).all
    blocks.append(
      sentences.isEmpty
        ? .paragraph(text("在没有新记录的情况下，信用分不会再变化。", "Unless something new is recorded, the score will not change."))
        : .list(sentences.map { $0.text(in: language) }, ordered: false))
    return blocks
  }

  private var reading: [Block] {
    let days = statement.explanation.rulebooks.inForce.procedure.objectionWorkingDays
    return [
      .heading(text("如何阅读", "How to read this"), level: 1),
      .list(
        [
          text(
            "余额是期初分加至该行为止的变动。分数上下限、加分上限和四舍五入在期末一次记入，其间的余额可能超出这些界限。",
            "The balance is the opening score and everything up to that line. Floor, ceiling, caps and rounding are booked on the last day; in between the balance may lie beyond them."
          ),
          text(
            "认定在计分期内按全额计分，其后逐日淡出直至不再计分；淡出按其结束的一天记账。",
            "A finding weighs in full for a time, then fades day by day until it no longer counts; fading is booked on the day on which it ends."
          ),
          text(
            "申诉或重新审理期间暂停执行的认定不计入已确认的信用分；维持后恢复计分。",
            "A finding whose effect is stayed by an appeal or a reopening is not in the confirmed score; it counts again once affirmed."
          ),
          text(
            "对本明细有异议的，可随时向协会提出，协会在 \(days) 个工作日内答复。",
            "Whoever finds something wrong here may object at any time, and is answered within \(days) working days."),
        ], ordered: false),
    ]
      + (articles.isEmpty
        ? [] : [.heading(text("所依据的条款", "The articles it rests on"), level: 2), .list(articles, ordered: false)])
  }

  /// Of every line of the account, and of whatever still counts; each once, in full.
  private var articles: [String] {
    let today = credit.closing.day
    let lines = credit.movements.compactMap(\.line) + credit.closing.lines.filter { $0.isInForce(on: today) }
    var seen: Set<String> = []
    return lines.compactMap { line in
      guard seen.insert("\(line.edition)\u{0}\(line.article)").inserted else { return nil }
      let book = statement.explanation.rulebooks[line.edition]
      return book.article(line.article).map { article in
        text(
          "第 \(article.id) 条（\(book.edition)）：\(article.text.zh)",
          "Article \(article.id) (\(book.edition)): \(article.text.en)")
      }
    }
  }
}
