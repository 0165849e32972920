/// The language a document speaks, and with it the words that renderers add themselves.
///
/// `both` is for documents that set Chinese and English side by side; wrap passages that are all in one of them in
/// `Block.part`, so that a screen reader pronounces them right.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
  case both

  /// The BCP 47 tag of the language, the leading one of a document in both.
  public var tag: String {
    switch self {
    case .zh, .both: "zh-Hans"
    case .en: "en"
    }
  }

  /// The text in this language; in a document of both, the Chinese and then the English.
  public func text(_ zh: String, _ en: String) -> String {
    switch self {
    case .zh: zh
    case .en: en
    case .both: zh == en ? zh : "\(zh) \(en)"
    }
  }
}
