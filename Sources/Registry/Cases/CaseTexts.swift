/// Where something happened and what it was, in words: the erasable part of a case at intake.
public struct CaseTexts: Sendable, Equatable {
  /// The platform's short name.
  public var platform: String?
  /// The account, as it was called then.
  public var handle: String?
  public var url: String?
  public var summary: String?

  /// Empty texts are none; the platform may go by any of its names.
  public init(platform: String? = nil, handle: String? = nil, url: String? = nil, summary: String? = nil) {
    self.platform = platform.flatMap(CaseTexts.filled).map(Platform.canonical)
    self.handle = handle.flatMap(CaseTexts.filled)
    self.url = url.flatMap(CaseTexts.filled)
    self.summary = summary.flatMap(CaseTexts.filled)
  }

  public init(_ personal: Personal) {
    self.init(
      platform: personal[.platform], handle: personal[.handle], url: personal[.url], summary: personal[.summary])
  }

  /// In characters: more than a person would write, little enough to stay readable.
  public static let longest = 2000

  /// The account, where one is named.
  public var account: AccountName? {
    guard let platform, let handle else { return nil }
    return AccountName("\(platform):\(handle)")
  }

  func put(into personal: inout Personal) {
    personal[.platform] = platform
    personal[.handle] = handle
    personal[.url] = url
    personal[.summary] = summary
  }

  func describe(into writer: inout ByteWriter) {
    for text in [platform, handle, url, summary] { writer.put(optional: text) { $0.put($1) } }
  }

  /// Refuses what is no account, no link, or too long to be read.
  func check() throws(IntakeRefusal) {
    if let handle, platform == nil { throw .handleWithoutPlatform(handle) }
    if let url {
      let isLink = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) && url.count > $0.count }
      let isOneWord = !url.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7f }
      guard isLink, isOneWord else { throw .notALink(url) }
    }
    try CaseTexts.checkLength(of: platform, handle, url, summary)
  }

  static func checkLength(of texts: String?...) throws(IntakeRefusal) {
    for text in texts {
      guard let text, text.count > longest else { continue }
      throw .tooLong(characters: text.count, most: longest)
    }
  }

  private static func filled(_ text: String) -> String? {
    let isBlank = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    return isBlank ? nil : text
  }
}
