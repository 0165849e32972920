extension ChartDrawing {
  /// A line of steps over its bands, with a mark and a word where something happened. Returns the height of the picture.
  func draw(_ steps: Steps, on canvas: inout SVGCanvas) throws -> Int {
    let frame = StepsFrame(steps, days: try steps.dayNumbers(of: chart))
    drawBands(steps, frame, on: &canvas)
    drawDays(frame, on: &canvas)

    var path = ""
    for (index, step) in steps.steps.enumerated() {
      let y = px(frame.y(step.value))
      path += index == 0 ? "M\(px(frame.x(frame.days[index]))) \(y)" : "V\(y)"
      path += "H\(px(frame.x(frame.days[index + 1])))"
    }
    canvas.raw(
      "<path d=\"\(path)\" fill=\"none\" stroke=\"\(fills(.solid))\" stroke-width=\"2.4\" stroke-linejoin=\"round\"/>\n"
    )
    drawEvents(steps, frame, on: &canvas)

    if let last = steps.steps.last {
      canvas.text(label(last.value), x: StepsFrame.right + 80, y: frame.y(last.value) + 45, bold: true)
    }
    return StepsFrame.bottom + 300
  }

  private func drawBands(_ steps: Steps, _ frame: StepsFrame, on canvas: inout SVGCanvas) {
    for (index, band) in steps.bands.enumerated() {
      let next = index + 1 < steps.bands.count ? steps.bands[index + 1].from : frame.high
      let low = max(band.from, frame.low)
      let high = min(next, frame.high)
      guard low < high else { continue }
      let top = frame.y(high)
      let height = frame.y(low) - top
      let width = StepsFrame.right - StepsFrame.left
      if index % 2 == 0 {
        canvas.rect(x: StepsFrame.left, y: top, width: width, height: height, fill: .wash)
      }
      canvas.text(band.name, x: StepsFrame.left + 80, y: top + 170, fill: .soft, bold: true)
      if band.from > frame.low {
        canvas.line(
          from: (StepsFrame.left, frame.y(low)), to: (StepsFrame.right, frame.y(low)), stroke: .line, dashed: true)
        canvas.text(label(low), x: StepsFrame.left - 60, y: frame.y(low) + 45, anchor: .end, fill: .soft)
      }
    }
  }

  private func drawDays(_ frame: StepsFrame, on canvas: inout SVGCanvas) {
    let base = StepsFrame.bottom
    canvas.line(from: (StepsFrame.left, base), to: (StepsFrame.right, base), stroke: .ink)
    for month in frame.months {
      let x = frame.x(month.number)
      canvas.line(from: (x, base), to: (x, base + 50), stroke: .ink)
      canvas.text(month.label, x: x, y: base + 210, anchor: .middle, fill: .soft)
    }
  }

  /// Marks and words; a word that would cover another moves one line further away.
  private func drawEvents(_ steps: Steps, _ frame: StepsFrame, on canvas: inout SVGCanvas) {
    var taken: [(left: Int, right: Int, y: Int)] = []
    var number = 0
    for (index, step) in steps.steps.enumerated() {
      guard let event = step.label else { continue }
      number += 1
      let x = frame.x(frame.days[index])
      let y = frame.y(step.value)
      let falls = index > 0 && step.value < steps.steps[index - 1].value
      canvas.raw(
        "<circle cx=\"\(px(x))\" cy=\"\(px(y))\" r=\"4.5\" fill=\"\(SVGCanvas.Role.paper.colour)\" "
          + "stroke=\"\(fills(.solid))\" stroke-width=\"2.2\" class=\"paper\"/>\n")
      let text =
        steps.numbersMarks ? String(number) : SVGCanvas.fitted("\(event) · \(label(step.value))", width: 3_600)
      let half = SVGCanvas.width(of: text) / 2
      // The names of the bands stand at the left.
      let middle = min(max(x, StepsFrame.left + 420 + half), StepsFrame.right - half)
      var line = falls ? y + 210 : y - 110
      while taken.contains(where: { abs($0.y - line) < 150 && $0.left < middle + half && middle - half < $0.right }) {
        line += falls ? 160 : -160
      }
      taken.append((middle - half, middle + half, line))
      canvas.rect(x: middle - half - 20, y: line - 120, width: 2 * half + 40, height: 160, fill: .paper)
      canvas.text(text, x: middle, y: line, anchor: .middle, size: 120)
    }
  }
}
