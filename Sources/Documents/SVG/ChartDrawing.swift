/// A chart as an SVG element that a screen reader reads as one picture with a title and a description.
struct ChartDrawing {
  /// In tenths, as everywhere here; the picture scales to its column.
  static let width = 7_200

  let chart: Chart
  let language: Language
  let fills: SVGFills
  private let anchor: String

  /// - Parameters:
  ///   - anchor: Begins the drawing's ids; unique on the page.
  ///   - accent: A colour written #RRGGBB.
  init(_ chart: Chart, language: Language, anchor: String, accent: String) {
    self.chart = chart
    self.language = language
    self.anchor = anchor
    fills = SVGFills(anchor: anchor, accent: accent)
  }

  /// - Throws: `DocumentError.chartShape`.
  func svg() throws -> String {
    _ = try chart.table(in: language)
    var canvas = SVGCanvas()
    let height =
      switch chart.shape {
      case .grouped(let categories, let series): drawColumns(categories, series, on: &canvas)
      case .histogram(let classes, let series): drawColumns(classes, [series], touching: true, on: &canvas)
      case .stacked(let categories, let series): drawStacks(categories, series, on: &canvas)
      case .diverging(let categories, let series): drawDiverging(categories, series, on: &canvas)
      case .steps(let steps): try draw(steps, on: &canvas)
      }
    let fonts = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(anchor)-title \(anchor)-desc" \
      viewBox="0 0 \(px(Self.width)) \(px(height))" font-family="\(fonts)" font-size="13">
      <title id="\(anchor)-title">\(HTMLText.attribute(chart.title))</title>
      <desc id="\(anchor)-desc">\(HTMLText.attribute(chart.summary))</desc>
      \(fills.definitions)\(canvas.body)</svg>

      """
  }

  /// A value as its bar is labelled.
  func label(_ value: Int, signed: Bool = false) -> String {
    HTMLTable.shown(chart.cell(value), in: language, signed: signed)
  }
}

extension Chart {
  /// The chart as a picture by itself.
  ///
  /// - Throws: `DocumentError.chartShape`, `accent`.
  public func svg(in language: Language, accent: String = Theme.seal) throws -> String {
    guard Theme.isColour(accent) else { throw DocumentError.accent(accent) }
    return try ChartDrawing(self, language: language, anchor: HTMLText.identifier(id), accent: accent).svg()
  }
}
