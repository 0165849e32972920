import Documents
import Foundation
import Testing

// One after another: a script can't be run while a child started meanwhile still has it open for writing.
@Suite(.serialized) struct PDFPrinterTests {
  private let document = Document(title: "信用证明", language: .zh, blocks: [.paragraph("守信。")])

  /// Runs the test in a folder of its own, with a program that is this shell script.
  private func withProgram(_ script: String, _ body: (_ program: String, _ folder: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: "pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(component: "printer")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    try body(program.path, folder)
  }

  @Test("the program is given the page and the file to write")
  func page() throws {
    try withProgram("test \"$1 $2\" = '--quiet -' && cat > \"$3\"") { program, folder in
      let output = folder.appending(component: "证明.pdf")
      try PDFPrinter(program: program).print(document, theme: Theme(), to: output.path)
      #expect(try String(contentsOf: output, encoding: .utf8) == HTMLRenderer().string(document))
    }
  }

  @Test("the clock doesn't get into the file")
  func epoch() throws {
    try withProgram("printf \"$SOURCE_DATE_EPOCH\" > \"$3\"") { program, folder in
      let output = folder.appending(component: "x.pdf")
      try PDFPrinter(program: program).print(document, theme: Theme(), to: output.path)
      #expect(try String(contentsOf: output, encoding: .utf8) == "0")
    }
  }

  @Test("a program that fails is quoted, harmlessly")
  func failure() throws {
    try withProgram("printf 'no fonts\\033[31m\\n' >&2; exit 3") { program, folder in
      #expect(throws: PDFPrinter.Failure.failed(program: program, status: 3, words: "no fonts‹U+001B›[31m⏎")) {
        try PDFPrinter(program: program).print(document, theme: Theme(), to: folder.path + "/x.pdf")
      }
    }
    try withProgram("kill -9 $$") { program, folder in
      #expect(throws: PDFPrinter.Failure.failed(program: program, status: -9, words: "")) {
        try PDFPrinter(program: program).print(document, theme: Theme(), to: folder.path + "/x.pdf")
      }
    }
  }

  @Test("a program that isn't there is named, with how to install it")
  func absent() throws {
    let error = #expect(throws: PDFPrinter.Failure.notInstalled(program: "no-such-printer")) {
      try PDFPrinter(program: "no-such-printer").print(document, theme: Theme(), to: "x.pdf")
    }
    #expect(
      error?.message(in: .zh)
        == "未找到 no-such-printer，无法生成 PDF。安装：apt install weasyprint（macOS：brew install weasyprint），或输出 HTML 后从浏览器打印。")
  }
}
