/// The languages that people read the registry in.
public enum Language: String, CaseIterable, Sendable {
  case zh, en
}

/// One text in both languages, written side by side so that neither can be forgotten.
public struct Phrase: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
