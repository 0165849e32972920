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
    do {
      let page = try ChildProgram.temporaryFile()
      defer { close(page) }
      let words = try ChildProgram.temporaryFile()
      defer { close(words) }

      var sink = FileSink(descriptor: page)
      try HTMLRenderer(theme: theme).render(document, into: &sink)
      try sink.flush()
      guard lseek(page, 0, SEEK_SET) == 0 else { throw Failure.system(call: "lseek", code: errno) }

      let output = path.hasPrefix("/") ? path : "./" + path
      guard let status = try ChildProgram.run([program, "--quiet", "-", output], input: page, diagnostics: words)
      else { throw Failure.notInstalled(program: program) }
      guard status == 0 else {
        let said = String(decoding: ChildProgram.end(of: words, most: 400), as: UTF8.self)
        throw Failure.failed(program: program, status: status, words: VisibleText.line(said))
      }
    } catch let failure as ChildProgram.Failure {
      throw Failure.system(call: failure.call, code: failure.code)
    }
  }
}
