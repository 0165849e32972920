/// Where the parts that a part refers to lie in the archive.
final class Relationships: XMLListener {
  struct Target {
    var id: String
    /// The last word of the relationship's type, which is the same in both editions of the format: `worksheet`.
    var kind: String
    /// The name in the archive.
    var part: String
  }

  private(set) var targets: [Target] = []
  private let folder: [Substring]

  /// The relationships of `part`; those of the archive itself are of "". None if the archive lists none.
  static func of(_ part: String, in archive: WorkbookArchive) throws -> Relationships {
    let folder = part.split(separator: "/").dropLast()
    let file = part.split(separator: "/").last ?? ""
    let name = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    let relationships = Relationships(folder: Array(folder))
    if archive.contains(name) { try XMLPart.read(archive.part(name), relationships) }
    return relationships
  }

  private init(folder: [Substring]) { self.folder = folder }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws {
    guard element == "Relationship", attributes.string("TargetMode") != "External",
      let id = attributes.string("Id"), let type = attributes.string("Type"),
      let target = attributes.string("Target"), let part = resolved(target)
    else { return }
    targets.append(Target(id: id, kind: String(type.split(separator: "/").last ?? ""), part: part))
  }

  func end(_ element: XMLName) throws {}
  func text(_ bytes: UnsafeRawBufferPointer) throws {}

  /// The name of `target`, absolute or seen from the folder; nil when it leads out of the archive.
  private func resolved(_ target: String) -> String? {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if path.popLast() == nil { return nil }
      } else {
        path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}
