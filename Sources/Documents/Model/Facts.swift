/// A few labelled values that belong together: number, name, score, grade.
public struct Facts: Sendable, Hashable {
  public struct Fact: Sendable, Hashable {
    /// The fact's name for machines, in English.
    public var key: String
    /// The fact's name for people.
    public var label: String
    public var value: Cell

    public init(_ key: String, _ label: String, _ value: Cell) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  /// How loudly a page says them.
  public enum Style: Sendable, Hashable {
    /// One below the other.
    case list
    /// Large, side by side: the figures a reader looks for first.
    case figures
  }

  /// The group's name for machines, in English.
  public var id: String
  public var style: Style
  public var facts: [Fact]

  public init(id: String, style: Style = .list, _ facts: [Fact]) {
    self.id = id
    self.style = style
    self.facts = facts
  }

  /// The facts as a table of key, label and value, for formats that know nothing else.
  func table(in language: Language) -> Table {
    Table(
      id: id, caption: id,
      columns: [
        Column("key", language.text("键", "Key")), Column("label", language.text("项目", "Item")),
        Column("value", language.text("内容", "Value")),
      ],
      rows: Rows(facts.map { [.text($0.key), .text($0.label), $0.value] }))
  }
}
