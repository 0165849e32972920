public import Documents
public import Registry

/// Why a score is what it is, line by line, and how it will change (信用明细).
public struct ExplanationReport: Sendable {
  public let explanation: StandingExplanation

  public init(_ explanation: StandingExplanation) { self.explanation = explanation }

  private var standing: Standing { explanation.standing }

  public func document(in language: DocumentLanguage) -> Document {
    let card = StandingCard(standing: standing, language: language)
    let lines = ExplanationLines(explanation: explanation, language: language)
    var blocks: [Block] = [.facts(card.facts)] + card.tables
    blocks += [
      .heading(language.text("计分明细", "How the score is made up"), level: 1),
      .table(lines.sums),
    ]
    if lines.isEmpty {
      blocks.append(.paragraph(language.text("没有计入信用分的记录。", "Nothing on record counts towards the score.")))
    } else {
      blocks += [.table(lines.table), .list(lines.articles, ordered: false)]
    }
    if !explanation.stayed.isEmpty { blocks.append(.table(lines.stayed)) }
    if !explanation.reopened.isEmpty { blocks.append(.table(lines.reopened)) }
    if !explanation.open.isEmpty { blocks.append(.table(lines.open)) }
    let ahead = PathSentences(explanation: explanation).all.map { $0.text(in: language) }
    blocks.append(.heading(language.text("接下来", "What lies ahead"), level: 1))
    blocks.append(
      ahead.isEmpty
        ? .paragraph(
          language.text("在没有新记录的情况下，信用分不会再变化。", "Unless something new is recorded, the score will not change."))
        : .list(ahead, ordered: false))
    blocks.append(.paragraph(StandingReport(standing).sentence.text(in: language)))
    return Document(
      title: language.text("信用明细：\(card.title)", "Credit statement: \(card.title)"),
      subtitle: standing.association.name.text(in: language), language: language, audience: card.audience,
      blocks: blocks)
  }

  /// The same for programs, in one form whatever the language.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      StandingJSON(standing: standing).write(into: &json)
      ExplanationJSON(explanation: explanation).write(into: &json)
    }
    return json.take()
  }
}
