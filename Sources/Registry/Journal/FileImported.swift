/// The rows of this operation came from a file; its name is in the personal body, since it may name people.
public struct FileImported: FactBody {
  public static let kind = EntryKind.fileImported

  public enum Content: UInt8, Sendable, CaseIterable {
    case members = 0
    case accounts = 1
    case events = 2
  }

  public var content: Content
  /// SHA-256 of the file: what its rows rest on that name no basis of their own.
  public var digest: Digest

  public init(content: Content, digest: Digest) {
    self.content = content
    self.digest = digest
  }

  /// What a row of the file rests on that names no basis of its own; the name is nil once erased.
  public func basis(name: String?) -> String { "\(name ?? "?") (SHA-256 \(digest))" }

  public func encode(into writer: inout ByteWriter) {
    writer.put(content.rawValue)
    writer.put(blob: digest.bytes)
  }

  public init(from reader: inout ByteReader) throws(DamagedBody) {
    content = try reader.choice()
    digest = try reader.hash()
  }
}
