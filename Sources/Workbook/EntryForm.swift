/// A sheet that somebody fills in: its columns, and what may stand in each.
public struct EntryForm: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// Also of digits only: an identifier of eighteen digits stays what it is.
      case text
      case day
      case decimal
      /// One of these.
      case choice([String])
      /// One of these, or something else.
      case suggestion([String])
    }

    public var title: String
    public var kind: Kind
    public var isRequired: Bool
    /// What belongs here, shown when a cell of the column is chosen.
    public var note: String

    public init(title: String, kind: Kind, isRequired: Bool, note: String) {
      self.title = title
      self.kind = kind
      self.isRequired = isRequired
      self.note = note
    }

    var choices: [String] {
      switch kind {
      case .choice(let choices), .suggestion(let choices): choices
      case .text, .day, .decimal: []
      }
    }
  }

  /// What the sheet is called.
  public var title: String
  public var columns: [Column]
  /// How it is used, a sentence a line.
  public var guide: [String]

  public init(title: String, columns: [Column], guide: [String]) {
    self.title = title
    self.columns = columns
    self.guide = guide
  }
}
