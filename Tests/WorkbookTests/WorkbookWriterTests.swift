import Foundation
import Testing

@testable import Documents
@testable import Workbook

@Suite struct WorkbookWriterTests {
  /// Writes the document to a file of its own and reads it.
  private func write(_ document: Document, created: Int = 1_790_000_000) throws -> (file: XLSXFile, bytes: Data) {
    let path = FileManager.default.temporaryDirectory.appending(component: "工作簿-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookWriter(created: created).write(document, to: path)
    return (try XLSXFile(path: path), try Data(contentsOf: URL(filePath: path)))
  }

  private let movements = Table(
    id: "movements", caption: "变动",
    columns: [
      Column("member", "会员"), Column("day", "生效日", .day), Column("points", "变动", .decimal, signed: true),
      Column("cases", "案件", .integer), Column("appealed", "申诉中", .flag),
    ],
    rows: [
      [.text("云上望远镜"), .day("2026-08-14"), .decimal(-84, places: 1), .integer(2), .flag(true)],
      [.text("半亩方塘工作室"), .day("tomorrow"), .decimal(60, places: 1), .empty, .flag(false)],
    ], total: [.text("合计"), .empty, .decimal(-24, places: 1), .integer(2), .empty])

  private func document(_ blocks: [Block]) -> Document {
    Document(
      title: "季度报告", subtitle: "示例县自媒体协会", language: .zh, blocks: blocks,
      seal: [.init("asOf", "截至", .day("2026-09-30"))])
  }

  @Test("numbers and days are real, texts are strings, and what is no day stays text")
  func kinds() throws {
    let sheet = try write(document([.table(movements)])).file.sheet(2)
    let cells = sheet.matches(of: #/<c r="([A-Z]+[0-9]+)"[^>]*>(?:<v>([^<]*)</v>|<is><t[^>]*>([^<]*)</t></is>)</c>/#)
      .map { "\($0.output.1)=\($0.output.2.map { "\($0)" } ?? "'\($0.output.3 ?? "")'")" }
    #expect(
      cells == [
        "A1='会员'", "B1='生效日'", "C1='变动'", "D1='案件'", "E1='申诉中'",
        "A2='云上望远镜'", "B2=46248", "C2=-8.4", "D2=2", "E2='是'",
        "A3='半亩方塘工作室'", "B3='tomorrow'", "C3=6", "E3='否'",
        "A4='合计'", "C4=-2.4", "D4=2",
      ])
  }

  @Test("the header stays in sight and filters the rows, but not the total")
  func header() throws {
    let file = try write(document([.table(movements)])).file
    let sheet = try file.sheet(2)
    #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
    #expect(sheet.contains(#"<autoFilter ref="A1:E3"/>"#))
    #expect(try #require(file.parts["xl/styles.xml"]).contains("+0.0;-0.0;0.0"))
  }

  @Test("columns are as wide as their Chinese")
  func widths() throws {
    let sheet = try write(document([.table(movements)])).file.sheet(2)
    let widths = sheet.matches(of: #/<col min="\d+" max="\d+" width="([0-9.]+)"/#).map { Double($0.output.1) ?? 0 }
    #expect(widths.map { Int($0) } == [16, 12, 8, 8, 8])
  }

  @Test("the first sheet says what the document says in words")
  func cover() throws {
    let facts = Facts(id: "summary", [.init("score", "信用分", .decimal(975, places: 1))])
    let (file, _) = try write(
      document([
        .heading("概况", level: 1), .paragraph("十二件成立。"), .list(["甲"], ordered: true), .facts(facts), .table(movements),
      ]))
    #expect(file.names == ["说明", "变动"])
    #expect(try file.texts(1) == ["季度报告", "示例县自媒体协会", "概况", "十二件成立。", "甲", "信用分", "截至"])
    #expect(try file.sheet(1).contains("<v>97.5</v>"))
  }

  @Test("no text becomes a formula, a link or markup")
  func hostile() throws {
    let texts = [
      "=1+1", "+1", "-1", "@SUM(A1)", "http://example.test", "<b>&amp;", "\u{1B}[31m", "\u{202E}x", "a\u{0}b",
      "\u{FFFF}", "_x0041_", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\u{1B}]0;x\u{7}",
      String(repeating: "很长的名字", count: 12),
    ]
    let table = Table(id: "t", caption: "=1+1", columns: [Column("t", "=cmd")], rows: Rows(texts.map { [.text($0)] }))
    let (file, _) = try write(document([.table(table)]))
    #expect(
      try file.texts(2) == [
        "=cmd", "=1+1", "+1", "-1", "@SUM(A1)", "http://example.test", "&lt;b&gt;&amp;amp;", "‹U+001B›[31m",
        "‹U+202E›x", "a‹U+0000›b",
        "‹U+FFFF›", "_x005F_x0041_", "&lt;script&gt;alert(1)&lt;/script&gt;", "=cmd|' /C calc'!A0",
        "‹U+001B›]0;x‹U+0007›", String(repeating: "很长的名字", count: 12),
      ])
    let parts = file.parts.values.joined()
    #expect(
      !parts.unicodeScalars.contains {
        $0.value < 0x20 && !["\t", "\n", "\r"].contains($0) || ["\u{202E}", "\u{FFFE}", "\u{FFFF}"].contains($0)
      })
    #expect(!parts.contains("<f>"))
    #expect(!parts.contains("<hyperlink"))
  }

  @Test("numbers with more digits than a spreadsheet keeps are written as text")
  func digits() throws {
    let table = Table(
      id: "t", caption: "t", columns: [Column("t", "t", .integer)],
      rows: [[.integer(999_999_999_999_999)], [.integer(1_000_000_000_000_000)], [.decimal(Int.min, places: 3)]])
    let file = try write(document([.table(table)])).file
    #expect(try file.sheet(2).contains("<v>999999999999999</v>"))
    #expect(try file.texts(2) == ["t", "1000000000000000", "-9223372036854775.808"])
  }

  @Test("the same document and time give the same bytes")
  func repetition() throws {
    #expect(try write(document([.table(movements)])).bytes == write(document([.table(movements)])).bytes)
    #expect(try write(document([])).file.parts["docProps/core.xml"]?.contains("2026-09-21T") == true)
  }

  @Test("a folder that isn't there is reported, in both languages")
  func refused() {
    let error = #expect(throws: WorkbookFailure.self) {
      try WorkbookWriter(created: 0).write(document([]), to: "/nonexistent/folder/x.xlsx")
    }
    #expect(error?.message(in: .zh) == "无法写入 /nonexistent/folder/x.xlsx：No such file or directory")
    #expect(error?.message(in: .en) == "/nonexistent/folder/x.xlsx can't be written: No such file or directory")
  }

  @Test("what a producer of rows throws leaves no file")
  func producer() {
    struct Stop: Error {}
    let path = FileManager.default.temporaryDirectory.appending(component: "\(UUID().uuidString).xlsx").path
    let table = Table(id: "t", caption: "t", columns: [Column("t", "t")], rows: Rows { _ in throw Stop() })
    #expect(throws: Stop.self) { try WorkbookWriter(created: 0).write(document([.table(table)]), to: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a library that isn't there is named, with how to install it")
  func absent() {
    let error = #expect(throws: WorkbookFailure.notInstalled(tried: ["libabsent.so.0"])) {
      _ = try XLSXLibrary(names: ["libabsent.so.0"])
    }
    #if os(Linux)
      #expect(
        error?.message(in: .en)
          == "libxlsxwriter was not found, so no XLSX can be made (tried libabsent.so.0). Install it: apt install libxlsxwriter4."
      )
    #endif
  }
}
