public import TransparencyLog

/// Signatures by others come back to a checkpoint that is kept: from now on they are handed out with it.
public struct AddCosignatures: Request {
  public static let kind = RequestKind.signCheckpoint

  /// The checkpoint as it came back.
  public var note: SignedNote
  /// Whose signatures are wanted.
  public var cosigners: [VerifierKey]

  public init(_ note: SignedNote, by cosigners: [VerifierKey]) {
    self.note = note
    self.cosigners = cosigners
  }

  public struct Added: Sendable, Equatable {
    public var checkpoint: KeptCheckpoint
    /// How many signatures are new.
    public var count: Int
  }

  public func describe(into writer: inout ByteWriter) {
    writer.put(note.encoded)
    for key in cosigners { writer.put(key.description) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Added {
    guard var kept = try registry.checkpoints().first(where: { $0.note.text.utf8.elementsEqual(note.text.utf8) }) else {
      throw EvidenceRefusal.notOurCheckpoint
    }
    let count: Int
    do { count = try kept.note.take(signaturesOf: note, by: cosigners) } catch { throw EvidenceRefusal.notCosigned }
    if count > 0 { try registry.keep(kept) }
    return Added(checkpoint: kept, count: count)
  }
}
