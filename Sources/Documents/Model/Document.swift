/// A document is a value: what it says, in order, and nothing about how any format says it.
///
/// ```swift
/// let document = Document(
///   title: "2026 年第三季度会员自律信用报告", language: .zh, audience: "理事会",
///   blocks: [
///     .heading("概况", level: 1),
///     .facts(Facts(id: "summary", style: .figures, [.init("members", "会员", .integer(1_000))])),
///     .table(
///       Table(
///         id: "grades", caption: "各等级会员",
///         columns: [Column("grade", "等级"), Column("members", "会员数", .integer)],
///         rows: [[.text("A"), .integer(412)], [.text("B"), .integer(588)]],
///         total: [.text("合计"), .integer(1_000)])),
///   ],
///   seal: [.init("position", "登记流水位置", .integer(48_213))])
/// ```
///
/// **Making one.** `Document` holds `Block`s: heading, paragraph, list, `Facts`, `Table`, `Chart`, note, page break, and
/// a part in one language. A table has `Column`s (key, title, kind) and `Rows` of `Cell`s, held or produced while they
/// are written; a cell is exact (fixed-point integers, never `Double`). Keys and ids are English, for machines.
///
/// **Writing one.** Every format is a `Renderer`: `render(_:into:)` streams to a `TextSink` (`FileSink`, `StringSink`),
/// `string(_:)` returns it all. `TextRenderer(width:colour:overflow:)` is for terminals, `CSVRenderer` (also
/// `CSVRenderer.spreadsheet`) and `JSONRenderer` for programs, `MarkdownRenderer` and `HTMLRenderer(theme:)` for people. Text, CSV and
/// JSON also render a bare table. `PDFPrinter` makes a PDF of the HTML; module Workbook writes XLSX.
///
/// **Hostile text.** Every string may come from outside. No renderer trusts one: `VisibleText` shows what a terminal
/// would obey or hide, CSV disarms formulas, JSON escapes, Markdown and HTML escape and isolate.
public struct Document: Sendable {
  public var title: String
  public var subtitle: String?
  public var language: Language
  /// For whom it was made, and what it may be used for.
  public var audience: String?
  public var blocks: [Block]
  /// What proves where and when it comes from: as-of day, position, checkpoint, program version. The fact `seal_code` says
  /// it all in one line for machines, and stands among the properties of a file, too.
  public var seal: [Facts.Fact]
  /// The last line, on every sheet where there are sheets.
  public var footer: String?

  public init(
    title: String, subtitle: String? = nil, language: Language, audience: String? = nil, blocks: [Block],
    seal: [Facts.Fact] = [], footer: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.audience = audience
    self.blocks = blocks
    self.seal = seal
    self.footer = footer
  }

  /// The seal in one line for machines.
  public var code: String? {
    guard case .text(let code) = seal.first(where: { $0.key == "seal_code" })?.value else { return nil }
    return code
  }
}
