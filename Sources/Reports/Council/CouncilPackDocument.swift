public import Documents
public import Registry

/// The pack as a document: what is to be decided first, then how it was decided before.
struct CouncilPackDocument {
  let pack: CouncilPack
  let language: DocumentLanguage

  private var tables: CouncilPackTables { CouncilPackTables(pack: pack, language: language) }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  var blocks: [Block] {
    summary + [
      .pageBreak, .heading(text("待办期限", "What is due"), level: 1), .table(tables.docket),
      .heading(text("未结案件", "Open cases"), level: 1), .table(tables.open),
    ] + consistency
  }

  var title: Phrase {
    Phrase(zh: "理事会会议材料（\(Words.date(pack.asOf).zh)）", en: "Council pack, \(Words.date(pack.asOf).en)")
  }

  private var summary: [Block] {
    let overdue = pack.docket.count(where: \.isOverdue)
    let own = pack.docket.filter { $0.party != .member }
    let listed = own.prefix(CreditReportSummary.mostListed)
    var blocks: [Block] = [
      .heading(text("概要", "Summary"), level: 1),
      .facts(
        Facts(
          id: "summary", style: .figures,
          [
            .init("open", text("未结案件", "Open cases"), .integer(pack.open.count)),
            .init("due", text("待本会办理", "For the association"), .integer(own.count)),
            .init("overdue", text("逾期", "Overdue"), .integer(overdue)),
            .init("votes", text("待理事会表决", "For the council's vote"), .integer(own.count { $0.party == .council })),
            .init("appeals", text("申诉待复核", "Appeals open"), .integer(pack.statistics.appeals.open)),
          ])),
      .paragraph(sentence.text(in: language)), .heading(text("需要决定的事项", "What waits for a decision"), level: 2),
    ]
    blocks.append(
      own.isEmpty
        ? .paragraph(text("没有等待本会办理的事项。", "Nothing waits for the association."))
        : .list(listed.map { $0.sentence(in: pack.rulebooks).text(in: language) }, ordered: false))
    if own.count > listed.count {
      blocks.append(
        .paragraph(text("另有 \(own.count - listed.count) 项，见下表。", "\(own.count - listed.count) more are in the table.")))
    }
    if overdue > 0 {
      blocks.append(
        .note(
          text("\(overdue) 项已逾期。", "\(Words.count(overdue, "task is", "tasks are")) overdue."), tone: .warning))
    }
    return blocks
  }

  private var sentence: Phrase {
    let (appeals, median) = (pack.statistics.appeals, tables.median(of: .whole))
    let findings = pack.statistics.consistency.reduce(0) { $0 + $1.points.count }
    let pace =
      median.map {
        Phrase(zh: "从立案到决定生效的工作日中位数为 \($0) 天。", en: "From opening to effect it took a median of \($0) working days.")
      } ?? Phrase(zh: "其间没有走完程序的案件。", en: "No case went through the whole procedure.")
    let share =
      appeals.decided == 0
      ? Phrase(zh: "没有经复核的申诉。", en: "No appeal was reviewed.")
      : Phrase(
        zh: "经复核的 \(appeals.decided) 起申诉中，撤销 \(appeals.overturned) 起、改判 \(appeals.varied) 起。",
        en:
          "Of \(Words.count(appeals.decided, "appeal", "appeals")) reviewed, \(appeals.overturned) overturned the decision "
          + "and \(appeals.varied) varied it.")
    return Phrase(
      zh: "自 \(pack.statistics.period.lowerBound) 以来，认定成立 \(findings) 起。\(share.zh)\(pace.zh)",
      en:
        "Since \(pack.statistics.period.lowerBound), \(Words.count(findings, "finding", "findings")) took effect. "
        + "\(share.en) \(pace.en)")
  }

  private var consistency: [Block] {
    var blocks: [Block] = [
      .heading(text("是否一视同仁", "Are like cases treated alike?"), level: 1),
      .paragraph(
        text(
          "同类别、同程度的认定并列。分值相差很大，或者惩戒不一，应当有理由。",
          "Findings of one category and level side by side. Points far apart, or other sanctions, should have a reason."
        )),
      .table(tables.consistency),
      .heading(text("申诉", "Appeals"), level: 1), .table(tables.appeals),
      .heading(text("各环节用时", "How long the steps take"), level: 1),
    ]
    if let chart = tables.pace { blocks.append(.chart(chart)) }
    return blocks + [.table(tables.paces)]
  }
}

extension CouncilPack: SealedReport {
  public var report: ReportKind { .councilPack }
  public var membership: Key<Membership>? { nil }
  /// From the first day of the statistics.
  public var days: ClosedRange<Day> { statistics.period }
  public var mainTable: String { "docket" }
  public var fileName: String { "\(association.code)-council-\(asOf)" }

  public func document(
    in language: DocumentLanguage, seal: Seal, format: String = "text", isForData: Bool = false
  ) -> Document {
    let parts = CouncilPackDocument(pack: self, language: language)
    let paper = SealPaper(seal: seal, language: language, format: format)
    return Document(
      title: parts.title.text(in: language), subtitle: association.name.text(in: language), language: language,
      audience: paper.audience(Phrase(zh: "供理事会使用，不得外传。", en: "For the council only. ")),
      blocks: parts.blocks + paper.approval, seal: paper.facts, footer: paper.footer)
  }
}
