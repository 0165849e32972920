/// The words by which people call what a rulebook has: ids, titles in both languages, and aliases.
///
/// Made once and asked often, as by an import. Words are compared without regard to case, to full-width or half-width
/// Latin letters, and to white space around them.
public struct Vocabulary: Sendable {
  /// What a word may mean.
  public enum Match<Meaning: Hashable & Sendable>: Hashable, Sendable {
    case none
    case one(Meaning)
    /// Several things have that title or alias; in the order of the rulebook.
    case several([Meaning])
  }

  private let violations: Words<CategoryID>
  private let commendations: Words<CategoryID>
  private let levels: Words<Level>
  private let honours: Words<Level>

  public init(of rulebook: Rulebook) {
    violations = Words(rulebook.violations.map { ($0.id, $0.id.id, [$0.title.zh, $0.title.en] + $0.aliases) })
    commendations = Words(rulebook.commendations.map { ($0.id, $0.id.id, [$0.title.zh, $0.title.en] + $0.aliases) })
    levels = Words(rulebook.levels.map { ($0, $0.id, LevelNames.words(for: $0)) })
    honours = Words(rulebook.honours.map { ($0, $0.id, LevelNames.words(for: $0)) })
  }

  /// The violation that is called that: an id means its own category, whatever else has it as an alias.
  public func violation(matching text: some StringProtocol) -> Match<CategoryID> { violations[text] }

  public func commendation(matching text: some StringProtocol) -> Match<CategoryID> { commendations[text] }

  /// The level of violations that is called that, such as 严重.
  public func level(matching text: some StringProtocol) -> Match<Level> { levels[text] }

  /// The level of commendations that is called that, such as 市级.
  public func honour(matching text: some StringProtocol) -> Match<Level> { honours[text] }
}

/// Words and their meanings; ids come before all others.
private struct Words<Meaning: Hashable & Sendable>: Sendable {
  private var ids: [String: [Meaning]] = [:]
  private var others: [String: [Meaning]] = [:]

  init(_ entries: [(meaning: Meaning, id: String, words: [String])]) {
    for entry in entries {
      ids[foldedWord(entry.id), default: []].append(entry.meaning)
      for word in Set(entry.words.map(foldedWord)) { others[word, default: []].append(entry.meaning) }
    }
  }

  subscript(text: some StringProtocol) -> Vocabulary.Match<Meaning> {
    let word = foldedWord(text)
    guard let meanings = ids[word] ?? others[word] else { return .none }
    return meanings.count == 1 ? .one(meanings[0]) : .several(meanings)
  }
}

/// The word for comparison: full-width Latin as half-width, lower case, without the white space around it.
private func foldedWord(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return trimmed(text.lowercased()) }
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    // U+FF01 to U+FF5E are the printable ASCII characters in the same order.
    let isFullWidth = (0xff01...0xff5e).contains(scalar.value)
    folded.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xfee0)) : scalar)
  }
  return trimmed(String(folded).lowercased())
}
