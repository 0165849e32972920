extension ChartDrawing {
  private static let row = 300

  /// Lying bars to both sides of nought, each with its signed number at its end. Returns the height of the picture.
  func drawDiverging(_ categories: [String], _ series: Chart.Series, on canvas: inout SVGCanvas) -> Int {
    let labels = min(2_400, (categories.map(SVGCanvas.width).max() ?? 0) + 200)
    let numbers = (series.values.map { SVGCanvas.width(of: label($0, signed: true)) }.max() ?? 0) + 120
    let least = min(0, series.values.min() ?? 0)
    let greatest = max(0, series.values.max() ?? 0)
    let span = max(1, greatest - least)
    let room = Self.width - labels - 2 * numbers
    let origin = labels + numbers + -least * room / span
    let height = categories.count * Self.row

    canvas.line(from: (origin, 0), to: (origin, height), stroke: .ink)
    for (index, category) in categories.enumerated() {
      let value = series.values[index]
      let length = abs(value) * room / span
      let y = index * Self.row
      canvas.text(SVGCanvas.fitted(category, width: labels - 100), x: 0, y: y + 195)
      if length > 0 {
        let x = value < 0 ? origin - length : origin
        canvas.bar(x: x, y: y + 50, width: length, height: Self.row - 100, fill: fills(value < 0 ? .solid : .hatch))
      }
      let isLeft = value < 0
      canvas.text(
        label(value, signed: true), x: isLeft ? origin - length - 60 : origin + length + 60, y: y + 195,
        anchor: isLeft ? .end : .start)
    }
    return height + 20
  }
}
