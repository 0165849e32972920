/// GitHub-flavoured Markdown, in which no text is taken for markup.
///
/// Source: the CommonMark and GFM specifications; a table is a pipe table under its caption, a chart its table.
public struct MarkdownRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, into sink: inout some TextSink) throws {
    try sink.write("# \(Self.escape(document.title))\n")
    for line in [document.subtitle, document.audience].compactMap(\.self) {
      try sink.write("\n\(Self.escape(line))\n")
    }
    try render(document.blocks, language: document.language, into: &sink)
    if !document.seal.isEmpty {
      try sink.write("\n---\n\n")
      try write(document.seal, language: document.language, into: &sink)
    }
    if let footer = document.footer { try sink.write("\n\(Self.escape(footer))\n") }
  }

  private func render(_ blocks: [Block], language: Language, into sink: inout some TextSink) throws {
    for block in blocks {
      switch block {
      case .heading(let text, let level):
        let marks = String(repeating: "#", count: min(6, max(1, level) + 1))
        try sink.write("\n\(marks) \(Self.escape(text))\n")
      case .paragraph(let text):
        try sink.write("\n\(Self.escape(text))\n")
      case .list(let items, let ordered):
        try sink.write("\n")
        for (index, item) in items.enumerated() {
          try sink.write("\(ordered ? "\(index + 1)." : "-") \(Self.escape(item))\n")
        }
      case .facts(let facts):
        try sink.write("\n")
        try write(facts.facts, language: language, into: &sink)
      case .table(let table):
        try write(table, language: language, into: &sink)
      case .chart(let chart):
        try sink.write("\n\(Self.escape(chart.summary))\n")
        try write(try chart.table(in: language), language: language, into: &sink)
      case .note(let text, let tone):
        let label = tone.label(in: language) + language.text("：", ":")
        try sink.write("\n> **\(label)** \(Self.escape(text))\n")
      case .pageBreak:
        break
      case .part(let language, let blocks):
        try render(blocks, language: language, into: &sink)
      }
    }
  }

  private func write(_ facts: [Facts.Fact], language: Language, into sink: inout some TextSink) throws {
    let colon = language.text("：", ": ")
    for fact in facts {
      try sink.write("- **\(Self.escape(fact.label))**\(colon)\(shown(fact.value, in: language))\n")
    }
  }

  private func write(_ table: Table, language: Language, into sink: inout some TextSink) throws {
    try sink.write("\n**\(Self.escape(table.caption))**\n\n")
    try sink.write(row(table.columns.map { Self.escape($0.title) }))
    try sink.write(row(table.columns.map { $0.alignsRight ? "---:" : "---" }))
    func line(_ cells: [Cell]) -> String {
      row(zip(cells, table.columns).map { shown($0, in: language, signed: $1.signed) })
    }
    try table.forEachRow { try sink.write(line($0)) }
    if let total = table.total { try sink.write(line(total)) }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private func shown(_ cell: Cell, in language: Language, signed: Bool = false) -> String {
    let text = cell.shown(in: language, signed: signed)
    return cell.isNumber ? text : Self.escape(text)
  }

  /// The text in one line, with a backslash before whatever could begin markup where it stands.
  static func escape(_ text: String) -> String {
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "@": escaped += "&#64;".unicodeScalars
      case "\\", "`", "*", "_", "[", "]", "|", "~", "!", "$":
        escaped += ["\\", scalar]
      case "#", "-", "+", "=":
        escaped += scalars[..<index].allSatisfy { $0 == " " } ? ["\\", scalar] : [scalar]
      case ".", ")":
        escaped += endsNumberOrHost(scalars[..<index]) ? ["\\", scalar] : [scalar]
      case ":":
        // GFM makes a link of a bare address.
        escaped += scalars[(index + 1)...].first == "/" ? ["\\", scalar] : [scalar]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a full stop after this would make a list item, or a link of a bare `www.`.
  private static func endsNumberOrHost(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = scalars.drop { $0 == " " }
    if !text.isEmpty && text.allSatisfy({ ("0"..."9").contains($0) }) { return true }
    return text.suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && text.count >= 3
  }
}
