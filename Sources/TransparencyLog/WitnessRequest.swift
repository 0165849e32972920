/// What a cosigner is asked: to vouch for a checkpoint, with the proof that it continues the one cosigned last.
///
/// `old SIZE`, the hashes of the consistency proof, an empty line, the signed checkpoint. Source: C2SP tlog-witness,
/// "add-checkpoint". Nothing in it is trusted.
public struct WitnessRequest: Hashable, Sendable {
  /// How many entries the last cosigned checkpoint had; 0 for the first.
  public let oldSize: Int
  public let path: [Hash]
  public let checkpoint: SignedNote

  /// A tree of 2⁶³ − 1 leaves is 63 levels high.
  private static let maximumPath = 63
  private static let prefix = "old "

  public init(oldSize: Int = 0, path: [Hash] = [], checkpoint: SignedNote) {
    self.oldSize = oldSize
    self.path = path
    self.checkpoint = checkpoint
  }

  /// Reads a request from outside, in the one spelling it has, checking its form only.
  public init(parsing encoded: [UInt8]) throws(WitnessError) {
    guard let end = encoded.emptyLines.first else { throw .malformed }
    let lines = encoded[..<end].lines
    guard let first = lines.first, first.starts(with: Self.prefix.utf8),
      let size = CanonicalDecimal.decode(first.dropFirst(Self.prefix.utf8.count)),
      lines.count <= Self.maximumPath + 1
    else { throw .malformed }
    var path: [Hash] = []
    for line in lines.dropFirst() {
      guard let hash = Hash(base64: line) else { throw .malformed }
      path.append(hash)
    }
    oldSize = size
    self.path = path
    do throws(NoteError) {
      checkpoint = try SignedNote(parsing: Array(encoded[(end + 2)...]))
    } catch {
      throw .malformed
    }
  }

  public var encoded: String {
    ([Self.prefix + String(oldSize)] + path.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + checkpoint.encoded
  }

  /// Cosigns, if the log signed the checkpoint and it continues the last one that was cosigned.
  ///
  /// - Parameters:
  ///   - last: the note that was cosigned last; nil only where nothing ever was.
  ///   - time: seconds since 1970.
  /// - Throws: `WitnessError`.
  public func cosigned(
    after last: SignedNote?, log: TrustedLog, with key: SignerKey, at time: Int
  ) throws -> SignedNote {
    let new: Checkpoint
    do { new = try log.open(checkpoint) } catch { throw WitnessError.notByLog }
    if let last {
      let old: Checkpoint
      do { old = try log.open(last) } catch { throw WitnessError.lastNotByLog }
      try requireContinuation(of: old, by: new)
    }
    var note = checkpoint
    try note.cosign(with: key, time: time)
    return note
  }

  private func requireContinuation(of old: Checkpoint, by new: Checkpoint) throws(WitnessError) {
    guard new.size >= old.size else { throw .shorter(cosigned: old.size, offered: new.size) }
    guard new.size > old.size else {
      guard new.root == old.root else { throw .splitView(size: old.size) }
      return
    }
    guard oldSize == old.size else { throw .otherBeginning(cosigned: old.size, proved: oldSize) }
    do {
      try ConsistencyProof(oldSize: old.size, newSize: new.size, path: path).verify(
        oldRoot: old.root, newRoot: new.root)
    } catch {
      throw .notAContinuation(cosigned: old.size, offered: new.size)
    }
  }
}

/// Why a cosigner does not vouch for a checkpoint.
public enum WitnessError: Error, Hashable, Sendable {
  /// The file isn't a request, or what follows it isn't a signed note.
  case malformed
  case notByLog
  /// What is kept as cosigned last isn't signed by the log's keys given now.
  case lastNotByLog
  /// The log shows fewer entries than before.
  case shorter(cosigned: Int, offered: Int)
  /// Two different trees of one size, both signed by the log.
  case splitView(size: Int)
  /// The proof begins at another size than what was cosigned last; 0: there is no proof.
  case otherBeginning(cosigned: Int, proved: Int)
  case notAContinuation(cosigned: Int, offered: Int)
}
