/// Plain text for a terminal or a mail, aligned for Chinese.
public struct TextRenderer: Renderer {
  /// What happens to text that doesn't fit its column.
  public enum Overflow: Sendable {
    /// Its beginning and …: one line a row.
    case truncated
    /// All of it, on as many lines as it takes.
    case wrapped
  }

  private let width: Int?
  private let overflow: Overflow
  private let ink: Ink

  /// - Parameters:
  ///   - width: The columns of the terminal; nil if there is no end to a line.
  ///   - colour: Whether to use colour and bold, which only a terminal understands.
  public init(width: Int? = nil, colour: Bool = false, overflow: Overflow = .wrapped) {
    self.width = width
    self.overflow = overflow
    ink = Ink(isColoured: colour)
  }

  public func render(_ document: Document, into sink: inout some TextSink) throws {
    try lines(document.title, into: &sink) { ink(.strong, $0) }
    for line in [document.subtitle, document.audience].compactMap(\.self) { try lines(line, into: &sink) }
    try render(document.blocks, language: document.language, into: &sink)
    if !document.seal.isEmpty {
      try sink.write("\n" + ink(.faint, String(repeating: "─", count: min(width ?? 40, 40))) + "\n")
      try write(document.seal, language: document.language, into: &sink)
    }
    if let footer = document.footer { try lines(footer, into: &sink) { ink(.faint, $0) } }
  }

  /// One table by itself, its caption above it.
  public func render(_ table: Table, language: Language, into sink: inout some TextSink) throws {
    try TextTable(table: table, language: language, width: width, overflow: overflow, ink: ink).write(into: &sink)
  }

  private func render(_ blocks: [Block], language: Language, into sink: inout some TextSink) throws {
    for block in blocks {
      if case .part(let language, let blocks) = block {
        try render(blocks, language: language, into: &sink)
        continue
      }
      if case .pageBreak = block { continue }
      try sink.write("\n")
      switch block {
      case .heading(let text, let level):
        try lines(text, into: &sink) { ink(.strong, $0) }
        guard level == 1 else { break }
        let length = min(DisplayWidth.of(VisibleText.line(text)), width ?? Int.max)
        try sink.write(ink(.faint, String(repeating: "─", count: length)) + "\n")
      case .paragraph(let text):
        try lines(text, into: &sink)
      case .list(let items, let ordered):
        for (index, item) in items.enumerated() {
          try lines(item, mark: ordered ? "\(index + 1). " : "- ", into: &sink)
        }
      case .facts(let facts):
        try write(facts.facts, language: language, into: &sink)
      case .table(let table):
        try render(table, language: language, into: &sink)
      case .chart(let chart):
        try TextChart(chart: chart, language: language, width: width, ink: ink).write(into: &sink)
      case .note(let text, let tone):
        let label = tone.label(in: language) + language.text("：", ": ")
        try lines(text, mark: label, into: &sink) { tone == .warning ? ink(.warning, $0) : $0 }
      case .pageBreak, .part:
        break
      }
    }
  }

  private func write(_ facts: [Facts.Fact], language: Language, into sink: inout some TextSink) throws {
    let labels = facts.map { VisibleText.line($0.label) }
    let column = (labels.map(DisplayWidth.of).max() ?? 0) + 2
    for (fact, label) in zip(facts, labels) {
      let mark = DisplayWidth.pad(label, to: column)
      try lines(fact.value.shown(in: language), mark: mark, into: &sink) {
        fact.value.isNegative ? ink(.negative, $0) : $0
      }
    }
  }

  /// Writes text broken into lines, the first behind a mark, the others as far in.
  private func lines(
    _ text: String, mark: String = "", into sink: inout some TextSink, inked: (String) -> String = { $0 }
  ) throws {
    let text = VisibleText.line(text)
    let indent = DisplayWidth.of(mark)
    let lines = width.map { LineBreaker.lines(text, width: max(20, $0 - indent)) } ?? [text]
    for (number, line) in lines.enumerated() {
      let lead = number == 0 ? mark : String(repeating: " ", count: indent)
      try sink.write((line.isEmpty ? LineBreaker.trimmed(lead) : lead + inked(line)) + "\n")
    }
  }
}
