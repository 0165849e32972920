public import TransparencyLog

/// A key that signs for the log, and since which entry.
public struct LogKey: Sendable, Equatable {
  public var adopted: Position
  public var key: VerifierKey

  public init(adopted: Position, key: VerifierKey) {
    self.adopted = adopted
    self.key = key
  }
}

/// The keys that have signed for a log, in the order of adoption; each but the last was replaced by the next.
public struct LogKeys: Sendable, Equatable {
  public let all: [LogKey]

  public init(_ all: [LogKey]) { self.all = all }

  /// The one that signs now.
  public var current: LogKey? { all.last }

  /// The one that signs for the first `size` entries.
  public func inForce(at size: Int) -> LogKey? { all.last { $0.adopted.value <= size } }

  /// The checkpoint in a note, once it is certain that the key in force signed it.
  ///
  /// - Throws: `NoteError`, `CheckpointError` or `TrustError`.
  public func open(_ note: SignedNote) throws -> Checkpoint {
    let size = try Checkpoint(text: note.text).size
    guard let signer = inForce(at: size) else { throw TrustError.notByLog }
    return try TrustedLog(origin: signer.key.name.description, keys: [signer.key]).open(note)
  }
}

extension RegistryReader {
  public func keysOfLog() throws -> LogKeys { LogKeys(try logKeys()) }

  /// The name under which the log signs: that of its key, or of the registry as long as it has none.
  public func logOrigin() throws -> String {
    try keysOfLog().current?.key.name.description ?? "jinjiang/\(header().registry)"
  }
}
