/// One fact on record: what the journal holds, in order, for ever.
public struct Entry: Sendable, Equatable {
  /// Its place in the journal, and so the known-at position from which on it is known.
  public var sequence: Position
  public var recorded: Instant
  public var operation: ID<Operation>
  /// Its place within the operation, from 0.
  public var ordinal: UInt32
  public var actor: ID<Operator>
  public var draft: EntryDraft
  /// The personal body has been erased; the draft's is then empty.
  public var isErased: Bool

  public init(
    sequence: Position, recorded: Instant, operation: ID<Operation>, ordinal: UInt32, actor: ID<Operator>,
    draft: EntryDraft, isErased: Bool
  ) {
    self.sequence = sequence
    self.recorded = recorded
    self.operation = operation
    self.ordinal = ordinal
    self.actor = actor
    self.draft = draft
    self.isErased = isErased
  }
}

/// What a use case decides of an entry; the store adds its place, time and author.
public struct EntryDraft: Sendable, Equatable {
  /// The day from which on it has effect.
  public var effective: Day
  /// The membership that it is about, by its random pseudonym.
  public var subject: ID<Membership>?
  public var fact: Fact
  public var personal: Personal

  public init(effective: Day, subject: ID<Membership>? = nil, fact: Fact, personal: Personal = .none) {
    self.effective = effective
    self.subject = subject
    self.fact = fact
    self.personal = personal
  }
}

/// One use case, carried out in one transaction: the caller makes its id, and the same one is recorded once.
public struct Operation: Sendable, Equatable {
  public var id: ID<Operation>
  /// SHA-256 of the request, so that the same id with another request is seen.
  public var request: Digest
  public var actor: ID<Operator>
  public var recorded: Instant
  public var entries: ClosedRange<Position>

  public init(
    id: ID<Operation>, request: Digest, actor: ID<Operator>, recorded: Instant, entries: ClosedRange<Position>
  ) {
    self.id = id
    self.request = request
    self.actor = actor
    self.recorded = recorded
    self.entries = entries
  }
}
