public import TransparencyLog

/// A key signs for the log from now on: the first one, or in place of the one before (rotation).
///
/// Only the public half goes on record. The name stays: it is the log's origin, by which outsiders know it.
public struct AdoptLogKey: Request {
  public static let kind = RequestKind.adoptLogKey

  public var key: VerifierKey
  /// Whether it replaces one; else it must be the first.
  public var isRotation: Bool
  public var reason: String?

  public init(_ key: VerifierKey, isRotation: Bool, reason: String? = nil) {
    self.key = key
    self.isRotation = isRotation
    self.reason = reason
  }

  public func describe(into writer: inout ByteWriter) {
    writer.put(key.description)
    writer.put(isRotation)
    writer.put(optional: reason) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> LogKey {
    guard key.algorithm == .note else { throw EvidenceRefusal.notASigningKey(key.description) }
    let keys = try registry.keysOfLog()
    guard !keys.all.contains(where: { $0.key == key }) else { throw EvidenceRefusal.keyKnown(key.description) }
    switch (keys.current, isRotation) {
    case (let current?, false): throw EvidenceRefusal.keyThere(current.key.description)
    case (nil, true): throw EvidenceRefusal.noKey
    case (let current?, true) where current.key.name != key.name:
      throw EvidenceRefusal.otherName(key.name.description, origin: current.key.name.description)
    default: break
    }
    let position = try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .evidence(
          .logKeyAdopted(LogKeyAdopted(vkey: key.description, replaced: keys.current?.adopted))),
        personal: Personal([.reason: try EnteredText.optionalLine(reason, as: .reason)])))
    return LogKey(adopted: position, key: key)
  }
}
