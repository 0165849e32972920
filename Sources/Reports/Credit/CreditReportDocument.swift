public import Documents
public import Registry

/// A credit report as a document: first what a council in a hurry needs, then the tables behind it.
struct CreditReportDocument {
  let report: CreditReport
  let language: DocumentLanguage
  let paper: SealPaper
  let isForData: Bool

  private var tables: CreditReportTables {
    CreditReportTables(report: report, language: language, isForData: isForData)
  }
  private var charts: CreditReportCharts { CreditReportCharts(report: report, language: language) }
  private var this: Phrase { report.period.this }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  var document: Document {
    Document(
      title: report.period.reportTitle.text(in: language),
      subtitle: report.association.name.text(in: language), language: language, audience: audience,
      blocks: (report.isForCouncil
        ? summary + grades + movements + accounts + events + open + awards + roll + restatements
          + (report.restated?.blocks(in: language) ?? [])
        : outline + grades + scores + events + awards) + paper.approval,
      seal: paper.facts, footer: paper.footer)
  }

  private var audience: String {
    paper.audience(report.isForCouncil ? Phrase(zh: "供理事会使用。", en: "For the council. ") : Phrase(zh: "", en: ""))
  }

  private var summary: [Block] {
    let words = CreditReportSummary(report: report)
    return [
      .heading(text("概要", "Summary"), level: 1),
      .facts(
        Facts(
          id: "summary", style: .figures,
          [
            .init("members", text("会员", "Members"), .integer(words.members)),
            .init("upheld", text("认定成立", "Violations upheld"), .integer(words.count(.upheld))),
            .init("awarded", text("正向记录", "Awards"), .integer(words.count(.awarded))),
            .init("grade_changes", text("等级变化", "Grade changes"), .integer(words.risen + words.fallen)),
            .init("open", text("待处理案件", "Open cases"), .integer(words.open)),
          ])),
      .paragraph(words.sentences.map { $0.text(in: language) }.joined(separator: text("", " "))),
      .heading(text("有何变化", "What changed"), level: 2),
      .list(words.changes.map { $0.text(in: language) }, ordered: false),
    ] + decisions(words) + [.pageBreak]
  }

  /// For others than the council: how many there are and what was decided, nothing that is open.
  private var outline: [Block] {
    let words = CreditReportSummary(report: report)
    return [
      .heading(text("概要", "Summary"), level: 1),
      .facts(
        Facts(
          id: "summary", style: .figures,
          [
            .init("members", text("会员", "Members"), .integer(report.grades.reduce(0) { $0 + $1.now })),
            .init("upheld", text("认定成立", "Violations upheld"), .integer(words.count(.upheld))),
            .init("awarded", text("正向记录", "Awards"), .integer(words.count(.awarded))),
          ])),
    ]
  }

  /// Name, score and grade of each; nothing where the public reads.
  private var scores: [Block] {
    guard !report.members.isEmpty else { return [] }
    return [.heading(text("会员信用分", "Members' scores"), level: 1), .table(tables.members)]
  }

  private func decisions(_ words: CreditReportSummary) -> [Block] {
    var blocks: [Block] = [.heading(text("需要决定的事项", "What waits for a decision"), level: 2)]
    if words.decisions.isEmpty {
      blocks.append(
        .paragraph(
          text("\(report.period.end.zh)没有等待本会办理的事项。", "Nothing waited for the association at \(report.period.end.en)."))
      )
    } else {
      blocks.append(.list(words.decisions.map { $0.text(in: language) }, ordered: false))
    }
    if let more = words.moreDecisions { blocks.append(.paragraph(more.text(in: language))) }
    return blocks + words.warnings.map { .note($0.text(in: language), tone: .warning) }
  }

  private var grades: [Block] {
    [
      .heading(text("等级分布", "Grades"), level: 1), .chart(charts.grades),
      .table(tables.grades),
    ]
  }

  /// A page and a half of sentences; beyond that a table is read more quickly.
  private static let mostTold = 40

  private var movements: [Block] {
    // By their places: an account is not copied to be sorted.
    let members = report.members
    let news = members.indices.filter { members[$0].hasNews }
    let silent = members.count { !$0.hasNews && $0.change != .zero }
    var blocks: [Block] = [.heading(text("谁有变动，为什么", "Who moved, and why"), level: 1)]
    if let chart = charts.movements { blocks.append(.chart(chart)) }
    let told =
      news.count <= CreditReportDocument.mostTold
      ? news
      : Array(
        news.sorted {
          (members[$1].change.value.magnitude, $0) < (members[$0].change.value.magnitude, $1)
        }
        .prefix(CreditReportDocument.mostTold))
    if told.count < news.count {
      blocks.append(
        .paragraph(
          text(
            "\(news.count) 名会员有新的认定、授予、修复或撤销；变动最大的 \(told.count) 名如下，其余见“会员信用分”。",
            "Something new was recorded of \(news.count) members. These are the \(told.count) whose score moved most; the others are under “Members’ accounts”."
          )))
    }
    if !told.isEmpty {
      blocks.append(
        .list(
          told.map { MemberSentence(member: members[$0], rulebooks: report.rulebooks).phrase.text(in: language) },
          ordered: false))
    }
    let rest = report.members.count - news.count
    let sentences = [
      news.isEmpty
        ? text("\(this.zh)没有会员因认定、授予、修复或撤销而变动。", "No finding, award, repair or reversal moved any member.")
        : text("其余 \(rest) 名会员没有新的认定、授予、修复或撤销。", "Nothing new was recorded of the other \(rest) members."),
      silent == 0
        ? nil : text("其中 \(silent) 名的信用分只随时间变化。", "The scores of \(silent) of them changed with time alone."),
    ]
    blocks.append(.paragraph(sentences.compactMap(\.self).joined(separator: text("", " "))))
    return blocks
  }

  private var accounts: [Block] {
    [
      .heading(text("会员信用分", "Members' accounts"), level: 1),
      .paragraph(
        text(
          "每一行：期初分加各项变动，等于期末分。", "In every row, the opening score and the movements add up to the closing score.")),
      .table(tables.members),
    ]
  }

  private var events: [Block] {
    var blocks: [Block] = [.heading(text("\(this.zh)的案件", "Cases in \(this.en)"), level: 1)]
    let found = tables.events
    blocks +=
      found.isEmpty
      ? [.paragraph(text("\(this.zh)没有案件。", "There were no cases in \(this.en)."))] : found.map(Block.table)
    let pictures = ActivityCharts(activity: report.activity, rulebooks: report.rulebooks, language: language)
    return blocks + [pictures.byCategory, pictures.daysToDecision].compactMap(\.self).map(Block.chart)
  }

  private var open: [Block] {
    var blocks: [Block] = [
      .heading(text("待处理的案件", "Open cases"), level: 1), .table(tables.ages),
    ]
    if !report.open.isEmpty { blocks.append(.table(tables.open)) }
    if !report.agenda.isEmpty { blocks.append(.table(tables.agenda)) }
    return blocks
  }

  private var awards: [Block] {
    guard !report.awards.isEmpty else { return [] }
    return [.heading(text("正向记录", "Awards"), level: 1), .table(tables.awards)]
  }

  private var roll: [Block] {
    let table = tables.roll
    return table.map { [.heading(text("入会与退会", "Joined and left"), level: 1), .table($0)] } ?? []
  }

  private var restatements: [Block] {
    guard let table = tables.corrections else { return [] }
    return [
      .heading(text("对以前各期的更正", "Corrections to earlier periods"), level: 1),
      .paragraph(
        text(
          "以下各项在\(this.zh)开始后登记，生效日在此之前；期初分已按更正后的记录计算。",
          "Recorded since \(this.en) began, with an effect before it; the opening scores are those of the corrected record."
        )),
      .table(table),
    ]
  }
}

extension CreditReport: SealedReport {
  public var report: ReportKind {
    switch period {
    case .quarter: .quarterly
    case .year: .annual
    }
  }
  public var membership: Key<Membership>? { nil }
  public var days: ClosedRange<Day> { period.days }
  public var mainTable: String { "members" }
  public var fileName: String { "\(association.code)-\(period)" }

  public func document(
    in language: DocumentLanguage, seal: Seal, format: String = "text", isForData: Bool = false
  ) -> Document {
    CreditReportDocument(
      report: self, language: language, paper: SealPaper(seal: seal, language: language, format: format),
      isForData: isForData
    ).document
  }
}
