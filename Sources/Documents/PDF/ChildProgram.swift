import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end.
///
/// It reads and writes files without a name rather than pipes: nothing to deadlock on, and no signal if it dies.
enum ChildProgram {
  /// The system refused; `code` is its `errno`.
  struct Failure: Error {
    let call: String
    let code: Int32
  }

  /// Looks the program up on the PATH and runs it; its exit status, the negative number of the signal that ended it, or
  /// nil where there is no such program.
  ///
  /// - Parameters:
  ///   - arguments: the program's name first.
  ///   - input, output: open files; nil: nothing to read, and what is written is dropped.
  static func run(
    _ arguments: [String], input: Int32? = nil, output: Int32? = nil, diagnostics: Int32? = nil
  ) throws(Failure) -> Int32? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    try check("posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [(Int32(0), input), (1, output), (2, diagnostics)] {
      if let file {
        try check("posix_spawn_file_actions_adddup2", posix_spawn_file_actions_adddup2(&actions, file, number))
      } else {
        let mode = number == 0 ? O_RDONLY : O_WRONLY
        try check(
          "posix_spawn_file_actions_addopen",
          posix_spawn_file_actions_addopen(&actions, number, "/dev/null", mode, 0))
      }
    }
    // WeasyPrint stamps the fonts that it embeds with this time, else with the clock's.
    let environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { _, fixed in fixed }
      .map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let program = arguments.first ?? ""
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { posix_spawnp(&child, program, &actions, nil, arguments, $0) }
    }
    if code == ENOENT { return nil }
    try check("posix_spawnp", code)

    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(call: "waitpid", code: errno) }
    }
    let signal = status & 0x7F
    let exit = signal == 0 ? (status >> 8) & 0xFF : -signal
    // What `env` and shells answer for a program that isn't there.
    return exit == 127 ? nil : exit
  }

  /// An open file of the user's own, already without a name.
  static func temporaryFile() throws(Failure) -> Int32 {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/jinjiang.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(call: "mkstemp", code: errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// The last bytes that were written to an open file, at most so many.
  static func end(of descriptor: Int32, most: Int) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: max(0, min(most, Int(size))))
    let count = pread(descriptor, &bytes, bytes.count, max(0, size - off_t(bytes.count)))
    return Array(bytes.prefix(max(0, count)))
  }

  private static func check(_ call: String, _ code: Int32) throws(Failure) {
    guard code == 0 else { throw Failure(call: call, code: code) }
  }
}

/// Hands over the strings as C wants them: an array of pointers that ends with nil.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
