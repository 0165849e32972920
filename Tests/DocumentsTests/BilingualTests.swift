import Documents
import Testing

@Suite struct BilingualTests {
  private let document: Document = {
    func table(_ caption: String, _ title: String) -> Block {
      .table(Table(id: "grades", caption: caption, columns: [Column("grade", title)], rows: [[.text("A")]]))
    }
    return Document(
      title: "信用证明 Certificate", language: .both,
      blocks: [
        .part(.zh, [.paragraph("守信。"), table("等级", "等级")]),
        .part(.en, [.paragraph("In good standing."), table("Grades", "Grade")]),
      ])
  }()

  @Test("people read both languages, each marked as what it is")
  func people() throws {
    let page = try HTMLRenderer().string(document)
    #expect(page.contains("<html lang=\"zh-Hans\">"))
    #expect(page.contains("<div lang=\"en\">\n<p>In good standing.</p>"))
    #expect(try TextRenderer().string(document).contains("守信。"))
    #expect(try TextRenderer().string(document).contains("In good standing."))
  }

  @Test("programs get the values once")
  func programs() throws {
    #expect(try CSVRenderer().string(document) == "grade\nA\n")
    #expect(
      try JSONRenderer().string(document) == """
        {
          "title": "信用证明 Certificate",
          "language": "both",
          "facts": {},
          "tables": {
            "grades": {
              "caption": "等级",
              "rows": [
                {"grade": "A"}
              ]
            }
          },
          "charts": {},
          "notes": [
            "守信。"
          ],
          "seal": {}
        }

        """)
  }

  @Test("one report in both languages has its tables once, and each sentence in Chinese and then in English")
  func inBoth() throws {
    let document = Document.inBoth { language in
      Document(
        title: language.text("报告", "Report"), subtitle: "示例协会", language: language,
        blocks: [
          .heading(language.text("概要", "Summary"), level: 1), .paragraph(language.text("守信。", "In good standing.")),
          .list([language.text("甲", "A")], ordered: false),
          .table(
            Table(
              id: "grades", caption: language.text("等级", "Grades"),
              columns: [Column("grade", language.text("等级", "Grade"))],
              rows: [[.text("A")]])),
        ])
    }
    #expect(
      try TextRenderer().string(document) == """
        报告
        Report · 示例协会

        概要 Summary
        ────────────

        守信。

        In good standing.

        - 甲

        - A

        等级 Grades
        等级 Grade
        ──────────
        A

        """)
    let page = try HTMLRenderer().string(document)
    #expect(page.contains("<div lang=\"en\">\n<p>In good standing.</p>"))
    #expect(page.firstRange(of: "<table").map { !page[$0.upperBound...].contains("<table") } == true)
  }
}
