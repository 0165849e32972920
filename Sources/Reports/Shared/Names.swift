public import Documents
public import Registry

/// The language that a document speaks; `Registry.Language` is the one in which the program does.
public typealias DocumentLanguage = Documents.Language

extension Phrase {
  /// In the language of a document; one in both has the Chinese and then the English.
  func text(in language: DocumentLanguage) -> String { language.text(zh, en) }
}

extension DocumentLanguage {
  public init(_ language: Registry.Language) {
    switch language {
    case .zh: self = .zh
    case .en: self = .en
    }
  }
}

extension Cell {
  static func points(_ value: Millipoints) -> Cell { .decimal(value.value, places: 3) }
  static func score(_ value: Score) -> Cell { .decimal(value.tenths, places: 1) }
  static func day(_ value: Day) -> Cell { .day(value.description) }
  /// Nil: erased.
  static func personal(_ text: String?, in language: DocumentLanguage) -> Cell {
    .text(text ?? Words.erased.text(in: language))
  }
}
