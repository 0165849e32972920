/// One piece of a document, from top to bottom.
public enum Block: Sendable {
  /// Level 1 is a section, 2 and 3 below it; the document's title stands above them all.
  case heading(String, level: Int)
  case paragraph(String)
  case list([String], ordered: Bool)
  case facts(Facts)
  case table(Table)
  case chart(Chart)
  /// A sentence set apart, so that it isn't missed.
  case note(String, tone: Tone)
  /// A new sheet where there are sheets.
  case pageBreak
  /// A passage in one language of a document in both. Formats for machines take their values from the first language
  /// that occurs, since the other says the same.
  case part(Language, [Block])

  /// What a note wants of its reader. The word is written out, never left to a colour.
  public enum Tone: Sendable, Hashable {
    case information
    case warning

    func label(in language: Language) -> String {
      switch self {
      case .information: language.text("说明", "Note")
      case .warning: language.text("注意", "Attention")
      }
    }
  }
}
