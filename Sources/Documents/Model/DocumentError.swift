/// What makes a document impossible to write.
public enum DocumentError: Error, Sendable, Hashable {
  /// A row has more or fewer cells than the table has columns; rows count from 1.
  case rowShape(table: String, row: Int, cells: Int, columns: Int)
  /// A series has more or fewer values than the chart has categories, or one can't be drawn: a bar below nought that
  /// doesn't show a movement, a step outside of its range, a day that is none or comes before the last.
  case chartShape(chart: String, series: String)
  /// CSV holds one table, and the document has several, or not the one asked for.
  case chooseTable(of: [String])
  /// A page template must hold `{{content}}` once, outside of sections.
  case templateContent(found: Int)
  /// A page template isn't Mustache.
  case templateSyntax(String)
  /// An accent colour must be written #RRGGBB.
  case accent(String)
  /// A logo must be a PNG or an SVG image.
  case logo
  /// A template, logo or style of an association's own holds something that could do more than be shown.
  case unsafeTemplate(String, line: Int)
  case unsafeLogo(String, line: Int)
  case themeStyle(String)

  public func message(in language: Language) -> String {
    switch self {
    case .rowShape(let table, let row, let cells, let columns):
      language.text(
        "表格 \(table) 第 \(row) 行有 \(cells) 个单元格，应为 \(columns) 个。",
        "Row \(row) of table \(table) has \(cells) cells where \(columns) columns need one each.")
    case .chartShape(let chart, let series):
      language.text(
        "图表 \(chart) 的系列 \(series) 与坐标轴不一致。",
        "Series \(series) of chart \(chart) does not match the chart's axis.")
    case .chooseTable(let tables):
      language.text(
        "CSV 文件只含一张表，请指定其一：\(tables.joined(separator: "、"))。",
        "A CSV file holds one table; choose one of: \(tables.joined(separator: ", ")).")
    case .templateContent(let found):
      language.text(
        "页面模板中 {{content}} 出现了 \(found) 次，应恰好一次，且不在区段内。",
        "The page template has {{content}} \(found) times; it must be there once, outside of sections.")
    case .templateSyntax(let reason):
      language.text("页面模板无法解析：\(reason)。", "The page template can't be parsed: \(reason).")
    case .accent(let colour):
      language.text("主题色 \(colour) 应写作 #RRGGBB。", "The accent colour \(colour) must be written #RRGGBB.")
    case .unsafeTemplate(let what, let line):
      language.text(
        "页面模板\(line > 0 ? "第 \(line) 行" : "末尾")的 \(VisibleText.line(what)) 不被允许。模板只能使用 README“自己的样式”一节所列的元素、属性与占位符。",
        "\(VisibleText.line(what)) \(line > 0 ? "in line \(line)" : "at the end") of the page template is not allowed. A template may use the elements, attributes and slots that the README lists under \"A look of your own\"."
      )
    case .unsafeLogo(let what, let line):
      language.text(
        "标志图 SVG 第 \(line) 行的 \(VisibleText.line(what)) 不被允许。请另存为只含图形的“纯 SVG”，或改用 PNG。",
        "\(VisibleText.line(what)) in line \(line) of the SVG logo is not allowed. Save it as plain SVG with nothing but the drawing, or use a PNG."
      )
    case .themeStyle(let what):
      language.text(
        "样式表中的 \(VisibleText.line(what)) 不被允许：样式不能引用其他文件或地址，也不能有反斜杠。",
        "\(VisibleText.line(what)) in the style sheet is not allowed: a style can refer to no other file or address, and has no backslash."
      )
    case .logo:
      language.text("标志图应为 PNG 或 SVG。", "The logo must be a PNG or an SVG image.")
    }
  }
}
