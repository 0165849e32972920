import Foundation

/// Every rule that the sources name: the cases of each type that is a `Failure`, found by reading the sources.
///
/// A compiler plugin would see more, but not sooner: a rule that is declared and neither provoked nor excused fails the
/// suite by its name.
enum DeclaredRules {
  /// `BenchRefusal.noQuorum`, and the file that declares it.
  static func all() throws -> [String: String] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardized
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var rules: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let bytes = try Data(contentsOf: file)
      // Most files have none, and reading lines is slow.
      guard bytes.range(of: Data(": Failure".utf8)) != nil || bytes.range(of: Data(", Failure".utf8)) != nil else {
        continue
      }
      for rule in self.rules(in: String(decoding: bytes, as: UTF8.self)) { rules[rule] = file.lastPathComponent }
    }
    return rules
  }

  private static func rules(in text: String) -> [String] {
    var rules: [String] = []
    /// The `Failure` that is being read: its name, and how far its declaration is indented.
    var type: (name: Substring, indent: Int)?
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      if let open = type, indent == open.indent, line.hasSuffix("}") { type = nil }
      if line.hasSuffix("{"),
        let match = line.firstMatch(
          of: /^ *(?:public |private |fileprivate )?(enum|struct) (\w+): (?:\w+, )*Failure\b.*\{$/)
      {
        if match.1 == "struct" { rules.append(String(match.2)) } else { type = (match.2, indent) }
      } else if let open = type, indent == open.indent + 2, let match = line.firstMatch(of: /^ *case (\w+)/) {
        rules.append("\(open.name).\(match.1)")
      }
    }
    return rules
  }
}
