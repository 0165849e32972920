public import TransparencyLog

/// Goes on from a backup that is shorter than what had been signed: says so on record, and signs under another name.
///
/// Under the old name it would contradict checkpoints that others hold. They still verify; what they signed beyond the
/// backup is known to be lost, not denied.
public struct RestartHistory: Request {
  public static let kind = RequestKind.restartHistory

  public var known: KnownCheckpoint
  /// Of a name that never signed for this journal.
  public var key: VerifierKey
  public var reason: String

  public init(known: KnownCheckpoint, key: VerifierKey, reason: String) {
    self.known = known
    self.key = key
    self.reason = reason
  }

  public func describe(into writer: inout ByteWriter) {
    writer.put(known.size)
    writer.put(known.root.base64)
    writer.put(key.description)
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Position {
    guard key.algorithm == .note else { throw EvidenceRefusal.notASigningKey(key.description) }
    guard try known.isBeyond(registry), let root = Digest(bytes: known.root.bytes) else {
      throw RestoreRefusal.nothingLost(kept: registry.position.value)
    }
    let keys = try registry.keysOfLog()
    let former = try known.origin ?? registry.logOrigin()
    guard key.name.description != former, !keys.all.contains(where: { $0.key.name == key.name }) else {
      throw RestoreRefusal.sameName(key.name.description)
    }
    let restart = try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .evidence(
          .historyRestarted(
            HistoryRestarted(
              formerOrigin: former, signed: Position(known.size), root: root, kept: registry.position))),
        personal: Personal([.reason: try EnteredText.line(reason, as: .reason)])))
    try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .evidence(
          .logKeyAdopted(LogKeyAdopted(vkey: key.description, replaced: keys.current?.adopted)))))
    return restart
  }
}
