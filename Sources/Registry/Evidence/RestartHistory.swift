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

  /// Whether there is anything to begin anew for, and whether the name is new: before a key is made for it.
  /// - Throws: `RestoreRefusal`.
  public static func check(_ known: KnownCheckpoint, newName: String, in registry: any RegistryReader) throws {
    guard try known.isBeyond(registry) else { throw RestoreRefusal.nothingLost(kept: registry.position.value) }
    let former = try registry.keysOfLog().all.map(\.key.name.description) + [known.origin ?? registry.logOrigin()]
    guard !former.contains(newName) else { throw RestoreRefusal.sameName(newName) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Position {
    guard key.algorithm == .note else { throw EvidenceRefusal.notASigningKey(key.description) }
    try RestartHistory.check(known, newName: key.name.description, in: registry)
    guard let root = Digest(bytes: known.root.bytes) else { throw RestoreRefusal.otherHistory(size: known.size) }
    let keys = try registry.keysOfLog()
    let former = try known.origin ?? registry.logOrigin()
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
