import Foundation

/// A shell in a folder, with the system's own tools and nothing of ours.
enum Shell {
  /// Where Debian puts the sources of Go libraries.
  private static let goSources = "/usr/share/gocode/src/golang.org/x/mod/sumdb"

  static let canVerify = ["/usr/bin/openssl", "/usr/bin/python3", "/usr/bin/awk"].allSatisfy(isThere)
  static let canVerifyInGo = canVerify && isThere("/usr/bin/go") && isThere(goSources)

  private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Runs a script until its first failing command; what it writes, to either output, comes back together.
  static func run(_ script: String, in folder: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-eu", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    // Compiled packages of Go's own, kept between runs.
    let cache = FileManager.default.temporaryDirectory.appending(path: "jinjiang-go-cache").path
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GOCACHE": cache]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
