/// What a log states about itself when it signs: so many entries, under this root.
///
/// A checkpoint is the text of a signed note. Origin, size and root stand on a line each; further lines are opaque and
/// not recommended. Source: C2SP tlog-checkpoint.
public struct Checkpoint: Sendable {
  /// Which log this is; by custom the name of its key. Compare with `isOrigin`, byte by byte.
  public let origin: String
  /// Entries in the log.
  public let size: Int
  public let root: Hash
  public let extensions: [String]

  public init(origin: String, size: Int, root: Hash, extensions: [String] = []) throws(CheckpointError) {
    guard size >= 0 else { throw .malformedSize }
    guard Self.isLine(origin) else { throw .malformedLine(1) }
    for (number, line) in zip(4..., extensions) {
      guard Self.isLine(line) else { throw .malformedLine(number) }
    }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note, in the one spelling it has.
  public init(text: String) throws(CheckpointError) {
    let lines = text.utf8.lines
    guard lines.count >= 4, lines[lines.count - 1].isEmpty else { throw .tooShort }
    guard let size = CanonicalDecimal.decode(lines[1]) else { throw .malformedSize }
    guard let root = Hash(base64: lines[2]) else { throw .malformedRoot }
    let others = lines[3..<lines.count - 1].map { String(Substring($0)) }
    try self.init(origin: String(Substring(lines[0])), size: size, root: root, extensions: others)
  }

  /// What is signed.
  public var text: String {
    ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
  }

  private static func isLine(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 } }

  public func isOrigin(_ name: String) -> Bool { origin.utf8.elementsEqual(name.utf8) }
}

extension Checkpoint: Hashable {
  /// Byte for byte: two origins that merely look the same are two logs.
  public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(root)
  }
}

/// What makes a text something else than a checkpoint.
public enum CheckpointError: Error, Hashable, Sendable {
  /// Fewer than three lines, or the last one doesn't end in a newline.
  case tooShort
  /// The size isn't a decimal from 0 to 2⁶³ − 1 without leading zeros.
  case malformedSize
  /// The root isn't the canonical Base 64 of 32 bytes.
  case malformedRoot
  /// The line of this number, counted from 1, is empty or has a control character.
  case malformedLine(Int)
}
