public import Documents
public import Registry

/// The impact report of a draft (影响报告): what an assembly reads before it adopts one.
public struct BacktestReport: Sendable {
  public let backtest: Backtest
  public let diff: RulebookDiff
  /// What categories are called.
  public let rulebooks: [Rulebook]

  /// - Parameter rulebooks: the draft, then the edition in force.
  public init(_ backtest: Backtest, draft: Rulebook, present: Rulebook) {
    self.backtest = backtest
    diff = RulebookDiff(from: present, to: draft)
    rulebooks = [draft, present]
  }

  /// The canonical bytes as they are hashed: a file of them has the report's SHA-256.
  public var json: String { backtest.canonical.text }

  public func document(in language: DocumentLanguage, programVersion: String) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let tables = BacktestTables(report: self, language: language)
    var blocks: [Block] = [.heading(text("概要", "Summary"), level: 1), .facts(summary(in: language))]
    blocks.append(.paragraph(sentence.text(in: language)))
    if !backtest.obstacles.isEmpty {
      let prevented = backtest.obstacles.contains(where: \.preventsAdoption)
      blocks.append(
        .note(
          prevented
            ? text("草案尚不能采用：", "The draft cannot be adopted as it is:")
            : text("部分案件未计入草案一侧：", "Some cases are left out of the draft's side:"), tone: .warning))
      blocks.append(.list(backtest.obstacles.map { $0.message.text(in: language) }, ordered: false))
    }
    blocks += [
      .heading(text("等级", "Grades"), level: 1), .chart(tables.chart), .table(tables.grades), .table(tables.steps),
      .heading(text("等级会变的会员", "Members who would stand in another grade"), level: 1), .table(tables.members),
    ]
    blocks += [.heading(text("类别", "Categories"), level: 1), .table(tables.categories)]
    blocks += [
      .heading(text("草案改了什么", "What the draft changes"), level: 1), .table(diff.table(in: language)),
    ]
    return Document(
      title: text("影响报告：版本 \(backtest.draft.edition)", "Impact report: edition \(backtest.draft.edition)"),
      subtitle: backtest.association.name.text(in: language), language: language, audience: audience(in: language),
      blocks: blocks, seal: seal(in: language, programVersion: programVersion), footer: Words.purpose.text(in: language)
    )
  }

  private func audience(in language: DocumentLanguage) -> String {
    let level = Disclosure.council.title.text(in: language)
    return language.text("供会员大会与理事会使用。披露范围：\(level)。", "For assembly and council. Disclosure: \(level).")
  }

  private func summary(in language: DocumentLanguage) -> Facts {
    func fact(_ key: String, _ zh: String, _ en: String, _ count: Int) -> Facts.Fact {
      .init(key, language.text(zh, en), .integer(count))
    }
    return Facts(
      id: "summary", style: .figures,
      [
        fact("members", "会员", "Members", backtest.members.count),
        fact("in_other_grade", "等级会变", "In another grade", backtest.inOtherGrade.count),
        fact("rising", "上升", "Rising", backtest.members.count { backtest.rises($0) == true }),
        fact("falling", "下降", "Falling", backtest.members.count { backtest.rises($0) == false }),
        fact("other_score", "分数会变", "Other score", backtest.members.count(where: \.changes)),
      ])
  }

  private var sentence: Phrase {
    let (draft, present) = (backtest.draft.edition, backtest.present.edition)
    let (count, all) = (backtest.inOtherGrade.count, backtest.members.count)
    return Phrase(
      zh: "假如版本 \(draft) 一直有效，截至 \(backtest.asOf)，\(all) 名会员中有 \(count) 名的等级与现行版本 \(present) 下不同。",
      en: "Had edition \(draft) been in force all along, \(count) of \(all) members would stand in another grade on "
        + "\(backtest.asOf) than under edition \(present), which is in force.")
  }

  private func seal(in language: DocumentLanguage, programVersion: String) -> [Facts.Fact] {
    [
      .init("association", Words.association.text(in: language), .text(backtest.association.code)),
      .init("as_of", Words.asOf.text(in: language), .day(backtest.asOf)),
      .init("known_at", Words.knownAt.text(in: language), .text(backtest.knownAt.description)),
      .init(
        "present", language.text("现行版本", "In force"), .text("\(backtest.present.id) \(backtest.present.edition)")),
      .init("draft", language.text("草案", "Draft"), .text("\(backtest.draft.id) \(backtest.draft.edition)")),
      .init("draft_hash", language.text("草案指纹", "Hash of the draft"), .text(backtest.draft.hash.description)),
      .init("impact_hash", language.text("报告指纹", "Hash of this report"), .text(backtest.digest.description)),
      .init("program_version", Words.program.text(in: language), .text("jinjiang \(programVersion)")),
    ]
  }

  func title(of category: CategoryID) -> Phrase {
    rulebooks.lazy.compactMap { $0.title(of: category) }.first ?? Phrase(zh: category.id, en: category.id)
  }
}
