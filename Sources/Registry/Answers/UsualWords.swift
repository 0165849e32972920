/// What an answer says where nobody named its recipient or its ground: on record in both languages, since whoever reads
/// it later may read the other one.
public enum UsualWords {
  public static let recipient = Phrase(zh: "会员出示的对象", en: "whomever the member shows it to")
  public static let ground = Phrase(zh: "会员本人申请", en: "The member asked for it")

  /// As it is recorded, and signed.
  public static func recorded(_ phrase: Phrase) -> String { "\(phrase.zh) / \(phrase.en)" }

  /// How a recorded text reads in either language; what somebody wrote stays as it is.
  public static func shown(_ text: String) -> Phrase {
    [recipient, ground].first { recorded($0) == text } ?? Phrase(zh: text, en: text)
  }
}
