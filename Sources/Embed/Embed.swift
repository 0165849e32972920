import Foundation

/// Writes a Swift file that holds other files as string literals. Run by the plugin `EmbedFiles` only:
/// `Embed OUTPUT FOLDER FILE …`, where the files lie in the folder and are named after their path in it.
@main
struct Embed {
  static func main() {
    do {
      try write(arguments: CommandLine.arguments.dropFirst())
    } catch {
      // Where the build looks for what went wrong; a thrown error would end in a crash report.
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  static func write(arguments: ArraySlice<String>) throws {
    guard let output = arguments.first, let folder = arguments.dropFirst().first else { throw Refusal.usage }
    let files = try arguments.dropFirst(2).map { path in
      try EmbeddedFile(name: name(of: path, in: folder), contents: Data(contentsOf: URL(filePath: path)))
    }
    try Data(source(of: files).utf8).write(to: URL(filePath: output))
  }

  static func name(of path: String, in folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  static func source(of files: [EmbeddedFile]) -> String {
    """
    // Written by Embed from the files of this target; a build that finds one of them changed writes it anew.

    /// The files of this target, each under its own name.
    enum Embedded {
    \(files.map { "  static let `\($0.name)` = \($0.literal)\n" }.joined())
      /// All of them, in the order of their names.
      static let all: [(name: String, contents: String)] = [
    \(files.map { "    (name: \"\($0.name)\", contents: `\($0.name)`),\n" }.joined())  ]
    }

    """
  }
}
