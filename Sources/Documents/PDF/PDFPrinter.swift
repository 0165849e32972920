import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints documents as PDF through WeasyPrint, a program of its own that is used if it is installed.
public struct PDFPrinter: Sendable {
  public enum Failure: Error, Sendable, Hashable {
    /// There is no such program on the PATH.
    case notInstalled(program: String)
    /// The program ended with that status, or by a signal (then negative); its last words, made visible.
    case failed(program: String, status: Int32, words: String)
    /// The system refused; `code` is its `errno`.
    case system(call: String, code: Int32)

    public func message(in language: Language) -> String {
      switch self {
      case .notInstalled(let program):
        language.text(
          "未找到 \(program)，无法生成 PDF。安装：apt install weasyprint（macOS：brew install weasyprint），或输出 HTML 后从浏览器打印。",
          "\(program) was not found, so no PDF can be made. Install it (Debian: apt install weasyprint; macOS: brew install weasyprint), or write HTML and print it from a browser."
        )
      case .failed(let program, let status, let words):
        language.text(
          "\(program) 未能生成 PDF（状态 \(status)）：\(words)", "\(program) made no PDF (status \(status)): \(words)")
      case .system(let call, let code):
        language.text("无法运行 PDF 程序：\(call)，错误 \(code)。", "The PDF program can't be run: \(call), error \(code).")
      }
    }
  }

  private let program: String

  /// - Parameter program: A name on the PATH or a path; takes the page on standard input, as WeasyPrint does.
  public init(program: String = "weasyprint") { self.program = program }

  /// Makes the document's page and has it printed to the file, which is replaced.
  ///
  /// - Throws: `Failure`, or what making the page throws.
  public func print(_ document: Document, theme: Theme, to path: String) throws {
    // Through files without a name rather than pipes: nothing to deadlock on, and no signal if the program dies.
    let page = try temporaryFile()
    defer { close(page) }
    let words = try temporaryFile()
    defer { close(words) }

    var sink = FileSink(descriptor: page)
    try HTMLRenderer(theme: theme).render(document, into: &sink)
    try sink.flush()
    try check("lseek", lseek(page, 0, SEEK_SET) < 0 ? errno : 0)

    let output = path.hasPrefix("/") ? path : "./" + path
    let status = try run([program, "--quiet", "-", output], input: page, diagnostics: words)
    guard status == 0 else {
      // What `env` and shells answer for a program that isn't there.
      throw status == 127
        ? Failure.notInstalled(program: program)
        : Failure.failed(program: program, status: status, words: lastWords(words))
    }
  }

  /// Runs the program to its end; its exit status, or the negative number of the signal that ended it.
  private func run(_ arguments: [String], input: Int32, diagnostics: Int32) throws -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    try check("posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try check("posix_spawn_file_actions_adddup2", posix_spawn_file_actions_adddup2(&actions, input, 0))
    try check(
      "posix_spawn_file_actions_addopen", posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0))
    try check("posix_spawn_file_actions_adddup2", posix_spawn_file_actions_adddup2(&actions, diagnostics, 2))

    // WeasyPrint stamps the fonts that it embeds with this time, else with the clock's.
    let environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { _, fixed in fixed }
      .map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { posix_spawnp(&child, program, &actions, nil, arguments, $0) }
    }
    if code == ENOENT { throw Failure.notInstalled(program: program) }
    try check("posix_spawnp", code)

    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure.system(call: "waitpid", code: errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// An open file of the user's own, already without a name.
  private func temporaryFile() throws -> Int32 {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/jinjiang.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure.system(call: "mkstemp", code: errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// The end of what the program said, in one line.
  private func lastWords(_ descriptor: Int32) -> String {
    let most = 400
    let size = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: most)
    let count = pread(descriptor, &bytes, most, max(0, size - off_t(most)))
    return VisibleText.line(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  private func check(_ call: String, _ code: Int32) throws {
    guard code == 0 else { throw Failure.system(call: call, code: code) }
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
