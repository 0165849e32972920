import Foundation
import Seeds
import Testing

@Suite("Embedding")
struct EmbeddingTests {
  static let here = URL(filePath: #filePath).deletingLastPathComponent()

  @Test(
    "a seed in the program has the bytes of its file",
    arguments: [
      ("jinjiang-2024-1.yaml", Seed.rulebook), ("calendar-cn.yaml", Seed.calendar),
      ("associations.yaml", Seed.associations), ("demo-story.yaml", Seed.story),
    ])
  func seeds(file: String, text: String) throws {
    let seeds = Self.here.appending(path: "../../Seeds")
    #expect(try Data(contentsOf: seeds.appending(path: file)) == Data(text.utf8))
  }

  /// The fixtures hold what a literal could get wrong: quotes and runs of #, backslashes, CR, NUL, escapes, a BOM,
  /// combining letters, no last newline, nothing at all, and two files of one name.
  @Test("a file comes out as it went in, whatever it holds", arguments: Embedded.all.map(\.name))
  func fixtures(name: String) throws {
    let embedded = try #require(Embedded.all.first { $0.name == name })
    #expect(try Data(contentsOf: Self.here.appending(path: name)) == Data(embedded.contents.utf8))
  }

  @Test("every fixture is embedded, in the order of the names, and hidden files are not")
  func names() {
    #expect(
      Embedded.all.map(\.name) == [
        "Fixtures/controls.txt", "Fixtures/empty.json", "Fixtures/line-ends.csv", "Fixtures/nested/empty.json",
        "Fixtures/no-last-newline.sql", "Fixtures/quotes.txt", "Fixtures/unicode.yaml",
      ])
    #expect(Embedded.`Fixtures/nested/empty.json` == "{\"empty\": false}\n")
  }

  @Test("what is not UTF-8 is refused rather than mended, and nothing is written")
  func notText() throws {
    let refusal = try embed(file: "a.csv", contents: Data([0x61, 0xFF]))
    #expect(
      refusal
        == "error: a.csv is not valid UTF-8, and only text is embedded: convert it, or leave it out with the target's `exclude`.\n"
    )
  }

  @Test(
    "a name that could end its identifier is refused",
    arguments: ["a`b.csv", "a\"b.csv", "a\\(b).csv", "锦江.yaml", "1.2"])
  func name(_ name: String) throws {
    let refusal = try embed(file: name, contents: Data())
    #expect(
      refusal
        == "error: \(name) can't be the name of a constant: use letters, digits, dots, dashes, underscores and slashes.\n"
    )
  }

  /// Runs the tool that the plugin runs, on one file; what it says as it refuses.
  private func embed(file: String, contents: Data) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "EmbeddingTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: file)
    let output = folder.appending(path: "Embedded.swift")
    try contents.write(to: input)
    let process = Process()
    // SwiftPM puts the tools of its plugins beside the test bundle.
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "Embed-tool")
    process.arguments = [output.path, folder.path, input.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = try #require(try errors.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(!FileManager.default.fileExists(atPath: output.path))
    return try #require(String(data: said, encoding: .utf8))
  }
}
