/// The text of a note that this program signs beside checkpoints: a header, and canonical JSON on one line.
///
/// Strict: what was read is what would be written again, byte for byte.
struct SignedText {
  private let fields: SourceFields

  /// - Throws: `NotSignedText` for anything but that header and one JSON object.
  init(_ text: String, header: String) throws(NotSignedText) {
    let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0].elementsEqual(header.utf8), lines[2].isEmpty else { throw NotSignedText() }
    guard let tree = try? CanonicalJSON.tree(of: Array(lines[1])), let fields = SourceFields(tree) else {
      throw NotSignedText()
    }
    self.fields = fields
  }

  private init(_ fields: SourceFields) { self.fields = fields }

  func optionalText(_ key: String) throws(NotSignedText) -> String? {
    guard let node = fields[key]?.value else { return nil }
    guard case .scalar(let text, quoted: true) = node.content else { throw NotSignedText() }
    return text
  }

  func text(_ key: String) throws(NotSignedText) -> String {
    guard let text = try optionalText(key) else { throw NotSignedText() }
    return text
  }

  private func bare(_ key: String) throws(NotSignedText) -> String? {
    guard let node = fields[key]?.value else { return nil }
    guard case .scalar(let text, quoted: false) = node.content else { throw NotSignedText() }
    return text
  }

  func number(_ key: String) throws(NotSignedText) -> Int {
    guard let number = try bare(key).flatMap({ Int($0) }) else { throw NotSignedText() }
    return number
  }

  func optionalFlag(_ key: String) throws(NotSignedText) -> Bool? {
    switch try bare(key) {
    case nil: return nil
    case "true": return true
    case "false": return false
    default: throw NotSignedText()
    }
  }

  func flag(_ key: String) throws(NotSignedText) -> Bool {
    guard let flag = try optionalFlag(key) else { throw NotSignedText() }
    return flag
  }

  func optionalScore(_ key: String) throws(NotSignedText) -> Score? {
    guard let text = try bare(key) else { return nil }
    guard let points = Millipoints(decimal: text), points.value % 100 == 0 else { throw NotSignedText() }
    return Score(tenths: points.value / 100)
  }

  func optionalDay(_ key: String) throws(NotSignedText) -> Day? {
    guard let text = try optionalText(key) else { return nil }
    guard let day = Day(text) else { throw NotSignedText() }
    return day
  }

  func day(_ key: String) throws(NotSignedText) -> Day {
    guard let day = try optionalDay(key) else { throw NotSignedText() }
    return day
  }

  func object(_ key: String) throws(NotSignedText) -> SignedText {
    guard let node = fields[key]?.value, let fields = SourceFields(node) else { throw NotSignedText() }
    return SignedText(fields)
  }

  func optionalPhrase(_ key: String) throws(NotSignedText) -> Phrase? {
    guard fields[key] != nil else { return nil }
    let object = try object(key)
    return Phrase(zh: try object.text("zh"), en: try object.text("en"))
  }

  func phrase(_ key: String) throws(NotSignedText) -> Phrase {
    guard let phrase = try optionalPhrase(key) else { throw NotSignedText() }
    return phrase
  }

  func list<Value>(_ key: String, _ read: (SignedText) throws -> Value) throws -> [Value] {
    guard case .sequence(let nodes)? = fields[key]?.value.content else { throw NotSignedText() }
    return try nodes.map { node in
      guard let fields = SourceFields(node) else { throw NotSignedText() }
      return try read(SignedText(fields))
    }
  }
}

/// A signed text that is not in the form it claims to have.
struct NotSignedText: Error {}
