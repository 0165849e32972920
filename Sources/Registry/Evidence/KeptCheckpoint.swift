public import TransparencyLog

/// A checkpoint as the registry keeps it: the note, cosignatures included.
public struct KeptCheckpoint: Sendable, Equatable {
  /// How many entries it signs for.
  public var size: Int
  public var note: SignedNote
  public var signed: Instant

  public init(size: Int, note: SignedNote, signed: Instant) {
    self.size = size
    self.note = note
    self.signed = signed
  }
}

extension RegistryReader {
  /// The last checkpoint that was signed at K or before; nil where there is none.
  public func lastCheckpoint() throws -> KeptCheckpoint? { try checkpoints().last }

  /// The first kept checkpoint that has an entry under its root.
  public func checkpoint(covering position: Position) throws -> KeptCheckpoint? {
    try checkpoints().first { $0.size >= position.value }
  }
}
