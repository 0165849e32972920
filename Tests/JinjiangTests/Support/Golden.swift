import Foundation
import Testing

/// Expected output in files beside the tests. With `GOLDEN=record` in the environment they are written anew.
enum Golden {
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Golden", name)
    try expect(text, in: file, sourceLocation: sourceLocation)
  }

  /// The same for a file that stands elsewhere.
  static func expect(_ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard expected != text else { return }
    let lines = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let line = lines.enumerated().first { $0.element.0 != $0.element.1 }
    let difference = line.map { "line \($0.offset + 1):\n- \($0.element.0)\n+ \($0.element.1)" } ?? "length"
    Issue.record("\(file.lastPathComponent) differs, \(difference)", sourceLocation: sourceLocation)
  }
}
