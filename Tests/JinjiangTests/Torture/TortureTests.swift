#if os(Linux)
  import Foundation
  import Testing

  /// The short form of `make torture`: some of each trial, on the program as it was built for the tests.
  @Suite("What the record survives")
  struct TortureTests {
    /// ThreadSanitizer's own memory lies in files, so that no program starts under it where files may have no bytes.
    private static let trials =
      ["crash", "power", "contention", "flips"]
      + (ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil ? ["limits"] : [])

    @Test(
      "kills and failing calls, power cuts, many writers, no room, damage",
      arguments: trials)
    func short(trial: String) throws {
      let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(components: "..", "..", "Torture", "torture.py").standardizedFileURL
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "python3", script.path, "--short", "--only", trial, "--jinjiang", try Program.executable().path,
      ]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(said)")
      #expect(said.contains("\(trial)") && said.contains("held"), "\(said)")
    }
  }
#endif
