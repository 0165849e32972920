public import TransparencyLog

/// Signs for everything on record: so many entries, under this root.
///
/// In the same transaction the last signed checkpoint is opened again and proved to be the beginning of what is signed
/// now, so that no two checkpoints of one log contradict each other.
public struct SignCheckpoint: Request {
  public static let kind = RequestKind.signCheckpoint

  /// The key in force, and others that sign beside it, such as the one that it replaced.
  public var keys: [SignerKey]

  public init(_ keys: [SignerKey]) { self.keys = keys }

  public struct Signed: Sendable, Equatable {
    public var checkpoint: KeptCheckpoint
    /// Nothing was recorded since the last one, which still holds.
    public var isNew: Bool
    /// There was one before, and it was proved to be a beginning of this one.
    public var continues = false
  }

  public func describe(into writer: inout ByteWriter) {
    for key in keys { writer.put(key.verifierKey.description) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Signed {
    let log = try registry.keysOfLog()
    guard let current = log.current else { throw EvidenceRefusal.noKey }
    guard keys.contains(where: { $0.verifierKey == current.key }) else {
      throw EvidenceRefusal.otherKey(keys.first?.verifierKey.description ?? "", inForce: current.key.description)
    }
    let tree = try registry.tree()
    let root = try tree.root()
    let last = try registry.lastCheckpoint()
    if let last {
      try SignCheckpoint.requireContinuation(of: last, by: tree, root: root, keys: log)
      if last.size == tree.size { return Signed(checkpoint: last, isNew: false) }
    }
    let checkpoint = try Checkpoint(origin: current.key.name.description, size: tree.size, root: root)
    // The key in force signs first.
    let ordered = keys.filter { $0.verifierKey == current.key } + keys.filter { $0.verifierKey != current.key }
    var note = try SignedNote(signing: checkpoint.text, with: ordered[0])
    for other in ordered.dropFirst() { try note.sign(with: other) }
    let kept = KeptCheckpoint(size: tree.size, note: note, signed: act.now)
    try registry.keep(kept)
    return Signed(checkpoint: kept, isNew: true, continues: last != nil)
  }

  private static func requireContinuation(
    of last: KeptCheckpoint, by tree: MerkleTree<JournalTiles>, root: Hash, keys: LogKeys
  ) throws {
    do {
      let old = try keys.open(last.note)
      try tree.consistencyProof(from: old.size).verify(oldRoot: old.root, newRoot: root)
    } catch {
      throw EvidenceRefusal.notAContinuation(of: last.size, size: tree.size)
    }
  }
}
