public import Documents
public import Registry

/// A rulebook to be read: its articles, what each category weighs and for how long, and how a case goes.
public struct RulebookReport: Sendable {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  public func document(in language: DocumentLanguage) -> Document {
    let text = { (zh: String, en: String) in language.text(zh, en) }
    let tables = RulebookTables(rulebook: rulebook, language: language)
    let words = RulebookWords(rulebook: rulebook, language: language)
    return Document(
      title: rulebook.title.text(in: language), subtitle: "\(rulebook.id) \(rulebook.edition)", language: language,
      blocks: [
        .paragraph(rulebook.source),
        .heading(text("条款", "Articles"), level: 1), .list(words.articles, ordered: false),
        .heading(text("违规类别", "Violations"), level: 1), .table(tables.violations),
      ] + rulebook.violations.flatMap(words.definition)
        + [.heading(text("表彰类别", "Commendations"), level: 1), .table(tables.commendations)]
        + rulebook.commendations.flatMap(words.definition) + [
          .heading(text("信用分与等级", "Score and grades"), level: 1), .facts(tables.score), .table(tables.grades),
          .heading(text("程序", "Procedure"), level: 1), .facts(tables.procedure), .table(tables.publication),
          .table(tables.sanctions),
        ],
      seal: [
        .init(
          "hash", Words.rulebookHash.text(in: language), .text(rulebook.contentHash.description))
      ])
  }
}

/// The parts of a rulebook that are sentences.
struct RulebookWords {
  let rulebook: Rulebook
  let language: DocumentLanguage

  var articles: [String] {
    rulebook.articles.map { language.text("第 \($0.id) 条  ", "Article \($0.id): ") + $0.text.text(in: language) }
  }

  func definition(of violation: Rulebook.Violation) -> [Block] {
    var remarks: [String] = []
    if violation.urgent {
      remarks.append(language.text("申诉期间不暂停执行", "an appeal does not stay its effect"))
    }
    if let level = violation.defaultLevel {
      let title = level.title.text(in: language)
      remarks.append(language.text("未写明程度的，按\(title)", "\(title.lowercased()) where no level is given"))
    }
    var blocks = definition(
      id: violation.id, title: violation.title, article: violation.article, elements: violation.elements,
      excludes: violation.excludes, aliases: violation.aliases, remarks: remarks)
    if let conditions = violation.repair?.conditions {
      blocks.append(.paragraph(language.text("修复条件：", "Repair: ") + conditions.text(in: language)))
    }
    return blocks
  }

  func definition(of commendation: Rulebook.Commendation) -> [Block] {
    definition(
      id: commendation.id, title: commendation.title, article: commendation.article, elements: commendation.elements,
      excludes: commendation.excludes, aliases: commendation.aliases, remarks: [])
  }

  private func definition(
    id: CategoryID, title: Phrase, article: String, elements: Phrase?, excludes: Phrase?, aliases: [String],
    remarks: [String]
  ) -> [Block] {
    var facts = [language.text("第 \(article) 条", "Article \(article)")] + remarks
    if !aliases.isEmpty {
      facts.append(language.text("又称：", "also called: ") + aliases.joined(separator: language.text("、", ", ")))
    }
    let ending = language.text("。", ".")
    return [
      .heading("\(title.text(in: language)) (\(id))", level: 2),
      .paragraph(facts.joined(separator: language.text("；", "; ")) + ending),
    ]
      + [
        elements.map { .paragraph(language.text("须证明：", "To be shown: ") + $0.text(in: language)) },
        excludes.map { .paragraph(language.text("不属于：", "Not this: ") + $0.text(in: language)) },
      ].compactMap(\.self)
  }
}
