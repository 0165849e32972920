import Documents

/// Texts that try to be more than text, and a document that has one in every place a text can be.
enum Hostile {
  static let texts = [
    "<script>alert(1)</script>", "<\u{301}script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "{{content}}", "{{{style}}}", "</style><style>*{display:none}", "]]>--><!--",
    "=HYPERLINK(\"http://example.test\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "safe\n=1",
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{202E}gnp.exe", "a\u{200B}b\u{200F}c\u{2066}d", "\u{0}nul", "\u{9B}31m",
    "\u{3164}",
    "| a | b |\n|---|---|", "[x](javascript:alert(1))", "![x](http://example.test/x)",
    "https://example.test www.example.test",
    "a@example.test", "**bold** `code` ~~no~~ $1$", "# heading", "1. item", "- item", "> quote", "שלום (3)",
    "line one\nline two", "&lt;b&gt;", "_x0041_",
  ]

  /// Each text once as an item, and once in a table.
  static func sample() -> Document {
    let table = Table(
      id: "texts", caption: "Texts", columns: [Column("text", "Text"), Column("size", "Size", .integer)],
      rows: Rows(texts.map { [.text($0), .integer($0.utf8.count)] }))
    return Document(title: "Hostile", language: .en, blocks: [.list(texts, ordered: true), .table(table)])
  }

  static func document() -> Document {
    let rows = texts.map { text -> [Cell] in
      [.text(text), .integer(-1), .day(text), .flag(true), .decimal(-5, places: 2)]
    }
    let all = texts.joined(separator: " ")
    return Document(
      title: all, subtitle: all, language: .both, audience: all,
      blocks: [
        .heading(all, level: 1), .heading(all, level: 3), .paragraph(all), .list(texts, ordered: true),
        .list(texts, ordered: false), .note(all, tone: .warning),
        .facts(Facts(id: all, texts.map { .init($0, $0, .text($0)) })),
        .table(
          Table(
            id: all, caption: all,
            columns: [
              Column(all, all), Column("n", "n", .integer), Column("d", "d", .day), Column("f", "f", .flag),
              Column("m", "m", .decimal, signed: true),
            ], rows: Rows(rows), total: rows[0])),
        .chart(
          Chart(
            id: all, title: all, summary: all, axis: all,
            shape: .stacked(
              categories: texts,
              series: [.init(all, all, texts.indices.map(\.self)), .init("b", all, texts.indices.map { $0 + 30 })]))),
        .chart(
          Chart(
            id: all, title: all, summary: all, axis: all,
            shape: .diverging(categories: texts, series: .init("v", all, texts.indices.map { 15 - $0 })))),
        .chart(
          Chart(
            id: all, title: all, summary: all, axis: all,
            shape: .steps(
              Steps(
                name: all, steps: texts.map { .init("2026-01-01", 7, label: $0) }, through: "2026-02-01",
                bands: [.init(all, from: 0)], range: 0...10)))),
        .part(.en, [.heading(all, level: 1), .paragraph(all)]),
      ],
      seal: texts.map { .init($0, $0, .text($0)) }, footer: all)
  }
}
