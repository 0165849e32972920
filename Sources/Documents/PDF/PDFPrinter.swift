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
    /// The page has that many bytes, and the program would need more memory than an office's machine has.
    case tooLarge(bytes: Int, limit: Int)
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
      case .tooLarge(let bytes, let limit):
        language.text(
          "排版后的页面有 \(PDFPrinter.mebibytes(bytes)) MiB，超过 PDF 所限的 \(PDFPrinter.mebibytes(limit)) MiB（每 MiB 约需 1 GiB 内存）。请用 --format html 在浏览器中打印，或用 --format xlsx；内存充足时也可自行用 WeasyPrint 打印该 HTML。",
          "The page has \(PDFPrinter.mebibytes(bytes)) MiB, more than the \(PDFPrinter.mebibytes(limit)) MiB up to which PDF is made (each takes about 1 GiB of memory). Use --format html and print it from a browser, or --format xlsx; with enough memory, WeasyPrint prints that HTML, too."
        )
      case .system(let call, let code):
        language.text("无法运行 PDF 程序：\(call)，错误 \(code)。", "The PDF program can't be run: \(call), error \(code).")
      }
    }
  }

  private let program: String
  private let limit: Int

  /// - Parameters:
  ///   - program: A name on the PATH or a path; takes the page on standard input, as WeasyPrint does.
  ///   - limit: The largest page that it is given, in bytes: some 16,000 members, for which it takes about 4 GiB.
  public init(program: String = "weasyprint", limit: Int = 4 << 20) {
    self.program = program
    self.limit = limit
  }

  /// Rounded up, so that what is too large never reads like the limit.
  private static func mebibytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }

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
      let size = Int(lseek(page, 0, SEEK_END))
      guard size <= limit else { throw Failure.tooLarge(bytes: size, limit: limit) }
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
