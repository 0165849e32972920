public import Registry
public import TransparencyLog

/// What a backup says of itself: which registry, up to which entry, and the SHA-256 of every file in it.
///
/// A text of its own kind, first in the archive, that a person reads and `sha256sum` can be held against. It is not
/// signed: whether the backup is the right one is told by a checkpoint that was kept elsewhere.
public struct BackupManifest: Sendable, Equatable {
  /// One file of the archive.
  public struct File: Sendable, Equatable {
    /// In the archive, with slashes.
    public var name: String
    public var digest: Digest
    public var size: Int

    public init(name: String, digest: Digest, size: Int) {
      self.name = name
      self.digest = digest
      self.size = size
    }
  }

  /// The name of the registry's database in every backup.
  public static let database = "registry.db"
  /// What evidence files lie under.
  public static let evidence = "evidence/"
  static let name = "manifest.txt"
  private static let form = "jinjiang-backup 1"

  /// When it was made, in seconds since 1970.
  public var created: Int64
  public var registry: String
  /// Under which name the log signs.
  public var origin: String
  /// How many entries, and the root of the Merkle tree over them.
  public var size: Int
  public var root: Hash
  /// The database first, then evidence in the order of the names.
  public var files: [File]

  public init(created: Int64, registry: String, origin: String, size: Int, root: Hash, files: [File]) {
    self.created = created
    self.registry = registry
    self.origin = origin
    self.size = size
    self.root = root
    self.files = files
  }

  public var evidence: [File] { files.filter { $0.name.hasPrefix(BackupManifest.evidence) } }

  var text: String {
    var lines = [
      BackupManifest.form, "created \(created)", "registry \(registry)", "origin \(origin)",
      "tree \(size) \(root.base64)",
    ]
    lines += files.map { "file \($0.digest) \($0.size) \($0.name)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Strictly what `text` writes; nil for anything else.
  init?(text: String) {
    guard text.hasSuffix("\n") else { return nil }
    var lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)[...]
    func value(_ key: String) -> Substring? {
      guard let line = lines.popFirst(), line.hasPrefix(key + " ") else { return nil }
      return line.dropFirst(key.count + 1)
    }
    guard lines.popFirst() == Substring(BackupManifest.form), let created = value("created").flatMap({ Int64($0) }),
      let registry = value("registry"), let origin = value("origin"),
      let tree = value("tree")?.split(separator: " "), tree.count == 2, let size = Int(tree[0]), size > 0,
      let root = Hash(base64: String(tree[1]))
    else { return nil }
    self.init(
      created: created, registry: String(registry), origin: String(origin), size: size, root: root, files: [])
    var names: Set<String> = []
    while !lines.isEmpty {
      guard let parts = value("file")?.split(separator: " ", maxSplits: 2), parts.count == 3,
        let digest = Digest(parts[0]), let size = Int(parts[1]), size >= 0
      else { return nil }
      let name = String(parts[2])
      guard BackupManifest.isName(name, first: files.isEmpty), names.insert(name).inserted else { return nil }
      files.append(File(name: name, digest: digest, size: size))
    }
    guard !files.isEmpty else { return nil }
  }

  /// The database, or a path below the evidence folder of plain names: nothing that leads out of it.
  static func isName(_ name: String, first isFirst: Bool) -> Bool {
    guard !isFirst else { return name == database }
    guard name.hasPrefix(evidence), name.utf8.count <= 512 else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".") && part.utf8.allSatisfy { isPlain($0) }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
