import Documents
import Testing

@Suite("A paper too large for PDF")
struct PDFLimitTests {
  @Test("is refused before the printer is started, with its size and what to do instead")
  func tooLarge() throws {
    let document = Document(
      title: "T", language: .zh, blocks: [.paragraph(String(repeating: "很长的报告。", count: 200_000))])
    let failure = try #require(throws: PDFPrinter.Failure.self) {
      try PDFPrinter(program: "/nonexistent/printer", limit: 1 << 20).print(
        document, theme: Theme(), to: "/nonexistent/x.pdf")
    }
    guard case .tooLarge(let bytes, let limit) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(bytes > 3_600_000 && limit == 1 << 20)
    #expect(
      failure.message(in: .zh)
        == "排版后的页面有 4 MiB，超过 PDF 所限的 1 MiB（每 MiB 约需 1 GiB 内存）。请用 --format html 在浏览器中打印，或用 --format xlsx；内存充足时也可自行用 WeasyPrint 打印该 HTML。"
    )
    #expect(
      failure.message(in: .en)
        == "The page has 4 MiB, more than the 1 MiB up to which PDF is made (each takes about 1 GiB of memory). Use --format html and print it from a browser, or --format xlsx; with enough memory, WeasyPrint prints that HTML, too."
    )
  }

  @Test("is one byte larger than the largest that is printed")
  func atTheLimit() throws {
    let document = Document(title: "T", language: .en, blocks: [.paragraph("A short report.")])
    let size = try HTMLRenderer().string(document).utf8.count
    #expect(throws: PDFPrinter.Failure.tooLarge(bytes: size, limit: size - 1)) {
      try PDFPrinter(program: "true", limit: size - 1).print(document, theme: Theme(), to: "/dev/null")
    }
    try PDFPrinter(program: "true", limit: size).print(document, theme: Theme(), to: "/dev/null")
  }
}
