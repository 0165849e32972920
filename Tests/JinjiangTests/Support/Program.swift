import Foundation

/// The built program, run as people run it: in a folder, with a clock and random bytes that repeat themselves.
enum Program {
  struct Outcome: Sendable {
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var diagnostics: String
  }

  /// 23 November 2026, eight in the morning in Chengdu.
  static let morning = 1_795_392_000_000

  /// Runs `jinjiang` with these arguments, its input empty.
  ///
  /// - Parameters:
  ///   - seed: of its random bytes; two operations of one registry need different ones.
  ///   - now: milliseconds since 1970.
  static func run(
    _ arguments: [String], in folder: String, seed: Int = 1, now: Int = morning, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try process(arguments, in: folder, seed: seed, now: now, environment: environment)
    // Files, not pipes: neither stream can fill up while the other is being read.
    let streams = try ["out", "err"].map { name in
      let path = folder + "/.\(seed).\(name)"
      try Data().write(to: URL(filePath: path))
      return (path: path, handle: try FileHandle(forUpdating: URL(filePath: path)))
    }
    defer { for stream in streams { try? FileManager.default.removeItem(atPath: stream.path) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = streams[0].handle
    process.standardError = streams[1].handle
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { try String(decoding: Data(contentsOf: URL(filePath: $0.path)), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], diagnostics: texts[1])
  }

  /// The program, ready to run.
  static func process(
    _ arguments: [String], in folder: String, seed: Int, now: Int, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8", "NO_COLOR": "1", "JINJIANG_REGISTRY": "registry.db",
      "JINJIANG_TEST_NOW": String(now), "JINJIANG_TEST_SEED": String(seed),
    ].merging(sanitizerOptions) { $1 }.merging(environment) { $1 }
    return process
  }

  /// A build that watches memory or threads is told how by its environment, here as in the tests themselves.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Beside the tests' own bundle, where the build puts both.
  static func executable() throws -> URL {
    let arguments = CommandLine.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[arguments.index(after: $0)] }
    var folder = URL(filePath: bundle ?? arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(component: "jinjiang")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt(near: bundle ?? arguments[0])
  }

  struct NotBuilt: Error { let near: String }
}
