/// A rulebook or calendar as somebody wrote it, before it means anything: texts, mappings and lists, each with its place.
///
/// Made from YAML (in Interchange) or from canonical JSON; the readers of this module see no difference, so a file and its
/// adopted form cannot be understood in two ways.
public struct SourceNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// A text as it stands. `quoted` tells `"3"` from `3`; numbers, truth values and null are never quoted.
    case scalar(String, quoted: Bool)
    /// In the order of the file; keys are unique.
    case mapping([Field])
    case sequence([SourceNode])
  }

  public struct Field: Hashable, Sendable {
    public var key: String
    public var place: SourcePlace
    public var value: SourceNode
    public init(key: String, place: SourcePlace, value: SourceNode) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  public var content: Content
  public var place: SourcePlace

  public init(_ content: Content, at place: SourcePlace) {
    self.content = content
    self.place = place
  }

  /// Nothing was written here: an empty value, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, quoted: false) = content else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// Nothing that can be read was written here: null, or only white space.
  var isBlank: Bool {
    guard case .scalar(let text, _) = content else { return false }
    return isNull || trimmed(text).isEmpty
  }
}

/// A place in a file. Lines and columns start at 1; a column is a Unicode scalar in YAML, a byte in canonical JSON.
public struct SourcePlace: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePlace, b: SourcePlace) -> Bool { (a.line, a.column) < (b.line, b.column) }
}
