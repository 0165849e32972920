extension ChartDrawing {
  private static let plot = 1_900
  /// Room for the first number, and for the legend above it.
  private static let headroom = 230
  private static let headroomBelowLegend = 480

  /// Upright bars side by side over each category, each with its number; touching for the classes of a measure.
  /// Returns the height of the picture.
  func drawColumns(
    _ categories: [String], _ series: [Chart.Series], touching: Bool = false, on canvas: inout SVGCanvas
  ) -> Int {
    let plot = touching ? Self.plot * 2 / 3 : Self.plot
    let base = plot + (series.count > 1 ? Self.headroomBelowLegend : Self.headroom)
    if series.count > 1 {
      fills.legend(series.enumerated().map { ($1.name, SVGFills.beside($0)) }, on: &canvas)
    }
    let slot = Self.width / max(1, categories.count)
    let gap = touching ? 0 : min(400, slot / 4)
    let bar = min(touching ? slot : 620, (slot - gap) / max(1, series.count))
    let greatest = max(1, series.flatMap(\.values).max() ?? 1)
    for (index, category) in categories.enumerated() {
      let middle = index * slot + slot / 2
      let left = middle - bar * series.count / 2
      for (number, row) in series.enumerated() {
        let height = row.values[index] * plot / greatest
        let x = left + number * bar
        if height > 0 {
          canvas.bar(x: x, y: base - height, width: bar, height: height, fill: fills(SVGFills.beside(number)))
        }
        canvas.text(label(row.values[index]), x: x + bar / 2, y: base - height - 60, anchor: .middle)
      }
      canvas.text(
        SVGCanvas.fitted(category, width: slot - 60), x: middle, y: base + 220, anchor: .middle, fill: .soft)
    }
    canvas.line(from: (0, base), to: (Self.width, base), stroke: .ink)
    guard touching else { return base + 320 }
    canvas.text(chart.axis, x: Self.width, y: base + 440, anchor: .end, fill: .soft)
    return base + 520
  }

  /// Upright bars of one piece a series, the first lowest, with the sum on top. Returns the height of the picture.
  func drawStacks(_ categories: [String], _ series: [Chart.Series], on canvas: inout SVGCanvas) -> Int {
    let base = Self.headroomBelowLegend + Self.plot
    fills.legend(series.enumerated().map { ($1.name, SVGFills.stacked($0, of: series.count)) }, on: &canvas)
    let slot = Self.width / max(1, categories.count)
    let bar = min(620, slot * 2 / 3)
    let sums = categories.indices.map { index in series.reduce(0) { $0 + $1.values[index] } }
    let greatest = max(1, sums.max() ?? 1)
    for (index, category) in categories.enumerated() {
      let middle = index * slot + slot / 2
      var sum = 0
      for (number, row) in series.enumerated() {
        let value = row.values[index]
        let low = sum * Self.plot / greatest
        sum += value
        let height = sum * Self.plot / greatest - low
        guard height > 0 else { continue }
        let fill = fills(SVGFills.stacked(number, of: series.count))
        canvas.bar(x: middle - bar / 2, y: base - low - height, width: bar, height: height, fill: fill)
        let middleHeight = base - low - height / 2
        let text = label(value)
        if height < 190 {
          // Too flat to be written on: beside it.
          canvas.text(text, x: middle + bar / 2 + 40, y: middleHeight + 45, size: 115)
          continue
        }
        let plate = SVGCanvas.width(of: text) + 70
        canvas.rect(x: middle - plate / 2, y: middleHeight - 80, width: plate, height: 160, fill: .paper)
        canvas.text(text, x: middle, y: middleHeight + 45, anchor: .middle, size: 115)
      }
      canvas.text(
        label(sum), x: middle, y: base - sum * Self.plot / greatest - 60, anchor: .middle, bold: true)
      canvas.text(
        SVGCanvas.fitted(category, width: slot - 60), x: middle, y: base + 220, anchor: .middle, fill: .soft)
    }
    canvas.line(from: (0, base), to: (Self.width, base), stroke: .ink)
    return base + 320
  }
}
