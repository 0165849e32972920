import Documents
import Testing

@Suite("A day in a sentence")
struct DayInSentenceTests {
  @Test("is not broken at its hyphens, in a paragraph, a list or a note; what only looks like one stays text")
  func unbroken() throws {
    let page = try HTMLRenderer().string(
      Document(
        title: "期限 2026-11-03", language: .zh,
        blocks: [
          .paragraph("自2026-11-03起，<b>"), .list(["by 2026-12-23; overdue"], ordered: false),
          .note("2026-01-02", tone: .warning), .paragraph("case 2026-1-3"),
        ]))
    #expect(page.contains("<p>自<span class=\"d\">2026-11-03</span>起，&lt;b&gt;</p>"))
    #expect(page.contains("<li>by <span class=\"d\">2026-12-23</span>; overdue</li>"))
    #expect(page.contains("</strong> <span class=\"d\">2026-01-02</span></p>"))
    #expect(page.contains("<p>case 2026-1-3</p>") && page.contains("<title>期限 2026-11-03</title>"))
    #expect(page.contains("td.r,.d,.k{white-space:nowrap}"))
  }

  @Test("nor in a table, where a word of two characters stays together as well")
  func table() throws {
    let page = try HTMLRenderer().string(
      Document(
        title: "演示", language: .zh,
        blocks: [
          .table(
            Table(
              id: "t", caption: "演示", columns: [Column("a", "阶段"), Column("b", "程度")],
              rows: [[.text("逾期未决（期限 2026-11-18）"), .text("一般")]]))
        ]))
    #expect(page.contains("逾期未决（期限 <span class=\"d\">2026-11-18</span>）"))
    #expect(page.contains("<td class=\"k\">一般</td>"))
  }
}
