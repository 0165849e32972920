import Documents
import Foundation
import TestSupport
import Testing
import Workbook

/// The same names in the files that are no text: whole workbooks and prints.
@Suite struct HostileFileTests {
  /// What no cell and no printed line may hold.
  private static func hidden(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      !["\n", "\u{C}"].contains(scalar)
        && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }.map { $0.escaped(asASCII: true) }
  }

  @Test("A hostile name is a text in every cell of every workbook, and its members are read back one by one")
  func workbooks() throws {
    for paper in try HostileNameTests.papers() {
      try TemporaryFolder.with { folder in
        let path = folder + "/report.xlsx"
        try WorkbookWriter(created: 0).write(paper.document, to: path)
        let parts = try OtherProgram.output(of: "unzip", ["-p", path, "xl/worksheets/*", "xl/sharedStrings.xml"])
        #expect(parts.contains("<sheetData"))
        for markup in ["<f>", "<f ", "<script", "<img", "<hyperlink"] {
          #expect(!parts.contains(markup), "\(paper.report): \(markup)")
        }
        #expect(Self.hidden(parts.replacing("\r", with: "")) == [], "\(paper.report)")
      }
      for table in try paper.document.dataTables() where !table.columns.filter({ $0.key == "name" }).isEmpty {
        let rows = try PaperReader(paper.document, table: table.id).workbook()
        for text in rows.joined() { #expect(Self.hidden(text) == [], "\(paper.report): \(text)") }
        guard paper.report == "candidates" || paper.report == "quarter" && table.id == "members" else { continue }
        let place = try #require(table.columns.firstIndex { $0.key == "name" })
        let names = rows.map { $0[place] }
        #expect(Set(names).count == HostileNameTests.names.count, "\(paper.report): \(table.id)")
        for name in ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+SUM(1)", "@x", "-2+3", "{{content}}"] {
          #expect(names.contains(name), "\(paper.report): \(name)")
        }
      }
    }
  }

  private static let canPrint = ["weasyprint", "pdftotext"].allSatisfy { program in
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  @Test("A hostile name is only ink in a print, which runs and opens nothing", .enabled(if: canPrint))
  func prints() throws {
    let all = ProcessInfo.processInfo.environment["PRINTED_GOLDEN"] != nil
    for paper in try HostileNameTests.papers() where all || paper.report == "candidates" {
      try TemporaryFolder.with { folder in
        let path = folder + "/report.pdf"
        try PDFPrinter().print(paper.document, theme: Theme(), to: path)
        let file = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        for action in ["/JavaScript", "/JS ", "/Launch", "/OpenAction", "/SubmitForm", "/URI"] {
          #expect(!file.contains(action), "\(paper.report): \(action)")
        }
        let text = try OtherProgram.output(of: "pdftotext", ["-layout", "-enc", "UTF-8", path, "-"])
        #expect(Self.hidden(text) == [], "\(paper.report)")
        guard paper.report == "candidates" else { return }
        for name in ["=cmd|", "+SUM(1)", "-2+3", "{{content}}", "U+202E"] { #expect(text.contains(name), "\(name)") }
      }
    }
  }
}
