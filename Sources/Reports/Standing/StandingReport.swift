public import Documents
public import Registry

/// The answer to "what is this member's standing?": a short card that ends with a sentence for the telephone.
public struct StandingReport: Sendable {
  public let standing: Standing

  public init(_ standing: Standing) { self.standing = standing }

  /// The last line: what can be said on the telephone.
  public var sentence: Phrase { TelephoneSentence(standing: standing).phrase }

  public func document(in language: DocumentLanguage) -> Document {
    let card = StandingCard(standing: standing, language: language)
    return Document(
      title: card.title, subtitle: standing.association.name.text(in: language), language: language,
      audience: card.audience, blocks: [.facts(card.facts)] + card.tables + [.paragraph(sentence.text(in: language))])
  }

  /// The same for programs, in one form whatever the language.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      StandingJSON(standing: standing).write(into: &json)
      json.field("sentence", sentence)
    }
    return json.take()
  }
}

extension Figure {
  /// What the figure is called where nothing is said of what it depends on.
  var title: Phrase { title(reopened: 1) }

  /// The same where so many cases are open again.
  func title(reopened: Int) -> Phrase {
    let what = reopened > 0 ? Phrase(zh: "申诉和重新审理", en: "appeals and reopened cases") : Phrase(zh: "申诉", en: "appeals")
    return switch self {
    case .confirmed: Phrase(zh: "已确认", en: "Confirmed")
    case .ifAppealsFail: Phrase(zh: "如\(what.zh)均不成功", en: "If the \(what.en) fail")
    case .ifAppealsSucceed: Phrase(zh: "如\(what.zh)均成功", en: "If the \(what.en) succeed")
    }
  }
}
