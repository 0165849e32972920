internal import Registry

/// A text as the index of parts has it: one token for each character, so that any part of it is a phrase.
struct SearchedPart {
  /// What the text is; two bits of the row's id.
  enum Kind: Int {
    case name = 0
    case handle = 1
    case number = 2
  }

  let kind: Kind
  let sequence: Int
  let text: String

  /// - Parameter sequence: what the text is kept under: of a name its entry, else the key of the account or membership.
  init(_ kind: Kind, sequence: Int, key: SearchKey) {
    self.kind = kind
    self.sequence = sequence
    text = SearchedPart.spaced(key)
  }

  var row: Int { SearchedPart.row(kind, sequence: sequence) }

  static func row(_ kind: Kind, sequence: Int) -> Int { sequence << 2 | kind.rawValue }

  /// The entry that a row is of.
  static func sequence(ofRow row: Int) -> Int { row >> 2 }

  /// The question for the texts in which a part occurs, and some more: blanks are no tokens. Nil where the part has none.
  static func phrase(_ key: SearchKey) -> String? {
    guard key.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return nil }
    return "\"\(spaced(key).replacing("\"", with: "\"\""))\""
  }

  private static func spaced(_ key: SearchKey) -> String {
    var spaced = String.UnicodeScalarView()
    for scalar in key.text.unicodeScalars {
      if !spaced.isEmpty { spaced.append(" ") }
      spaced.append(scalar)
    }
    return String(spaced)
  }
}
