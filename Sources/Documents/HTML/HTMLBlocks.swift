/// The blocks of a document as HTML elements, one after another.
struct HTMLBlocks {
  let accent: String
  private var sections = 0
  private var names: Set<String> = []

  init(accent: String) { self.accent = accent }

  /// Writes the blocks; each heading of level 1 begins a `<section>`.
  mutating func write(_ blocks: [Block], in language: Language, into sink: inout some TextSink) throws {
    var isInSection = false
    for block in blocks {
      if case .heading(_, level: ...1) = block {
        sections += 1
        let anchor = HTMLContents.anchor(sections)
        try sink.write((isInSection ? "</section>\n" : "") + "<section aria-labelledby=\"\(anchor)\">\n")
        isInSection = true
      }
      try write(block, in: language, into: &sink)
    }
    if isInSection { try sink.write("</section>\n") }
  }

  private mutating func write(_ block: Block, in language: Language, into sink: inout some TextSink) throws {
    switch block {
    case .heading(let text, level: ...1):
      try sink.write("<h2 id=\"\(HTMLContents.anchor(sections))\">\(HTMLText.content(text))</h2>\n")
    case .heading(let text, let level):
      let rank = min(6, level + 1)
      try sink.write("<h\(rank)>\(HTMLText.content(text))</h\(rank)>\n")
    case .paragraph(let text):
      try sink.write("<p>\(HTMLText.flowing(text))</p>\n")
    case .list(let items, let ordered):
      let element = ordered ? "ol" : "ul"
      let lines = items.map { "<li>\(HTMLText.flowing($0))</li>\n" }
      try sink.write("<\(element)>\n\(lines.joined())</\(element)>\n")
    case .facts(let facts):
      try sink.write(Self.list(facts.facts, class: facts.style == .figures ? "figures" : "facts", in: language) + "\n")
    case .table(let table):
      try HTMLTable(table: table, language: language, anchor: anchor(table.id)).write(into: &sink)
    case .chart(let chart):
      try write(chart, in: language, into: &sink)
    case .note(let text, let tone):
      let name = tone == .warning ? "warning" : "information"
      let label = tone.label(in: language)
      try sink.write(
        "<div class=\"note \(name)\" role=\"note\" aria-label=\"\(label)\"><p><strong>\(label)</strong> \(HTMLText.flowing(text))</p></div>\n"
      )
    case .pageBreak:
      try sink.write("<div class=\"sheet\"></div>\n")
    case .part(let language, let blocks):
      try sink.write("<div lang=\"\(language.tag)\">\n")
      try write(blocks, in: language, into: &sink)
      try sink.write("</div>\n")
    }
  }

  /// The picture, and its numbers behind a summary that printing opens.
  private mutating func write(_ chart: Chart, in language: Language, into sink: inout some TextSink) throws {
    let anchor = anchor(chart.id)
    let table = try chart.table(in: language)
    try sink.write("<figure id=\"\(anchor)\">\n<figcaption>\(HTMLText.content(chart.title))</figcaption>\n")
    try sink.write(ChartDrawing(chart, language: language, anchor: anchor, accent: accent).svg())
    try sink.write("<details>\n<summary>\(language.text("图中数据", "The numbers"))</summary>\n")
    try HTMLTable(table: table, language: language, anchor: "\(anchor)-data").write(into: &sink)
    try sink.write("</details>\n</figure>\n")
  }

  /// Labelled values as a description list.
  static func list(_ facts: [Facts.Fact], class name: String = "facts", in language: Language) -> String {
    let items = facts.map { fact in
      "<div><dt>\(HTMLText.content(fact.label))</dt><dd\(fact.value.isNegative ? " class=\"negative\"" : "")>"
        + "\(HTMLText.content(HTMLTable.shown(fact.value, in: language)))</dd></div>\n"
    }
    return "<dl class=\"\(name)\">\n\(items.joined())</dl>"
  }

  /// The id as an anchor that no block before it has.
  private mutating func anchor(_ id: String) -> String {
    let base = HTMLText.identifier(id)
    var candidate = base
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }
}
