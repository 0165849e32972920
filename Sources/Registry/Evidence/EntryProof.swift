public import TransparencyLog

/// One entry as outsiders can verify it: its leaf under the root of a signed checkpoint.
public struct EntryProof: Sendable {
  public let sealed: SealedEntry
  /// The leaf's bytes are its `extra`: whoever has the file and the public key needs nothing else.
  public let proof: LogProof

  /// - Parameter note: the checkpoint to prove it under; nil: the first kept one that has it.
  public init(of position: Position, under note: SignedNote? = nil, in registry: any RegistryReader) throws {
    guard let sealed = try registry.sealedEntry(at: position) else {
      throw JournalFailure.noEntry(position, last: registry.position)
    }
    guard let note = try note ?? registry.checkpoint(covering: position)?.note else {
      throw EvidenceRefusal.notSigned(position, last: try registry.lastCheckpoint()?.size)
    }
    let checkpoint = try registry.keysOfLog().open(note)
    guard checkpoint.size >= position.value, checkpoint.size <= registry.position.value else {
      throw EvidenceRefusal.notSigned(position, last: checkpoint.size)
    }
    let tree = try registry.tree(size: checkpoint.size)
    let inclusion = try tree.inclusionProof(index: position.value - 1)
    self.sealed = sealed
    proof = try LogProof(inclusion, checkpoint: note, extra: sealed.leaf.bytes)
    // What is on file must lead to what was signed; a proof that nobody can verify is not handed out.
    do {
      try inclusion.verify(leaf: Hash.leaf(sealed.leaf.bytes), root: checkpoint.root)
    } catch {
      throw EvidenceRefusal.doesNotProve(position)
    }
  }
}
