/// Comma-separated values after RFC 4180, with rows ended by LF as every Unix tool expects.
///
/// A table is a header and its rows; the total is left out, because a spreadsheet would add it to what it sums. Text
/// that a spreadsheet would run as a formula (it begins with = + - @, their full-width forms, a tab or a line break)
/// gets an apostrophe in front; numbers are numbers, negative ones too. Control and bidirectional characters are shown
/// as their code; all else is kept. Flags are `true` and `false`.
public struct CSVRenderer: Renderer {
  /// What the first row holds.
  public enum Header: Sendable {
    /// The columns' English keys, for programs.
    case keys
    /// The columns' titles, for people.
    case titles
  }

  private let name: String?
  private let header: Header
  private let hasByteOrderMark: Bool

  /// - Parameters:
  ///   - table: The id of the document's table to write; nil if it has only one.
  ///   - byteOrderMark: Whether to begin with U+FEFF, without which Excel takes UTF-8 for something else.
  public init(table: String? = nil, header: Header = .keys, byteOrderMark: Bool = false) {
    name = table
    self.header = header
    hasByteOrderMark = byteOrderMark
  }

  /// For opening in a spreadsheet: titles in the first row, and the mark that Excel wants.
  public static func spreadsheet(table: String? = nil) -> CSVRenderer {
    CSVRenderer(table: table, header: .titles, byteOrderMark: true)
  }

  /// Writes the table asked for; without a name the document's only one, facts and charts apart, else its only block
  /// with values.
  ///
  /// - Throws: `DocumentError.chooseTable`, `rowShape`, `chartShape`.
  public func render(_ document: Document, into sink: inout some TextSink) throws {
    let data = try DataBlocks(document)
    let candidates =
      name.map { name in data.all.filter { $0.id == name } } ?? (data.tables.isEmpty ? data.all : data.tables)
    guard candidates.count == 1 else { throw DocumentError.chooseTable(of: data.all.map(\.id)) }
    try render(candidates[0], into: &sink)
  }

  public func render(_ table: Table, into sink: inout some TextSink) throws {
    let titles = table.columns.map { header == .keys ? $0.key : $0.title }
    try sink.write((hasByteOrderMark ? "\u{FEFF}" : "") + line(titles.map(Self.field)))
    try table.forEachRow { cells in try sink.write(line(cells.map(Self.field))) }
  }

  private func line(_ fields: [String]) -> String {
    // A row of one empty field would be a blank line, which readers skip.
    fields == [""] ? "\"\"\n" : fields.joined(separator: ",") + "\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .integer(let value): String(value)
    case .decimal(let value, let places): fixedPoint(value, places: places)
    case .day(let day): CivilDay(day) == nil ? field(day) : day
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }

  /// A text as one field: harmless in a spreadsheet, quoted where it must be.
  public static func field(_ text: String) -> String {
    if isPlain(text) { return text }
    let text = VisibleText.data(text)
    let safe = text.unicodeScalars.first.map(opensFormula) == true ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { ",;\"\r\n\t".unicodeScalars.contains($0) }
    guard needsQuotes || safe.hasPrefix(" ") || safe.hasSuffix(" ") else { return safe }
    return safe.unicodeScalars.reduce(into: "\"") { quoted, scalar in
      if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
    } + "\""
  }

  /// Letters and digits of ASCII, and marks inside that mean nothing to a spreadsheet: nearly all of what millions of
  /// rows hold.
  private static func isPlain(_ text: String) -> Bool {
    func isLetterOrDigit(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    }
    guard let first = text.utf8.first else { return true }
    return isLetterOrDigit(first)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static func opensFormula(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(scalar)
  }
}
