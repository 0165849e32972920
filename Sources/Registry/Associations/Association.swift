/// An association that keeps members and adopts a rulebook; its own record is live from a day on.
public struct Association: Sendable, Equatable {
  public var key: Key<Association>
  /// Short and unique in the registry: letters, digits, `-` and `_`.
  public var code: String
  public var name: Phrase
  /// Decisions before this day are prior decisions; from it on, only another body's decision can be one.
  public var liveFrom: Day
  /// A remark about its standing here, such as "named in press, not a user".
  public var note: Phrase

  public init(key: Key<Association>, code: String, name: Phrase, liveFrom: Day, note: Phrase) {
    self.key = key
    self.code = code
    self.name = name
    self.liveFrom = liveFrom
    self.note = note
  }
}

/// One edition of a rulebook in force in an association from a day on.
public struct AdoptionRecord: Sendable, Equatable {
  public var association: Key<Association>
  public var effective: Day
  public var sequence: Position
  public var rulebook: RulebookHash

  public init(association: Key<Association>, effective: Day, sequence: Position, rulebook: RulebookHash) {
    self.association = association
    self.effective = effective
    self.sequence = sequence
    self.rulebook = rulebook
  }
}
