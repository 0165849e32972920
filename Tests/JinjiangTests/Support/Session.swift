import Foundation
import TestSupport

/// One command after another in one folder, and what a reader of the terminal would have seen.
final class Session {
  let folder: String
  /// Each command, what it said (results before remarks), and its exit code where that is not 0.
  private(set) var transcript = ""
  /// How many were typed; each draws random bytes of its own.
  var commands = 0

  private init(folder: String) { self.folder = folder }

  static func with(_ body: (Session) throws -> Void) throws {
    try TemporaryFolder.with { try body(Session(folder: $0)) }
  }

  @discardableResult
  func jinjiang(_ arguments: String..., now: Int = Program.morning) throws -> Program.Outcome {
    try run(arguments, now: now)
  }

  @discardableResult
  func run(
    _ arguments: [String], now: Int = Program.morning, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    commands += 1
    let outcome = try Program.run(arguments, in: folder, seed: commands, now: now, environment: environment)
    transcript += "$ jinjiang \(arguments.map(Session.quoted).joined(separator: " "))\n"
    transcript += outcome.output + outcome.diagnostics
    if outcome.status != 0 { transcript += "[\(outcome.status)]\n" }
    transcript += "\n"
    return outcome
  }

  /// Puts a file beside the registry.
  func file(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  /// Leaves what was said so far out of the transcript: other tests are about it.
  func startTranscript() { transcript = "" }

  /// The same on a terminal; questions are answered as they come.
  func terminal(_ arguments: String...) throws -> Terminal {
    commands += 1
    return try Terminal(arguments, in: folder, seed: commands)
  }

  private static func quoted(_ argument: String) -> String {
    argument.isEmpty || argument.contains { " |()（）".contains($0) } ? "'\(argument)'" : argument
  }
}
