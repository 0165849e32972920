import Foundation

/// Programs of the system that a test may use where they are installed.
enum Tool {
  /// Where Debian puts the sources of Go libraries.
  static let goPath = "/usr/share/gocode"

  static var goWithSumDB: Bool {
    exists("go") && FileManager.default.fileExists(atPath: goPath + "/src/golang.org/x/mod/sumdb/tlog")
  }

  static func exists(_ name: String) -> Bool { path(name) != nil }

  /// Runs a program to its end; what it writes, to either output, comes back together.
  static func run(
    _ name: String, _ arguments: [String], input: URL? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: path(name) ?? name)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
