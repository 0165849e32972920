/// What one column of a table holds.
public struct Column: Sendable, Hashable {
  /// The kinds of value, from which alignment and a spreadsheet's number format follow.
  public enum Kind: String, Sendable, Hashable {
    case text
    case integer
    case decimal
    case day
    case flag
  }

  /// The column's name for machines, in English: the JSON key and the CSV header.
  public var key: String
  /// The column's name for people.
  public var title: String
  public var kind: Kind
  /// Whether people are shown a plus before numbers above nought; machines never are.
  public var signed: Bool

  public init(_ key: String, _ title: String, _ kind: Kind = .text, signed: Bool = false) {
    self.key = key
    self.title = title
    self.kind = kind
    self.signed = signed
  }

  /// Whether the column is set flush right.
  public var alignsRight: Bool { kind == .integer || kind == .decimal }
}
