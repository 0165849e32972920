import Foundation
import TestSupport
import Testing

/// Somebody who types commands on one day after another, and is refused things; the registry is then as it was, byte for
/// byte, and so are the journal's size and head.
final class Clerk {
  let session: Session
  private var now = Program.morning

  init(_ session: Session) { self.session = session }

  /// A clerk in a folder of their own.
  static func work(_ body: (Clerk) throws -> Void) throws {
    try Session.with { try body(Clerk($0)) }
  }

  /// From now on it is nine in the morning of that day, in Chengdu.
  func comes(_ day: String) throws {
    now = Int(try Date(day + "T01:00:00Z", strategy: .iso8601).timeIntervalSince1970 * 1000)
  }

  /// A command that is carried out; its results, which `> FILE` at its end keeps as well.
  @discardableResult
  func types(_ command: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let parts = command.split(separator: " > ", maxSplits: 1)
    let outcome = try session.run(Clerk.words(String(parts[0])), now: now)
    #expect(outcome.status == 0, "\(command): \(outcome.diagnostics)", sourceLocation: sourceLocation)
    if parts.count == 2 { try session.file(String(parts[1]), outcome.output) }
    return outcome.output
  }

  /// A command that breaks exactly that rule, and changes nothing.
  ///
  /// - Parameter rule: its type and case in the sources: `BenchRefusal.noQuorum`.
  @discardableResult
  func isRefused(
    _ rule: String, _ command: String, _ status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Refusal {
    let fault = session.folder + "/.fault"
    defer { try? FileManager.default.removeItem(atPath: fault) }
    let before = registry
    let outcome = try session.run(Clerk.words(command), now: now, environment: ["JINJIANG_TEST_FAULT": fault])
    let noted = (try? String(contentsOfFile: fault, encoding: .utf8)) ?? ""
    let parts = noted.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
    #expect(parts.first == rule, "\(command): \(outcome.diagnostics)", sourceLocation: sourceLocation)
    #expect(outcome.status == status, "\(command): \(outcome.diagnostics)", sourceLocation: sourceLocation)
    #expect(registry == before, "\(command): the registry has changed", sourceLocation: sourceLocation)
    guard parts.count == 3 else { return Refusal(rule: rule, command: command, status: outcome.status, zh: "", en: "") }
    #expect(outcome.diagnostics.contains("错误：" + parts[1]), "\(command)", sourceLocation: sourceLocation)
    // What depends on the machine stays out of the catalogue.
    let texts = parts.map { $0.replacing(session.folder, with: "…") }
    return Refusal(rule: rule, command: command, status: outcome.status, zh: texts[1], en: texts[2])
  }

  private var registry: Data? { try? Data(contentsOf: URL(filePath: session.folder + "/registry.db")) }

  /// Split at blanks; '…' keeps them.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in command {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}

/// What was refused: by which rule, to which command, with which exit code and message.
struct Refusal: Sendable {
  var rule: String
  var command: String
  var status: Int32
  var zh: String
  var en: String
}
