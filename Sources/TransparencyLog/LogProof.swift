/// The evidence for one entry in one file: verifiable offline, years later, with the log's public key alone.
///
/// It holds the entry's position, the path to the root, and the signed checkpoint with that root; and optionally
/// `extra`, bytes for the application that nothing vouches for. Files end in `.tlog-proof`. Source: C2SP tlog-proof.
public struct LogProof: Hashable, Sendable {
  /// The entry's position, counted from 0.
  public let index: Int
  public let path: [Hash]
  public let checkpoint: SignedNote
  /// Not authenticated; empty for none.
  public let extra: [UInt8]

  /// Puts a proof and a checkpoint of the same tree together.
  public init(_ proof: InclusionProof, checkpoint: SignedNote, extra: [UInt8] = []) throws {
    let size = try Checkpoint(text: checkpoint.text).size
    guard size == proof.size else { throw LogProofError.otherSize(proof.size, checkpoint: size) }
    guard (0..<size).contains(proof.index) else { throw ProofError.indexOutOfRange(proof.index, size: size) }
    guard proof.path.count <= Self.maximumPath else { throw LogProofError.tooLong(proof.path.count) }
    index = proof.index
    path = proof.path
    self.checkpoint = checkpoint
    self.extra = extra
  }

  /// Reads a proof from outside, in the one spelling it has, checking its form only.
  public init(parsing encoded: [UInt8]) throws(LogProofError) {
    guard let end = encoded.emptyLines.first else { throw .incomplete }
    var lines = encoded[..<end].lines[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.header.utf8) else { throw .malformedLine(1) }
    if let value = Self.value(of: "extra ", in: lines.first) {
      guard let bytes = CanonicalBase64.decode(value), !bytes.isEmpty else { throw .malformedLine(2) }
      extra = bytes
      lines.removeFirst()
    } else {
      extra = []
    }
    guard let value = Self.value(of: "index ", in: lines.first), let index = CanonicalDecimal.decode(value) else {
      throw .malformedLine(lines.startIndex + 1)
    }
    self.index = index
    lines.removeFirst()
    guard lines.count <= Self.maximumPath else { throw .tooLong(lines.count) }
    var path: [Hash] = []
    for (number, line) in zip(lines.indices, lines) {
      guard let hash = Hash(base64: line) else { throw .malformedLine(number + 1) }
      path.append(hash)
    }
    self.path = path
    do throws(NoteError) {
      checkpoint = try SignedNote(parsing: Array(encoded[(end + 2)...]))
    } catch {
      throw .note(error)
    }
  }

  /// The file's content.
  public var encoded: String {
    var lines = [Self.header]
    if !extra.isEmpty { lines.append("extra " + CanonicalBase64.encode(extra)) }
    lines.append("index \(index)")
    lines += path.map(\.base64)
    return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.encoded
  }

  /// The checkpoint under which the leaf is, once everything is checked: signatures, origin, path.
  ///
  /// Throws what speaks against it: `NoteError`, `CheckpointError`, `TrustError` or `ProofError`.
  public func verify(leaf: Hash, log: TrustedLog) throws -> Checkpoint {
    let checkpoint = try log.open(checkpoint)
    try InclusionProof(index: index, size: checkpoint.size, path: path).verify(leaf: leaf, root: checkpoint.root)
    return checkpoint
  }

  private static let header = "c2sp.org/tlog-proof@v1"
  /// A tree of 2⁶³ − 1 leaves is 63 levels high.
  private static let maximumPath = 63

  private static func value(of key: String, in line: ArraySlice<UInt8>?) -> ArraySlice<UInt8>? {
    guard let line, line.starts(with: key.utf8) else { return nil }
    return line.dropFirst(key.utf8.count)
  }
}

/// What makes a file something else than a proof.
public enum LogProofError: Error, Hashable, Sendable {
  /// No empty line separates proof and checkpoint.
  case incomplete
  /// The line of this number, counted from 1, isn't what the format has there.
  case malformedLine(Int)
  /// More hashes than any tree is high.
  case tooLong(Int)
  /// What follows the empty line isn't a signed note.
  case note(NoteError)
  /// The proof is for a tree of another size than the checkpoint's.
  case otherSize(Int, checkpoint: Int)
}
